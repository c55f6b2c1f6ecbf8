package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.newsgraph.query.Answer;
import org.newsgraph.query.AnswerFormat;
import org.newsgraph.query.AnswerWriter;
import org.newsgraph.query.Prefixes;

/** Answers to queries as replies, in the format that the client wants. */
final class Answers {
    static final Negotiation<AnswerFormat> ROWS = new Negotiation<AnswerFormat>()
            .offer(AnswerFormat.JSON, List.of("json"), "application/sparql-results+json", "application/json")
            .offer(AnswerFormat.XML, List.of("xml"), "application/sparql-results+xml", "application/xml")
            .offer(AnswerFormat.CSV, List.of("csv"), "text/csv")
            .offer(AnswerFormat.TSV, List.of("tsv"), "text/tab-separated-values")
            .offer(AnswerFormat.TABLE, List.of("table"), "text/plain")
            .offer(AnswerFormat.MARKDOWN, List.of("markdown", "md"), "text/markdown");
    static final Negotiation<AnswerFormat> GRAPH = new Negotiation<AnswerFormat>()
            .offer(AnswerFormat.TURTLE, List.of("turtle", "ttl"), "text/turtle", "application/x-turtle")
            .offer(AnswerFormat.JSONLD, List.of("jsonld", "json-ld"), "application/ld+json", "application/json")
            .offer(AnswerFormat.NTRIPLES, List.of("ntriples", "nt"), "application/n-triples", "text/plain")
            .offer(AnswerFormat.RDFXML, List.of("rdfxml", "rdf"), "application/rdf+xml", "application/xml");
    private static final Map<AnswerFormat, String> TYPES = Map.of(
            AnswerFormat.JSON, "application/sparql-results+json",
            AnswerFormat.XML, "application/sparql-results+xml",
            AnswerFormat.CSV, "text/csv; charset=utf-8",
            AnswerFormat.TSV, "text/tab-separated-values; charset=utf-8",
            AnswerFormat.TABLE, Reply.TEXT,
            AnswerFormat.MARKDOWN, "text/markdown; charset=utf-8",
            AnswerFormat.TURTLE, "text/turtle; charset=utf-8",
            AnswerFormat.NTRIPLES, "application/n-triples",
            AnswerFormat.JSONLD, "application/ld+json",
            AnswerFormat.RDFXML, "application/rdf+xml");

    private Answers() {}

    /** The format for the answer to a query: one of rows, or one of a graph. */
    static AnswerFormat format(HttpServletRequest request, boolean graph) {
        return (graph ? GRAPH : ROWS).choose(request);
    }

    /** An answer as a reply, with a note where it is not all. */
    static Reply reply(Answer answer, AnswerFormat format, Prefixes prefixes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerWriter(format, prefixes, 0).write(answer, out);
        Reply reply = Reply.of(TYPES.get(format), out.toByteArray()).with("Vary", "Accept");
        return switch (answer) {
            case Answer.Rows rows when rows.more() -> reply.with(Reply.NOTE,
                    "cut after " + rows.rows().size() + " rows, the limit of this server; there are more");
            case Answer.Triples triples when triples.more() -> reply.with(Reply.NOTE,
                    "cut after " + triples.triples().size() + " triples, the limit of this server; there are more");
            default -> reply;
        };
    }
}
