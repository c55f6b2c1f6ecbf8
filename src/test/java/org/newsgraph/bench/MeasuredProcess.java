package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs one command to its end and measures it. */
final class MeasuredProcess {
    /** Names of the files that hold what a run printed. */
    static final String OUTPUT = "stdout";
    static final String ERRORS = "stderr";

    private static final int POLL_MILLISECONDS = 10;
    private static final String PEAK = "VmHWM:";

    private MeasuredProcess() {}

    /**
     * @param folder empty; gets what the run writes
     * @throws IllegalStateException where the command fails
     */
    static Measurement run(Contender contender, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(contender.command().apply(folder))
                .redirectOutput(folder.resolve(OUTPUT).toFile()).redirectError(folder.resolve(ERRORS).toFile());
        builder.environment().put("NEWSGRAPH_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("NEWSGRAPH_NO_BUILD", "1");
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long peak = 0;
        while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakBytes(status));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    contender.name() + " ended with " + process.exitValue() + ": " + firstLine(folder.resolve(ERRORS))
                            + "; see " + folder);
        }
        return new Measurement(seconds, peak);
    }

    /** Linux keeps the largest resident set of a process that runs; elsewhere 0. */
    private static long peakBytes(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PEAK)).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).orElse(0L);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static String firstLine(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).findFirst()
                .orElse("(it says nothing)");
    }
}
