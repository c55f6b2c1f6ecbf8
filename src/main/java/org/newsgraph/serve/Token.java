package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The secret that clients share with the server. Digests of the same length are compared in constant time, so that how long a
 * refusal takes says nothing of how much was right.
 */
final class Token {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final byte[] digest;

    Token(String secret) {
        digest = digest(secret);
    }

    /** Whether a request shows it: as a bearer token, or, for browsers, as a password. */
    boolean isShownBy(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        String shown = "";
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            shown = header.substring(BEARER.length()).strip();
        } else if (header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            shown = password(header.substring(BASIC.length()).strip());
        }
        return MessageDigest.isEqual(digest, digest(shown));
    }

    private static String password(String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return both.substring(both.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
