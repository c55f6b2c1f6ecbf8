package org.newsgraph.cli;

/** Whoever read the program's output has stopped, as {@code head} does. Nothing to say, but also nothing left to do. */
final class ClosedOutput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedOutput(Throwable cause) {
        super(cause);
    }
}
