package org.newsgraph.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.text.Slug;

/** Reads the articles of all inputs, one after the other, in the order given. */
public final class ArticleReader {
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

    /**
     * Reads one input whose format is known, such as what a program sent.
     *
     * @param source what messages call it
     * @param name the identifier of an article that gives none itself; null for one made of its text
     * @throws BadInput where the input as a whole can't be read
     */
    public static void read(InputStream in, InputFormat format, String source, String name, ReadOptions options,
            ArticleSink sink) {
        try {
            stream(in, Input.of(source, name, ""), options.as(format), new Outcome(sink));
        } catch (SinkFailure failure) {
            throw failure.problem;
        }
    }

    private static void read(List<String> inputs, ReadOptions options, InputStream stdin, Outcome sink) {
        Set<Path> seen = new LinkedHashSet<>();
        for (String input : inputs) {
            if (input.equals(InputFiles.STANDARD_INPUT)) {
                guarded(STANDARD_INPUT_NAME, sink, () -> stream(stdin, Input.of(STANDARD_INPUT_NAME, null, ""), options, sink));
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
        try (InputStream in = Files.newInputStream(file)) {
            stream(in, Input.file(file.toString(), file.getFileName().toString()), options, sink);
        } catch (IOException e) {
            throw TextDecoder.unreadable(file.toString(), e);
        }
    }

    private static void stream(InputStream stream, Input input, ReadOptions options, ArticleSink sink) {
        try {
            Containers.open(stream, input, (in, inner) -> content(in, inner, options, sink), sink::failed);
        } catch (IOException e) {
            throw TextDecoder.unreadable(input.source(), e);
        }
    }

    private static void content(BufferedInputStream in, Input input, ReadOptions options, ArticleSink sink) throws IOException {
        in.mark(Recogniser.HEAD);
        byte[] head = in.readNBytes(Recogniser.HEAD);
        in.reset();
        switch (Recogniser.format(head, input, options)) {
            case JSON ->
                new JsonArticleReader(input.source(), input.name() == null ? "stdin" : input.name(), options, sink).read(in);
            case HTML -> sink.accept(HtmlArticleReader.read(in, input, options));
            case TEXT -> text(in, input, options, sink);
            case FEED, WARC, NEWSML, NITF -> throw new BadInput(input.source() + ": cannot be read yet; give plain text");
        }
    }

    private static void text(InputStream in, Input input, ReadOptions options, ArticleSink sink) {
        byte[] bytes = TextDecoder.bytes(in, input.source());
        String text = TextDecoder.text(bytes, TextDecoder.charset(bytes, options), input.source());
        sink.accept(PlainTextReader.read(text, input.source(), input.name() == null ? "stdin-" + Slug.hash(text) : input.name(),
                options));
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
