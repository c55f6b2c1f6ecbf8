package org.newsgraph.article.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.newsgraph.knowledge.Version;

/**
 * Fetches pages over HTTP: names itself, obeys robots.txt (RFC 9309), waits between two requests to a host, follows redirects, and
 * gives up on pages that are too slow or too large. For one thread.
 */
public final class WebClient implements AutoCloseable {
    /** What the program calls itself. */
    public static final String USER_AGENT = "Newsgraph/" + Version.number() + " (turns articles into knowledge graphs)";

    static final String PRODUCT = "newsgraph";
    private static final int MOST_REDIRECTS = 10;
    private static final Pattern CHARSET = Pattern.compile("(?i)\\bcharset\\s*=\\s*[\"']?([\\w.:-]+)");

    private final WebOptions options;
    private final HttpClient client;
    private final Robots robots = new Robots(this);
    private final Map<String, Long> lastRequests = new HashMap<>();

    public WebClient(WebOptions options) {
        this.options = options;
        client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(options.timeout()).build();
    }

    /**
     * Fetches a page.
     *
     * @throws FetchFailure where the server says no or nothing, robots.txt forbids it, or the page is too slow or too large
     */
    public Fetched fetch(String address) throws FetchFailure {
        URI at = uri(address);
        long left = options.timeout().toNanos();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!robots.allows(at)) {
                throw new FetchFailure(
                        "robots.txt of " + at.getAuthority() + " forbids programs to read this page; save it by hand");
            }
            // Waiting for one's turn is not the server's slowness.
            politely(at);
            long begin = System.nanoTime();
            Answer answer = get(at, Math.max(1, left), options.mostBytes());
            left -= System.nanoTime() - begin;
            if (answer.status() >= 300 && answer.status() < 400 && answer.location().isPresent()) {
                at = uri(at.resolve(uri(answer.location().get())).toString());
            } else if (answer.status() == 200) {
                return new Fetched(at, answer.charset(), answer.bytes());
            } else {
                throw new FetchFailure(
                        "the server answers " + answer.status() + meaning(answer.status()) + "; check the address");
            }
        }
        throw new FetchFailure("redirected more than " + MOST_REDIRECTS + " times; give the address of the page itself");
    }

    /** What a server answered. */
    record Answer(int status, Optional<String> location, Optional<String> charset, byte[] bytes) {}

    Answer get(URI at, long nanoseconds, int mostBytes) throws FetchFailure {
        HttpRequest request = HttpRequest.newBuilder(at).timeout(Duration.ofNanos(nanoseconds)).header("User-Agent", USER_AGENT)
                .header("Accept",
                        "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
                                + "application/json;q=0.9,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5")
                .header("Accept-Encoding", "gzip, deflate").GET().build();
        // A body that never ends is not caught by the request's own time-out, which is over when it begins.
        CompletableFuture<HttpResponse<InputStream>> sent = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        CompletableFuture<Answer> answer = sent.thenApplyAsync(response -> answer(response, mostBytes));
        try {
            return answer.get(nanoseconds, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw tooSlow(e);
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailure("interrupted", e);
        } finally {
            sent.thenAccept(response -> close(response.body()));
            sent.cancel(true);
            answer.cancel(true);
        }
    }

    private static Answer answer(HttpResponse<InputStream> response, int mostBytes) {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
        try (InputStream body = response.body()) {
            InputStream plain = switch (encoding) {
                case "gzip", "x-gzip" -> new GZIPInputStream(body);
                case "deflate" -> new InflaterInputStream(body);
                default -> body;
            };
            byte[] bytes = plain.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new TooLarge(mostBytes);
            }
            Optional<String> charset = response.headers().firstValue("Content-Type").map(CHARSET::matcher).filter(Matcher::find)
                    .map(found -> found.group(1));
            return new Answer(response.statusCode(), response.headers().firstValue("Location"), charset, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        private TooLarge(int mostBytes) {
            super("larger than " + mostBytes / (1024 * 1024) + " MB, the limit for a page; give its text as a text file");
        }
    }

    private FetchFailure failure(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof java.io.UncheckedIOException io) {
            cause = io.getCause();
        }
        return switch (cause) {
            case TooLarge large -> new FetchFailure(large.getMessage(), large);
            case HttpTimeoutException slow -> tooSlow(slow);
            case ConnectException refused ->
                new FetchFailure("no server answers there; check the address and the network", refused);
            default -> new FetchFailure("cannot be fetched (" + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                    + "); check the address and the network", cause);
        };
    }

    private FetchFailure tooSlow(Throwable cause) {
        return new FetchFailure("not there after " + seconds() + " seconds; try again later", cause);
    }

    private String seconds() {
        return BigDecimal.valueOf(options.timeout().toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // It is not wanted any more.
        }
    }

    /** Waits until the host may be asked again. */
    void politely(URI at) throws FetchFailure {
        Long last = lastRequests.get(at.getAuthority());
        long wait = last == null ? 0 : last + robots.delay(at, options.delay()).toNanos() - System.nanoTime();
        try {
            TimeUnit.NANOSECONDS.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailure("interrupted", e);
        }
        lastRequests.put(at.getAuthority(), System.nanoTime());
    }

    private static URI uri(String address) throws FetchFailure {
        try {
            URI uri = new URI(address.strip().replace(" ", "%20").replace("|", "%7C"));
            URI plain = uri.getFragment() == null ? uri : new URI(address.strip().replace(" ", "%20").replaceFirst("#.*", ""));
            if (plain.getScheme() != null && (!plain.getScheme().matches("(?i)https?") || plain.getHost() == null)) {
                throw new FetchFailure("not a web address; http and https addresses can be fetched");
            }
            return plain;
        } catch (URISyntaxException e) {
            throw new FetchFailure("not a web address (" + e.getReason().toLowerCase(Locale.ROOT) + "); correct it", e);
        }
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 402, 403 -> " (not allowed)";
            case 404, 410 -> " (there is no such page)";
            case 429 -> " (too many requests)";
            default -> status >= 500 ? " (the server has a problem)" : "";
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
