package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void a_users_name_and_its_short_form_are_one_thing_with_the_users_identifier() {
        Run run = run("query", "-f", "examples/most-mentioned.rq", "--data", graph.toString(), "--format", "csv", "--limit", "1");
        assertThat(run.out()).isEqualToNormalizingNewlines("name,mentions\nNordlys Ferries,4\n");
        assertThat(graph).content().contains("schema:sameAs <https://example.org/companies/nordlys>");
    }

    @Test
    void a_parameter_of_a_users_question_is_bound() {
        Run run =
                run("query", "-f", "examples/most-mentioned.rq", "-p", "least=2", "--data", graph.toString(), "--format", "csv");
        assertThat(run.out()).isEqualToNormalizingNewlines("name,mentions\nNordlys Ferries,4\nErik Lund,3\n");
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
