package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;

class QuestionRunnerTest {
    private static final Map<String, Node> NO_VALUES = Map.of();
    private final Data data = SampleData.load();

    private Answer ask(String sparql, Map<String, Node> values) {
        return SampleData.ask(data, sparql, values);
    }

    private static Query parse(String sparql) {
        return Sparql.parse(sparql, "query", Prefixes.standard());
    }

    @Test
    void each_form_of_query_has_its_form_of_answer() {
        assertThat(ask("SELECT * { ?e a news:Flood }", NO_VALUES)).isInstanceOf(Answer.Rows.class);
        assertThat(ask("ASK { ?e a news:Flood }", NO_VALUES)).isEqualTo(new Answer.Verdict(true));
        assertThat(ask("ASK { ?e a news:Wedding }", NO_VALUES)).isEqualTo(new Answer.Verdict(false));
        assertThat(((Answer.Triples) ask("CONSTRUCT { ?e a news:Flood } { ?e a news:Flood }", NO_VALUES)).triples()).hasSize(1);
        assertThat(((Answer.Triples) ask("DESCRIBE ?e { ?e a news:Flood }", NO_VALUES)).triples()).hasSizeGreaterThan(5);
    }

    @Test
    void a_graphs_triples_are_in_order_with_types_first() {
        Answer.Triples answer = (Answer.Triples) ask("CONSTRUCT WHERE { ?e ?p ?o }", NO_VALUES);
        assertThat(answer.triples()).isSortedAccordingTo(QuestionRunner.READABLE).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?f && ?f = ?h && ?h = 7) }"})
    @Timeout(20)
    void a_query_that_takes_too_long_is_given_up(String sparql) {
        QuestionRunner runner = new QuestionRunner(data.service(), Duration.ofMillis(200), QuestionRunner.ALL);
        assertThatThrownBy(() -> runner.ask(parse(sparql), NO_VALUES)).isInstanceOf(StoreProblem.class)
                .hasMessageContaining("longer than 0.2 s").hasMessageContaining("--timeout");
    }

    @Test
    void a_limit_keeps_the_first_rows_and_tells_of_more() {
        Query query = parse("SELECT ?e { ?e a news:Event } ORDER BY ?e");
        Answer.Rows some = (Answer.Rows) new QuestionRunner(data.service(), null, 3).ask(query, NO_VALUES);
        Answer.Rows all = (Answer.Rows) new QuestionRunner(data.service(), null, 10).ask(query, NO_VALUES);
        assertThat(some.rows()).hasSize(3).isEqualTo(all.rows().subList(0, 3));
        assertThat(some.more()).isTrue();
        assertThat(all.rows()).hasSize(10);
        assertThat(all.more()).isFalse();
    }

    @Test
    void a_value_stands_for_its_variable_everywhere_in_the_query() {
        Map<String, Node> name = Map.of("name", NodeFactory.createLiteralLang("Bo Exempel", "en"));
        Answer answer = ask("SELECT ?name ?p { ?p schema:name ?name FILTER EXISTS { ?q schema:name ?name } }", name);
        assertThat(SampleData.cells(answer, data)).containsExactly(List.of("Bo Exempel", "person:bo-exempel"));
        assertThat(ask("ASK { FILTER(?x = 'a') }", Map.of("x", NodeFactory.createLiteralString("a"))))
                .isEqualTo(new Answer.Verdict(true));
    }

    @Test
    void a_value_for_a_variable_that_is_not_there_or_is_made_by_the_query_is_wrong_usage() {
        Map<String, Node> x = Map.of("x", NodeFactory.createLiteralString("a"));
        assertThatThrownBy(() -> ask("ASK { ?a ?b ?c }", x)).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("no variable ?x");
        assertThatThrownBy(() -> ask("ASK { ?xy ?b ?c }", x)).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("no variable ?x");
        assertThatThrownBy(() -> ask("SELECT * { BIND(1 AS ?x) }", x)).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> ask("SELECT (1 AS ?x) {}", x)).isInstanceOf(WrongUsage.class).hasMessageContaining("itself");
    }
}
