package org.newsgraph.serve;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.NegativeAnswer;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;

/** What went wrong, as an answer. What is the server's own fault its operator hears of as well. */
final class Failures {
    private final Consumer<Throwable> operator;

    /** @param operator hears of defects and of a store or memory that fails */
    Failures(Consumer<Throwable> operator) {
        this.operator = operator;
    }

    Reply reply(Throwable thrown) {
        return switch (thrown) {
            case HttpFailure failure -> Reply.failure(failure.status(), failure.getMessage(), failure.headers());
            case TooLarge large -> Reply.failure(413, large.getMessage(), Map.of("Connection", "close"));
            case BadInput bad -> failure(400, bad);
            case WrongUsage wrong -> failure(400, wrong);
            case NegativeAnswer refused -> failure(422, refused);
            case StoreProblem problem -> store(problem);
            case OutOfMemoryError none -> {
                operator.accept(none);
                yield Reply.failure(503, "the server is out of memory; ask for less", Map.of("Retry-After", "10"));
            }
            case IOException gone -> Reply.failure(400, "the request broke off", Map.of("Connection", "close"));
            default -> {
                operator.accept(thrown);
                yield Reply.failure(500, "a defect of Newsgraph; its operator is told", Map.of());
            }
        };
    }

    private Reply store(StoreProblem problem) {
        Throwable cause = problem.getCause();
        if (cause instanceof QueryCancelledException || cause instanceof TimeoutException) {
            return failure(503, problem);
        }
        if (cause instanceof QueryDeniedException) {
            return Reply.failure(403, "SERVICE is switched off here; the server's operator can allow it with --allow-service",
                    Map.of());
        }
        operator.accept(problem);
        return failure(500, problem);
    }

    /** Messages are written for the command line, where parameters are options. */
    private static Reply failure(int status, Exception problem) {
        return Reply.failure(status, problem.getMessage().replace("--param ", "parameter ").replace("--format ", "format "),
                Map.of());
    }
}
