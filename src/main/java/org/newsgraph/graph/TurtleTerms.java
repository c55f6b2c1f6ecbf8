package org.newsgraph.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.newsgraph.knowledge.Terms;

/** Terms as Turtle writes them, and which prefixes that took. */
final class TurtleTerms {
    /** Names that need no escape in Turtle; a part of PN_LOCAL that every reader agrees on. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_-]*)");
    private static final Pattern BARE_NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");

    private final Map<String, String> prefixes;
    private final Map<String, String> names = new HashMap<>();
    private final TreeSet<String> used = new TreeSet<>();

    TurtleTerms(Map<String, String> prefixes) {
        this.prefixes = prefixes;
        prefixes.forEach((name, namespace) -> names.putIfAbsent(namespace, name));
    }

    /** The prefixes used so far, in alphabetical order. */
    Iterable<String> used() {
        return used;
    }

    String namespace(String prefix) {
        return prefixes.get(prefix);
    }

    String predicate(Node node) {
        return node.equals(Vocabulary.TYPE) ? "a" : iri(node.getURI());
    }

    String node(Node node) {
        return node.isURI() ? iri(node.getURI()) : literal(node);
    }

    private String iri(String iri) {
        int split = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = names.get(iri.substring(0, split));
        String local = iri.substring(split);
        if (prefix == null || !SAFE.matcher(local).matches()) {
            return "<" + iri + ">";
        }
        used.add(prefix);
        return prefix + ":" + local;
    }

    private String literal(Node node) {
        String lexical = node.getLiteralLexicalForm();
        String type = node.getLiteralDatatypeURI();
        if (!node.getLiteralLanguage().isEmpty()) {
            return Escapes.quoted(lexical) + "@" + node.getLiteralLanguage();
        }
        if (type.equals(Terms.XSD + "string")) {
            return Escapes.quoted(lexical);
        }
        boolean bare = (type.equals(Terms.XSD + "integer") && lexical.indexOf('.') < 0
                || type.equals(Terms.XSD + "decimal") && lexical.indexOf('.') >= 0) && BARE_NUMBER.matcher(lexical).matches();
        return bare ? lexical : Escapes.quoted(lexical) + "^^" + iri(type);
    }
}
