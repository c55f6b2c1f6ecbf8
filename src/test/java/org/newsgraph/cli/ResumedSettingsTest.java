package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"--events, all", "--min-confidence, 0.7", "--date, 2024-03-06", "--lexicon, examples/recall.ttl"})
    void an_option_that_shapes_the_graph_makes_it_anew(String option, String value) throws IOException {
        // A text without a day of its own takes the one that is given.
        Files.writeString(article, "Rain\n\nNorway condemned Chile on Friday for the delay.\n");
        assertThat(written()).isEqualTo(1);
        assertThat(written(option, value)).isEqualTo(1);
        assertThat(written(option, value)).isZero();
    }

    @Test
    void an_option_that_does_not_shape_the_graph_keeps_it() {
        assertThat(written()).isEqualTo(1);
        assertThat(written("--threads=1", "--fail-empty", "--keep-duplicates", "--report", folder.resolve("report"))).isZero();
    }

    @Test
    void options_that_shape_graphs_and_the_build_of_the_program_count() {
        GraphOptions usual = GraphOptions.standard("words", "names");
        Fingerprint build = Fingerprint.of("build");
        List<Fingerprint> all = List.of(
                plan(Format.TURTLE, false, false, true).settings(usual, build),
                plan(Format.TURTLE, false, false, true).settings(usual, Fingerprint.of("another build")),
                plan(Format.TRIG, false, false, true).settings(usual, build),
                plan(Format.TURTLE, true, false, true).settings(usual, build),
                plan(Format.TURTLE, false, true, true).settings(usual, build),
                plan(Format.TURTLE, false, false, false).settings(usual, build),
                plan(Format.TURTLE, false, false, true).settings(GraphOptions.standard("other words", "names"), build),
                plan(Format.TURTLE, false, false, true).settings(GraphOptions.standard("words", "other names"), build));
        assertThat(all).doesNotHaveDuplicates();
        assertThat(plan(Format.TURTLE, false, false, true).settings(usual, build)).isEqualTo(all.get(0));
    }

    private static ExportPlan plan(Format format, boolean allEvents, boolean coreference, boolean validate) {
        return new ExportPlan(Terms.DEFAULT_BASE, format, GraphOptions.Spans.ALL, GraphOptions.Body.FULL, allEvents, 0,
                coreference,
                false, List.of(), List.of(), List.of(), validate, false, true, false);
    }

    @ParameterizedTest
    @CsvSource({"recall.ttl, 0", "names.ttl, 1", "rules.ttl, 2"})
    void a_file_of_the_users_counts_by_what_it_holds_and_not_by_its_name(String name, int option) throws IOException {
        Path own = Files.copy(Path.of("examples", name), folder.resolve("own.ttl"));
        Fingerprint first = settings(own, option);
        Path moved = Files.move(own, folder.resolve("moved.ttl"));
        assertThat(settings(moved, option)).isEqualTo(first);
        Files.writeString(moved, Files.readString(moved) + "# changed\n");
        assertThat(settings(moved, option)).isNotEqualTo(first);
    }

    /** With a file as --lexicon, --authority or --shapes. */
    private static Fingerprint settings(Path file, int option) {
        List<List<Path>> files = new ArrayList<>(List.of(List.of(), List.of(), List.of()));
        files.set(option, List.of(file));
        ExportPlan plan = new ExportPlan(Terms.DEFAULT_BASE, Format.TURTLE, GraphOptions.Spans.ALL, GraphOptions.Body.FULL, false,
                0, false, false, files.get(0), files.get(1), files.get(2), true, false, true, false);
        return plan.settings(plan.options(plan.pipeline()));
    }
}
