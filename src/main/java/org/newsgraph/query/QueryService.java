package org.newsgraph.query;

import java.time.Duration;
import org.apache.jena.query.Query;

/** Something that answers SPARQL: data in memory, a store, a server. */
public interface QueryService {
    /**
     * Asks.
     *
     * @param timeout how long it may take; null for as long as it wants
     * @param limit how many rows or triples at most; {@link QuestionRunner#ALL} for all
     * @throws org.newsgraph.problem.StoreProblem where the query takes too long, or something that it calls fails
     */
    Answer answer(Query query, Duration timeout, long limit);
}
