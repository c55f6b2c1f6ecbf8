package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.ArticleSink;
import org.newsgraph.article.ReadOptions;
import org.newsgraph.extract.Claims;
import org.newsgraph.extract.TracedClaims;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.GraphBuilder;
import org.newsgraph.graph.GraphOptions;
import org.newsgraph.graph.TraceWriter;
import org.newsgraph.link.ArticleRegister;
import org.newsgraph.pipeline.InOrder;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.NegativeAnswer;
import org.newsgraph.problem.Problem;
import org.newsgraph.text.Fingerprint;
import org.newsgraph.validate.Report;
import org.newsgraph.validate.Validator;

/** Reads the articles of a batch and says what is to be done with each. What is decided in the order of reading is decided here. */
final class ArticleWork implements ArticleSink {
    private final ExportPlan plan;
    private final GraphOutput place;
    private final InOrder<ArticleResult>.Feed feed;
    private final ArticleRegister register;
    /** What takes seconds to load is loaded when there is an article to read. */
    private Tools tools;

    /** @param tracer null where nobody asks why */
    private record Tools(Pipeline pipeline, GraphBuilder builder, TraceWriter tracer, Validator validator,
            Fingerprint settings, double minConfidence) {}

    private ArticleWork(ExportPlan plan, GraphOutput place, InOrder<ArticleResult>.Feed feed) {
        this.plan = plan;
        this.place = place;
        this.feed = feed;
        register = new ArticleRegister(GraphOptions.checkedBase(plan.base()), plan.keepDuplicates());
    }

    /** Reads all inputs, and hands what is to be done with each article to the feed. */
    static void read(ExportPlan plan, List<String> inputs, ReadOptions reading, GraphOutput place,
            InOrder<ArticleResult>.Feed feed) {
        ArticleReader.read(inputs, reading, System.in, new ArticleWork(plan, place, feed));
    }

    private Tools tools() {
        if (tools == null) {
            // Jena's classes wait for each other for ever when two threads begin with them at once.
            JenaSystem.init();
            CompletableFuture<Validator> validator = CompletableFuture.supplyAsync(plan::validator);
            Pipeline pipeline = plan.pipeline();
            GraphOptions options = plan.options(pipeline);
            try {
                tools = new Tools(pipeline, new GraphBuilder(options, pipeline.terms()),
                        plan.trace() ? new TraceWriter(options, pipeline.terms()) : null, validator.join(),
                        plan.settings(options), plan.minConfidence());
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException unchecked ? unchecked : e;
            }
        }
        return tools;
    }

    @Override
    public void accept(Article article) {
        ArticleRegister.Entry entry = register.enter(article);
        if (entry.duplicate()) {
            feed.add(ArticleResult.duplicate(article.source(), entry.iri()));
            return;
        }
        Tools loaded = tools();
        Fingerprint digest = digest(article, entry, loaded.settings());
        Optional<Done> kept = place.kept(entry.iri(), digest);
        if (kept.isPresent()) {
            feed.add(ArticleResult.kept(article.source(), entry.iri(), kept.get()));
        } else {
            loaded.pipeline().ready();
            feed.add(() -> make(article, entry, digest, loaded));
        }
    }

    @Override
    public void failed(String source, BadInput problem) {
        feed.add(ArticleResult.unreadable(source, problem));
    }

    /** Of everything that shapes an article's graph, but not of the file it was read from, which may move. */
    private static Fingerprint digest(Article article, ArticleRegister.Entry entry, Fingerprint settings) {
        List<Object> parts = new ArrayList<>(List.of(settings, entry.iri(), "earlier"));
        parts.addAll(entry.versions().earlier());
        parts.add("later");
        parts.addAll(entry.versions().later());
        parts.add(article.fingerprint());
        return Fingerprint.ofAll(parts);
    }

    /** One bad article, be it for a defect of ours, does not stop the others. */
    private static ArticleResult make(Article article, ArticleRegister.Entry entry, Fingerprint digest, Tools tools) {
        long begin = System.nanoTime();
        try {
            TracedClaims all = tools.tracer() == null ? new TracedClaims(tools.pipeline().claims(article), List.of())
                    : tools.pipeline().trace(article);
            TracedClaims traced = all.surerThan(tools.minConfidence());
            Claims claims = traced.claims();
            ArticleGraph graph = tools.builder().build(claims, entry.iri(), entry.versions());
            check(article, graph, tools.validator());
            return ArticleResult.made(article.source(), graph,
                    Done.of(digest, graph, claims.events().size(), claims.quotations().size()), since(begin),
                    tools.tracer() == null ? null : tools.tracer().write(traced, graph.article()), note(article));
        } catch (BadInput | NegativeAnswer e) {
            return ArticleResult.failed(article.source(), entry.iri(), Done.failed(digest, e.getMessage()), since(begin), e);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            Throwable defect = new IllegalStateException(article.source() + ": " + e, e);
            return ArticleResult.failed(article.source(), entry.iri(), Done.failed(digest, Troubles.message(defect)),
                    since(begin),
                    defect);
        }
    }

    private static long since(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static String note(Article article) {
        if (!article.isEnglish()) {
            return article.source() + ": in the language " + article.language() + "; written with its metadata, not mined";
        }
        return article.referenceDay().isPresent() ? null
                : article.source() + ": no date found; relative times stay unresolved (give --date YYYY-MM-DD)";
    }

    private static void check(Article article, ArticleGraph graph, Validator validator) {
        if (validator == null) {
            return;
        }
        Report report = validator.validate(graph.toJena());
        if (!report.conforms()) {
            throw new NegativeAnswer(article.source() + ": the graph breaks a rule and is not written: " + report.lines().get(0)
                    + "; mend your --shapes or --lexicon file, or see it with --no-validate");
        }
    }
}
