package org.newsgraph.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.newsgraph.query.Answer;

/**
 * A server's default graph for a query that is worked out here. What is told with a property is fetched once, as long as that is
 * not much: a query that joins would otherwise ask the server again for each of its rows.
 */
final class RemoteProperties extends GraphBase {
    /** As many triples of a property are fetched at once. */
    private static final int MOST = 20_000;
    private static final Var SUBJECT = Var.alloc("s");
    private static final Var OBJECT = Var.alloc("o");

    private final RemoteService service;
    private final RemoteGraph single;
    private final Map<Node, Optional<Graph>> fetched = new HashMap<>();

    RemoteProperties(RemoteService service) {
        this.service = service;
        single = new RemoteGraph(service);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple sought) {
        Optional<Graph> known = sought.getPredicate().isURI()
                ? fetched.computeIfAbsent(sought.getPredicate(), this::fetch) : Optional.empty();
        return known.<Graph>map(g -> g).orElse(single).find(sought);
    }

    /** All that is told with a property; empty where that is too much. */
    private Optional<Graph> fetch(Node property) {
        String query = "SELECT * { ?s " + NodeFmtLib.strNT(property) + " ?o } LIMIT " + (MOST + 1);
        Graph graph = GraphFactory.createDefaultGraph();
        if (service.answer(QueryFactory.create(query), null, MOST) instanceof Answer.Rows rows) {
            if (rows.rows().size() >= MOST) {
                return Optional.empty();
            }
            for (Binding row : rows.rows()) {
                graph.add(row.get(SUBJECT), property, row.get(OBJECT));
            }
        }
        return Optional.of(graph);
    }
}
