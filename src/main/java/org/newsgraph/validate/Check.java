package org.newsgraph.validate;

import java.util.function.Consumer;
import org.apache.jena.graph.Graph;

/** One of the validator's checks; holds no state that changes, so that threads may share it. */
interface Check {
    /**
     * Looks through a graph.
     *
     * @param ours whether this program exported the graph
     */
    void run(Graph graph, boolean ours, Consumer<Finding> findings);
}
