package org.newsgraph.graph;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** IRIs that come from outside: a page's address, a picture's, an authority's. */
final class Iris {
    private static final String FORBIDDEN = "<>\"{}|^`\\";

    private Iris() {}

    /**
     * An IRI as a node, with characters that no IRI may hold percent-encoded; empty where it is no absolute IRI with an authority
     * part, or no URN, even then. Others could be mistaken for prefixed names.
     */
    static Optional<Node> node(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String encoded = encode(text.strip());
        try {
            boolean usual = encoded.contains("://") || encoded.startsWith("urn:");
            if (!usual || !IRIx.create(encoded).isAbsolute()) {
                return Optional.empty();
            }
        } catch (IRIException e) {
            return Optional.empty();
        }
        return Optional.of(NodeFactory.createURI(encoded));
    }

    /** Whether an IRI can begin the names of data: no character that would need encoding, no fragment. */
    static boolean isWritable(String iri) {
        return iri.indexOf('#') < 0 && iri.equals(encode(iri));
    }

    private static String encode(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean bad = point <= 0x20 || point == 0x7f || surrogate || Character.isISOControl(point)
                    || point < 0x80 && FORBIDDEN.indexOf(point) >= 0;
            if (!bad) {
                out.appendCodePoint(point);
                return;
            }
            String character = surrogate ? "\uFFFD" : Character.toString(point);
            for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        });
        return out.toString();
    }
}
