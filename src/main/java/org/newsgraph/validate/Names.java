package org.newsgraph.validate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.knowledge.Terms;

/** Nodes as a reader wants them: IRIs of the graph model as prefixed names. */
final class Names {
    private static final Map<String, String> PREFIXES = prefixes();

    private Names() {}

    private static Map<String, String> prefixes() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(Terms.NEWS, "news:");
        map.put(Terms.SCHEMA, "schema:");
        map.put(Terms.NIF, "nif:");
        map.put(Terms.ITSRDF, "itsrdf:");
        map.put(Terms.PROV, "prov:");
        map.put(Terms.SKOS, "skos:");
        map.put(Terms.DCTERMS, "dcterms:");
        map.put(Terms.RDF, "rdf:");
        map.put(Terms.RDFS, "rdfs:");
        map.put(Terms.WIKIDATA, "wd:");
        map.put(Terms.XSD, "xsd:");
        // The part after the base is what tells data apart.
        map.put(Terms.DEFAULT_BASE, "");
        return map;
    }

    /** The name of an IRI, the text of a literal, the label of a blank node. */
    static String of(Node node) {
        if (node.isURI()) {
            return ofIri(node.getURI());
        }
        if (node.isLiteral()) {
            return '"' + node.getLiteralLexicalForm().replaceAll("\\s+", " ") + '"';
        }
        return node.isBlank() ? "blank node" : node.toString();
    }

    static String ofIri(String iri) {
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            if (iri.startsWith(prefix.getKey()) && iri.length() > prefix.getKey().length()) {
                return prefix.getValue() + iri.substring(prefix.getKey().length());
            }
        }
        return '<' + iri + '>';
    }
}
