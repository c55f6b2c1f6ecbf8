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
final class Reading {
    static final Node NAME = schema("name");
    static final Node EVIDENCE = news("evidence");
    static final Node TRIGGER = news("trigger");
    static final Node CUE = news("cue");
    static final Node TIME_EXPRESSION = news("timeExpression");
    static final Node FACTUALITY = news("factuality");
    static final Node MENTIONS_ENTITY = NodeFactory.createURI(Terms.ITSRDF + "taIdentRef");
    static final Node CONTEXT = nif("referenceContext");
    static final Node SOURCE = nif("sourceUrl");
    static final Node WHOLE_TEXT = nif("isString");
    static final Node WORDS = nif("anchorOf");
    static final Node BEGIN = nif("beginIndex");
    static final Node END = nif("endIndex");
    static final Node SENTENCE = nif("Sentence");

    private final Graph graph;

    Reading(Graph graph) {
        this.graph = graph;
    }

    static Node schema(String name) {
        return NodeFactory.createURI(Terms.SCHEMA + name);
    }

    static Node news(String name) {
        return NodeFactory.createURI(Terms.NEWS + name);
    }

    private static Node nif(String name) {
        return NodeFactory.createURI(Terms.NIF + name);
    }

    Graph graph() {
        return graph;
    }

    List<Node> objects(Node subject, Node property) {
        List<Node> found = new ArrayList<>();
        graph.find(subject, property, Node.ANY).forEach(triple -> found.add(triple.getObject()));
        found.sort(NodeCmp::compareRDFTerms);
        return found;
    }

    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    /** The text of a literal. */
    Optional<String> text(Node subject, Node property) {
        return object(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    List<Node> subjects(Node property, Node object) {
        List<Node> found = new ArrayList<>();
        graph.find(Node.ANY, property, object).forEach(triple -> found.add(triple.getSubject()));
        found.sort(NodeCmp::compareRDFTerms);
        return found;
    }

    boolean isA(Node subject, Node type) {
        return graph.contains(subject, RDF.Nodes.type, type);
    }

    /** What a person would call a thing: its name, headline, office or words; empty where the graph gives none. */
    Optional<String> label(Node thing) {
        for (Node property : List.of(NAME, schema("headline"), schema("roleName"), schema("text"), WORDS, schema("caption"))) {
            Optional<String> text = text(thing, property);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** What of an IRI stands after its last slash or hash. */
    static String localName(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
