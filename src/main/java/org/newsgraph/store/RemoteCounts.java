package org.newsgraph.store;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final Var INDEX = Var.alloc("i");
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
        List<Node> all = names.stream().distinct().toList();
        for (int begin = 0; begin < all.size(); begin += AT_ONCE) {
            List<Node> some = all.subList(begin, Math.min(all.size(), begin + AT_ONCE));
            some.forEach(name -> counts.put(name, 0L));
            for (Binding row : rows(query(some))) {
                counts.put(some.get((int) number(row.get(INDEX))), number(row.get(NUMBER)));
            }
        }
        return counts;
    }

    /** Each graph is counted by itself: Blazegraph gives nothing for VALUES with the name of a graph that it has never heard of. */
    private static String query(List<Node> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> "{ SELECT (" + i + " AS ?i) (COUNT(*) AS ?n) { GRAPH <" + names.get(i).getURI()
                        + "> { ?s ?p ?o } } }")
                .collect(Collectors.joining(" UNION ", "SELECT ?i ?n { ", " }"));
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
