package org.newsgraph.problem;

/** Options or arguments that make no sense together or at all. Exit code 2. */
public final class WrongUsage extends Problem {
    public WrongUsage(String message) {
        super(message, null);
    }

    public WrongUsage(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
