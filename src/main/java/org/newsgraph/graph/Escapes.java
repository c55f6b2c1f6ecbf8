package org.newsgraph.graph;

import java.util.HexFormat;

/**
 * Strings as Turtle, TriG, N-Triples and N-Quads write them: the canonical form of N-Triples, in which only what can't stand
 * there or can't be seen is escaped, and so each string has one way to be written.
 *
 * @see <a href="https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples">Canonical N-Triples</a>
 */
final class Escapes {
    private Escapes() {}

    /** A string between double quotes. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < 0x20 || c == 0x7f || c == 0xFFFE || c == 0xFFFF) {
                        out.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
