package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Format;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.text.Fingerprint;

class GraphOutputTest {
    private final ByteArrayOutputStream standardOutput = new ByteArrayOutputStream();
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(Path.of("target"));
        folder = Files.createTempDirectory(Path.of("target"), "graph-output");
    }

    @AfterEach
    void no_draft_is_left() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith("."))).isEmpty();
        }
    }

    private static String write(GraphOutput out, ArticleGraph graph) {
        return out.write(graph, Done.of(Fingerprint.of(graph.toString()), graph, 0, 0));
    }

    static ArticleGraph graph(String name, String headline) {
        String iri = "https://example.org/id/article/" + name;
        ArticleGraph.Property property = new ArticleGraph.Property(NodeFactory.createURI("https://schema.org/headline"),
                List.of(NodeFactory.createLiteralLang(headline, "en")));
        Map<String, String> prefixes = Map.of("schema", "https://schema.org/", "this", iri + "#", "org",
                "https://example.org/id/organization/", "person", "https://example.org/id/person/", "place",
                "https://example.org/id/place/");
        return new ArticleGraph(iri, prefixes, List.of(new ArticleGraph.Section(null,
                List.of(new ArticleGraph.Subject(NodeFactory.createURI(iri), List.of(property))))));
    }

    private GraphOutput open(Path target, Format format, boolean several) {
        return GraphOutput.open(target.toString(), format, several, false, standardOutput);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_folder_takes_one_file_an_article_and_is_made_if_missing() throws IOException {
        try (GraphOutput out = open(folder.resolve("deep/results"), Format.TURTLE, true)) {
            assertThat(write(out, graph("one", "One"))).endsWith("one.ttl");
            write(out, graph("two", "Two"));
            out.commit();
        }
        assertThat(folder.resolve("deep/results/one.ttl")).hasContent(GraphWriter.string(graph("one", "One"), Format.TURTLE));
        assertThat(folder.resolve("deep/results/two.ttl")).exists();
    }

    @Test
    void a_file_appears_only_when_all_is_written() throws IOException {
        Path file = folder.resolve("all.nq");
        Files.writeString(file, "before");
        try (GraphOutput out = open(file, Format.NQUADS, true)) {
            write(out, graph("one", "One"));
            assertThat(file).hasContent("before");
            write(out, graph("two", "Two"));
            out.commit();
        }
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void a_file_that_was_not_finished_leaves_the_old_one() throws IOException {
        Path file = folder.resolve("all.trig");
        Files.writeString(file, "before");
        try (GraphOutput out = open(file, Format.TRIG, true)) {
            write(out, graph("one", "One"));
        }
        assertThat(file).hasContent("before");
    }

    @Test
    void one_article_in_a_turtle_file_is_fine_and_a_second_is_wrong_usage() throws IOException {
        Path file = folder.resolve("one.ttl");
        try (GraphOutput out = open(file, Format.TURTLE, false)) {
            write(out, graph("one", "One"));
            out.commit();
        }
        assertThat(file).hasContent(GraphWriter.string(graph("one", "One"), Format.TURTLE));
        try (GraphOutput out = GraphOutput.open("-", Format.TURTLE, true, false, standardOutput)) {
            write(out, graph("one", "One"));
            assertThatThrownBy(() -> write(out, graph("two", "Two"))).isInstanceOf(WrongUsage.class)
                    .hasMessageContaining("turtle").hasMessageContaining("nquads").hasMessageNotContaining("\n");
        }
        assertThat(standardOutput.size()).isZero();
    }

    @Test
    void json_ld_of_one_article_is_a_plain_document_and_of_several_has_named_graphs() {
        try (GraphOutput out = GraphOutput.open("-", Format.JSONLD, false, false, standardOutput)) {
            write(out, graph("one", "One"));
            out.commit();
        }
        assertThat(standardOutput.toString(StandardCharsets.UTF_8))
                .isEqualTo(GraphWriter.string(graph("one", "One"), Format.JSONLD));
        standardOutput.reset();
        try (GraphOutput out = GraphOutput.open("-", Format.JSONLD, false, false, standardOutput)) {
            write(out, graph("one", "One"));
            write(out, graph("two", "Two"));
            out.commit();
        }
        String unexpectedSecond = standardOutput.toString(StandardCharsets.UTF_8);
        standardOutput.reset();
        try (GraphOutput out = GraphOutput.open("/dev/stdout", Format.JSONLD, true, false, standardOutput)) {
            write(out, graph("one", "One"));
            write(out, graph("two", "Two"));
            out.commit();
        }
        assertThat(standardOutput.toString(StandardCharsets.UTF_8)).isEqualTo(unexpectedSecond);
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Path real = Files.writeString(folder.resolve("real.nt"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.nt"), Path.of("real.nt"));
        try (GraphOutput out = open(link, Format.NTRIPLES, false)) {
            write(out, graph("one", "One"));
            out.commit();
        }
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent(GraphWriter.string(graph("one", "One"), Format.NTRIPLES));
    }

    @Test
    void a_character_that_the_format_cannot_hold_leaves_no_file() throws IOException {
        try (GraphOutput out = open(folder, Format.RDFXML, true)) {
            assertThatThrownBy(() -> write(out, graph("one", "a \u0001 b"))).isInstanceOf(BadInput.class);
            write(out, graph("two", "Two"));
            out.commit();
        }
        assertThat(names()).containsExactly("two.rdf");
    }

    static boolean hasFullDevice() {
        return Files.isWritable(Path.of("/dev/full"));
    }

    @Test
    @EnabledIf("hasFullDevice")
    void a_full_disk_is_one_line_and_exit_code_4() {
        try (GraphOutput out = GraphOutput.open("/dev/full", Format.NQUADS, true, false, standardOutput)) {
            write(out, graph("one", "One"));
            assertThatThrownBy(out::commit).isInstanceOf(StoreProblem.class).hasMessageContaining("/dev/full")
                    .hasMessageContaining("No space left").hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_place_that_cannot_be_written_to_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> open(file.resolve("all.nq"), Format.NQUADS, true)).isInstanceOf(StoreProblem.class)
                .hasMessageContaining("all.nq").hasMessageNotContaining("\n");
        Files.createDirectories(folder.resolve("one.ttl/inner"));
        try (GraphOutput out = open(folder, Format.TURTLE, true)) {
            assertThatThrownBy(() -> write(out, graph("one", "One"))).isInstanceOf(StoreProblem.class)
                    .hasMessageContaining("one.ttl");
        }
    }

    @Test
    void a_thousand_articles_go_through_one_file_without_being_kept() throws IOException {
        Path file = folder.resolve("all.nq");
        List<WeakReference<ArticleGraph>> graphs = new ArrayList<>();
        try (GraphOutput out = open(file, Format.NQUADS, true)) {
            for (int i = 0; i < 1000; i++) {
                ArticleGraph graph = graph("a" + i, "Headline " + i);
                graphs.add(new WeakReference<>(graph));
                write(out, graph);
            }
            System.gc();
            assertThat(graphs.stream().filter(g -> g.get() != null).count()).isLessThan(10);
            out.commit();
        }
        assertThat(Files.readAllLines(file)).hasSize(1000);
    }
}
