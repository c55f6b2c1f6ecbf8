package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.page.Links;
import org.newsgraph.page.Pages;
import org.newsgraph.query.Answer;
import org.newsgraph.query.AnswerFormat;
import org.newsgraph.query.Describer;

/**
 * What the data says of one thing, as a page or as RDF. {@code /id/person/some-name} stands for the IRI that begins with the base
 * of the data, {@code /resource?iri=…} for any.
 */
final class Things {
    static final String ID = "/id/";
    static final String RESOURCE = "/resource";

    private final Source source;
    private final Workers workers;
    private final String base;
    private final Links links;
    private final Negotiation<Optional<AnswerFormat>> formats = new Negotiation<Optional<AnswerFormat>>()
            .offer(Optional.of(AnswerFormat.TURTLE), List.of("turtle", "ttl"), "text/turtle")
            .offer(Optional.empty(), List.of("html"), "text/html", "application/xhtml+xml")
            .offer(Optional.of(AnswerFormat.JSONLD), List.of("jsonld", "json-ld"), "application/ld+json", "application/json")
            .offer(Optional.of(AnswerFormat.NTRIPLES), List.of("ntriples", "nt"), "application/n-triples")
            .offer(Optional.of(AnswerFormat.RDFXML), List.of("rdfxml", "rdf"), "application/rdf+xml");

    Things(Source source, Workers workers, String base, Links links) {
        this.source = source;
        this.workers = workers;
        this.base = base;
        this.links = links;
    }

    /** Answers below {@link #ID}. */
    Reply byPath(HttpServletRequest request) throws Exception {
        String path = request.getRequestURI().substring(ID.length());
        List<String> iris = new ArrayList<>(List.of(base + path));
        if (path.indexOf('%') >= 0) {
            iris.add(base + URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return answer(iris, request);
    }

    /** Answers {@link #RESOURCE}. */
    Reply byParameter(HttpServletRequest request) throws Exception {
        String iri = request.getParameter("iri");
        if (iri == null || iri.isBlank()) {
            throw new HttpFailure(400, "which thing? give its IRI as " + RESOURCE + "?iri=…");
        }
        String full = source.prefixes().expand(iri).orElseThrow(() -> new HttpFailure(400, "iri=" + iri + ": no IRI"));
        return answer(List.of(full), request);
    }

    private Reply answer(List<String> iris, HttpServletRequest request) throws Exception {
        Optional<AnswerFormat> format = formats.choose(request);
        int page = Browsing.page(request);
        for (String iri : iris) {
            Optional<Reply> reply = format.isEmpty() ? page(iri, page) : triples(iri, format.get());
            if (reply.isPresent()) {
                return reply.get().with("Vary", "Accept");
            }
        }
        throw new HttpFailure(404, "the data says nothing of <" + iris.get(0) + ">", Map.of("Vary", "Accept"), null);
    }

    private Optional<Reply> page(String iri, int page) throws Exception {
        return workers.call(() -> source.read(() -> new Pages(source.dataset(), links).thing(iri, page)))
                .map(html -> Reply.of(Reply.HTML, html));
    }

    private Optional<Reply> triples(String iri, AnswerFormat format) throws Exception {
        Optional<Answer.Triples> triples = workers.call(() -> source.read(() -> new Describer(source.dataset()).describe(iri)));
        return triples.isEmpty() ? Optional.empty() : Optional.of(Answers.reply(triples.get(), format, source.prefixes()));
    }
}
