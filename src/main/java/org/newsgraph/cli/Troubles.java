package org.newsgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.newsgraph.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every exception into one line on standard error and an exit code; the only place that does. */
final class Troubles implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final int MOST_SUGGESTIONS = 3;

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        return report(exception, command.getErr(), Newsgraph.isDebugging(command));
    }

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        if (unwrap(exception.getCause()) instanceof Problem problem) {
            return report(problem, command.getErr(), Newsgraph.isDebugging(command));
        }
        String hint = " (see '" + command.getCommandSpec().qualifiedName() + " --help')";
        print(command.getErr(), plainMessage(exception) + suggestions(exception) + hint);
        return ExitCodes.WRONG_USAGE;
    }

    /** Says what went wrong; with {@code debug} the stack trace as well. Answers the exit code. */
    static int report(Throwable thrown, PrintWriter err, boolean debug) {
        Throwable cause = unwrap(thrown);
        if (!(cause instanceof ClosedOutput)) {
            print(err, message(cause));
            if (debug) {
                thrown.printStackTrace(err);
                err.flush();
            }
        }
        return exitCode(cause);
    }

    private static int exitCode(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem.exitCode();
            case ClosedOutput closed -> ExitCodes.FAILED_STORE;
            case OutOfMemoryError none -> ExitCodes.FAILED_STORE;
            case NoSuchFileException missing -> ExitCodes.BAD_INPUT;
            case AccessDeniedException denied -> ExitCodes.BAD_INPUT;
            case IOException failed -> ExitCodes.FAILED_STORE;
            default -> ExitCodes.DEFECT;
        };
    }

    /** What is said of a problem, without the program's name. */
    static String message(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem.getMessage();
            case OutOfMemoryError none ->
                "out of memory; give more, for example with NEWSGRAPH_OPTS=-Xmx3g, or less input at a time";
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file or folder";
            case AccessDeniedException denied -> denied.getFile() + ": may not be read or written; change its permissions";
            case FileSystemException failed when failed.getReason() != null -> failed.getFile() + ": " + failed.getReason();
            case IOException failed -> "reading or writing failed: " + described(failed);
            default -> "a defect of Newsgraph: " + described(cause) + "; run again with --debug and report what it prints";
        };
    }

    private static String described(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }

    /** The exception itself, out of those that only carry it from another thread or through an interface. */
    private static Throwable unwrap(Throwable thrown) {
        Throwable inner = thrown;
        while (inner != null && inner.getCause() != null && carriesOnly(inner)) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static boolean carriesOnly(Throwable thrown) {
        return thrown instanceof CompletionException
                || thrown instanceof ExecutionException
                || thrown instanceof CommandLine.ExecutionException
                || thrown instanceof InvocationTargetException
                || thrown instanceof UncheckedIOException;
    }

    private static String plainMessage(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String first = unmatched.getUnmatched().get(0);
            if (unmatched.isUnknownOption()) {
                return "unknown option '" + first + "'";
            }
            boolean wantsCommand = exception.getCommandLine().getParent() == null;
            return (wantsCommand ? "there is no command '" : "one argument too many: '") + first + "'";
        }
        return exception.getMessage();
    }

    private static String suggestions(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            List<String> similar = unmatched.getSuggestions();
            if (!similar.isEmpty()) {
                return similar.stream().limit(MOST_SUGGESTIONS).collect(Collectors.joining(" or ", "; did you mean ", "?"));
            }
        }
        return "";
    }

    private static void print(PrintWriter err, String message) {
        err.println("newsgraph: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }
}
