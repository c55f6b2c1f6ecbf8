package org.newsgraph.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** Updates by the SPARQL protocol, but for LOAD: a server fetches nothing that a client names. */
final class SparqlUpdate extends SPARQL_Update {
    private final Source source;
    private final Workers workers;

    SparqlUpdate(Source source, Workers workers) {
        this.source = source;
        this.workers = workers;
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        byte[] text;
        try {
            text = input.readAllBytes();
        } catch (TooLarge e) {
            ServletOps.error(413, e.getMessage());
            return;
        } catch (IOException e) {
            ServletOps.errorBadRequest("the request broke off");
            return;
        }
        check(new String(text, StandardCharsets.UTF_8));
        try {
            workers.run(() -> super.execute(action, new ByteArrayInputStream(text)));
        } catch (HttpFailure e) {
            ServletOps.error(e.status(), e.getMessage());
        } finally {
            source.changed();
        }
    }

    private static void check(String text) {
        UpdateRequest request;
        try {
            request = UpdateFactory.create(text, Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
        } catch (QueryException e) {
            // Printed as ASCII: Fuseki's way to send errors knows no more.
            ServletOps.errorBadRequest(("not a SPARQL update: " + e.getMessage()).replaceAll("\\s*\\R\\s*", " ")
                    .replaceAll("[^\\x20-\\x7e]", "?"));
            return;
        }
        if (request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
            ServletOps.errorForbidden("LOAD is not allowed here; send the data with INSERT DATA");
        }
    }
}
