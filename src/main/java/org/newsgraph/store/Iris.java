package org.newsgraph.store;

import org.apache.jena.graph.Node;

/**
 * What may stand between the angle brackets of an IRI. Files can say more by escapes, and a server would take what follows a
 * smuggled bracket for a command.
 */
final class Iris {
    private static final String FORBIDDEN = "<>\"{}|\\^`";

    private Iris() {}

    /** Whether an IRI has none of the characters that SPARQL, Turtle and the IRI's own standard forbid. */
    static boolean isLegal(String iri) {
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || c < 128 && FORBIDDEN.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a term can be written into a command: its IRI or datatype is legal, its language tag one of letters and digits. */
    static boolean isLegal(Node term) {
        if (term.isURI()) {
            return isLegal(term.getURI());
        }
        return !term.isLiteral() || isLegal(term.getLiteralDatatypeURI())
                && term.getLiteralLanguage().chars().allMatch(c -> c == '-' || c < 128 && Character.isLetterOrDigit(c));
    }

    /** An IRI for messages, on one line. */
    static String shown(String iri) {
        return iri.replaceAll("\\p{Cntrl}", "?");
    }
}
