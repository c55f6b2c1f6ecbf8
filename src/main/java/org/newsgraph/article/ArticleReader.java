package org.newsgraph.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.text.Slug;

/** Reads the articles of all inputs, one after the other, in the order given. */
public final class ArticleReader {
    private static final int HEAD = 1024;
    private static final Pattern JSON = Pattern.compile("(?s)\\uFEFF?\\s*(?:\\{\\s*\"|\\[\\s*\\{\\s*\").*");
    private static final Pattern HTML = Pattern.compile("(?s)\\uFEFF?\\s*<(?:!doctype\\s+html|html|\\?xml|head|body)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final String STANDARD_INPUT_NAME = "standard input";

    private ArticleReader() {}

    /**
     * Reads and hands on article by article. An input that can't be read is reported to the sink, and the others go on. A file
     * that several inputs name is read once.
     *
     * @param inputs files, folders, patterns, or {@code -} for standard input
     * @param stdin what {@code -} stands for
     * @throws WrongUsage where an input is a web address, or {@code -} is given twice; nothing is read then
     */
    public static void read(List<String> inputs, ReadOptions options, InputStream stdin, ArticleSink sink) {
        inputs.forEach(InputFiles::refuseAddress);
        if (inputs.stream().filter(InputFiles.STANDARD_INPUT::equals).count() > 1) {
            throw new WrongUsage("standard input (-) is given twice; give it once");
        }
        try {
            read(inputs, options, stdin, new Outcome(sink));
        } catch (SinkFailure failure) {
            throw failure.problem;
        }
    }

    /** The kinds of text that an article comes in. */
    public enum Kind { TEXT, JSON }

    /**
     * Reads one input whose kind is known, such as what a program sent.
     *
     * @param source what messages call it
     * @param name the identifier of an article that gives none itself; null for one made of its text
     * @throws BadInput where the input as a whole can't be read
     */
    public static void read(InputStream in, Kind kind, String source, String name, ReadOptions options, ArticleSink sink) {
        try {
            stream(in, source, name, kind == Kind.JSON ? "json" : "txt", options, new Outcome(sink));
        } catch (SinkFailure failure) {
            throw failure.problem;
        }
    }

    private static void read(List<String> inputs, ReadOptions options, InputStream stdin, Outcome sink) {
        Set<Path> seen = new LinkedHashSet<>();
        for (String input : inputs) {
            if (input.equals(InputFiles.STANDARD_INPUT)) {
                guarded(STANDARD_INPUT_NAME, sink, () -> stream(stdin, STANDARD_INPUT_NAME, null, "", options, sink));
                continue;
            }
            List<Path> files;
            try {
                files = InputFiles.expand(input);
            } catch (BadInput problem) {
                sink.failed(input, problem);
                continue;
            }
            for (Path file : files) {
                if (seen.add(file.toAbsolutePath().normalize())) {
                    guarded(file.toString(), sink, () -> file(file, options, sink));
                }
            }
        }
    }

    private static void guarded(String source, ArticleSink sink, Runnable reading) {
        try {
            reading.run();
        } catch (BadInput problem) {
            sink.failed(source, problem);
        }
    }

    private static void file(Path file, ReadOptions options, ArticleSink sink) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        try (InputStream in = Files.newInputStream(file)) {
            stream(in, file.toString(), dot > 0 ? name.substring(0, dot) : name, InputFiles.extension(file), options, sink);
        } catch (IOException e) {
            throw TextDecoder.unreadable(file.toString(), e);
        }
    }

    private static void stream(InputStream stream, String source, String name, String extension, ReadOptions options,
            ArticleSink sink) {
        try {
            BufferedInputStream in = new BufferedInputStream(stream);
            String head = head(in, options);
            boolean json = switch (extension) {
                case "json", "jsonl", "ndjson" -> true;
                case "txt", "text" -> false;
                default -> JSON.matcher(head).matches();
            };
            if (json) {
                new JsonArticleReader(source, name == null ? "stdin" : name, options, sink).read(in);
                return;
            }
            if (HTML.matcher(head).matches()) {
                throw new BadInput(source + ": HTML and XML cannot be read yet; give plain text or JSON Lines");
            }
            String text = TextDecoder.text(TextDecoder.bytes(in, source), options.charset(), source);
            sink.accept(PlainTextReader.read(text, source, name == null ? "stdin-" + Slug.hash(text) : name, options));
        } catch (IOException e) {
            throw TextDecoder.unreadable(source, e);
        }
    }

    private static String head(BufferedInputStream in, ReadOptions options) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        boolean wide = options.charset().name().startsWith("UTF-16") || options.charset().name().startsWith("UTF-32");
        return new String(head, wide ? options.charset() : StandardCharsets.UTF_8);
    }

    /** Parts what goes wrong in the caller's hands from what is wrong with an input: only that is one failure among many. */
    private record Outcome(ArticleSink sink) implements ArticleSink {
        @Override
        public void accept(Article article) {
            try {
                sink.accept(article);
            } catch (BadInput problem) {
                throw new SinkFailure(problem);
            }
        }

        @Override
        public void failed(String source, BadInput problem) {
            sink.failed(source, problem);
        }
    }

    private static final class SinkFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient BadInput problem;

        private SinkFailure(BadInput problem) {
            super(problem);
            this.problem = problem;
        }
    }
}
