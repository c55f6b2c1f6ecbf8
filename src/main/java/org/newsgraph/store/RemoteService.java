package org.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.query.Answer;
import org.newsgraph.query.DatasetService;
import org.newsgraph.query.QueryService;
import org.newsgraph.query.QuestionRunner;

/** Lets a server answer: SPARQL 1.1 Protocol, queries as the form that every server takes. */
final class RemoteService implements QueryService {
    private static final String ROWS = "application/sparql-results+json, application/sparql-results+xml;q=0.8";
    private static final String TRIPLES = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.7";

    private final HttpStore http;
    private final URI url;

    RemoteService(HttpStore http, URI url) {
        this.http = http;
        this.url = url;
    }

    @Override
    public Answer answer(Query query, Duration timeout, long limit) {
        Query limited = query;
        // The server need not work out what nobody will see; one more tells whether there is more.
        if (query.isSelectType() && limit < QuestionRunner.ALL - 1 && (!query.hasLimit() || query.getLimit() > limit + 1)) {
            limited = query.cloneQuery();
            limited.setLimit(limit + 1);
        }
        boolean triples = query.isConstructType() || query.isDescribeType();
        return ask(limited.serialize(), triples ? TRIPLES : ROWS, (status, type, in) -> triples
                ? DatasetService.triples(triples(type, in).iterator(), limit)
                : query.isAskType() ? verdict(rows(type, in, 1)) : rows(type, in, limit));
    }

    /** Whether there is anything of a pattern. */
    boolean isThere(String pattern) {
        return ask("ASK { " + pattern + " }", ROWS, (status, type, in) -> verdict(rows(type, in, 1))).yes();
    }

    /** Virtuoso answers ASK with a row for yes and none for no. */
    private static Answer.Verdict verdict(Answer answer) {
        return answer instanceof Answer.Verdict verdict ? verdict : new Answer.Verdict(!answer.isEmpty());
    }

    private <T> T ask(String query, String accept, HttpStore.Reader<T> reader) {
        try {
            return http.send("POST", url, HttpStore.Body.form("query", query), accept,
                    (status, type, in) -> {
                        if (status == 404) {
                            throw new StoreProblem(
                                    StoreAddress.shown(url) + ": there is no SPARQL endpoint at this address (404); "
                                            + "correct it");
                        }
                        return reader.read(status, type, in);
                    });
        } catch (GraphTarget.Refused e) {
            throw e.problem();
        }
    }

    private Answer rows(String contentType, InputStream in, long limit) throws IOException {
        Lang language = RDFLanguages.contentTypeToLang(type(contentType));
        if (language == null || !RowSetReaderRegistry.isRegistered(language)) {
            throw strange(contentType);
        }
        try {
            QueryExecResult result = RowSetReader.createReader(language).readAny(in, ARQ.getContext().copy());
            return result.isBoolean() ? new Answer.Verdict(result.booleanResult()) : DatasetService.rows(result.rowSet(), limit);
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private List<Triple> triples(String contentType, InputStream in) {
        Lang language = RDFLanguages.contentTypeToLang(type(contentType));
        if (language == null || !RDFLanguages.isTriples(language) && !RDFLanguages.isQuads(language)) {
            throw strange(contentType);
        }
        return parse(in, language, url);
    }

    /** The triples that a server sends. */
    static List<Triple> parse(InputStream in, Lang language, URI url) {
        List<Triple> triples = new ArrayList<>();
        try {
            RDFParser.create().source(in).forceLang(language).base("urn:newsgraph:answer:").checking(false)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            triples.add(triple);
                        }

                        @Override
                        public void quad(Quad quad) {
                            triples.add(quad.asTriple());
                        }
                    });
        } catch (RiotException e) {
            throw new StoreProblem(
                    StoreAddress.shown(url) + ": the server's answer is broken (" + e.getMessage() + "); try again", e);
        }
        return triples;
    }

    static String type(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip();
    }

    private StoreProblem strange(String contentType) {
        return new StoreProblem(StoreAddress.shown(url) + ": the answer is no SPARQL result"
                + (contentType == null ? "" : " but " + type(contentType)) + "; is this the address of a SPARQL endpoint?");
    }

    private StoreProblem broken(RuntimeException e) {
        return new StoreProblem(StoreAddress.shown(url) + ": the server's answer is broken (" + e.getMessage() + "); try again",
                e);
    }
}
