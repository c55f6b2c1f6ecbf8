package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgraph.graph.Format;

/** Many articles at once: what comes of bad ones, of copies, of later versions, and of a second run. */
class ExportBatchTest {
    private static final String RAIN = "Norway condemned Chile on Friday for the delay.";
    private static final String SNOW = "Norway condemned Peru on Friday for the delay.";

    @TempDir
    private Path folder;

    private static String line(String identifier, String headline, String body, String... more) {
        JsonObject json = new JsonObject();
        json.addProperty("identifier", identifier);
        json.addProperty("headline", headline);
        json.addProperty("datePublished", "2024-03-05");
        json.addProperty("inLanguage", "en");
        json.addProperty("articleBody", body);
        for (int i = 0; i < more.length; i += 2) {
            json.addProperty(more[i], more[i + 1]);
        }
        return json.toString();
    }

    private Path archive(String... lines) throws IOException {
        return Files.write(folder.resolve("archive.jsonl"), List.of(lines));
    }

    private Outcome export(Path input, Object... more) {
        List<Object> words = new ArrayList<>(List.of("export", input, "-o", folder.resolve("graphs")));
        words.addAll(List.of(more));
        return Outcome.of(words.toArray());
    }

    private List<String> graphs() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("graphs"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")).sorted().toList();
        }
    }

    private List<JsonObject> report() throws IOException {
        return Files.readAllLines(folder.resolve("report.jsonl")).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    @Test
    void a_bad_article_is_reported_with_file_record_and_reason_and_the_others_are_written() throws IOException {
        Path input =
                archive(line("a", "Rain", RAIN), "{\"identifier\": ", line("b", "Snow", SNOW), "{\"headline\": \"No text\"}");
        Outcome outcome = export(input, "--report", folder.resolve("report.jsonl"));
        assertThat(outcome.code()).isEqualTo(ExitCodes.PARTLY_DONE);
        assertThat(outcome.err()).hasSize(4).first().asString().contains("archive.jsonl:2: broken JSON");
        assertThat(graphs()).containsExactly("2024-03-05-rain.ttl", "2024-03-05-snow.ttl");
        List<JsonObject> report = report();
        assertThat(report).extracting(line -> line.get("outcome").getAsString())
                .containsExactly("written", "failed", "written", "failed");
        assertThat(report.get(0).get("input").getAsString()).endsWith("archive.jsonl:1");
        assertThat(report.get(0).get("article").getAsString()).endsWith("/article/2024-03-05-rain");
        assertThat(report.get(0).get("triples").getAsInt()).isGreaterThan(20);
        assertThat(report.get(0).get("events").getAsInt()).isEqualTo(1);
        assertThat(report.get(0).has("milliseconds")).isTrue();
        assertThat(report.get(3).get("error").getAsString()).contains("archive.jsonl:4", "articleBody");
    }

    @Test
    void a_graph_that_breaks_a_rule_does_not_stop_the_others() throws IOException {
        Path shapes = Files.writeString(folder.resolve("shapes.ttl"), """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                PREFIX schema: <https://schema.org/>
                [] a sh:NodeShape ; sh:targetClass schema:NewsArticle ;
                    sh:property [ sh:path schema:headline ; sh:pattern "Snow" ; sh:message "only snow is news" ] .
                """);
        Outcome outcome = export(archive(line("a", "Rain", RAIN), line("b", "Snow", SNOW)), "--shapes", shapes);
        assertThat(outcome.code()).as(outcome.errors()).isEqualTo(ExitCodes.PARTLY_DONE);
        assertThat(outcome.errors()).contains("archive.jsonl:1", "only snow is news");
        assertThat(graphs()).containsExactly("2024-03-05-snow.ttl");
    }

    @Test
    void quiet_says_nothing_but_errors() throws IOException {
        Path input = archive(line("a", "Rain", RAIN), line("c", "Bericht", "Die Lage bleibt ernst.", "inLanguage", "de"));
        assertThat(export(input, "--quiet").err()).isEmpty();
        Files.writeString(input, "\n{\"identifier\": \n", java.nio.file.StandardOpenOption.APPEND);
        Outcome outcome = export(input, "-q");
        assertThat(outcome.code()).isEqualTo(ExitCodes.PARTLY_DONE);
        assertThat(outcome.err()).hasSize(2).first().asString().contains("archive.jsonl:4");
    }

    @Test
    void an_article_that_repeats_headline_and_body_is_left_out_unless_duplicates_are_kept() throws IOException {
        Path input = archive(line("a", "Rain", RAIN), line("b", "Rain", RAIN, "publisher", "Another"), line("c", "Snow", SNOW));
        Outcome outcome = export(input, "--report", folder.resolve("report.jsonl"));
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        assertThat(outcome.errors()).contains("2 articles", "1 duplicate left out");
        assertThat(graphs()).hasSize(2);
        assertThat(report().get(1).get("outcome").getAsString()).isEqualTo("duplicate");
        assertThat(report().get(1).get("article")).isEqualTo(report().get(0).get("article"));
        assertThat(export(input, "--keep-duplicates").errors()).contains("3 articles");
        assertThat(graphs()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void versions_of_one_address_are_kept_and_linked_from_the_later_to_the_earlier(Format format) throws IOException {
        String url = "https://example.org/weather";
        Path input = archive(line("late", "Rain", RAIN + " It rained on.", "url", url, "dateModified", "2024-03-07"),
                line("early", "Rain", RAIN, "url", url, "dateModified", "2024-03-05"),
                line("other", "Snow", SNOW, "url", "https://example.org/snow"));
        Outcome outcome = export(input, "--format", format.title());
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        assertThat(graphs()).hasSize(3);
        Outcome answer = Outcome.of("query", "SELECT ?later ?earlier { ?later prov:wasRevisionOf ?earlier }", "--data",
                folder.resolve("graphs"), "--format", "csv");
        assertThat(answer.out().lines().skip(1)).singleElement().asString()
                .matches(".*article/2024-03-05-rain,.*article/2024-03-05-rain-[0-9a-f]{8}");
    }

    @Test
    void a_second_run_leaves_what_is_unchanged_and_does_what_is_new_or_asked_for_otherwise() throws IOException {
        Path input = archive(line("a", "Rain", RAIN), line("b", "Snow", SNOW));
        Path report = folder.resolve("report.jsonl");
        assertThat(export(input, "--resume", "--report", report).errors()).contains("2 articles").doesNotContain("already");
        assertThat(outcomes()).containsExactly("written", "written");
        assertThat(export(input, "--resume", "--report", report).errors()).contains("2 articles, 2 events",
                "2 were there already");
        assertThat(outcomes()).containsExactly("kept", "kept");
        archive(line("a", "Rain", RAIN), line("b", "Snow", SNOW + " It snowed."), line("c", "Hail", "Chile condemned Peru."));
        export(input, "--resume", "--report", report);
        assertThat(outcomes()).containsExactly("kept", "written", "written");
        export(input, "--resume", "--report", report, "--spans", "none");
        assertThat(outcomes()).containsExactly("written", "written", "written");
        Files.delete(folder.resolve("graphs/2024-03-05-rain.ttl"));
        Files.writeString(folder.resolve("graphs/2024-03-05-hail.ttl"), "# mine\n");
        export(input, "--resume", "--report", report, "--spans", "none");
        assertThat(outcomes()).containsExactly("written", "kept", "written");
    }

    private List<String> outcomes() throws IOException {
        return report().stream().map(line -> line.get("outcome").getAsString()).toList();
    }

    @Test
    void a_report_needs_a_file() throws IOException {
        Path input = archive(line("a", "Rain", RAIN));
        for (Object place : List.of(folder, "-")) {
            Outcome outcome = export(input, "--report", place);
            assertThat(outcome.code()).as(outcome.errors()).isIn(ExitCodes.BAD_INPUT, ExitCodes.WRONG_USAGE);
            assertThat(outcome.err()).singleElement().asString().contains("--report");
        }
    }

    @Test
    void progress_tells_how_many_how_fast_and_how_long_still_where_that_is_known() {
        long second = 1_000_000_000L;
        assertThat(ExportProgress.words(1, 1, 0, 0, OptionalLong.empty())).isEqualTo("1 article");
        assertThat(ExportProgress.words(1200, 201, 200, 50 * second, OptionalLong.of(2000)))
                .isEqualTo("1,200 of 2,000 articles, 4.0 a second, 3 min 20 s left");
        assertThat(ExportProgress.words(1200, 201, 400, 50 * second, OptionalLong.of(2000))).as("half need no work")
                .isEqualTo("1,200 of 2,000 articles, 4.0 a second, 1 min 40 s left");
        assertThat(ExportProgress.words(101, 101, 100, 5 * second, OptionalLong.empty()))
                .isEqualTo("101 articles, 20 a second");
        assertThat(ExportProgress.words(10, 3, 9, 20 * second, OptionalLong.of(8))).as("more than were known of")
                .isEqualTo("10 articles, 0.1 a second");
        assertThat(ExportProgress.words(2, 2, 1, second, OptionalLong.of(20_002))).endsWith("5 h 33 min left");
    }

    @Test
    void progress_leaves_out_what_a_narrow_terminal_has_no_room_for() {
        String words = "1,200 of 2,000 articles, 4.0 a second, 3 min 20 s left";
        assertThat(ExportProgress.fitting(words, 79)).isEqualTo(words);
        assertThat(ExportProgress.fitting(words, 50)).isEqualTo("1,200 of 2,000 articles, 4.0 a second");
        assertThat(ExportProgress.fitting(words, 30)).isEqualTo("1,200 of 2,000 articles");
    }
}
