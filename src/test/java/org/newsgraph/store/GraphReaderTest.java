package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.problem.BadInput;

class GraphReaderTest {
    private static final String MODEL = """
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <https://schema.org/>
            """;

    @TempDir
    Path folder;

    private final List<NamedGraph> found = new ArrayList<>();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<NamedGraph> read(Path file) {
        return read(null, GraphReader.WINDOW, file);
    }

    private List<NamedGraph> read(Node name, int window, Path file) {
        found.clear();
        new GraphReader(name, window, found::add).read(file);
        return found;
    }

    private List<String> names() {
        return found.stream().map(graph -> graph.name().getURI()).toList();
    }

    @Test
    void each_exported_file_is_the_graph_of_its_article() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("output"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ttl")).toList()) {
                String slug = file.getFileName().toString().replace(".ttl", "");
                assertThat(read(file)).hasSize(1);
                assertThat(names()).containsExactly("https://w3id.org/newsgraph/id/article/" + slug);
            }
        }
    }

    @Test
    void quads_bring_their_graphs_and_a_repeated_triple_counts_once() throws IOException {
        read(file("a.trig",
                "<urn:g1> { <urn:s> <urn:p> 1, 2, 1 } <urn:g2> { <urn:s> <urn:p> 1 } <urn:g1> { <urn:s> <urn:p> 3 }"));
        assertThat(names()).containsExactly("urn:g1", "urn:g2");
        assertThat(found).extracting(NamedGraph::size).containsExactly(3, 1);
    }

    @Test
    void compressed_files_and_jsonld_are_read() throws IOException {
        Path zipped = folder.resolve("a.nq.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("<urn:s> <urn:p> <urn:o> <urn:g> .\n".getBytes());
        }
        read(zipped);
        assertThat(names()).containsExactly("urn:g");
        read(file("a.jsonld", "{\"@id\": \"urn:g3\", \"@graph\": [{\"@id\": \"urn:s\", \"urn:p\": 1}]}"));
        assertThat(names()).containsExactly("urn:g3");
    }

    @Test
    void an_article_without_provenance_is_told_by_its_class() throws IOException {
        read(file("a.ttl", MODEL + "<urn:article> a schema:NewsArticle ; schema:headline 'x' ."));
        assertThat(names()).containsExactly("urn:article");
    }

    @Test
    void a_given_name_is_for_triples_without_a_graph() throws IOException {
        read(NodeFactory.createURI("urn:own"), GraphReader.WINDOW,
                file("a.trig", "<urn:s> <urn:p> 1 . <urn:g> { <urn:s> <urn:p> 2 }"));
        assertThat(names()).containsExactly("urn:g", "urn:own");
    }

    @Test
    void graphs_are_handed_on_when_more_than_the_window_waits() throws IOException {
        StringBuilder quads = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            quads.append("<urn:s> <urn:p> \"" + i + "\" <urn:g" + i / 10 + "> .\n");
        }
        read(null, 25, file("a.nq", quads.toString()));
        assertThat(found).hasSize(10).allMatch(graph -> graph.size() == 10);
        Path scattered = file("b.nq", quads + "<urn:s> <urn:p> \"late\" <urn:g0> .\n");
        assertThatThrownBy(() -> read(null, 25, scattered)).isInstanceOf(BadInput.class)
                .hasMessageContaining("the quads of <urn:g0> stand too far apart");
        assertThat(read(null, 1000, scattered).get(0).size()).isEqualTo(11);
    }

    @Test
    void what_belongs_to_no_article_is_refused_with_what_to_do() throws IOException {
        List<Path> wrong = List.of(file("a.ttl", "<urn:s> <urn:p> 1 ."), file("empty.ttl", "# nothing"),
                file("blank.trig", "_:g { <urn:s> <urn:p> 1 }"),
                file("two.ttl", MODEL + "<urn:x> prov:wasDerivedFrom <urn:a> . <urn:y> prov:wasDerivedFrom <urn:b> ."),
                file("both.trig", MODEL + "<urn:x> prov:wasDerivedFrom <urn:a> . <urn:a> { <urn:s> <urn:p> 1 }"));
        for (Path file : wrong) {
            assertThatThrownBy(() -> read(file)).as(file.toString()).isInstanceOf(BadInput.class)
                    .hasMessageStartingWith(file + ": ").hasMessageContaining("; ").message().doesNotContain("\n");
        }
        assertThatThrownBy(() -> read(wrong.get(0))).hasMessageContaining("--graph IRI");
    }

    @Test
    void a_fingerprint_depends_on_the_triples_alone() throws IOException {
        Path one = file("1.trig", "<urn:g> { <urn:s> <urn:p> 1, [ <urn:q> 'x' ] }");
        Path same = file("2.trig", "<urn:g> { <urn:s> <urn:p> [ <urn:q> 'x' ], 1 }");
        Path other = file("3.trig", "<urn:g> { <urn:s> <urn:p> [ <urn:q> 'y' ], 1 }");
        Set<String> alike = Set.of(read(one).get(0).digest());
        assertThat(read(same).get(0).digest()).isIn(alike);
        assertThat(read(other).get(0).digest()).isNotIn(alike);
    }
}
