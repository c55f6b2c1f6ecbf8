package org.newsgraph.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;

/**
 * How many articles inputs hold, as far as the beginning of each file tells: a text or a page is one, a line of JSON Lines too. What
 * feeds, archives, packed files and the web hold is known only when they are read.
 */
public final class ArticleCount {
    private static final Set<String> LINES = Set.of("jsonl", "ndjson");
    /** A line with one of these may be a graph or a feed of many articles. */
    private static final Set<String> SEVERAL = Set.of("\"@graph\"", "jsonfeed.org");
    private static final int BUFFER = 1 << 16;

    private ArticleCount() {}

    /** The number; empty where one of the inputs leaves it open, or can't be read: the reader of the articles says so then. */
    public static OptionalLong of(List<String> inputs, ReadOptions options) {
        if (inputs.stream().anyMatch(input -> input.equals(InputFiles.STANDARD_INPUT) || WebInputs.isAddress(input))) {
            return OptionalLong.empty();
        }
        long sum = 0;
        Set<Path> seen = new HashSet<>();
        try {
            for (String input : inputs) {
                for (Path file : InputFiles.expand(input)) {
                    OptionalLong number =
                            seen.add(file.toAbsolutePath().normalize()) ? articles(file, options) : OptionalLong.of(0);
                    if (number.isEmpty()) {
                        return number;
                    }
                    sum += number.getAsLong();
                }
            }
        } catch (IOException | BadInput | WrongUsage e) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(sum);
    }

    private static OptionalLong articles(Path file, ReadOptions options) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            in.mark(Recogniser.HEAD);
            byte[] head = in.readNBytes(Recogniser.HEAD);
            in.reset();
            Input input = Input.file(file.toString(), file.getFileName().toString());
            if (Containers.isPacked(head)) {
                return OptionalLong.empty();
            }
            return switch (Recogniser.format(head, input, options)) {
                case TEXT, HTML -> OptionalLong.of(1);
                case JSON -> LINES.contains(input.extension()) && areLines(head, options) ? lines(in) : OptionalLong.empty();
                case FEED, WARC, NEWSML, NITF -> OptionalLong.empty();
            };
        }
    }

    private static boolean areLines(byte[] head, ReadOptions options) {
        Charset charset = Charsets.byteOrderMark(head).orElse(options.charset());
        // In these a line end is more than one byte.
        if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
            return false;
        }
        String start = new String(head, charset).replaceFirst("^\\uFEFF", "").stripLeading();
        return !JsonArticleReader.isDocument(start) && SEVERAL.stream().noneMatch(start::contains);
    }

    private static OptionalLong lines(InputStream in) throws IOException {
        long lines = 0;
        boolean blank = true;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                lines += blank ? 0 : 1;
                blank = true;
            } else {
                blank &= b <= ' ';
            }
        }
        return OptionalLong.of(lines + (blank ? 0 : 1));
    }
}
