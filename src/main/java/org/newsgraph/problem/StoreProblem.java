package org.newsgraph.problem;

/** A store, a network or a disk failed. Exit code 4. */
public final class StoreProblem extends Problem {
    public StoreProblem(String message) {
        super(message, null);
    }

    public StoreProblem(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 4;
    }
}
