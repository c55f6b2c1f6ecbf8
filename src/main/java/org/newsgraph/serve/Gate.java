package org.newsgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What every request passes first. It sets the headers that keep a browser from running or loading anything that is not the
 * server's own, and turns away: who calls a server on this machine by another name (a page elsewhere that pointed its own name here),
 * who lacks the token, a page of another origin that sends something, a body that is too large.
 */
final class Gate extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    static final String POLICY_HEADER = "Content-Security-Policy";
    /** The one rule of style that cytoscape.js 3.33.1 puts into a page by itself. */
    private static final String CYTOSCAPE_STYLE = "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' " + CYTOSCAPE_STYLE + "; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** For the editor, whose library puts style into its table. */
    static final String POLICY_WITH_STYLE = POLICY.replace(CYTOSCAPE_STYLE, "'unsafe-inline'");

    private final transient ServeOptions options;
    private final transient Optional<Token> token;
    private final transient Failures failures;
    private final boolean local;

    Gate(ServeOptions options, Failures failures) {
        this.options = options;
        this.failures = failures;
        token = options.token().map(Token::new);
        local = Hosts.isLoopback(options.host());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(POLICY_HEADER, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        boolean head = request.getMethod().equals("HEAD");
        try {
            if (!shareWith(request, response)) {
                check(request);
                chain.doFilter(new LimitedRequest(request, options.maxRequest()), response);
            }
        } catch (HttpFailure | TooLarge e) {
            if (!LimitedRequest.drain(request)) {
                response.setHeader("Connection", "close");
            }
            failures.reply(e).send(response, head);
        }
    }

    /** Tells a browser that a page of the origin that is let in may read the answer; true where that was all it asked for. */
    private boolean shareWith(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (options.cors().isEmpty()) {
            return false;
        }
        response.addHeader("Vary", "Origin");
        if (origin == null || !isLetIn(origin)) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", options.cors().get().equals("*") ? "*" : origin);
        response.setHeader("Access-Control-Expose-Headers", Reply.NOTE + ", Retry-After");
        if (!request.getMethod().equals("OPTIONS") || request.getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
        response.setHeader("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return true;
    }

    private boolean isLetIn(String origin) {
        return options.cors().filter(allowed -> allowed.equals("*") || allowed.equals(origin)).isPresent();
    }

    private void check(HttpServletRequest request) throws TooLarge {
        String host = request.getHeader("Host");
        if (local && (host == null || !Hosts.isLoopback(Hosts.name(host)))) {
            throw new HttpFailure(421, "this server answers on this machine only, as localhost or 127.0.0.1");
        }
        if (token.isPresent() && !token.get().isShownBy(request)) {
            throw new HttpFailure(401,
                    "a token is needed: send it as 'Authorization: Bearer TOKEN', or as the password of any user",
                    Map.of("WWW-Authenticate", "Bearer realm=\"newsgraph\", Basic realm=\"newsgraph\", charset=\"UTF-8\""), null);
        }
        String origin = request.getHeader("Origin");
        if (!READING.contains(request.getMethod()) && origin != null && !origin.equals(request.getScheme() + "://" + host)
                && !isLetIn(origin)) {
            throw new HttpFailure(403,
                    "pages of another origin may not send anything here; the operator can let one in with --cors");
        }
        if (request.getContentLengthLong() > options.maxRequest()) {
            throw new TooLarge(options.maxRequest());
        }
        String type = contentType(request);
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        if (form && request.getContentLengthLong() < 0) {
            throw new HttpFailure(411, "send forms with their Content-Length");
        }
    }

    /** Jetty looks the character set up, and takes one that there isn't for its own failure. */
    private static String contentType(HttpServletRequest request) {
        try {
            return request.getContentType();
        } catch (IllegalArgumentException e) {
            throw new HttpFailure(415, request.getHeader("Content-Type") + ": this charset is unknown; send UTF-8", Map.of(), e);
        }
    }
}
