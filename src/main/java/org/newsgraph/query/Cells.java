package org.newsgraph.query;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** An RDF term as a reader wants it: short names for IRIs, literals without quotes and types. */
final class Cells {
    private final Prefixes prefixes;
    private final Map<Node, Integer> blanks = new HashMap<>();

    Cells(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    /** The term on one line; an unbound variable is empty. */
    String of(Node node) {
        if (node == null) {
            return "";
        }
        if (node.isURI()) {
            return tame(prefixes.shorten(node.getURI()));
        }
        if (node.isBlank()) {
            // Their own labels differ from run to run.
            return "_:b" + blanks.computeIfAbsent(node, unseen -> blanks.size());
        }
        return node.isLiteral() ? tame(node.getLiteralLexicalForm()) : tame(node.toString());
    }

    /** Whether a column of such terms is easier to read to the right. */
    static boolean isNumber(Node node) {
        return node != null && node.isLiteral() && (XSDDatatype.XSDinteger.equals(node.getLiteralDatatype())
                || XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype())
                || XSDDatatype.XSDdouble.equals(node.getLiteralDatatype())
                || XSDDatatype.XSDnonNegativeInteger.equals(node.getLiteralDatatype()));
    }

    /** Line breaks become spaces; a text must not steer the reader's terminal, so other control characters are shown as such. */
    static String tame(String text) {
        boolean harmless = text.chars().allMatch(c -> c >= ' ' && c < 0x7F || c >= 0xA0 && c != 0x2028 && c != 0x2029
                && (c < 0x202A || c > 0x202E) && (c < 0x2066 || c > 0x2069));
        if (harmless) {
            return text;
        }
        StringBuilder tamed = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029) {
                tamed.append(tamed.isEmpty() || tamed.charAt(tamed.length() - 1) != ' ' ? " " : "");
            } else if (Character.isISOControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
                tamed.append('\uFFFD');
            } else {
                tamed.appendCodePoint(c);
            }
        });
        return tamed.toString();
    }
}
