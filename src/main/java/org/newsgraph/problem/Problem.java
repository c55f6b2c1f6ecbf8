package org.newsgraph.problem;

/**
 * Something the user can put right. The message is one line that says what is wrong, where, and what to do; the command line prints
 * it as it stands and ends with {@link #exitCode()}.
 */
public abstract sealed class Problem extends RuntimeException permits WrongUsage, BadInput, StoreProblem, NegativeAnswer {
    protected Problem(String message, Throwable cause) {
        super(message, cause);
    }

    /** The program's exit code for this kind of problem. */
    public abstract int exitCode();
}
