package org.newsgraph.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/**
 * Tells people how far a batch has come: on a terminal a bar that is drawn anew, elsewhere a line now and then. A batch that takes no
 * longer than some seconds has none. For one thread.
 */
final class ExportProgress {
    private static final long FIRST_BAR = TimeUnit.SECONDS.toNanos(2);
    private static final long NEXT_BAR = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long NEXT_LINE = TimeUnit.SECONDS.toNanos(30);
    private static final long NEXT_WIDTH = TimeUnit.SECONDS.toNanos(3);
    private static final int LONGEST_BAR = 30;
    private static final int SHORTEST_BAR = 8;
    private static final String ERASE = "\r\u001b[K";
    /** Around the bar: in a window that was just made narrower it does not go on in lines below, which would stay. */
    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";

    private final PrintWriter err;
    private final boolean debug;
    private final boolean quiet;
    private final InputCount total;
    private long begun;
    private long drawn;
    /** Whether standard error is a terminal; null while nobody has asked. */
    private Boolean terminal;
    private boolean visible;
    private int width;
    private long measured;
    /** How long the bar is. */
    private int room = LONGEST_BAR;
    private long passed;
    private long worked;
    /** When the first article that needed work was done: the models were loaded by then. */
    private long first;
    /** How many were through then. */
    private long before;

    /**
     * @param command where messages go, and whether stack traces are wanted
     * @param quiet whether only errors are told
     * @param total how many articles there are
     */
    ExportProgress(CommandLine command, boolean quiet, InputCount total) {
        err = command.getErr();
        debug = Newsgraph.isDebugging(command);
        this.quiet = quiet;
        this.total = total;
    }

    /**
     * One more article is through.
     *
     * @param work whether it took any work; only such articles make the rate
     */
    void passed(boolean work) {
        passed++;
        if (passed == 1) {
            // What came before was the loading of the models.
            begun = System.nanoTime();
            drawn = begun;
        }
        if (work) {
            if (worked == 0) {
                first = System.nanoTime();
                before = passed;
            }
            worked++;
        }
        tick();
    }

    /** Draws or prints where it is time to. */
    void tick() {
        long now = System.nanoTime();
        if (quiet || passed == 0 || now - begun < FIRST_BAR || now - drawn < NEXT_BAR) {
            return;
        }
        if (terminal == null) {
            terminal = Terminal.isErrorsThere();
        }
        if (terminal) {
            measure(now);
            err.print(ERASE + NO_WRAP + bar(words(now), width) + WRAP);
            err.flush();
            visible = true;
            drawn = now;
        } else if (now - drawn >= NEXT_LINE) {
            say(words(now));
            drawn = now;
        }
    }

    /** Asks for the width now and then: a window may be made narrower or wider. */
    private void measure(long now) {
        if (width == 0 || now - measured >= NEXT_WIDTH) {
            measured = now;
            int columns = Terminal.widthOfErrors();
            room = columns == width ? room : LONGEST_BAR;
            width = columns;
        }
    }

    /** A bar where the total is known, and the words, in one line of a terminal. */
    private String bar(String words, int columns) {
        OptionalLong all = total.total();
        String text = fitting(words, columns - 1);
        // It never grows again: a bar whose end jumps to and fro with the length of the words is hard to look at.
        room = Math.min(room, columns - text.length() - 4);
        if (all.isPresent() && passed <= all.getAsLong() && room >= SHORTEST_BAR) {
            int full = (int) Math.min(room, room * passed / Math.max(1, all.getAsLong()));
            return "[" + "#".repeat(full) + "-".repeat(room - full) + "] " + text;
        }
        return text;
    }

    /** As many of the parts between commas as there is room for: half a number would be another number. */
    static String fitting(String words, int columns) {
        String text = words;
        while (text.length() > columns && text.contains(", ")) {
            text = text.substring(0, text.lastIndexOf(", "));
        }
        return text;
    }

    private String words(long now) {
        return words(passed, worked, passed - before, now - first, total.total());
    }

    /**
     * How many of how many, how fast, how long still.
     *
     * @param worked how many of them took work
     * @param later how many are through since the first that took work, others among them: so it may go on
     * @param nanos the time since then
     */
    static String words(long passed, long worked, long later, long nanos, OptionalLong total) {
        StringBuilder words = new StringBuilder(String.format(Locale.ROOT, "%,d", passed));
        boolean known = total.isPresent() && total.getAsLong() >= passed;
        if (known) {
            words.append(String.format(Locale.ROOT, " of %,d", total.getAsLong()));
        }
        words.append(passed == 1 && !known ? " article" : " articles");
        // The first one that is done says nothing of the time it took.
        if (worked > 1 && nanos > 0) {
            double rate = (worked - 1) * 1e9 / nanos;
            words.append(String.format(Locale.ROOT, rate < 9.95 ? ", %.1f a second" : ", %.0f a second", rate));
            if (known) {
                double seconds = (total.getAsLong() - passed) * (nanos / 1e9) / later;
                words.append(", ").append(duration(Math.round(seconds))).append(" left");
            }
        }
        return words.toString();
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** Tells something that is no error. */
    void say(String text) {
        if (!quiet) {
            warn(text);
        }
    }

    /** Tells something that has to be told. */
    void warn(String text) {
        clear();
        err.println("newsgraph: " + text);
        err.flush();
    }

    /** Tells of an error. */
    void trouble(Throwable problem) {
        clear();
        Troubles.report(problem, err, debug);
    }

    /** Takes the bar away. */
    void clear() {
        if (visible) {
            err.print(ERASE);
            err.flush();
            visible = false;
        }
    }
}
