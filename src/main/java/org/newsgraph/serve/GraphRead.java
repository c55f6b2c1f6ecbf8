package org.newsgraph.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** Whole graphs by the Graph Store Protocol, to read only. */
final class GraphRead extends GSP_R {
    private final Workers workers;

    GraphRead(Workers workers) {
        this.workers = workers;
    }

    @Override
    protected void doGet(HttpAction action) {
        try {
            workers.run(() -> {
                check(action);
                super.doGet(action);
            });
        } catch (HttpFailure e) {
            ServletOps.error(e.status(), e.getMessage());
        }
    }

    @Override
    protected void doHead(HttpAction action) {
        check(action);
        super.doHead(action);
        try {
            // Sent now, before the end of an answer without a body is taken for its length.
            action.getResponse().flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dataset in memory makes a graph that is asked for; while it is read it can't, and that would look like a defect. */
    private static void check(HttpAction action) {
        String name = action.getRequestParameter("graph");
        DatasetGraph dataset = action.getDataset();
        boolean usual = name != null && !name.equals("default") && !name.equals("union");
        if (usual && !dataset.calculateRead(() -> dataset.containsGraph(NodeFactory.createURI(name)))) {
            ServletOps.errorNotFound("there is no graph <" + name.replaceAll("[^\\x21-\\x7e]", "?") + ">");
        }
    }
}
