package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;

/** A graph in the graph model, read thing by thing. Everything that comes in lists is in a fixed order. */
public final class Reading {
    public static final Node NAME = schema("name");
    public static final Node EVIDENCE = news("evidence");
    public static final Node TRIGGER = news("trigger");
    public static final Node CUE = news("cue");
    public static final Node TIME_EXPRESSION = news("timeExpression");
    public static final Node FACTUALITY = news("factuality");
    public static final Node MENTIONS_ENTITY = NodeFactory.createURI(Terms.ITSRDF + "taIdentRef");
    public static final Node CONTEXT = nif("referenceContext");
    public static final Node SOURCE = nif("sourceUrl");
    public static final Node WHOLE_TEXT = nif("isString");
    public static final Node WORDS = nif("anchorOf");
    public static final Node BEGIN = nif("beginIndex");
    public static final Node END = nif("endIndex");
    public static final Node SENTENCE = nif("Sentence");

    private final Graph graph;

    public Reading(Graph graph) {
        this.graph = graph;
    }

    /** A term of schema.org's. */
    public static Node schema(String name) {
        return NodeFactory.createURI(Terms.SCHEMA + name);
    }

    /** A term of the program's own ontology. */
    public static Node news(String name) {
        return NodeFactory.createURI(Terms.NEWS + name);
    }

    /** A term of PROV-O's. */
    public static Node prov(String name) {
        return NodeFactory.createURI(Terms.PROV + name);
    }

    private static Node nif(String name) {
        return NodeFactory.createURI(Terms.NIF + name);
    }

    public Graph graph() {
        return graph;
    }

    /** The values of a property of a thing. */
    public List<Node> objects(Node subject, Node property) {
        List<Node> found = new ArrayList<>();
        graph.find(subject, property, Node.ANY).forEach(triple -> found.add(triple.getObject()));
        found.sort(NodeCmp::compareRDFTerms);
        return found;
    }

    /** The first value of a property of a thing. */
    public Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    /** The text of the first value of a property; empty where that is no literal. */
    public Optional<String> text(Node subject, Node property) {
        return object(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /** The things that have a value of a property. */
    public List<Node> subjects(Node property, Node object) {
        List<Node> found = new ArrayList<>();
        graph.find(Node.ANY, property, object).forEach(triple -> found.add(triple.getSubject()));
        found.sort(NodeCmp::compareRDFTerms);
        return found;
    }

    /** Whether the graph gives a thing this class. */
    public boolean isA(Node subject, Node type) {
        return graph.contains(subject, RDF.Nodes.type, type);
    }

    /** What a person would call a thing: its name, headline, office or words; empty where the graph gives none. */
    public Optional<String> label(Node thing) {
        for (Node property : List.of(NAME, schema("headline"), schema("roleName"), schema("text"), WORDS, schema("caption"))) {
            Optional<String> text = text(thing, property);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** What of an IRI stands after its last slash or hash. */
    public static String localName(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
