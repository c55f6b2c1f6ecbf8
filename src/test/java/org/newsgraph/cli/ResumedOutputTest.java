package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Format;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.text.Fingerprint;

/** What an export that was broken off has left is gone on with, whatever the moment, and the end is as if nothing had happened. */
class ResumedOutputTest {
    private static final List<ArticleGraph> ARTICLES =
            IntStream.range(0, 6).mapToObj(i -> GraphOutputTest.graph("a" + i, "Headline " + i)).toList();

    @TempDir
    private Path folder;

    private static Fingerprint digest(ArticleGraph graph) {
        return Fingerprint.of(graph.toString());
    }

    private static GraphOutput open(Path target, boolean resume) {
        String name = target.getFileName().toString();
        Format format = Format.ofFile(name).orElse(Format.TURTLE);
        return GraphOutput.open(target.toString(), format, true, resume, new ByteArrayOutputStream());
    }

    /** Writes what is not kept; the number of those that are. */
    private static int write(GraphOutput out, List<ArticleGraph> articles) {
        int kept = 0;
        for (ArticleGraph article : articles) {
            if (out.kept(article.article(), digest(article)).isPresent()) {
                kept++;
            } else {
                out.write(article, Done.of(digest(article), article, 0, 0));
            }
        }
        return kept;
    }

    private static int export(Path target, boolean resume, List<ArticleGraph> articles) {
        try (GraphOutput out = open(target, resume)) {
            int kept = write(out, articles);
            out.commit();
            return kept;
        }
    }

    private static Map<String, String> files(Path folder, boolean hidden) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (hidden || !file.getFileName().toString().startsWith(".")) {
                    texts.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, String> file : files(from, true).entrySet()) {
            Path place = to.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphs", "all.nq", "all.trig", "all.jsonld"})
    void what_is_left_by_a_process_that_is_killed_after_any_article_is_gone_on_with(String name) throws IOException {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        export(whole.resolve(name), false, ARTICLES);
        for (int done = 0; done <= ARTICLES.size(); done++) {
            Path killed = Files.createDirectory(folder.resolve("killed-" + done));
            Path found = Files.createDirectory(folder.resolve("found-" + done));
            try (GraphOutput out = open(killed.resolve(name), done % 2 == 0)) {
                write(out, ARTICLES.subList(0, done));
                // What a process that ends at this moment leaves.
                copy(killed, found);
            }
            assertThat(export(found.resolve(name), true, ARTICLES)).isEqualTo(done);
            assertThat(files(found, false)).isEqualTo(files(whole, false));
            assertThat(export(found.resolve(name), true, ARTICLES)).isEqualTo(ARTICLES.size());
            assertThat(files(found, false)).isEqualTo(files(whole, false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphs", "all.nq", "all.trig", "all.jsonld"})
    void files_that_are_cut_or_damaged_anywhere_lead_to_the_same_end(String name) throws IOException {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        export(whole.resolve(name), false, ARTICLES);
        Path left = Files.createDirectory(folder.resolve("left"));
        try (GraphOutput out = open(left.resolve(name), true)) {
            write(out, ARTICLES.subList(0, 4));
            out.pause();
        }
        Random random = new Random(5);
        for (int round = 0; round < 60; round++) {
            Path found = folder.resolve("found-" + round);
            copy(left, found);
            List<String> names = new ArrayList<>(files(found, true).keySet());
            Path victim = found.resolve(names.get(random.nextInt(names.size())));
            byte[] bytes = Files.readAllBytes(victim);
            int at = random.nextInt(bytes.length);
            if (random.nextBoolean()) {
                bytes = Arrays.copyOf(bytes, at);
            } else {
                bytes[at] = (byte) random.nextInt(128);
            }
            Files.write(victim, bytes);
            export(found.resolve(name), true, ARTICLES);
            assertThat(files(found, false)).as("round %d, byte %d of %s", round, at, victim).isEqualTo(files(whole, false));
        }
    }

    @Test
    void in_a_folder_only_what_changed_is_written_again_whatever_the_order() throws IOException {
        Path graphs = folder.resolve("graphs");
        export(graphs, true, ARTICLES);
        List<ArticleGraph> next = new ArrayList<>(ARTICLES.reversed());
        next.set(2, GraphOutputTest.graph("a3", "Another headline"));
        assertThat(export(graphs, true, next)).isEqualTo(ARTICLES.size() - 1);
        assertThat(graphs.resolve("a3.ttl")).content().contains("Another headline");
    }

    @Test
    void a_file_is_kept_up_to_the_first_change() throws IOException {
        Path file = folder.resolve("all.trig");
        export(file, true, ARTICLES);
        List<ArticleGraph> next = new ArrayList<>(ARTICLES);
        next.set(3, GraphOutputTest.graph("a3", "Another headline"));
        assertThat(export(file, true, next)).isEqualTo(3);
        assertThat(export(file, true, next.subList(0, 2))).isEqualTo(2);
        Path fresh = folder.resolve("fresh.trig");
        export(fresh, false, next.subList(0, 2));
        assertThat(file).hasSameBinaryContentAs(fresh);
    }

    @Test
    void an_article_that_failed_is_known_in_a_file_and_those_behind_it_are_kept() {
        Path file = folder.resolve("all.nq");
        ArticleGraph bad = ARTICLES.get(1);
        for (int kept : new int[] {0, 2}) {
            try (GraphOutput out = open(file, true)) {
                assertThat(write(out, ARTICLES.subList(0, 1))).isEqualTo(Math.min(kept, 1));
                String known = out.kept(bad.article(), digest(bad)).map(Done::error).orElse(null);
                assertThat(known).isEqualTo(kept == 0 ? null : "not good");
                if (known == null) {
                    out.failed(bad.article(), Done.failed(digest(bad), "not good"));
                }
                assertThat(write(out, ARTICLES.subList(2, 3))).isEqualTo(Math.min(kept, 1));
                out.commit();
            }
        }
        assertThat(file).content().hasLineCount(2);
    }

    @Test
    void nothing_is_left_beside_what_was_written_unless_there_is_something_to_go_on_with() throws IOException {
        export(folder.resolve("graphs"), false, ARTICLES);
        export(folder.resolve("all.nq"), false, ARTICLES);
        try (GraphOutput out = open(folder.resolve("none.nq"), false)) {
            write(out, ARTICLES);
        }
        assertThat(files(folder, true).keySet()).hasSize(ARTICLES.size() + 1).noneMatch(name -> name.contains(".newsgraph"));
    }

    @Test
    void two_exports_to_one_place_do_not_disturb_each_other() throws IOException {
        Path file = folder.resolve("all.nq");
        try (GraphOutput first = open(file, true)) {
            write(first, ARTICLES.subList(0, 3));
            assertThatThrownBy(() -> open(file, true)).isInstanceOf(StoreProblem.class).hasMessageContaining("another export");
            export(file, false, ARTICLES.subList(4, 5));
            assertThat(file).content().hasLineCount(1);
            write(first, ARTICLES.subList(3, 6));
            first.commit();
        }
        assertThat(file).content().hasLineCount(6);
    }

    @Test
    void standard_output_keeps_nothing() {
        assertThatThrownBy(() -> GraphOutput.open("-", Format.NQUADS, true, true)).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("--resume");
    }
}
