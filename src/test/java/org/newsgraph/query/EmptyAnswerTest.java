package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmptyAnswerTest {
    private final Data data = SampleData.load();

    private String hint(String sparql) {
        return new EmptyAnswer(data).explain(Sparql.parse(sparql, "query", data.prefixes().namespaces()), Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "SELECT * { ?e schema:atendee ?x }!schema:atendee never occurs, did you mean schema:attendee?",
        "SELECT * { ?e a news:Meting }!nothing is a news:Meting, did you mean news:Meeting?",
        "SELECT * { ?e news:factuality news:Ocurred }!no news:factuality is news:Ocurred, did you mean news:Occurred?",
        "SELECT * { ?e schema:agent/schema:nam ?x }!schema:nam never occurs, did you mean schema:name?",
        "SELECT * { ?e ^schema:agnet ?x }!schema:agnet never occurs, did you mean schema:agent?",
        "SELECT * {{ SELECT ?e { GRAPH ?g { ?e schema:loction ?x }}}}!schema:loction never occurs, did you mean schema:location?",
        "SELECT * { ?e <urn:nothing-like-it> ?x }!<urn:nothing-like-it> never occurs"})
    void a_term_that_never_occurs_is_named_with_the_one_that_was_meant(String sparql, String expected) {
        assertThat(hint(sparql)).isEqualTo("nothing found in " + data.triples() + " triples of 2 files: " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "SELECT * { ?e schema:agent ?x FILTER(false) OPTIONAL { ?e schema:nowhere ?y } }",
        "SELECT * { ?e schema:agent|schema:nowhere ?x FILTER(false) }",
        "SELECT * { ?e schema:nowhere* ?x FILTER(false) }",
        "SELECT * { { ?e schema:nowhere ?x } UNION { ?e schema:agent ?x FILTER(false) } }",
        "SELECT * { ?e schema:agent ?x FILTER NOT EXISTS { ?e schema:nowhere ?y } FILTER(false) }",
        "SELECT * { ?e ?p ?x FILTER(false) }"})
    void what_need_not_be_there_is_not_blamed(String sparql) {
        assertThat(hint(sparql)).isEqualTo("nothing found in " + data.triples() + " triples of 2 files");
    }

    @Test
    void a_misspelt_name_is_answered_with_the_names_that_are_like_it() {
        assertThat(new EmptyAnswer(data).explain(Sparql.parse("ASK { ?x schema:name ?who }", "q", data.prefixes().namespaces()),
                Map.of("who", NodeFactory.createLiteralString("Beispeil")))).endsWith(
                        ": no name contains 'Beispeil' (who), did you mean 'Beispiel'?");
    }
}
