package org.newsgraph.serve;

import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses (a malformed request, a path that leads upwards) as one line of text, without what it knows inside. */
final class PlainErrors extends ErrorHandler {
    private final Consumer<Throwable> operator;

    /** @param operator hears of what is not a client's fault */
    PlainErrors(Consumer<Throwable> operator) {
        this.operator = operator;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? HttpStatus.INTERNAL_SERVER_ERROR_500 : response.getStatus();
        if (status == HttpStatus.INTERNAL_SERVER_ERROR_500 && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable cause) {
            operator.accept(cause);
        }
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Reply.TEXT);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, HttpStatus.getMessage(status) + "\n", callback);
        return true;
    }
}
