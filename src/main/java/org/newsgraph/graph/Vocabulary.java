package org.newsgraph.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.knowledge.Terms;

/** The prefixes of the graph model and the terms behind them. */
final class Vocabulary {
    static final Node TYPE = NodeFactory.createURI(Terms.RDF + "type");

    private static final Map<String, String> FIXED = fixed();

    private Vocabulary() {}

    /**
     * A term by its prefixed name, such as {@code schema:agent}.
     *
     * @throws IllegalArgumentException where the prefix is none of the graph model's
     */
    static Node term(String prefixedName) {
        int colon = prefixedName.indexOf(':');
        String namespace = colon < 0 ? null : FIXED.get(prefixedName.substring(0, colon));
        if (namespace == null) {
            throw new IllegalArgumentException("no prefixed name of the graph model: " + prefixedName);
        }
        return NodeFactory.createURI(namespace + prefixedName.substring(colon + 1));
    }

    /** All prefixes that an article's graph may use, by name. */
    static Map<String, String> prefixes(String base, String article) {
        Map<String, String> all = new TreeMap<>(FIXED);
        all.put("person", base + "person/");
        all.put("org", base + "organization/");
        all.put("place", base + "place/");
        all.put("this", article + "#");
        return Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    private static Map<String, String> fixed() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("schema", Terms.SCHEMA);
        all.put("news", Terms.NEWS);
        all.put("nif", Terms.NIF);
        all.put("itsrdf", Terms.ITSRDF);
        all.put("prov", Terms.PROV);
        all.put("skos", Terms.SKOS);
        all.put("xsd", Terms.XSD);
        all.put("dcterms", Terms.DCTERMS);
        all.put("wd", Terms.WIKIDATA);
        all.put("rdf", Terms.RDF);
        all.put("rdfs", Terms.RDFS);
        return Collections.unmodifiableMap(all);
    }
}
