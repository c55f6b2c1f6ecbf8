package org.newsgraph.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleSink;
import org.newsgraph.extract.Claims;
import org.newsgraph.extract.TracedClaims;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.GraphBuilder;
import org.newsgraph.graph.GraphOptions;
import org.newsgraph.graph.TraceWriter;
import org.newsgraph.link.ArticleNames;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.NegativeAnswer;
import org.newsgraph.problem.Problem;
import org.newsgraph.validate.Report;
import org.newsgraph.validate.Validator;
import picocli.CommandLine;

/** One export: articles are mined side by side and written in the order they came. */
final class ExportRun implements ArticleSink {
    private final Supplier<Pipeline> loader;
    private final Function<Pipeline, GraphOptions> options;
    private final GraphOutput place;
    /** Null where nobody asks why. */
    private final TraceOutput traces;
    private final Supplier<Validator> checks;
    private final CommandLine command;
    private final ExecutorService workers;
    private final int atOnce;
    private final Deque<Pending> pending = new ArrayDeque<>();
    /** What takes seconds to load is loaded when there is an article to read. */
    private Tools tools;
    private int written;
    private int events;
    private int quotations;
    private int failed;
    private int refused;

    /**
     * @param loader loads the pipeline
     * @param options what goes into the graphs, once the pipeline is loaded
     * @param traces where it is written why events are as they are; null where nobody asks
     * @param checks loads what graphs are checked with; gives null where nothing is to be checked
     */
    ExportRun(Supplier<Pipeline> loader, Function<Pipeline, GraphOptions> options, GraphOutput place, TraceOutput traces,
            Supplier<Validator> checks, int threads, CommandLine command) {
        this.loader = loader;
        this.options = options;
        this.place = place;
        this.traces = traces;
        this.checks = checks;
        this.command = command;
        atOnce = threads * 2;
        workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "export");
            thread.setDaemon(true);
            return thread;
        });
    }

    private record Tools(Pipeline pipeline, GraphBuilder builder, TraceWriter tracer, ArticleNames names, Validator validator) {}

    private Tools tools() {
        if (tools == null) {
            // Jena's classes wait for each other for ever when two threads begin with them at once.
            JenaSystem.init();
            CompletableFuture<Validator> validator = CompletableFuture.supplyAsync(checks);
            Pipeline pipeline = loader.get();
            GraphOptions chosen = options.apply(pipeline);
            try {
                tools = new Tools(pipeline, new GraphBuilder(chosen, pipeline.terms()),
                        new TraceWriter(chosen, pipeline.terms()), new ArticleNames(chosen.base()),
                        validator.join());
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException unchecked ? unchecked : e;
            }
        }
        return tools;
    }

    private record Pending(Article article, Future<TracedClaims> claims) {}

    @Override
    public void accept(Article article) {
        Pipeline pipeline = tools().pipeline();
        pending.add(
                new Pending(article, workers.submit(() -> traces == null ? new TracedClaims(pipeline.claims(article), List.of())
                        : pipeline.trace(article))));
        if (pending.size() >= atOnce) {
            write(pending.remove());
        }
    }

    @Override
    public void failed(String source, BadInput problem) {
        drain();
        failed++;
        Troubles.report(problem, err(), Newsgraph.isDebugging(command));
    }

    private void drain() {
        while (!pending.isEmpty()) {
            write(pending.remove());
        }
    }

    private void write(Pending next) {
        Article article = next.article();
        try {
            TracedClaims traced = next.claims().get();
            Claims claims = traced.claims();
            warn(article);
            ArticleGraph graph = tools().builder().build(claims, tools().names().iri(article));
            check(article, graph);
            place.write(graph);
            if (traces != null) {
                traces.write(tools().tracer().write(traced, graph.article()));
            }
            written++;
            events += claims.events().size();
            quotations += claims.quotations().size();
        } catch (BadInput | NegativeAnswer e) {
            failed++;
            refused += e instanceof NegativeAnswer ? 1 : 0;
            Troubles.report(e, err(), Newsgraph.isDebugging(command));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new IllegalStateException(article.source() + ": " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void warn(Article article) {
        if (!article.isEnglish()) {
            err().println("newsgraph: " + article.source() + ": in the language " + article.language()
                    + "; written with its metadata, not mined");
        } else if (article.referenceDay().isEmpty()) {
            err().println("newsgraph: " + article.source()
                    + ": no date found; relative times stay unresolved (give --date YYYY-MM-DD)");
        }
    }

    private void check(Article article, ArticleGraph graph) {
        if (tools().validator() == null) {
            return;
        }
        Report report = tools().validator().validate(graph.toJena());
        if (!report.conforms()) {
            throw new NegativeAnswer(article.source() + ": the graph breaks a rule and is not written: " + report.lines().get(0)
                    + "; mend your --shapes or --lexicon file, or see it with --no-validate");
        }
    }

    private PrintWriter err() {
        return command.getErr();
    }

    /** Writes what is left and tells how it went; gives the exit code. */
    int finish(String output, boolean failEmpty) {
        drain();
        workers.shutdownNow();
        if (written == 0 && failed > 0) {
            return refused == failed ? ExitCodes.NO : ExitCodes.BAD_INPUT;
        }
        place.commit();
        if (traces != null) {
            traces.commit();
        }
        if (!output.equals("-")) {
            err().println("newsgraph: " + count(written, "article") + ", " + count(events, "event") + ", "
                    + count(quotations, "quotation") + " written to " + output);
        }
        if (failed > 0) {
            err().println("newsgraph: " + count(failed, "article") + " failed; the rest is written");
            return ExitCodes.PARTLY_DONE;
        }
        if (failEmpty && events + quotations == 0) {
            throw new NegativeAnswer("no event and no quotation was found");
        }
        return ExitCodes.DONE;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
