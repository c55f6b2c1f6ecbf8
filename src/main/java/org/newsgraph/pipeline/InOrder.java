package org.newsgraph.pipeline;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Work done side by side whose results come out in the order in which it was given. One thread reads what is to be done, some do it,
 * and the caller takes the results. Twice as much work as there are threads is in hand at a time; the reader then waits, so that
 * memory does not grow with the amount of work.
 *
 * @param <R> what a piece of work gives; never null
 */
public final class InOrder<R> implements AutoCloseable {
    private static final long PATIENCE_MILLISECONDS = 200;

    private final ExecutorService workers;
    private final BlockingQueue<Future<Optional<R>>> inHand;
    private volatile Thread reader;
    private Future<Optional<R>> head;
    private volatile boolean stopped;
    private volatile boolean cutShort;

    /** @param threads how many pieces of work are done at once, from 1 on */
    public InOrder(int threads) {
        inHand = new ArrayBlockingQueue<>(2 * threads);
        workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "work"));
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Takes what is to be done, for the thread that reads it. */
    public final class Feed {
        private Feed() {}

        /** Hands on a piece of work; waits while enough is in hand. What it throws, {@link InOrder#next} throws. */
        public void add(Callable<R> work) {
            FutureTask<Optional<R>> task = new FutureTask<>(() -> Optional.of(work.call()));
            put(task);
            workers.execute(task);
        }

        /** Hands on a result that needs no work. */
        public void add(R result) {
            put(CompletableFuture.completedFuture(Optional.of(result)));
        }

        private void put(Future<Optional<R>> future) {
            try {
                if (!stopped) {
                    inHand.put(future);
                    return;
                }
            } catch (InterruptedException e) {
                // Only stop() interrupts.
            }
            throw new Stopped();
        }
    }

    /** Ends the reader; not for others. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Stopped() {
            super("stopped", null, false, false);
        }
    }

    /**
     * Begins to read, in a thread of its own. What the reader throws comes out of {@link #next} when everything read before has.
     *
     * @param source calls the feed for all that is to be done, and returns when there is no more; called once
     */
    public void read(Consumer<Feed> source) {
        reader = daemon(() -> {
            CompletableFuture<Optional<R>> end = new CompletableFuture<>();
            try {
                source.accept(new Feed());
                end.complete(Optional.empty());
            } catch (RuntimeException | Error e) {
                // Whoever reads may also say that it can't go on because it was interrupted.
                cutShort = stopped;
                if (stopped) {
                    end.complete(Optional.empty());
                } else {
                    end.completeExceptionally(e);
                }
            }
            boolean told = false;
            while (!told) {
                try {
                    inHand.put(end);
                    told = true;
                } catch (InterruptedException e) {
                    // There is room soon, for what is in hand is taken until the end.
                }
            }
        }, "read");
        reader.start();
    }

    /**
     * The next result, in the order of reading; empty after the last.
     *
     * @param meanwhile called now and then while there is none yet
     * @throws RuntimeException what the work, or the reader, threw; checked exceptions in an {@link IllegalStateException}
     */
    public Optional<R> next(Runnable meanwhile) {
        try {
            while (true) {
                if (head == null) {
                    head = inHand.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                }
                if (head == null && stopped) {
                    // A reader that waits for its input can't be woken.
                    cutShort = true;
                    return Optional.empty();
                }
                if (head != null) {
                    try {
                        Optional<R> result = head.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                        head = null;
                        return result;
                    } catch (TimeoutException e) {
                        // Not yet.
                    }
                }
                meanwhile.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Reads no further; what is in hand is still done. For any thread. */
    public void stop() {
        stopped = true;
        Thread reading = reader;
        if (reading != null) {
            reading.interrupt();
        }
    }

    /** Whether it was stopped before everything was read. */
    public boolean isCutShort() {
        return cutShort;
    }

    /** Leaves everything undone that is not done yet. */
    @Override
    public void close() {
        stop();
        workers.shutdownNow();
    }
}
