package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
    /** What is taken, in the order in which it is offered. */
    private static final Map<String, InputFormat> KINDS = kinds();

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

    private static Map<String, InputFormat> kinds() {
        Map<String, InputFormat> kinds = new LinkedHashMap<>();
        kinds.put("text/plain", InputFormat.TEXT);
        kinds.put("text/html", InputFormat.HTML);
        kinds.put("application/xhtml+xml", InputFormat.HTML);
        kinds.put("application/json", InputFormat.JSON);
        kinds.put("application/ld+json", InputFormat.JSON);
        kinds.put("application/vnd.iptc.g2.newsitem+xml", InputFormat.NEWSML);
        kinds.put("application/vnd.iptc.g2.newsmessage+xml", InputFormat.NEWSML);
        return kinds;
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
        if (type == null || !KINDS.containsKey(name(type))) {
            throw new HttpFailure(415, (header == null ? "no Content-Type" : header + " is not read here")
                    + "; post text/plain, text/html, or application/json with a schema.org NewsArticle",
                    Map.of("Accept-Post", String.join(", ", KINDS.keySet())), null);
        }
        return type;
    }

    private static String name(MediaType type) {
        return type.getContentTypeStr().toLowerCase(Locale.ROOT);
    }

    private static Article article(HttpServletRequest request, MediaType type) throws Exception {
        InputFormat kind = KINDS.get(name(type));
        byte[] content = request.getInputStream().readAllBytes();
        String identifier = Optional.ofNullable(request.getParameter("identifier"))
                .orElseGet(() -> "post-" + Slug.hash(new String(content, StandardCharsets.ISO_8859_1)));
        Single single = new Single();
        ArticleReader.read(new ByteArrayInputStream(content), kind, SOURCE, identifier, reading(request, type, kind), single);
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

    private static ReadOptions reading(HttpServletRequest request, MediaType type, InputFormat kind) {
        Optional<LocalDate> date = date(request);
        if (type.getCharset() == null) {
            // Markup says itself how it is encoded; of the other kinds UTF-8 is asked.
            return kind == InputFormat.TEXT || kind == InputFormat.JSON ? new ReadOptions(date, StandardCharsets.UTF_8)
                    : ReadOptions.standard(date);
        }
        try {
            return new ReadOptions(date, Charset.forName(type.getCharset()));
        } catch (IllegalArgumentException e) {
            throw new HttpFailure(415, "the charset " + type.getCharset() + " is unknown; send UTF-8", Map.of(), e);
        }
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
