package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.knowledge.SenseExample;
import org.newsgraph.pipeline.ExampleRun;
import org.newsgraph.pipeline.Pipeline;

/** Runs many examples side by side and hands on what came of them in their order. */
final class ExampleBatch {
    private ExampleBatch() {}

    /** Loads models and knowledge; Jena's classes wait for each other for ever when two threads begin with them at once. */
    static Pipeline load(List<java.nio.file.Path> lexicons, List<java.nio.file.Path> authorities) {
        JenaSystem.init();
        return Pipeline.load(lexicons, authorities, false, false);
    }

    static void run(Pipeline pipeline, List<SenseExample> examples, Consumer<ExampleRun.Outcome> sink) {
        ExampleRun run = new ExampleRun(pipeline);
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(task, "example");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<ExampleRun.Outcome>> outcomes = new ArrayList<>();
            examples.forEach(e -> outcomes.add(workers.submit(() -> run.run(e))));
            for (Future<ExampleRun.Outcome> outcome : outcomes) {
                sink.accept(outcome.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
    }
}
