package org.newsgraph.problem;

/** The answer is no: data is invalid, nothing was extracted though something had to be. Exit code 1. */
public final class NegativeAnswer extends Problem {
    public NegativeAnswer(String message) {
        super(message, null);
    }

    public NegativeAnswer(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 1;
    }
}
