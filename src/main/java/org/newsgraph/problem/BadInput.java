package org.newsgraph.problem;

/** Input that can't be read or is malformed. Exit code 3. */
public final class BadInput extends Problem {
    public BadInput(String message) {
        super(message, null);
    }

    public BadInput(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 3;
    }
}
