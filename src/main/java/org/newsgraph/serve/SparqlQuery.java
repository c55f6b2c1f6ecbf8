package org.newsgraph.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.newsgraph.query.AnswerFormat;
import org.newsgraph.query.DatasetService;
import org.newsgraph.query.Sparql;

/**
 * Queries by the SPARQL protocol. Fuseki reads the request; parsing, asking and writing are the program's own, so that answers are
 * whole, ordered and limited as everywhere in it. Without a query it describes itself.
 */
final class SparqlQuery extends SPARQL_QueryDataset {
    private static final String SOURCE = "query";

    private final Source source;
    private final Workers workers;
    private final ServeOptions options;
    private final Failures failures;
    private final Endpoint.Answering description;

    SparqlQuery(Source source, Workers workers, ServeOptions options, Failures failures, Endpoint.Answering description) {
        this.source = source;
        this.workers = workers;
        this.options = options;
        this.failures = failures;
        this.description = description;
    }

    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void validate(HttpAction action) {
        if (asksForDescription(action)) {
            return;
        }
        if (action.getRequestMethod().equals("HEAD")) {
            validateParams(action, acceptedParams(action));
        } else {
            super.validate(action);
        }
    }

    private static boolean asksForDescription(HttpAction action) {
        return !action.getRequestMethod().equals("POST") && action.getRequestParameter("query") == null
                && action.getRequestParameter("update") == null;
    }

    @Override
    protected void executeWithParameter(HttpAction action) {
        if (asksForDescription(action)) {
            send(action, () -> description.answer(action.getRequest()));
        } else {
            execute(action.getRequestParameter("query"), action);
        }
    }

    @Override
    protected void executeBody(HttpAction action) {
        send(action, () -> answer(text(action), action));
    }

    private static String text(HttpAction action) throws IOException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(action.getRequestInputStream().readAllBytes());
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new HttpFailure(400, "the query is not UTF-8", Map.of(), e);
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        send(action, () -> answer(text, action));
    }

    private Reply answer(String text, HttpAction action) throws Exception {
        Query query = Sparql.parse(text, SOURCE, source.prefixes().namespaces());
        AnswerFormat format = Answers.format(action.getRequest(), query.isConstructType() || query.isDescribeType());
        boolean ontology = action.getEndpoint().getName().equals(Server.WITH_ONTOLOGY);
        DatasetDescription wanted = SPARQLProtocol.getDatasetDescription(action, query);
        Duration timeout = options.timeout().isZero() ? null : options.timeout();
        return Answers.reply(workers.call(() -> source.read(() -> {
            DatasetGraph data = ontology ? source.withOntology() : source.dataset();
            if (wanted != null) {
                data = DynamicDatasets.dynamicDataset(wanted, data, false);
                query.getGraphURIs().clear();
                query.getNamedGraphURIs().clear();
            }
            return new DatasetService(data).answer(query, timeout, options.limit());
        })), format, source.prefixes());
    }

    /** What an action does, in the form that may fail. */
    @FunctionalInterface
    private interface Work {
        Reply reply() throws Exception;
    }

    private void send(HttpAction action, Work work) {
        Reply reply;
        try {
            reply = work.reply();
        } catch (Exception | OutOfMemoryError e) {
            reply = failures.reply(e);
        }
        if (reply.status() >= 400 && !LimitedRequest.drain(action.getRequest())) {
            action.getResponse().setHeader("Connection", "close");
        }
        try {
            reply.send(action.getResponse(), action.getRequestMethod().equals("HEAD"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
