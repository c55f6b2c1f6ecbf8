package org.newsgraph.store;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * When a request is sent again and after how long: after 429, 502, 503 and 504, and when a connection breaks. The pause doubles from
 * half a second to half a minute, or is as long as the server says. All requests sent here may be repeated: each puts, takes out or
 * asks for whole graphs.
 */
final class Retries implements HttpRequestRetryStrategy {
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final long SHORTEST = 500;
    private static final long LONGEST = 30_000;
    /** A server that wants to be left alone for longer is left alone for good. */
    private static final long LONGEST_ASKED = 300_000;

    private final int most;
    private final Consumer<String> notes;
    /** Whether the server has answered before: one that never did is not waited for. */
    private volatile boolean reached;

    Retries(int most, Consumer<String> notes) {
        this.most = most;
        this.notes = notes;
    }

    /** Whether a status means that the server is busy for now. */
    static boolean isBusy(int status) {
        return BUSY.contains(status);
    }

    /** Notes that the server is there. */
    void reached() {
        reached = true;
    }

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int count, HttpContext context) {
        boolean hopeless = failure instanceof SSLException || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException;
        return reached && !hopeless && count <= most;
    }

    @Override
    public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
        return isBusy(response.getCode()) && count <= most && asked(response) <= LONGEST_ASKED;
    }

    @Override
    public TimeValue getRetryInterval(HttpRequest request, IOException failure, int count, HttpContext context) {
        return pause(backOff(count), "the connection broke", count);
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int count, HttpContext context) {
        long asked = asked(response);
        return pause(asked > 0 ? asked : backOff(count), "the server is busy (" + response.getCode() + ")", count);
    }

    private TimeValue pause(long millis, String reason, int count) {
        notes.accept(
                reason + "; trying again in " + (millis < 1000 ? millis + " ms" : millis / 1000 + " s") + " (" + count + " of "
                        + most + ")");
        return TimeValue.ofMilliseconds(millis);
    }

    private static long backOff(int count) {
        return Math.min(LONGEST, SHORTEST << Math.min(count - 1, 10));
    }

    /** Milliseconds that Retry-After asks for, in seconds or as a date; 0 where it asks for nothing. */
    private static long asked(HttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        if (header == null) {
            return 0;
        }
        String value = header.getValue().strip();
        try {
            return Math.max(0, Math.multiplyExact(Long.parseLong(value), 1000L));
        } catch (NumberFormatException | ArithmeticException e) {
            try {
                Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
                return Math.max(0, Duration.between(Instant.now(), then).toMillis());
            } catch (DateTimeParseException none) {
                return 0;
            }
        }
    }
}
