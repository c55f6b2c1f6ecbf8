package org.newsgraph.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.newsgraph.article.InputFiles;
import org.newsgraph.problem.Problem;

/**
 * How many articles there are in some inputs, as far as names and lines tell: a text or a page is one, a line of JSON Lines too.
 * Counted beside the work, for people who wait; nothing depends on it.
 */
final class InputCount {
    private static final Set<String> SINGLE = Set.of("txt", "text", "html", "htm");
    private static final Set<String> LINES = Set.of("jsonl", "ndjson");

    private volatile long total = -1;

    /** Begins to count, in a thread of its own. */
    InputCount(List<String> inputs) {
        Thread thread = new Thread(() -> total = count(inputs), "count");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** The number, as soon as it is known; empty as well where it can't be told. */
    OptionalLong total() {
        long known = total;
        return known < 0 ? OptionalLong.empty() : OptionalLong.of(known);
    }

    private static long count(List<String> inputs) {
        long sum = 0;
        Set<Path> seen = new HashSet<>();
        try {
            for (String input : inputs) {
                if (input.equals(InputFiles.STANDARD_INPUT)) {
                    return -1;
                }
                for (Path file : InputFiles.expand(input)) {
                    if (seen.add(file.toAbsolutePath().normalize())) {
                        long number = articles(file);
                        if (number < 0) {
                            return -1;
                        }
                        sum += number;
                    }
                }
            }
        } catch (IOException | Problem e) {
            // The reader of the articles says so.
            return -1;
        }
        return sum;
    }

    private static long articles(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (SINGLE.contains(extension)) {
            return 1;
        }
        if (!LINES.contains(extension)) {
            return -1;
        }
        long lines = 0;
        boolean blank = true;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    lines += blank ? 0 : 1;
                    blank = true;
                } else {
                    blank &= b <= ' ';
                }
            }
        }
        return lines + (blank ? 0 : 1);
    }
}
