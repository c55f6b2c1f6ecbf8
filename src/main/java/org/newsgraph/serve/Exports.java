package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.MediaType;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.InputFormat;
import org.newsgraph.article.ReadOptions;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Format;
import org.newsgraph.graph.GraphBuilder;
import org.newsgraph.graph.GraphOptions;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.knowledge.Version;
import org.newsgraph.link.ArticleNames;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.problem.NegativeAnswer;
import org.newsgraph.text.Slug;
import org.newsgraph.validate.Report;
import org.newsgraph.validate.Validator;

/**
 * Turns articles that are posted into graphs. Models are loaded in the background from the server's start on; who comes before they
 * are there waits for them.
 */
final class Exports {
    private static final String SOURCE = "article";
    private static final String LEAST = "min-confidence";
    private static final Negotiation<Format> FORMATS = formats();

    private final Workers workers;
    private final ServeOptions options;
    private final ServeOptions.ExportFiles files;
    private final CompletableFuture<Tools> tools;
    /** Finds happenings of no known class as well; seldom asked for. */
    private Pipeline allEvents;

    private record Tools(Pipeline pipeline, Validator validator) {}

    Exports(Workers workers, ServeOptions options, ServeOptions.ExportFiles files) {
        this.workers = workers;
        this.options = options;
        this.files = files;
        tools = CompletableFuture.supplyAsync(() -> {
            Tools loaded = new Tools(Pipeline.load(files.lexicons(), files.authorities(), false, false),
                    new Validator(files.shapes(), files.lexicons()));
            warmUp(loaded);
            return loaded;
        });
    }

    private static Negotiation<Format> formats() {
        Negotiation<Format> formats = new Negotiation<>();
        for (Format format : Format.values()) {
            formats.offer(format, List.of(format.title(), format.extension()), format.mediaType());
        }
        return formats.offer(Format.JSONLD, List.of("json"), "application/json");
    }

    /** Waits until articles are answered at full speed. */
    void awaitWarmth() {
        tools.join();
    }

    Reply answer(HttpServletRequest request) throws Exception {
        MediaType type = type(request);
        Format format = FORMATS.choose(request);
        GraphOptions.Spans spans = choice(request, "spans", GraphOptions.Spans.class, GraphOptions.Spans.ALL);
        GraphOptions.Body body = choice(request, "body", GraphOptions.Body.class, GraphOptions.Body.FULL);
        boolean all = choice(request, "events", Events.class, Events.TYPED) == Events.ALL;
        double least = share(request);
        String base = Optional.ofNullable(request.getParameter("base")).orElse(options.base());
        Article article = article(request, type);
        return workers.call(() -> {
            Tools loaded = tools.join();
            Pipeline pipeline = all ? allEvents() : loaded.pipeline();
            GraphOptions written = new GraphOptions(base, spans, body, Optional.empty(), pipeline.lexiconDigest(),
                    pipeline.authorityDigest(), Version.number());
            byte[] graph = GraphWriter.string(graph(article, pipeline, written, least, loaded.validator()), format)
                    .getBytes(StandardCharsets.UTF_8);
            boolean text = format.mediaType().startsWith("text/");
            Reply reply = Reply.of(format.mediaType() + (text ? "; charset=utf-8" : ""), graph).with("Vary", "Accept");
            return note(article).map(note -> reply.with(Reply.NOTE, note)).orElse(reply);
        });
    }

    /** Which events are wanted. */
    private enum Events { TYPED, ALL }

    private static MediaType type(HttpServletRequest request) {
        String header = request.getContentType();
        MediaType type = header == null ? null : MediaType.create(header);
        String name = type == null ? "" : type.getContentTypeStr().toLowerCase(Locale.ROOT);
        if (!List.of("text/plain", "application/json", "application/ld+json").contains(name)) {
            throw new HttpFailure(415, (header == null ? "no Content-Type" : header + " is not read here")
                    + "; post text/plain, or application/json with a schema.org NewsArticle",
                    Map.of("Accept-Post", "text/plain, application/json, application/ld+json"), null);
        }
        return type;
    }

    private static Article article(HttpServletRequest request, MediaType type) throws Exception {
        Charset charset = StandardCharsets.UTF_8;
        if (type.getCharset() != null) {
            try {
                charset = Charset.forName(type.getCharset());
            } catch (IllegalArgumentException e) {
                throw new HttpFailure(415, "the charset " + type.getCharset() + " is unknown; send UTF-8", Map.of(), e);
            }
        }
        byte[] text = request.getInputStream().readAllBytes();
        boolean json = !type.getContentTypeStr().equalsIgnoreCase("text/plain");
        String name = Optional.ofNullable(request.getParameter("identifier"))
                .orElseGet(() -> "post-" + Slug.hash(new String(text, StandardCharsets.ISO_8859_1)));
        Single single = new Single();
        ArticleReader.read(new ByteArrayInputStream(text), json ? InputFormat.JSON : InputFormat.TEXT, SOURCE, name,
                new ReadOptions(date(request), charset), single);
        return single.article();
    }

    private static double share(HttpServletRequest request) {
        String given = Optional.ofNullable(request.getParameter(LEAST)).orElse("0");
        try {
            double least = Double.parseDouble(given);
            if (least >= 0 && least <= 1) {
                return least;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new HttpFailure(400, LEAST + "=" + given + ": give a share from 0 to 1");
    }

    private static Optional<LocalDate> date(HttpServletRequest request) {
        String date = request.getParameter("date");
        try {
            return Optional.ofNullable(date).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new HttpFailure(400, "date=" + date + ": no day; write it as 2024-03-05", Map.of(), e);
        }
    }

    private static <E extends Enum<E>> E choice(HttpServletRequest request, String name, Class<E> type, E standard) {
        String given = request.getParameter(name);
        if (given == null) {
            return standard;
        }
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equalsIgnoreCase(given)).findFirst()
                .orElseThrow(
                        () -> new HttpFailure(400, name + "=" + given + ": give one of " + Arrays.stream(type.getEnumConstants())
                                .map(value -> value.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    }

    private static ArticleGraph graph(Article article, Pipeline pipeline, GraphOptions options, double least,
            Validator validator) {
        ArticleGraph graph = new GraphBuilder(options, pipeline.terms()).build(pipeline.claims(article).surerThan(least),
                new ArticleNames(options.base()).iri(article));
        Report report = validator.validate(graph.toJena());
        if (!report.conforms()) {
            throw new NegativeAnswer("the graph breaks a rule and is not given: " + report.lines().get(0));
        }
        return graph;
    }

    private static Optional<String> note(Article article) {
        if (!article.isEnglish()) {
            return Optional.of("in the language " + article.language() + "; only its metadata is given");
        }
        return article.referenceDay().isPresent() ? Optional.empty()
                : Optional.of("no date found; relative times stay unresolved (give date=YYYY-MM-DD)");
    }

    private synchronized Pipeline allEvents() {
        if (allEvents == null) {
            allEvents = Pipeline.load(files.lexicons(), files.authorities(), true, false);
        }
        return allEvents;
    }

    private void warmUp(Tools loaded) {
        // The first article loads classes; those after it find them.
        Single single = new Single();
        ArticleReader.read(new ByteArrayInputStream(WarmUp.ARTICLE.getBytes(StandardCharsets.UTF_8)), InputFormat.TEXT,
                SOURCE,
                "warm-up", ReadOptions.standard(), single);
        Pipeline pipeline = loaded.pipeline();
        GraphOptions written = GraphOptions.standard(pipeline.lexiconDigest(), pipeline.authorityDigest());
        for (int i = 0; i < WarmUp.ROUNDS; i++) {
            GraphWriter.string(graph(single.article(), pipeline, written, 0, loaded.validator()), Format.TURTLE);
        }
    }
}
