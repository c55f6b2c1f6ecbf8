package org.newsgraph.validate;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What this program exports holds no blank nodes: they would make two exports of one article differ. */
final class BlankNodeCheck implements Check {
    @Override
    public void run(Graph graph, boolean ours, Consumer<Finding> findings) {
        if (!ours) {
            return;
        }
        // Labels of blank nodes change from run to run; the properties they stand at say where they are.
        Map<String, Triple> places = new TreeMap<>();
        graph.find().filterKeep(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())
                .forEachRemaining(triple -> places.putIfAbsent(place(triple), triple));
        places.values().forEach(triple -> findings.accept(Finding.violation(triple.getSubject(), triple.getPredicate(), null,
                "NoBlankNodes", "An exported graph holds no blank nodes; give the node an IRI")));
    }

    private static String place(Triple triple) {
        Node subject = triple.getSubject();
        return (subject.isBlank() ? "" : subject.toString()) + ' ' + triple.getPredicate();
    }
}
