package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;

class QuestionsTest {
    private static final Map<String, Map<String, String>> NEEDED = Map.of(
            "did-they-meet", Map.of("who", "beispiel", "whom", "Exempel"),
            "quotations-of", Map.of("who", "Beispiel"),
            "events-of", Map.of("who", "Harbour City"),
            "evidence-of", Map.of("event", "<" + SampleData.DAM_EVENT + "3>"));

    static List<String> names() {
        return Questions.names();
    }

    private static Data dataFor(Question question) {
        Data data = question.onGraphs() ? SampleData.load() : new Data();
        if (question.onOntology()) {
            data.addOntology();
        }
        return data;
    }

    private static List<List<String>> rows(String name, Map<String, String> params) {
        Question question = Questions.find(name).orElseThrow();
        Data data = dataFor(question);
        return SampleData.cells(SampleData.ask(data, question, params), data);
    }

    @Test
    void the_index_names_every_question_of_the_folder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/questions"))) {
            Set<String> stored = files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".rq"))
                    .map(file -> file.substring(0, file.length() - 3)).collect(Collectors.toSet());
            assertThat(Questions.names()).hasSizeGreaterThanOrEqualTo(14).doesNotHaveDuplicates();
            assertThat(stored).isEqualTo(new HashSet<>(Questions.names()));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_question_declares_what_it_is_and_what_it_takes(String name) {
        Question question = Questions.find(name).orElseThrow();
        assertThat(question.title()).isNotBlank();
        assertThat(question.doc()).endsWith(".").doesNotContain(". ");
        Query query = Sparql.parse(question.sparql(), name, Map.of());
        for (Parameter parameter : question.parameters()) {
            assertThat(parameter.doc()).as(parameter.name()).isNotBlank();
            assertThat(query.serialize()).as("the query uses it").contains("?" + parameter.name());
            if (parameter.standard() != null) {
                assertThat(parameter.node(parameter.standard(), new Prefixes())).isNotNull();
            }
        }
        assertThat(query.isAskType() || query.isConstructType() || query.hasOrderBy()).as("rows have an order").isTrue();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_question_has_an_answer_in_the_sample(String name) {
        Question question = Questions.find(name).orElseThrow();
        Answer answer = SampleData.ask(dataFor(question), question, NEEDED.getOrDefault(name, Map.of()));
        assertThat(answer.isEmpty()).isFalse();
        if (answer instanceof Answer.Verdict verdict) {
            assertThat(verdict.yes()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_question_answers_alike_over_named_graphs(String name) {
        Question question = Questions.find(name).orElseThrow();
        Data plain = dataFor(question);
        Data named = new Data();
        GraphUtil.findAll(plain.graph()).forEach(triple -> {
            named.dataset().add(Quad.create(triple.getPredicate(), triple));
            named.graph().add(triple);
        });
        Map<String, String> params = NEEDED.getOrDefault(name, Map.of());
        assertThat(SampleData.ask(named, question, params)).isEqualTo(SampleData.ask(plain, question, params));
    }

    @Test
    void who_met_whom_gives_each_pair_once_and_who_is_asked_for_first() {
        assertThat(rows("who-met-whom", Map.of())).containsExactly(
                List.of("Ada Beispiel", "Bo Exempel", "PhoneCall", "2024-06-10", "Occurred"),
                List.of("Ada Beispiel", "Bo Exempel", "Meeting", "2024-06-17", "Planned"));
        assertThat(rows("who-met-whom", Map.of("who", "exempel"))).allMatch(row -> row.get(0).equals("Bo Exempel")).hasSize(2);
        assertThat(rows("who-met-whom", Map.of("who", "nobody"))).isEmpty();
    }

    @Test
    void people_are_found_by_their_other_names() {
        assertThat(rows("events-of", Map.of("who", "港町"))).isNotEmpty().allMatch(row -> row.get(0).equals("Harbour City"));
    }

    @Test
    void several_speakers_of_one_statement_stand_in_one_row() {
        assertThat(rows("who-said-what", Map.of("who", "exempel")))
                .containsExactly(List.of("Ada Beispiel, Bo Exempel", "Statement",
                        "the river needed a treaty", "Ruritania and Freedonia talk about the dam"));
    }

    @Test
    void dates_that_name_only_a_month_fall_into_each_of_its_days() {
        assertThat(rows("timeline", Map.of("from", "2024-06-11", "to", "2024-06-30"))).extracting(row -> row.get(0))
                .containsExactly("2024-06", "2024-06-11", "2024-06-17");
        assertThat(rows("timeline", Map.of("to", "2024-05-31"))).isEmpty();
    }

    @Test
    void what_is_planned_and_what_is_denied_are_kept_apart_from_what_happened() {
        assertThat(rows("what-is-planned", Map.of())).extracting(row -> row.get(1)).containsExactly("Planned", "Possible");
        assertThat(rows("what-is-planned", Map.of("kind", "meeting"))).hasSize(1);
        assertThat(rows("what-is-denied", Map.of())).containsExactly(List.of("Attack: Government of Freedonia", "Denied",
                "Government of Freedonia", "Freedonia denied that its soldiers had attacked a ferry."));
    }

    @Test
    void sanctions_come_with_their_reason() {
        assertThat(rows("sanctions", Map.of())).containsExactly(List.of("Government of Ruritania", "Freedonia Dam Company",
                "Sanction", "Occurred", "", "Close: Government of Freedonia, 3 June 2024"));
    }

    @Test
    void classes_below_the_one_asked_for_are_found_through_the_ontology() {
        assertThat(rows("deaths-and-disasters", Map.of())).extracting(row -> row.get(0)).containsExactly("Death", "Flood");
    }

    @Test
    void the_evidence_of_an_event_names_the_words_in_each_sentence() {
        assertThat(rows("evidence-of", NEEDED.get("evidence-of"))).extracting(row -> row.get(1))
                .containsExactly("closed", "closing");
    }

    @Test
    void each_class_has_one_plover_type_and_its_own_before_an_inherited_one() {
        List<List<String>> map = rows("plover-map", Map.of());
        assertThat(map).extracting(row -> row.get(0)).doesNotHaveDuplicates().contains("news:PhoneCall", "news:Sanction");
        assertThat(map).contains(List.of("news:PhoneCall", "CONSULT"), List.of("news:Condemnation", "ACCUSE"));
        assertThat(rows("plover-map", Map.of("draft", "yes"))).contains(List.of("news:Condemnation", "DISAPPROVE"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_value_is_only_a_value(String value) {
        assertThat(rows("who-met-whom", Map.of("who", value))).isEmpty();
        assertThat(rows("what-is-planned", Map.of("kind", value))).isEmpty();
    }

    static List<String> hostile() {
        return List.of("\"", "\" ) } #", "'", "'''", "\"\"\"", "\\", "\\\"", "}", "{", "?who", "a\nb", "\" || true || \"",
                "\")) } UNION { ?event ?p ?o } #", "\u0000", "<urn:x>", "%s", "$1", "😀\"");
    }

    @Test
    void a_value_that_is_not_of_its_type_is_wrong_usage() {
        assertThatThrownBy(() -> rows("timeline", Map.of("from", "yesterday"))).isInstanceOf(WrongUsage.class)
                .hasMessage("--param from=yesterday: the value must be a day such as 2022-02-26");
        assertThatThrownBy(() -> rows("countries-mentioned", Map.of("least", "1 OR 1"))).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("whole number");
        assertThatThrownBy(() -> rows("evidence-of", Map.of("event", "x> ?p ?o . <y"))).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("an IRI");
    }

    @Test
    void a_missing_or_unknown_parameter_is_wrong_usage() {
        assertThatThrownBy(() -> rows("quotations-of", Map.of())).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("needs --param who=…");
        assertThatThrownBy(() -> rows("quotations-of", Map.of("who", "x", "whom", "y"))).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("--param whom").hasMessageContaining("who: string");
    }

    @Test
    void a_header_that_cannot_be_understood_names_its_line() {
        assertThatThrownBy(() -> Question.read("my.rq", "# title: x\n# param who: text = \"\"\nASK {}"))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("my.rq:2:").hasMessageContaining("no parameter type 'text'");
        assertThatThrownBy(() -> Question.read("my.rq", "# param who: string = \"\nASK {}")).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("my.rq:1:");
    }
}
