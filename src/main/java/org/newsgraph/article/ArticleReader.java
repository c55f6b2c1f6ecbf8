package org.newsgraph.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.article.fetch.Fetched;
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
     * @param inputs files, folders, patterns, web addresses, or {@code -} for standard input
     * @param stdin what {@code -} stands for
     * @throws WrongUsage where an input is empty, or {@code -} is given twice; nothing is read then
     */
    public static void read(List<String> inputs, ReadOptions options, InputStream stdin, ArticleSink sink) {
        if (inputs.stream().anyMatch(String::isEmpty)) {
            throw new WrongUsage("an INPUT is empty; give a file, a folder, a pattern, a web address or -");
        }
        if (inputs.stream().filter(InputFiles.STANDARD_INPUT::equals).count() > 1) {
            throw new WrongUsage("standard input (-) is given twice; give it once");
        }
        try (WebInputs web = new WebInputs(options.web())) {
            read(inputs, options, stdin, web, new Outcome(sink));
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
        try (WebInputs web = new WebInputs(options.web())) {
            stream(in, Input.of(source, name, ""), options.as(format), web, new Outcome(sink));
        } catch (SinkFailure failure) {
            throw failure.problem;
        }
    }

    private static void read(List<String> inputs, ReadOptions options, InputStream stdin, WebInputs web, Outcome sink) {
        Set<Path> seen = new LinkedHashSet<>();
        Set<String> addresses = new LinkedHashSet<>();
        for (String input : inputs) {
            if (input.equals(InputFiles.STANDARD_INPUT)) {
                guarded(STANDARD_INPUT_NAME, sink,
                        () -> stream(stdin, Input.of(STANDARD_INPUT_NAME, null, ""), options, web, sink));
                continue;
            }
            if (WebInputs.isAddress(input)) {
                if (addresses.add(input)) {
                    guarded(input, sink, () -> address(input, options, web, sink));
                }
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
                    guarded(file.toString(), sink, () -> file(file, options, web, sink));
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

    private static void file(Path file, ReadOptions options, WebInputs web, Outcome sink) {
        try (InputStream in = Files.newInputStream(file)) {
            stream(in, Input.file(file.toString(), file.getFileName().toString()), options, web, sink);
        } catch (IOException e) {
            throw TextDecoder.unreadable(file.toString(), e);
        }
    }

    private static void stream(InputStream stream, Input input, ReadOptions options, WebInputs web, Outcome sink) {
        long before = sink.told;
        try {
            Containers.open(stream, input, (in, inner) -> content(in, inner, options, web, sink), sink::failed);
            if (sink.told == before) {
                throw new BadInput(input.source() + ": no article in it; give one of the formats that docs/inputs.md lists");
            }
        } catch (IOException e) {
            throw TextDecoder.unreadable(input.source(), e);
        }
    }

    private static void address(String address, ReadOptions options, WebInputs web, Outcome sink) {
        Fetched fetched = web.fetch(address, address);
        stream(new ByteArrayInputStream(fetched.bytes()), WebInputs.input(address, fetched), options, web, sink);
    }

    private static void content(BufferedInputStream in, Input input, ReadOptions options, WebInputs web, ArticleSink sink)
            throws IOException {
        in.mark(Recogniser.HEAD);
        byte[] head = in.readNBytes(Recogniser.HEAD);
        in.reset();
        InputFormat format = Recogniser.format(head, input, options);
        switch (format) {
            case JSON -> new JsonArticleReader(input, options, web, sink).read(in);
            case HTML -> sink.accept(HtmlArticleReader.read(in, input, options));
            case TEXT -> text(in, input, options, sink);
            case FEED -> FeedReader.read(in, input, options, web, sink);
            case WARC -> WarcReader.read(in, input, options, sink);
            case NEWSML, NITF -> XmlArticleReader.read(in, input, format, options, sink);
        }
    }

    private static void text(InputStream in, Input input, ReadOptions options, ArticleSink sink) {
        byte[] bytes = TextDecoder.bytes(in, input.source());
        String text = TextDecoder.text(bytes, TextDecoder.charset(bytes, options), input.source());
        sink.accept(PlainTextReader.read(text, input.source(), input.name() == null ? "stdin-" + Slug.hash(text) : input.name(),
                options));
    }

    /** Parts what goes wrong in the caller's hands from what is wrong with an input: only that is one failure among many. */
    private static final class Outcome implements ArticleSink {
        private final ArticleSink sink;
        /** How many articles and failures were told. */
        private long told;

        private Outcome(ArticleSink sink) {
            this.sink = sink;
        }

        @Override
        public void accept(Article article) {
            told++;
            try {
                sink.accept(article);
            } catch (BadInput problem) {
                throw new SinkFailure(problem);
            }
        }

        @Override
        public void failed(String source, BadInput problem) {
            told++;
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
