package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.apache.jena.util.iterator.WrappedIterator;
import org.newsgraph.query.Answer;
import org.newsgraph.query.QuestionRunner;

/**
 * A server's default graph, read bit by bit: each look at it is a query. What is said of a thing is asked for at once and remembered
 * for a while, as whoever reads one property of it mostly reads the others too.
 */
final class RemoteGraph extends GraphBase {
    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");
    /** Of a thing with more triples only those are asked for that are wanted. */
    private static final int MOST = 5_000;
    private static final int REMEMBERED = 5_000;

    private final RemoteService service;
    private final Map<Node, Optional<Graph>> things = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, Optional<Graph>> eldest) {
            return size() > REMEMBERED;
        }
    };

    RemoteGraph(RemoteService service) {
        this.service = service;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple sought) {
        if (!isAskable(sought)) {
            return WrappedIterator.create(Collections.emptyIterator());
        }
        Optional<Graph> thing = sought.getSubject().isURI() ? things.computeIfAbsent(sought.getSubject(), this::thing)
                : Optional.empty();
        return thing.map(graph -> graph.find(sought))
                .orElseGet(() -> WrappedIterator.create(ask(sought, QuestionRunner.ALL).iterator()));
    }

    /** All that is said of a thing; empty where that is too much. */
    private Optional<Graph> thing(Node subject) {
        List<Triple> found = ask(Triple.create(subject, Node.ANY, Node.ANY), MOST);
        if (found.size() >= MOST) {
            return Optional.empty();
        }
        Graph graph = GraphFactory.createDefaultGraph();
        found.forEach(graph::add);
        return Optional.of(graph);
    }

    private List<Triple> ask(Triple sought, long limit) {
        List<Triple> found = new ArrayList<>();
        if (service.answer(QueryFactory.create("SELECT * { " + pattern(sought) + " }"), null,
                limit) instanceof Answer.Rows rows) {
            for (Binding row : rows.rows()) {
                found.add(Triple.create(value(sought.getSubject(), row, SUBJECT),
                        value(sought.getPredicate(), row, PREDICATE),
                        value(sought.getObject(), row, OBJECT)));
            }
        }
        return found;
    }

    @Override
    protected boolean graphBaseContains(Triple sought) {
        return isAskable(sought) && (sought.getSubject().isURI() ? graphBaseFind(sought).hasNext()
                : service.isThere(pattern(sought)));
    }

    /** Nobody outside a server can name its blank nodes. */
    private static boolean isAskable(Triple sought) {
        return !sought.getSubject().isBlank() && !sought.getSubject().isLiteral();
    }

    private static String pattern(Triple sought) {
        return term(sought.getSubject(), SUBJECT) + " " + term(sought.getPredicate(), PREDICATE) + " "
                + term(sought.getObject(), OBJECT);
    }

    private static String term(Node node, Var variable) {
        return !node.isConcrete() || node.isBlank() ? "?" + variable.getVarName() : NodeFmtLib.strNT(node);
    }

    private static Node value(Node given, Binding row, Var variable) {
        return !given.isConcrete() || given.isBlank() ? row.get(variable) : given;
    }
}
