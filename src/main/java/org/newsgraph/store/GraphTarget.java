package org.newsgraph.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.problem.StoreProblem;

/** A store as what loads and takes out graphs sees it. Every method throws {@link StoreProblem} where the store fails. */
interface GraphTarget extends AutoCloseable {
    /**
     * Looks whether the store is there and lets us in, so that a mistake shows before files are read.
     */
    void check();

    /**
     * Puts graphs in place of those of the same names. Each is in the store whole or not at all, whenever the process ends.
     *
     * @throws Refused where the store takes no such graphs, but may take others
     */
    void replace(List<NamedGraph> graphs);

    /** Takes graphs out; one that isn't there is no error. */
    void remove(Collection<Node> names);

    /** How many triples each of these graphs has; 0 where there is none. */
    Map<Node, Long> count(Collection<Node> names);

    /** The names of all graphs, ordered. */
    List<Node> names();

    /** Beyond how many triples no further graph is put into one {@link #replace}. */
    int batch();

    @Override
    void close();

    /** The store understood, and said no: to these graphs, or to this way of giving them. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }

        StoreProblem problem() {
            return new StoreProblem(getMessage(), this);
        }
    }
}
