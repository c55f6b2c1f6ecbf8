package org.newsgraph.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.newsgraph.query.Answer;
import org.newsgraph.query.QuestionRunner;

/** A server's default graph, read triple by triple: each look at it is a query. */
final class RemoteGraph extends GraphBase {
    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");

    private final RemoteService service;

    RemoteGraph(RemoteService service) {
        this.service = service;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple sought) {
        List<Triple> found = new ArrayList<>();
        String query = "SELECT * { " + pattern(sought) + " }";
        if (isAskable(sought)
                && service.answer(QueryFactory.create(query), null, QuestionRunner.ALL) instanceof Answer.Rows rows) {
            for (Binding row : rows.rows()) {
                found.add(Triple.create(value(sought.getSubject(), row, SUBJECT),
                        value(sought.getPredicate(), row, PREDICATE),
                        value(sought.getObject(), row, OBJECT)));
            }
        }
        return WrappedIterator.create(found.iterator());
    }

    @Override
    protected boolean graphBaseContains(Triple sought) {
        return isAskable(sought) && service.isThere(pattern(sought));
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
