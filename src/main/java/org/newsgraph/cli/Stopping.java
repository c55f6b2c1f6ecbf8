package org.newsgraph.cli;

import java.util.concurrent.CountDownLatch;

/**
 * While it is open, Ctrl-C and kill do not break the run off: they tell it to stop, and the process ends when it has. In a process
 * that has other things to do as well it changes nothing. One that is killed outright (SIGKILL) notices nothing of its end.
 */
final class Stopping implements AutoCloseable {
    private static final CountDownLatch ENDED = new CountDownLatch(1);
    private static volatile int exitCode;
    /** Whether somebody will say when the run is over. */
    private static volatile boolean ours;
    /** Whether a run is at work that ends by itself when it is told to stop. */
    private static volatile boolean open;

    private final Thread hook;

    /** @param stop tells the run to stop; may be called by any thread */
    Stopping(Runnable stop) {
        // The JVM answers a signal by its hooks and would then end with the signal's code.
        hook = new Thread(() -> {
            stop.run();
            await();
            Runtime.getRuntime().halt(exitCode);
        }, "stop");
        if (ours) {
            Runtime.getRuntime().addShutdownHook(hook);
            open = true;
        }
    }

    /** Says that this process is there for one command line, and that its end will be told by {@link #ended}. */
    static void begin() {
        ours = true;
    }

    /** Says that the run is over, everything said and written. */
    static void ended(int code) {
        exitCode = code;
        ENDED.countDown();
    }

    /** Waits, where a run has been told to stop, until it has. */
    static void awaitEnd() {
        if (open) {
            await();
        }
    }

    private static void await() {
        try {
            ENDED.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending.
        }
    }
}
