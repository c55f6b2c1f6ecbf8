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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.query.Explanation.Mark;
import org.newsgraph.query.Questions;
import org.newsgraph.text.Span;

class QueryCommandTest {
    private static final String DATA = "src/test/resources/query/data";
    private static final String BROKEN = "src/test/resources/query/broken";

    @TempDir
    Path folder;

    private String out;
    private String err;

    private int run(String... args) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        int code = Newsgraph.run(new PrintWriter(stdout, false, StandardCharsets.UTF_8),
                new PrintWriter(stderr, true, StandardCharsets.UTF_8),
                new PrintStream(stdout, false, StandardCharsets.UTF_8), args);
        out = stdout.toString(StandardCharsets.UTF_8);
        err = stderr.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void the_list_has_a_line_for_each_question() {
        assertThat(run("query", "--list")).isEqualTo(ExitCodes.DONE);
        assertThat(out.lines().map(line -> line.split(" ")[0])).containsExactlyElementsOf(Questions.names());
        assertThat(out).contains("who-met-whom").contains("[--param who=STRING]");
    }

    @Test
    void a_questions_sparql_can_be_shown_saved_and_asked() throws IOException {
        assertThat(run("query", "--show", "who-met-whom")).isEqualTo(ExitCodes.DONE);
        assertThat(out).startsWith("# title: Who met whom");
        Path file = Files.writeString(folder.resolve("my.rq"), out);
        assertThat(run("query", "-f", file.toString(), "--data", DATA, "--param", "who=exempel", "--format", "csv")).isZero();
        assertThat(out).contains("Bo Exempel,Ada Beispiel,PhoneCall,2024-06-10,Occurred");
        assertThat(err).isEmpty();
    }

    @Test
    void sparql_text_is_asked_over_several_paths() {
        assertThat(run("query", "SELECT ?name { ?e a news:Flood ; schema:name ?name }", "--data", DATA + "/dam-talks.ttl",
                "--data", DATA + "/more")).isZero();
        assertThat(out).contains("Flood: Harbour City, 11 June 2024");
    }

    @Test
    void prefixes_of_the_data_may_be_used_in_the_query() {
        assertThat(run("query", "ASK { this:event-1 a news:PhoneCall ; schema:attendee person:bo-exempel }", "--data",
                DATA + "/dam-talks.ttl")).isZero();
        assertThat(out).isEqualTo("yes\n");
    }

    @Test
    void a_no_is_exit_code_1() {
        assertThat(run("query", "ASK { ?e a news:Wedding }", "--data", DATA)).isEqualTo(ExitCodes.NO);
        assertThat(out).isEqualTo("no\n");
        assertThat(run("query", "did-they-meet", "-p", "who=Beispiel", "-p", "whom=nobody", "--data", DATA))
                .isEqualTo(ExitCodes.NO);
    }

    @Test
    void an_empty_answer_says_what_was_looked_at() {
        assertThat(run("query", "SELECT ?e { ?e a news:Meting }", "--data", DATA)).isEqualTo(ExitCodes.DONE);
        assertThat(err).matches("newsgraph: nothing found in \\d+ triples of 2 files: nothing is a news:Meting, "
                + "did you mean news:Meeting\\?\\R");
    }

    @Test
    void the_ontology_is_asked_without_data() {
        assertThat(run("query", "plover-map", "--format", "tsv")).isEqualTo(ExitCodes.DONE);
        assertThat(out).startsWith("?class\t?root\n").contains("<https://w3id.org/newsgraph/ontology#PhoneCall>\t\"CONSULT\"");
    }

    @Test
    void an_answer_goes_to_a_file_whole() throws IOException {
        Path file = folder.resolve("answer.json");
        assertThat(run("query", "who-met-whom", "--data", DATA, "--format", "json", "-o", file.toString())).isZero();
        assertThat(out).isEmpty();
        assertThat(Files.readString(file)).contains("\"bindings\"");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_full_disk_is_one_line_and_exit_code_4() {
        assertThat(run("query", "who-met-whom", "--data", DATA, "-o", "/dev/full")).isEqualTo(ExitCodes.FAILED_STORE);
        assertThat(err).startsWith("newsgraph: /dev/full: cannot be written").hasLineCount(1);
    }

    @Test
    void wrong_usage_is_one_line_that_says_what_to_do() {
        String[][] wrong = {{"query"}, {"query", "who-mt-whom"}, {"query", "timeline", "-f", "x.rq"},
            {"query", "--show", "nothing"},
            {"query", "timeline", "--data", DATA, "--format", "word"}, {"query", "timeline", "--data", DATA, "--timeout", "0"},
            {"query", "timeline", "--data", DATA, "--limit", "-1"},
            {"query", "timeline", "--data", DATA, "--param", "from=never"},
            {"query", "timeline", "--data", DATA, "--param", "from"}, {"query", "timeline", "--data", DATA, "--format", "turtle"},
            {"query", "timeline", "--data", DATA, "--timeout", "NaN"}};
        for (String[] args : wrong) {
            assertThat(run(args)).as(String.join(" ", args)).isEqualTo(ExitCodes.WRONG_USAGE);
            assertThat(err).startsWith("newsgraph: ").hasLineCount(1).doesNotContain("Exception");
            assertThat(out).isEmpty();
        }
        run("query", "who-mt-whom");
        assertThat(err).contains("did you mean who-met-whom?");
    }

    @Test
    void bad_input_is_one_line_that_says_where() throws IOException {
        Path latin = Files.write(folder.resolve("latin.rq"), new byte[] {'A', 'S', 'K', (byte) 0xE9});
        String[][] bad = {{"query", "SELECT * {", "--data", DATA}, {"query", "timeline", "--data", BROKEN},
            {"query", "timeline", "--data", "nowhere"}, {"query", "-f", "nowhere.rq", "--data", DATA},
            {"query", "ASK { ?e a nowhere:X }", "--data", DATA}, {"query", "-f", latin.toString(), "--data", DATA}};
        for (String[] args : bad) {
            assertThat(run(args)).as(String.join(" ", args)).isEqualTo(ExitCodes.BAD_INPUT);
            assertThat(err).startsWith("newsgraph: ").hasLineCount(1).doesNotContain("Exception");
            assertThat(out).isEmpty();
        }
        run("query", "timeline", "--data", BROKEN);
        assertThat(err).contains("no-full-stop.ttl:6:");
    }

    @Test
    void a_query_that_takes_too_long_is_exit_code_4() {
        assertThat(run("query", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "--data", DATA, "--timeout", "0.1"))
                .isEqualTo(ExitCodes.FAILED_STORE);
        assertThat(err).contains("longer than 0.1 s").hasLineCount(1);
    }

    @Test
    void a_limit_is_kept_and_told() {
        assertThat(run("query", "timeline", "--data", DATA, "--limit", "2", "--format", "csv")).isZero();
        assertThat(out.lines()).hasSize(3);
        assertThat(err).isEqualTo("newsgraph: there are more than these 2 rows (--limit)" + System.lineSeparator());
    }

    @Test
    void explain_marks_the_words_in_brackets_where_there_is_no_terminal() {
        assertThat(run("explain", "this:event-7", "--data", DATA + "/dam-talks.ttl")).isZero();
        assertThat(out).contains("Attack: Government of Freedonia", "this:event-7: Attack, Denied",
                "[Freedonia] denied that its soldiers had [[attacked]] a ferry.",
                "Ruritania and Freedonia talk about the dam (2024-06-10");
        assertThat(out).doesNotContain("\u001B");
    }

    @Test
    void explain_answers_an_unknown_thing_with_the_nearest() {
        assertThat(run("explain", "this:evnt-7", "--data", DATA + "/dam-talks.ttl")).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(err).contains("did you mean this:event-7?").hasLineCount(1);
    }

    @Test
    void styles_mark_the_same_words_on_a_terminal() {
        var marks = List.of(new Mark(new Span(0, 5), false),
                new Mark(new Span(2, 3), true));
        assertThat(new MarkedText(true).mark("a🌊cde f", marks))
                .isEqualTo("\u001b[0m\u001b[4ma🌊\u001b[0m\u001b[1m\u001b[4mc\u001b[0m\u001b[4mde\u001b[0m f");
        assertThat(new MarkedText(false).mark("a🌊cde f", marks)).isEqualTo("[a🌊[[c]]de] f");
    }
}
