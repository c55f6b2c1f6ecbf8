package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.problem.BadInput;

class SparqlTest {
    @Test
    void a_query_with_a_syntax_error_names_the_line() {
        assertThatThrownBy(() -> Sparql.parse("SELECT *\nWHERE {\n  ?s ?p }\n}", "my.rq", Map.of())).isInstanceOf(BadInput.class)
                .hasMessageMatching("my\\.rq:3:9: not a SPARQL query: .* in: \\?s \\?p }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "SELECT", "SELECT * { ?s ?p", "SELECT * { FILTER(?x = \"a) }",
        "SELECT * { ?e a nowhere:Event }",
        "INSERT DATA { <urn:a> <urn:b> 1 }", "SELECT ?a (1 AS ?a) {}", "SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) }",
        "ASK { <a b> ?p ?o }",
        "SELECT * {\n\n\n?s ?p 'x\n}", "SELECT (COUNT(?x) AS ?n) ?x { ?x ?p ?o }"})
    void every_broken_query_is_bad_input_in_one_line(String text) {
        assertThatThrownBy(() -> Sparql.parse(text, "query", Prefixes.standard())).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("query:").hasMessageContaining("not a SPARQL query").hasMessageNotContaining("\n");
    }

    @Test
    void a_long_line_is_shown_around_its_fault() {
        String text = "ASK { " + "?a ?b ?c . ".repeat(40) + "!! " + "?a ?b ?c . ".repeat(40) + "}";
        assertThatThrownBy(() -> Sparql.parse(text, "query", Map.of()))
                .satisfies(e -> assertThat(e.getMessage()).contains("!!").hasSizeLessThan(300));
    }

    @Test
    void known_prefixes_need_no_declaration_and_a_declared_one_counts_first() {
        assertThat(Sparql.parse("ASK { ?e a news:Event }", "q", Prefixes.standard()).toString()).contains("news:Event");
        assertThat(Sparql.parse("PREFIX news: <urn:other#> ASK { ?e a news:Event }", "q", Prefixes.standard()).getPrefix("news"))
                .isEqualTo("urn:other#");
    }

    @ParameterizedTest
    @CsvSource({"attendee,attendee,0", "atendee,attendee,1", "Meting,Meeting,1", "Meeitng,Meeting,1", "abc,xyz,3", "'',abc,3"})
    void distance_counts_edits_and_swaps(String a, String b, int edits) {
        assertThat(Nearest.distance(a, b, 10)).isEqualTo(edits);
        assertThat(Nearest.distance(b, a, 10)).isEqualTo(edits);
    }

    @Test
    void a_quite_different_word_is_not_what_was_meant() {
        assertThat(Nearest.of("banana", List.of("timeline", "agenda"))).isEmpty();
        assertThat(Nearest.of("TimeLin", List.of("timeline", "agenda"))).contains("timeline");
    }
}
