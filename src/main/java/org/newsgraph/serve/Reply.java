package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer, whole before its first byte is sent: what fails halfway is answered as a failure.
 *
 * @param status the HTTP status
 * @param type the media type with its character set
 * @param body the bytes
 * @param headers further headers
 */
record Reply(int status, String type, byte[] body, Map<String, String> headers) {
    /** Tells what a client should know of an answer that it can't see from it: one line of ASCII. */
    static final String NOTE = "Newsgraph-Note";
    static final String HTML = "text/html; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    static Reply of(String type, byte[] body) {
        return new Reply(HttpServletResponse.SC_OK, type, body, Map.of());
    }

    static Reply of(String type, String body) {
        return of(type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A failure as one line of text. */
    static Reply failure(int status, String message, Map<String, String> headers) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ") + "\n";
        return new Reply(status, TEXT, line.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, more);
    }

    /** Sends it; to a HEAD request without its body. */
    void send(HttpServletResponse response, boolean head) throws IOException {
        response.setStatus(status);
        // What varies by the format varies by the origin as well, where pages of another one are let in.
        headers.forEach((name, value) -> {
            if (name.equals("Vary")) {
                response.addHeader(name, value);
            } else {
                response.setHeader(name, value);
            }
        });
        response.setContentType(type);
        response.setContentLengthLong(body.length);
        if (!head) {
            response.getOutputStream().write(body);
        }
    }
}
