package org.newsgraph.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Takes a file as it is read, and tells where the quads of another graph begin. Triples without a graph wait for the file's end. */
abstract class QuadsByGraph extends StreamRDFBase {
    /** The triples that belong to no graph, in the order of the file. */
    final Set<Triple> unnamed = new LinkedHashSet<>();
    private Node current;

    @Override
    public final void triple(Triple triple) {
        unnamed.add(triple);
    }

    @Override
    public final void quad(Quad quad) {
        if (quad.isDefaultGraph()) {
            unnamed.add(quad.asTriple());
            return;
        }
        if (!quad.getGraph().equals(current)) {
            turnTo(quad.getGraph());
            current = quad.getGraph();
        }
        add(quad);
    }

    /** Whether no quad of a named graph has come yet. */
    final boolean isWithoutGraph() {
        return current == null;
    }

    /** What follows is of this graph. */
    abstract void turnTo(Node graph);

    /** A quad of the graph that was turned to last. */
    abstract void add(Quad quad);
}
