package org.newsgraph.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.query.Data;

/** Graphs to make pages of. */
final class Examples {
    static final String ARTICLE = "https://example.org/id/article/2024-06-10-x";

    private Examples() {}

    /** The graphs of the sample articles. */
    static List<Path> outputs() {
        try (Stream<Path> files = Files.list(Path.of("output"))) {
            return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Data load(Path file) {
        return Data.load(List.of(file));
    }

    /** A graph in Turtle with the usual prefixes declared; {@code this:} is {@link #ARTICLE}'s. */
    static Data turtle(String turtle) {
        Data data = new Data();
        String prefixes = """
                PREFIX schema: <https://schema.org/> PREFIX news: <https://w3id.org/newsgraph/ontology#>
                PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
                PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#> PREFIX prov: <http://www.w3.org/ns/prov#>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX this: <%s#> PREFIX person: <https://example.org/id/person/>
                """.formatted(ARTICLE);
        data.add(new java.io.ByteArrayInputStream((prefixes + turtle).getBytes(StandardCharsets.UTF_8)), "example");
        return data;
    }

    /** An article of this text, with a context to hang spans on. */
    static String article(String text) {
        return """
                <%s> a schema:NewsArticle ; schema:headline "A headline" ; schema:inLanguage "en" ; schema:datePublished "2024-06-10"^^xsd:date .
                this:text a nif:Context ; nif:sourceUrl <%s> ; nif:isString %s .
                """
                .formatted(ARTICLE, ARTICLE, literal(text));
    }

    /** A span of a text, with what else is said of it. */
    static String span(int begin, int end, String words, String more) {
        return """
                this:offset_%d_%d a nif:Phrase ; nif:referenceContext this:text ; nif:anchorOf %s ;
                    nif:beginIndex "%d"^^xsd:nonNegativeInteger ; nif:endIndex "%d"^^xsd:nonNegativeInteger ; %s .
                """.formatted(begin, end, literal(words), begin, end, more);
    }

    static String literal(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
        // Pairs of surrogates are one character in Turtle.
        return text.codePoints().anyMatch(c -> c > 0xFFFF) ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"")
                .replace("\n", "\\n") + "\"" : escaped.append('"').toString();
    }
}
