package org.newsgraph.query;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What came out, whole: an answer that failed halfway is none. */
public sealed interface Answer {
    /**
     * Of SELECT.
     *
     * @param variables the columns in order
     * @param rows the rows in order
     * @param more whether there are more rows than the limit let through
     */
    record Rows(List<Var> variables, List<Binding> rows, boolean more) implements Answer {
        public Rows {
            variables = List.copyOf(variables);
            rows = List.copyOf(rows);
        }
    }

    /** Of ASK. */
    record Verdict(boolean yes) implements Answer {}

    /**
     * Of CONSTRUCT and DESCRIBE.
     *
     * @param triples without repetitions, ordered by subject, predicate and object, the types of a subject first
     * @param more whether there are more solutions than the limit let through
     */
    record Triples(List<Triple> triples, boolean more) implements Answer {
        public Triples {
            triples = List.copyOf(triples);
        }

        /** All there are. */
        public Triples(List<Triple> triples) {
            this(triples, false);
        }
    }

    /** Whether nothing came out; a no is an answer. */
    default boolean isEmpty() {
        return switch (this) {
            case Rows rows -> rows.rows().isEmpty();
            case Verdict verdict -> false;
            case Triples triples -> triples.triples().isEmpty();
        };
    }
}
