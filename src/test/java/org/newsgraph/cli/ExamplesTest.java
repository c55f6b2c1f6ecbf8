package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in examples/, as README shows them. */
class ExamplesTest {
    @TempDir
    private static Path folder;

    private static Path graph;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void export_with_a_users_words_names_and_rules() {
        graph = folder.resolve("article.ttl");
        Run run = run("export", "examples/article.txt", "--lexicon", "examples/words.ttl", "--authority", "examples/names.ttl",
                "--shapes", "examples/rules.ttl", "-o", graph.toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void a_users_word_names_an_event_with_its_participants() throws IOException {
        assertThat(Files.readString(graph)).contains("a news:Event, news:Protest ;", "schema:agent this:person-students ;",
                "schema:location place:bergen ;");
    }

    @Test
    void a_users_class_keeps_its_namespace_beside_the_class_that_everybody_knows() throws IOException {
        assertThat(graph).content().contains("@prefix my: <https://example.org/words#> .",
                "a news:Event, news:Agreement, my:BerthDeal ;", "schema:name \"Berth deal: Nordlys Ferries\"@en ;");
        assertThat(run("validate", graph.toString()).code()).isZero();
        assertThat(run("validate", graph.toString(), "--lexicon", "examples/words.ttl").code()).isZero();
        Path untyped = folder.resolve("untyped.ttl");
        Files.writeString(untyped, Files.readString(graph).replace("news:Event, news:Agreement, my:", "my:"));
        Run run = run("validate", untyped.toString(), "--lexicon", "examples/words.ttl");
        assertThat(run.code()).isEqualTo(ExitCodes.NO);
        assertThat(run.out()).contains("An event needs the type news:Event besides its own class");
    }

    @Test
    void every_format_holds_a_users_class() throws IOException {
        Run found = run("query", "ASK { ?e a my:BerthDeal, news:Agreement }", "--data", graph.toString());
        assertThat(found.out()).isEqualToNormalizingNewlines("yes\n");
        for (String name : List.of("article.jsonld", "article.rdf", "article.trig", "article.nq", "article.nt")) {
            Path file = folder.resolve(name);
            Run run = run("export", "examples/article.txt", "--lexicon", "examples/words.ttl", "-o", file.toString());
            assertThat(run.code()).as(run.err()).isZero();
            Run answer =
                    run("query", "ASK { ?e a <https://example.org/words#BerthDeal>, news:Agreement }", "--data", file.toString());
            assertThat(answer.out()).as(name).isEqualToNormalizingNewlines("yes\n");
        }
        assertThat(folder.resolve("article.jsonld")).content().contains("\"my:BerthDeal\"");
    }

    @Test
    void a_users_classes_and_words_are_listed_with_the_ontologys() {
        assertThat(run("ontology", "event-types", "--lexicon", "examples/words.ttl", "--format", "csv").out())
                .contains(
                        "https://example.org/words#BerthDeal,Berth deal,https://w3id.org/newsgraph/ontology#Agreement,,,berth deal")
                .contains("lie-in");
        assertThat(run("ontology", "my:BerthDeal", "--lexicon", "examples/words.ttl").out())
                .contains("my:BerthDeal a owl:Class ;", "rdfs:subClassOf news:Agreement .");
        assertThat(run("ontology", "my:BerthDeal").code()).isEqualTo(ExitCodes.WRONG_USAGE);
    }

    @Test
    void a_users_name_and_its_short_form_are_one_thing_with_the_users_identifier() {
        Run run = run("query", "-f", "examples/most-mentioned.rq", "--data", graph.toString(), "--format", "csv", "--limit", "1");
        assertThat(run.out()).isEqualToNormalizingNewlines("name,mentions\nNordlys Ferries,5\n");
        assertThat(graph).content().contains("schema:sameAs <https://example.org/companies/nordlys>");
    }

    @Test
    void a_parameter_of_a_users_question_is_bound() {
        Run run =
                run("query", "-f", "examples/most-mentioned.rq", "-p", "least=2", "--data", graph.toString(), "--format", "csv");
        assertThat(run.out()).isEqualToNormalizingNewlines("name,mentions\nNordlys Ferries,5\nErik Lund,3\n");
    }

    @Test
    void a_users_rule_finds_the_meeting_that_nobody_attends() throws IOException {
        Path lonely = folder.resolve("lonely.ttl");
        Files.writeString(lonely, Files.readString(graph).replaceFirst("    schema:attendee [^;]*;\n", ""));
        Run run = run("validate", lonely.toString(), "--shapes", "examples/rules.ttl");
        assertThat(run.code()).isEqualTo(ExitCodes.NO);
        assertThat(run.out()).contains("#event-2 schema:attendee: Nobody attends the meeting");
        assertThat(run("validate", lonely.toString()).code()).isZero();
    }

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream bytes = new PrintStream(out, false, StandardCharsets.UTF_8);
        int code = Newsgraph.run(new PrintWriter(out, false, StandardCharsets.UTF_8), new PrintWriter(err, false,
                StandardCharsets.UTF_8), bytes, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
