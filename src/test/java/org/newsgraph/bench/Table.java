package org.newsgraph.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Prints what was measured, for people. */
final class Table {
    private static final String ROW = "  %-28s %9s  %-15s %9s  %s%n";

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    /** What the figures depend on. */
    void head(int rounds) {
        out.printf(Locale.ROOT, "%nJava %s (%s), %d cores, %s %s%n", System.getProperty("java.vm.version"),
                System.getProperty("java.vendor"), Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
                System.getProperty("os.arch"));
        out.printf(Locale.ROOT,
                "Whole processes, files in the system's cache; one run of each that is not counted, then %d in turn.%n",
                rounds);
        out.println("Seconds by the wall clock: median (fastest to slowest). Memory: the largest resident set of all runs.");
        out.println("Beside: times the first one's seconds, the median of the rounds.");
    }

    void benchmark(Benchmark benchmark, List<Series> measured) {
        out.printf(Locale.ROOT, "%n%s%n", benchmark.title());
        out.printf(Locale.ROOT, ROW, "", "seconds", "", "memory", "beside");
        for (int i = 0; i < measured.size(); i++) {
            Series series = measured.get(i);
            Measurement typical = series.typical();
            out.printf(Locale.ROOT, ROW, benchmark.contenders().get(i).name(), seconds(typical.seconds()),
                    "(" + seconds(series.fastest()) + " to " + seconds(series.slowest()) + ")", memory(typical.peakBytes()),
                    i == 0 ? "1" : String.format(Locale.ROOT, "%.1f", series.timesThatOf(measured.get(0))));
        }
        out.printf("  %s; load of the machine: %s%n", benchmark.goal().verdict(measured), load());
        out.flush();
    }

    /** Processes that want a core, on average over the last minute; above the number of cores, the seconds are too many. */
    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "-" : String.format(Locale.ROOT, "%.1f", load);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private static String memory(long bytes) {
        return bytes == 0 ? "-" : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }
}
