package org.newsgraph.validate;

import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;

/**
 * Every event is typed {@code news:Event} besides its own class, for queries ask for that, and has a trigger and a sentence where
 * the graph holds the text.
 */
final class EventCheck implements Check {
    private static final Node EVENT = NodeFactory.createURI(Terms.NEWS + "Event");
    private static final Node TRIGGER = NodeFactory.createURI(Terms.NEWS + "trigger");
    private static final Node EVIDENCE = NodeFactory.createURI(Terms.NEWS + "evidence");
    private static final Node CONTEXT = NodeFactory.createURI(Terms.NIF + "Context");

    private final DeclaredTerms terms;

    EventCheck(DeclaredTerms terms) {
        this.terms = terms;
    }

    @Override
    public void run(Graph graph, boolean ours, Consumer<Finding> findings) {
        for (Node eventClass : terms.eventClasses()) {
            graph.find(Node.ANY, RDF.Nodes.type, eventClass).mapWith(Triple::getSubject)
                    .filterDrop(event -> graph.contains(event, RDF.Nodes.type, EVENT))
                    .forEachRemaining(event -> findings.accept(Finding.violation(event, RDF.Nodes.type, eventClass, "EventType",
                            "An event needs the type news:Event besides its own class; add it")));
        }
        if (graph.contains(Node.ANY, RDF.Nodes.type, CONTEXT)) {
            graph.find(Node.ANY, RDF.Nodes.type, EVENT).mapWith(Triple::getSubject).forEachRemaining(event -> {
                require(graph, event, TRIGGER, "add the span of the words that name it", findings);
                require(graph, event, EVIDENCE, "add the span of the sentence that states it", findings);
            });
        }
    }

    private static void require(Graph graph, Node event, Node property, String remedy, Consumer<Finding> findings) {
        if (!graph.contains(event, property, Node.ANY)) {
            findings.accept(Finding.violation(event, property, null, "EventSpans",
                    "An event needs " + Names.of(property) + " where the text is in the graph; " + remedy));
        }
    }
}
