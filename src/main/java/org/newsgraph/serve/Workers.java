package org.newsgraph.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how much is worked on at once. Who comes when all are at work waits a while; who comes when many wait already is sent away
 * at once. What goes on after its time keeps its place until it ends, for it still takes a core.
 */
final class Workers {
    private static final Duration NO_LIMIT = Duration.ofDays(10_000);
    /** How long after its time a task may take to notice. */
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final int MOST_WAITING_EACH = 16;

    private final Semaphore places;
    /** Threads are used again: parsers keep their working space in them, and making it anew takes longer than parsing. */
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "worker");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final Duration timeout;

    /**
     * @param number how many work at once
     * @param timeout how long one may work, and wait for its turn; zero for as long as it wants
     */
    Workers(int number, Duration timeout) {
        places = new Semaphore(number, true);
        mostWaiting = number * MOST_WAITING_EACH;
        this.timeout = timeout.isZero() ? NO_LIMIT : timeout;
    }

    /**
     * Works in another thread, which is left behind where it takes too long.
     *
     * @throws HttpFailure 503 where there is no place, or the time is over
     */
    <T> T call(Callable<T> work) throws Exception {
        enter();
        Future<T> task = threads.submit(() -> {
            try {
                return work.call();
            } finally {
                places.release();
            }
        });
        try {
            return task.get(timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpFailure(503,
                    "this took longer than " + timeout.toMillis() / 1000.0 + " s, the limit here; ask for less",
                    Map.of(), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failed) {
                throw failed;
            }
            throw (Error) e.getCause();
        }
    }

    /** Works in the caller's thread, for as long as it wants. */
    void run(Runnable work) {
        try {
            enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            work.run();
        } finally {
            places.release();
        }
    }

    private void enter() throws InterruptedException {
        if (places.tryAcquire()) {
            return;
        }
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            if (!places.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static HttpFailure busy() {
        return new HttpFailure(503, "the server is busy; try again later", Map.of("Retry-After", "2"), null);
    }
}
