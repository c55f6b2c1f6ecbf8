package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.problem.BadInput;

class DataTest {
    private static final Path BROKEN = Path.of("src/test/resources/query/broken/no-full-stop.ttl");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.ttl", "a.trig", "a.nt", "a.nq", "a.jsonld", "a.rdf", "a.TTL", "a.nt.gz", "a.n3", "a.owl",
        "a.trix", "a.rj"})
    void every_format_gives_the_same_triples(String name) throws IOException {
        Data original = Data.load(List.of(SampleData.TURTLE));
        Path file = folder.resolve(name);
        Lang language = DataFiles.language(file).orElseThrow();
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
            if (language.equals(Lang.NQUADS) || language.equals(Lang.TRIG)) {
                RDFWriter.source(original.dataset()).lang(language).output(out);
            } else {
                RDFWriter.source(original.graph()).lang(language).output(out);
            }
        }
        Data read = Data.load(List.of(file));
        assertThat(GraphUtil.findAll(read.graph()).toSet()).isEqualTo(GraphUtil.findAll(original.graph()).toSet());
        assertThat(read.files()).isEqualTo(1);
    }

    @Test
    void a_folder_stands_for_all_rdf_below_it_once() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "no RDF");
        Files.writeString(folder.resolve(".hidden.ttl"), "broken");
        Path below = Files.createDirectories(folder.resolve("b/c"));
        Files.writeString(below.resolve("2.nt"), "<urn:a> <urn:b> <urn:c> .\n");
        Files.writeString(folder.resolve("a.nt"), "<urn:a> <urn:b> <urn:d> .\n");
        assertThat(DataFiles.find(List.of(folder, folder.resolve("a.nt"))))
                .containsExactly(folder.resolve("a.nt"), below.resolve("2.nt"));
        assertThat(Data.load(List.of(folder, below)).triples()).isEqualTo(2);
    }

    @Test
    void named_graphs_are_kept_and_are_part_of_the_default_graph() {
        Data data = SampleData.load();
        String count = "SELECT (COUNT(*) AS ?n) { ?event a news:Event }";
        assertThat(SampleData.cells(SampleData.ask(data, count, Map.of()), data)).containsExactly(List.of("10"));
        String graphs = "SELECT DISTINCT ?g { GRAPH ?g { ?event a news:Event } }";
        assertThat(SampleData.cells(SampleData.ask(data, graphs, Map.of()), data))
                .containsExactly(List.of("article:2024-06-12-flood-kills-three-in-harbour-city"));
    }

    @Test
    void a_broken_file_is_named_with_line_and_column() {
        assertThatThrownBy(() -> Data.load(List.of(BROKEN))).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(BROKEN + ":6:").hasMessageContaining("broken Turtle").hasMessageNotContaining("\n");
    }

    @Test
    void bytes_that_are_no_text_and_files_cut_short_are_bad_input() throws IOException {
        Path binary = Files.write(folder.resolve("x.ttl"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2, (byte) 0x80});
        assertThatThrownBy(() -> Data.load(List.of(binary))).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(binary.toString());
        Path utf8 = Files.write(folder.resolve("y.nt"),
                "# one\n<urn:a> <urn:b> \"\u00e9\" .\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Data.load(List.of(utf8))).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(utf8 + ":2: broken N-Triples: not UTF-8 text");
        Path zip = Files.writeString(folder.resolve("z.ttl.gz"), "not gzip");
        assertThatThrownBy(() -> Data.load(List.of(zip))).isInstanceOf(BadInput.class).hasMessageStartingWith(zip.toString());
        Path json = Files.writeString(folder.resolve("j.jsonld"), "{\"@id\": ");
        assertThatThrownBy(() -> Data.load(List.of(json))).isInstanceOf(BadInput.class).hasMessageStartingWith(json.toString())
                .hasMessageNotContaining("\n");
        Path xml = Files.writeString(folder.resolve("r.rdf"), "<rdf:RDF>");
        assertThatThrownBy(() -> Data.load(List.of(xml))).isInstanceOf(BadInput.class).hasMessageStartingWith(xml.toString());
    }

    @Test
    void what_is_not_there_or_no_rdf_is_bad_input() throws IOException {
        assertThatThrownBy(() -> Data.load(List.of(folder))).isInstanceOf(BadInput.class).hasMessageContaining("no RDF files");
        assertThatThrownBy(() -> Data.load(List.of(folder.resolve("x.ttl")))).isInstanceOf(BadInput.class)
                .hasMessageContaining("no such file");
        Path page = Files.writeString(folder.resolve("page.html"), "<p>");
        assertThatThrownBy(() -> Data.load(List.of(page))).isInstanceOf(BadInput.class).hasMessageContaining(".ttl");
    }

    @Test
    void a_stream_may_hold_turtle_or_trig() {
        Data data = new Data();
        data.add(new ByteArrayInputStream("<urn:a> <urn:b> 1 . <urn:g> { <urn:a> <urn:b> 2 }".getBytes(StandardCharsets.UTF_8)),
                "input");
        assertThat(data.triples()).isEqualTo(2);
    }

    @Test
    void a_prefix_that_two_files_use_differently_stands_for_neither() throws IOException {
        Path one = Files.writeString(folder.resolve("1.ttl"),
                "@prefix this: <urn:one#> . @prefix same: <urn:s#> . this:a same:b 1 .");
        Path two = Files.writeString(folder.resolve("2.ttl"),
                "@prefix this: <urn:two#> . @prefix same: <urn:s#> . this:a same:b 1 .");
        Prefixes both = Data.load(List.of(one, two)).prefixes();
        assertThat(both.isAmbiguous("this")).isTrue();
        assertThat(both.expand("this:a")).contains("this:a");
        assertThat(both.shorten("urn:one#a")).isEqualTo("<urn:one#a>");
        assertThat(both.shorten("urn:s#b")).isEqualTo("same:b");
        assertThat(Data.load(List.of(one)).prefixes().expand("this:a")).contains("urn:one#a");
    }

    @Test
    void one_articles_things_have_a_short_name_in_formats_without_prefixes() {
        Data data = Data.load(List.of(SampleData.FOLDER.resolve("more")));
        assertThat(data.prefixes().shorten("https://example.org/id/article/2024-06-12-flood-kills-three-in-harbour-city#event-1"))
                .isEqualTo("this:event-1");
    }
}
