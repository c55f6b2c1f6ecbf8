package org.newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** An address that answers with whole replies; what goes wrong becomes one line of text with the right status. */
final class Endpoint extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Failures failures;
    private final transient Answering answering;
    private final List<String> methods;

    /** Answers a request, or throws. */
    @FunctionalInterface
    interface Answering {
        Reply answer(HttpServletRequest request) throws Exception;
    }

    private Endpoint(Failures failures, List<String> methods, Answering answering) {
        this.failures = failures;
        this.methods = methods;
        this.answering = answering;
    }

    /** Answers GET and HEAD. */
    static Endpoint reading(Failures failures, Answering answering) {
        return new Endpoint(failures, List.of("GET", "HEAD", "OPTIONS"), answering);
    }

    /** Answers POST. */
    static Endpoint posting(Failures failures, Answering answering) {
        return new Endpoint(failures, List.of("POST", "OPTIONS"), answering);
    }

    /** Forbids everything. */
    static Endpoint refusing(Failures failures, String reason) {
        return new Endpoint(failures, List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"), request -> {
            throw new HttpFailure(403, reason);
        });
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply;
        String allowed = String.join(", ", methods);
        if (!methods.contains(request.getMethod())) {
            reply = Reply.failure(HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    request.getMethod() + " is not allowed here; use " + allowed, Map.of("Allow", allowed));
        } else if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", allowed);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        } else {
            reply = answer(request);
        }
        if (reply.status() >= HttpServletResponse.SC_BAD_REQUEST && !LimitedRequest.drain(request)) {
            response.setHeader("Connection", "close");
        }
        reply.send(response, request.getMethod().equals("HEAD"));
    }

    private Reply answer(HttpServletRequest request) {
        try {
            return answering.answer(request);
        } catch (Exception | OutOfMemoryError e) {
            return failures.reply(e);
        }
    }
}
