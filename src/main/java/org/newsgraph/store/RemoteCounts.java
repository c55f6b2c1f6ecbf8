package org.newsgraph.store;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.query.Answer;
import org.newsgraph.query.QuestionRunner;

/** Counts triples at a SPARQL endpoint. */
final class RemoteCounts {
    /** How many graphs are asked for at once. */
    private static final int AT_ONCE = 50;
    private static final Var GRAPH = Var.alloc("g");
    private static final Var NUMBER = Var.alloc("n");

    private final RemoteService service;

    RemoteCounts(RemoteService service) {
        this.service = service;
    }

    /** Looks whether the endpoint answers. */
    void check() {
        service.isThere("");
    }

    Map<Node, Long> count(Collection<Node> names) {
        Map<Node, Long> counts = new LinkedHashMap<>();
        names.forEach(name -> counts.put(name, 0L));
        List<Node> all = new ArrayList<>(counts.keySet());
        for (int begin = 0; begin < all.size(); begin += AT_ONCE) {
            StringBuilder graphs = new StringBuilder();
            all.subList(begin, Math.min(all.size(), begin + AT_ONCE))
                    .forEach(name -> graphs.append(" <").append(name.getURI()).append('>'));
            for (Binding row : rows(
                    "SELECT ?g (COUNT(*) AS ?n) { VALUES ?g {" + graphs + " } GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")) {
                // An aggregate over nothing may come as a row without a graph.
                if (row.contains(GRAPH)) {
                    counts.put(row.get(GRAPH), number(row.get(NUMBER)));
                }
            }
        }
        return counts;
    }

    List<Node> names() {
        return rows("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g").stream().map(row -> row.get(GRAPH)).toList();
    }

    private List<Binding> rows(String query) {
        if (service.answer(QueryFactory.create(query), null, QuestionRunner.ALL) instanceof Answer.Rows rows) {
            return rows.rows();
        }
        throw new StoreProblem("the server answered a SELECT query with yes or no; is this a SPARQL endpoint?");
    }

    private static long number(Node count) {
        if (count != null && count.isLiteral() && count.getLiteralValue() instanceof Number number) {
            return number instanceof BigInteger big ? big.longValueExact() : number.longValue();
        }
        throw new StoreProblem("the server counted triples as " + count + ", which is no number; is this a SPARQL endpoint?");
    }
}
