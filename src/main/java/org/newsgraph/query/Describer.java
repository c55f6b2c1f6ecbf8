package org.newsgraph.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.knowledge.Terms;

/**
 * What a dataset says of one thing. Of an article, the whole of its graph; of anything else, the triples that it begins or ends, the
 * places of its mentions in texts aside, for these are many and say nothing without the text.
 */
public final class Describer {
    private static final Node IDENTITY = NodeFactory.createURI(Terms.ITSRDF + "taIdentRef");
    private static final Node DERIVED_FROM = NodeFactory.createURI(Terms.PROV + "wasDerivedFrom");

    private final DatasetGraph dataset;

    /** @param dataset its default graph holds everything; whoever calls holds a transaction where it needs one */
    public Describer(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The triples about an IRI; empty where there is none. */
    public Optional<Answer.Triples> describe(String iri) {
        Node thing = NodeFactory.createURI(iri);
        Set<Triple> found = new LinkedHashSet<>();
        Graph all = dataset.getDefaultGraph();
        if (dataset.containsGraph(thing)) {
            dataset.getGraph(thing).find().forEachRemaining(found::add);
        } else if (all.contains(Node.ANY, DERIVED_FROM, thing)) {
            document(all, thing, found::add);
        } else {
            all.find(thing, Node.ANY, Node.ANY).forEachRemaining(found::add);
            all.find(Node.ANY, Node.ANY, thing).filterDrop(triple -> triple.getPredicate().equals(IDENTITY))
                    .forEachRemaining(found::add);
        }
        return found.isEmpty() ? Optional.empty()
                : Optional.of(new Answer.Triples(found.stream().sorted(QuestionRunner.READABLE).toList()));
    }

    /** All that begins in a document: the article and whatever has its IRI with a fragment, as far as they hang together. */
    private static void document(Graph all, Node article, Consumer<Triple> found) {
        String inside = article.getURI() + "#";
        Set<Node> seen = new LinkedHashSet<>(Set.of(article));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Node next = open.remove();
            Consumer<Node> visit = node -> {
                if (node.isURI() && node.getURI().startsWith(inside) && seen.add(node)) {
                    open.add(node);
                }
            };
            all.find(next, Node.ANY, Node.ANY).forEachRemaining(triple -> {
                found.accept(triple);
                visit.accept(triple.getObject());
            });
            all.find(Node.ANY, Node.ANY, next).mapWith(Triple::getSubject).forEachRemaining(visit);
        }
    }
}
