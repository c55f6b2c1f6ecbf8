package org.newsgraph.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/** Whole graphs by the Graph Store Protocol, to read only. */
final class GraphRead extends GSP_R {
    private final Workers workers;

    GraphRead(Workers workers) {
        this.workers = workers;
    }

    @Override
    protected void doGet(HttpAction action) {
        try {
            workers.run(() -> super.doGet(action));
        } catch (HttpFailure e) {
            ServletOps.error(e.status(), e.getMessage());
        }
    }

    @Override
    protected void doHead(HttpAction action) {
        super.doHead(action);
        try {
            // Sent now, before the end of an answer without a body is taken for its length.
            action.getResponse().flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
