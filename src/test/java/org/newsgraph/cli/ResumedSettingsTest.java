package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.graph.Format;
import org.newsgraph.graph.GraphOptions;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.text.Fingerprint;

/** Nothing is kept by {@code --resume} that another export of the same articles would write otherwise. */
class ResumedSettingsTest {
    @TempDir
    private Path folder;

    private Path article;

    @BeforeEach
    void write_an_article() throws IOException {
        article = Files.writeString(folder.resolve("rain.txt"),
                "Rain\n\n2024-03-05\n\nNorway condemned Chile on Friday for the delay.\n");
    }

    /** How many articles an export wrote, and not merely kept. */
    private int written(Object... more) {
        List<Object> words = new ArrayList<>(List.of("export", article, "-o", folder.resolve("graphs"), "--resume"));
        words.addAll(List.of(more));
        Outcome outcome = Outcome.of(words.toArray());
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        return outcome.errors().contains("1 was there already") ? 0 : 1;
    }

    @ParameterizedTest
    @CsvSource({"--events, all", "--spans, evidence", "--body, none", "--base, https://example.org/x/", "--date, 2024-03-06",
        "--lexicon, examples/recall.ttl", "--authority, examples/names.ttl", "--shapes, examples/rules.ttl"})
    void an_option_that_shapes_the_graph_makes_it_anew(String option, String value) throws IOException {
        // A text without a day of its own takes the one that is given.
        Files.writeString(article, "Rain\n\nNorway condemned Chile on Friday for the delay.\n");
        assertThat(written()).isEqualTo(1);
        assertThat(written()).isZero();
        assertThat(written(option, value)).isEqualTo(1);
        assertThat(written(option, value)).isZero();
        assertThat(written()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"--lexicon, examples/recall.ttl", "--authority, examples/names.ttl", "--shapes, examples/rules.ttl"})
    void a_file_of_the_users_makes_it_anew_when_it_changes_and_not_when_it_moves(String option, Path file) throws IOException {
        Path own = Files.copy(file, folder.resolve("own.ttl"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(written(option, own)).isEqualTo(1);
        Path moved = Files.move(own, folder.resolve("moved.ttl"));
        assertThat(written(option, moved)).isZero();
        Files.writeString(moved, Files.readString(moved) + "# changed\n");
        assertThat(written(option, moved)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--threads=1", "--quiet", "--fail-empty", "--keep-duplicates"})
    void what_does_not_shape_the_graph_keeps_it(String option) {
        assertThat(written()).isEqualTo(1);
        Path graph = folder.resolve("graphs/2024-03-05-rain.ttl");
        long time = graph.toFile().lastModified();
        written(option);
        assertThat(graph.toFile().lastModified()).isEqualTo(time);
        assertThat(written()).isZero();
    }

    @Test
    void another_build_of_the_program_and_another_way_of_coreference_make_it_anew() {
        GraphOptions options = GraphOptions.standard("words", "names");
        Fingerprint usual = plan(false).settings(options, Fingerprint.of("build"));
        assertThat(plan(false).settings(options, Fingerprint.of("build"))).isEqualTo(usual);
        assertThat(plan(false).settings(options, Fingerprint.of("another build"))).isNotEqualTo(usual);
        assertThat(plan(true).settings(options, Fingerprint.of("build"))).isNotEqualTo(usual);
    }

    private static ExportPlan plan(boolean coreference) {
        return new ExportPlan(Terms.DEFAULT_BASE, Format.TURTLE, GraphOptions.Spans.ALL, GraphOptions.Body.FULL, false,
                coreference,
                false, List.of(), List.of(), List.of(), true, false, true, false);
    }
}
