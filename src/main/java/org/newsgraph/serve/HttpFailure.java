package org.newsgraph.serve;

import java.util.Map;

/** A request that can't be answered, with its HTTP status; the message is one line for the client. */
final class HttpFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, String> headers;

    HttpFailure(int status, String message) {
        this(status, message, Map.of(), null);
    }

    HttpFailure(int status, String message, Map<String, String> headers, Throwable cause) {
        super(message, cause);
        this.status = status;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }
}
