package org.newsgraph.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.StatusLine;
import org.apache.hc.core5.util.Timeout;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.store.GraphTarget.Refused;

/** A connection to one store's server: sends requests, who we are, again where that may help; says in a line what went wrong. */
class HttpStore implements AutoCloseable {
    private static final Timeout CONNECTING = Timeout.ofSeconds(20);
    /** How long a server may be silent while it takes a graph or answers. */
    private static final Timeout SILENCE = Timeout.ofMinutes(10);
    private static final int MOST_OF_AN_ERROR = 2_000;
    private static final int MOST_SHOWN = 200;

    private final HttpOptions options;
    private final Retries retries;
    private final CloseableHttpClient client;
    private final HttpClientContext context = HttpClientContext.create();
    /** Whether what is sent is compressed; null until it is known whether the server takes it. */
    private Boolean gzip;

    HttpStore(HttpOptions options) {
        this.options = options;
        this.gzip = options.gzip();
        this.retries = new Retries(options.retries(), options.notes());
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(CONNECTING).setSocketTimeout(SILENCE).build());
        if (options.authorities() != null) {
            connections.setTlsSocketStrategy(new DefaultClientTlsStrategy(Tls.trusting(options.authorities())));
        }
        // A server that sends us elsewhere would get what we know of the first.
        this.client = HttpClientBuilder.create().useSystemProperties().disableRedirectHandling().disableCookieManagement()
                .setConnectionManager(connections.build()).setRetryStrategy(retries).setUserAgent("newsgraph")
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(SILENCE).build()).build();
    }

    /** Reads what a server answers. */
    interface Reader<T> {
        T read(int status, String contentType, InputStream body) throws IOException;
    }

    /** What is sent. */
    record Body(String contentType, byte[] bytes) {
        private static final String FORM = "application/x-www-form-urlencoded";

        /** A form with one field. */
        static Body form(String name, String value) {
            return new Body(FORM,
                    (name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII));
        }

        private boolean isForm() {
            return contentType.equals(FORM);
        }
    }

    /**
     * Sends a request.
     *
     * @param body what is sent; null for nothing
     * @param accept the content types wanted in answer; null for any
     * @throws Refused where the server says no to what was sent
     * @throws StoreProblem where it can't be reached, is busy, does not let us in, or isn't what we take it for
     */
    <T> T send(String method, URI url, Body body, String accept, Reader<T> reader) {
        // A query is short, and many servers that take compressed graphs take no compressed query.
        if (body == null || body.isForm() || Boolean.FALSE.equals(gzip) || gzip == null && isHere(url)) {
            return send(method, url, body, false, accept, reader);
        }
        if (gzip != null) {
            return send(method, url, body, true, accept, reader);
        }
        try {
            T answer = send(method, url, body, true, accept, reader);
            gzip = true;
            return answer;
        } catch (Refused e) {
            T answer = send(method, url, body, false, accept, reader);
            gzip = false;
            return answer;
        }
    }

    private <T> T send(String method, URI url, Body body, boolean compress, String accept, Reader<T> reader) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, url);
        if (accept != null) {
            request.setHeader("Accept", accept);
        }
        Credentials known = options.credentials();
        if (known.token() != null) {
            request.setHeader("Authorization", "Bearer " + known.token());
        } else if (known.user() != null) {
            // Only the server that is asked gets them, and only when it asks.
            BasicCredentialsProvider provider = new BasicCredentialsProvider();
            provider.setCredentials(new AuthScope(url.getHost(), url.getPort()),
                    new UsernamePasswordCredentials(known.user(), known.password().toCharArray()));
            context.setCredentialsProvider(provider);
        }
        if (body != null) {
            request.setEntity(new ByteArrayEntity(compress ? compressed(body.bytes()) : body.bytes(),
                    ContentType.parse(body.contentType()), compress ? "gzip" : null));
        }
        try {
            return client.execute(request, context, response -> answer(url, response, reader));
        } catch (IOException e) {
            throw unreachable(url, e);
        } catch (UncheckedIOException e) {
            throw unreachable(url, e.getCause());
        }
    }

    private <T> T answer(URI url, ClassicHttpResponse response, Reader<T> reader) throws IOException {
        retries.reached();
        int status = response.getCode();
        String type = response.getEntity() == null ? null : response.getEntity().getContentType();
        InputStream content = response.getEntity() == null ? InputStream.nullInputStream() : response.getEntity().getContent();
        try (InputStream in = content == null ? InputStream.nullInputStream() : content) {
            if (status < 300 || status == 404) {
                return reader.read(status, type, in);
            }
            String said = said(response, new String(in.readNBytes(MOST_OF_AN_ERROR), StandardCharsets.UTF_8));
            String where = StoreAddress.shown(url) + ": ";
            if (status < 400) {
                String place = response.getFirstHeader("Location") == null ? "" : response.getFirstHeader("Location").getValue();
                throw new StoreProblem(where + "the server sends us elsewhere (" + status + ")" + (place.isEmpty() ? ""
                        : ": " + place.split("[?]", 2)[0]) + "; give the address that answers itself");
            }
            if (status == 401 || status == 403) {
                throw new StoreProblem(where + (options.credentials().isEmpty()
                        ? "the server asks who you are (" + status + "); set " + Credentials.USER + " and " + Credentials.PASSWORD
                                + ", or " + Credentials.TOKEN + ", or give --credentials FILE"
                        : "the server does not let in " + options.credentials() + " (" + said
                                + "); correct them, or ask for the right "
                                + "to do this"));
            }
            if (Retries.isBusy(status)) {
                throw new StoreProblem(
                        where + "the server is busy (" + said + "), after " + options.retries() + " more tries still; try "
                                + "again later");
            }
            throw new Refused(where + "the server refused this: " + said);
        }
    }

    /** A status and the first words of what the server said with it, as one line that a terminal can show. */
    private String said(ClassicHttpResponse response, String body) {
        String text = body.replaceAll("(?s)<(style|script|head)\\b.*?</\\1>", " ").replaceAll("<[^>]{0,200}>", " ")
                .replaceAll("\\p{Cntrl}+|\\s+", " ").replaceAll(" {2,}", " ").strip();
        for (String secret : new String[] {options.credentials().password(), options.credentials().token()}) {
            text = secret == null ? text : text.replace(secret, "...");
        }
        String reason =
                response.getReasonPhrase() == null ? new StatusLine(response).toString().strip() : response.getReasonPhrase();
        String line = response.getCode() + (reason.isBlank() ? "" : " " + reason);
        if (text.isEmpty() || text.equalsIgnoreCase(reason)) {
            return line;
        }
        return line + ": " + (text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text);
    }

    private StoreProblem unreachable(URI url, IOException e) {
        String where = StoreAddress.shown(url) + ": ";
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip().replaceAll("\\s+", " ");
        return switch (e) {
            case UnknownHostException unknown -> new StoreProblem(where + "there is no host " + url.getHost()
                    + "; correct the address", e);
            case ConnectException refused ->
                new StoreProblem(where + "nothing answers there (" + reason + "); start the server, or "
                        + "correct the address", e);
            case SSLException tls ->
                new StoreProblem(where + "no secure connection (" + reason + "); where the server's certificate "
                        + "is of an authority of your own, give that one's with --ca FILE", e);
            case InterruptedIOException slow ->
                new StoreProblem(where + "the server did not answer in time (" + reason + "); try again "
                        + "later", e);
            default -> new StoreProblem(where + "the connection broke (" + reason + "); try again", e);
        };
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 13)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Whether a server is on this machine: to compress for it would only cost time. */
    boolean isHere(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (host.equals("localhost")) {
            return true;
        }
        boolean number = host.matches("[0-9.]+") || host.startsWith("[");
        try {
            return number && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            // All that was asked for has been answered.
        }
    }
}
