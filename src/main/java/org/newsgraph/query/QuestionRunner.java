package org.newsgraph.query;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;

/** Asks graphs: SELECT, ASK, CONSTRUCT and DESCRIBE. */
public final class QuestionRunner {
    /** No limit of rows. */
    public static final long ALL = Long.MAX_VALUE;
    /** How long after its time a query may take to notice; then it is left behind. */
    private static final Duration GRACE = Duration.ofMillis(500);

    /** Types first: they say what the rest is about. */
    private static final Comparator<Node> PREDICATES = Comparator.<Node, Boolean>comparing(p -> !p.equals(RDF.Nodes.type))
            .thenComparing(NodeCmp::compareRDFTerms);
    static final Comparator<Triple> READABLE = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, PREDICATES)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final QueryService service;
    private final Duration timeout;
    private final long limit;

    /**
     * @param timeout how long one query may take, loading aside; null for as long as it wants
     * @param limit how many rows (or solutions of a CONSTRUCT) at most; {@link #ALL} for all
     */
    public QuestionRunner(QueryService service, Duration timeout, long limit) {
        this.service = service;
        this.timeout = timeout;
        this.limit = limit;
    }

    /**
     * Asks.
     *
     * @param values terms to put for variables of the query
     * @throws WrongUsage where the query has no such variable, or makes it itself
     * @throws StoreProblem where the query takes too long, or something that it calls fails
     */
    public Answer ask(Query query, Map<String, Node> values) {
        Query bound = fill(query, values);
        if (timeout == null) {
            return service.answer(bound, null, limit);
        }
        FutureTask<Answer> task = new FutureTask<>(() -> service.answer(bound, timeout, limit));
        Thread worker = new Thread(task, "query");
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw tooLong(timeout, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw (Error) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreProblem("the query was interrupted", e);
        }
    }

    /** What to say of a query that took longer than it may. */
    public static StoreProblem tooLong(Duration timeout, Exception cause) {
        return new StoreProblem("the query took longer than " + timeout.toMillis() / 1000.0
                + " s; make it more selective or allow more with --timeout", cause);
    }

    /**
     * The query with terms put for variables.
     *
     * @throws WrongUsage where the query has no such variable, or makes it itself
     */
    public static Query fill(Query query, Map<String, Node> values) {
        if (values.isEmpty()) {
            return query;
        }
        Set<Var> known = new LinkedHashSet<>(PatternVars.vars(query.getQueryPattern()));
        query.getProjectVars().forEach(known::add);
        Map<Var, Node> substitution = new LinkedHashMap<>();
        String text = query.serialize();
        values.forEach((name, node) -> {
            Var variable = Var.alloc(name);
            // A variable in a FILTER only is none of the pattern's.
            if (!known.contains(variable) && !Pattern.compile("\\?" + Pattern.quote(name) + "(?!\\w)").matcher(text).find()) {
                throw new WrongUsage("--param " + name + ": the query has no variable ?" + name);
            }
            substitution.put(variable, node);
        });
        try {
            return QueryTransformOps.replaceVars(query, substitution);
        } catch (JenaException e) {
            throw new WrongUsage("--param " + String.join(", ", values.keySet())
                    + ": the query gives this variable a value itself, so none can be given to it", e);
        }
    }
}
