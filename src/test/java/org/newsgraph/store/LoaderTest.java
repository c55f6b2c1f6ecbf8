package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;

/** Loading into TDB2 on disk and into a real Fuseki, by each protocol. */
class LoaderTest {
    private static Fuseki fuseki;

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private final List<BadInput> failed = new ArrayList<>();

    @BeforeAll
    static void start() {
        fuseki = Fuseki.start();
    }

    @AfterAll
    static void stop() {
        fuseki.close();
    }

    @BeforeEach
    void clear() {
        Txn.executeWrite(fuseki.dataset(), fuseki.dataset()::clear);
    }

    private StoreAddress address(String kind) {
        return StoreAddress.parse(switch (kind) {
            case "tdb2" -> "tdb2:" + folder.resolve("store");
            case "gsp" -> "gsp:" + fuseki.url("data");
            default -> "update:" + fuseki.url("update");
        });
    }

    private LoadOptions options(Path journal, int batch) {
        return new LoadOptions(null, journal, batch, null, new HttpOptions(Credentials.NONE, null, null, 2, notes::add));
    }

    private LoadReport load(String kind, Path journal, int batch, Path... files) {
        try (Loader loader = Loader.open(address(kind), options(journal, batch), true)) {
            return loader.load(List.of(files), failed::add);
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What the store holds, a line a quad; blank nodes without their labels. */
    private Set<String> content(String kind) {
        if (!kind.equals("tdb2")) {
            return content(fuseki.dataset());
        }
        try (Tdb2Store store = Tdb2Store.open(folder.resolve("store"))) {
            return content(store.dataset());
        }
    }

    private static Set<String> content(DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> {
            Set<String> lines = new TreeSet<>();
            dataset.find().forEachRemaining(quad -> lines.add(Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(),
                    quad.getObject()).map(LoaderTest::text).toList().toString()));
            return lines;
        });
    }

    /** A term; TDB2 keeps the value of a number, not how it was written. */
    private static String text(Node node) {
        return node.isBlank() ? "_"
                : node.isLiteral() ? node.getIndexingValue() + "^^" + node.getLiteralDatatypeURI() : node.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tdb2", "gsp", "update"})
    void values_that_a_store_takes_for_one_are_no_loss(String kind) throws IOException {
        LoadReport report =
                load(kind, null, 1, file("1.trig", "<urn:a> { <urn:s> <urn:p> 1, 01, 1.0, 1.00, 'a'@en-US, 'a'@EN-us }"));
        assertThat(report.troubles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tdb2", "gsp", "update"})
    void exported_articles_are_loaded_each_into_the_graph_of_its_name(String kind) throws IOException {
        Path[] files;
        try (Stream<Path> all = Files.list(Path.of("output"))) {
            files = all.filter(path -> path.toString().endsWith(".ttl")).sorted().toArray(Path[]::new);
        }
        LoadReport report = load(kind, null, 5_000, files);
        assertThat(report.troubles()).isEmpty();
        assertThat(report.graphs()).isEqualTo(files.length);
        Set<String> expected = new TreeSet<>();
        for (Path file : files) {
            Node name = NodeFactory.createURI("https://w3id.org/newsgraph/id/article/"
                    + file.getFileName().toString().replace(".ttl", ""));
            RDFDataMgr.loadGraph(file.toString()).find()
                    .forEach(t -> expected.add(List.of(name.toString(), t.getSubject().toString(),
                            t.getPredicate().toString(), text(t.getObject())).toString()));
        }
        Set<String> content = content(kind);
        assertThat(content.stream().filter(line -> !expected.contains(line)).limit(3)).isEmpty();
        assertThat(content).hasSameSizeAs(expected);
        assertThat(report.triples()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tdb2", "gsp", "update"})
    void loading_again_replaces_a_graph_and_touches_no_other(String kind) throws IOException {
        Path first = file("1.trig", "<urn:a> { <urn:s> <urn:p> 1, 2, [ <urn:q> 'é\\n\"' ] } <urn:b> { <urn:s> <urn:p> 3 }");
        assertThat(load(kind, null, 1, first).troubles()).isEmpty();
        assertThat(content(kind)).hasSize(5);
        LoadReport report = load(kind, null, 1, file("2.trig", "<urn:a> { <urn:s> <urn:p> 9 }"));
        assertThat(report.troubles()).isEmpty();
        assertThat(content(kind)).hasSize(2).anyMatch(line -> line.contains("urn:a") && line.contains("9"))
                .anyMatch(line -> line.contains("urn:b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tdb2", "gsp", "update"})
    void of_an_article_in_two_files_the_later_counts(String kind) throws IOException {
        Path first = file("1.trig", "<urn:a> { <urn:s> <urn:p> 1, 2 }");
        Path second = file("2.trig", "<urn:a> { <urn:s> <urn:p> 3 }");
        LoadReport report = load(kind, null, 1_000, first, second);
        assertThat(report.troubles()).isEmpty();
        assertThat(report.graphs()).isEqualTo(1);
        assertThat(content(kind)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tdb2", "gsp", "update"})
    void a_broken_file_is_reported_and_the_others_are_loaded(String kind) throws IOException {
        LoadReport report = load(kind, null, 1_000, file("1.trig", "<urn:a> { <urn:s> <urn:p> 1 }"),
                file("2.trig", "<urn:b> { <urn:s> <urn:p> 1 } <urn:c> { <urn:s> "),
                file("3.trig", "<urn:d> { <urn:s> <urn:p> 1 }"));
        assertThat(report.failedFiles()).isEqualTo(1);
        assertThat(failed).singleElement().extracting(BadInput::getMessage).asString().contains("2.trig:1:");
        assertThat(content(kind)).hasSize(2).noneMatch(line -> line.contains("urn:b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tdb2", "gsp", "update"})
    void what_a_journal_notes_is_not_sent_again_unless_it_has_changed_or_is_gone(String kind) throws IOException {
        Path journal = folder.resolve("load.log");
        Path all = file("1.trig", "<urn:a> { <urn:s> <urn:p> 1 } <urn:b> { <urn:s> <urn:p> 2 } <urn:c> { <urn:s> <urn:p> 3 }");
        assertThat(load(kind, journal, 1, all)).returns(3, LoadReport::graphs).returns(0, LoadReport::kept);
        assertThat(load(kind, journal, 1, all)).returns(0, LoadReport::graphs).returns(3, LoadReport::kept);
        file("1.trig", "<urn:a> { <urn:s> <urn:p> 1 } <urn:b> { <urn:s> <urn:p> 5 } <urn:c> { <urn:s> <urn:p> 3 }");
        try (Loader loader = Loader.open(address(kind), options(null, 1), false)) {
            loader.remove(List.of(NodeFactory.createURI("urn:c")));
        }
        // As a killed process leaves it.
        Files.writeString(journal, Files.readString(journal) + "abc");
        assertThat(load(kind, journal, 1, all)).returns(2, LoadReport::graphs).returns(1, LoadReport::kept);
        assertThat(content(kind)).hasSize(3).anyMatch(line -> line.contains("5"));
        assertThat(Files.readString(journal)).startsWith("# newsgraph load --store ").doesNotContain("abc");
    }

    @Test
    void a_journal_is_for_one_store_and_nothing_else_is_one() throws IOException {
        Path journal = folder.resolve("load.log");
        load("gsp", journal, 1, file("1.trig", "<urn:a> { <urn:s> <urn:p> 1 }"));
        assertThatThrownBy(() -> load("update", journal, 1)).isInstanceOf(WrongUsage.class).hasMessageContaining("gsp:http");
        Path letter = file("letter.txt", "Dear all\n");
        assertThatThrownBy(() -> load("gsp", letter, 1)).isInstanceOf(BadInput.class);
        assertThat(letter).hasContent("Dear all\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tdb2", "gsp", "update"})
    void graphs_are_listed_and_taken_out(String kind) throws IOException {
        load(kind, null, 1_000, file("1.trig", "<urn:a> { <urn:s> <urn:p> 1 } <urn:b> { <urn:s> <urn:p> 2 }"));
        LoadOptions options = kind.equals("gsp") ? new LoadOptions(null, null, 1, fuseki.uri("sparql"), options(null, 1).http())
                : options(null, 1);
        try (Loader loader = Loader.open(address(kind), options, false)) {
            assertThat(loader.names()).extracting(Node::getURI).containsExactly("urn:a", "urn:b");
            loader.remove(loader.present(List.of(NodeFactory.createURI("urn:a"), NodeFactory.createURI("urn:none"))));
            assertThat(loader.names()).extracting(Node::getURI).containsExactly("urn:b");
        }
    }

    @Test
    void a_graph_store_without_a_query_endpoint_does_not_list_its_graphs() {
        try (Loader loader = Loader.open(address("gsp"), options(null, 1), false)) {
            assertThatThrownBy(loader::names).isInstanceOf(WrongUsage.class).hasMessageContaining("--query-url");
        }
    }

    @Test
    void what_is_no_such_server_is_told_before_anything_is_read() {
        for (String wrong : List.of(
                "update:" + fuseki.url("nothing"),
                "gsp:" + fuseki.url("sparql"),
                "update:http://localhost:9/update", "gsp:http://no-such-host.invalid/x")) {
            assertThatThrownBy(() -> Loader.open(StoreAddress.parse(wrong), options(null, 1), true)).as(wrong)
                    .isInstanceOf(StoreProblem.class).message().doesNotContain("\n").contains("; ");
        }
        assertThat(notes).isEmpty();
        assertThatThrownBy(() -> Loader.open(StoreAddress.parse(fuseki.url("sparql")), options(null, 1), true))
                .isInstanceOf(WrongUsage.class).hasMessageContaining("gsp:URL");
    }

    @Test
    void what_a_file_smuggles_into_an_iri_does_not_become_a_command() throws IOException {
        load("update", null, 1, file("1.trig", "<urn:a> { <urn:s> <urn:p> 1 }"));
        for (String smuggled : List.of("<urn:s> <urn:p> <urn:o> <urn:g\\u003E_;_DROP_ALL_;_DROP_GRAPH_\\u003Curn:x> .",
                "<urn:s> <urn:p> <urn:o\\u003E\\u0020\\u007D\\u007D;DROP\\u0020ALL;#> <urn:g> .",
                "<urn:s> <urn:p> \"x\"^^<urn:t\\u003E\\u007D\\u007D;DROP\\u0020ALL;#> <urn:g> .")) {
            Path evil = file("evil.nq", "<urn:s> <urn:p> 'before' <urn:b> .\n".replace('\'', '"') + smuggled + "\n");
            LoadReport report = load("update", null, 1, evil);
            assertThat(report.failedFiles() + report.troubles().size()).as(smuggled).isPositive();
            assertThat(content("update")).anyMatch(line -> line.contains("urn:a")).noneMatch(line -> line.contains("urn:g"));
        }
    }

    @Test
    void a_graph_store_that_is_none_is_told_at_the_first_graph() throws IOException {
        Path file = file("1.trig", "<urn:a> { <urn:s> <urn:p> 1 }");
        try (Loader loader = Loader.open(StoreAddress.parse("gsp:" + fuseki.url("nothing")), options(null, 1), true)) {
            assertThatThrownBy(() -> loader.load(List.of(file), failed::add)).isInstanceOf(StoreProblem.class)
                    .hasMessageContaining("no Graph Store at this address");
        }
    }

    @Test
    void a_bulk_load_makes_the_same_store_as_another() throws IOException {
        Path all = file("1.trig", "<urn:a> { <urn:s> <urn:p> 1, 1, [ <urn:q> 2 ] } <urn:b> { <urn:s> <urn:p> 2 }");
        load("tdb2", null, 1, all);
        Path bulk = Files.createDirectory(folder.resolve("bulk"));
        assertThat(BulkLoad.run(List.of(all), bulk, null)).returns(2, LoadReport::graphs).returns(4L, LoadReport::triples);
        try (Tdb2Store store = Tdb2Store.open(bulk)) {
            assertThat(content(store.dataset())).isEqualTo(content("tdb2"));
        }
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().endsWith(".part"));
    }

    @Test
    void a_bulk_load_is_all_or_nothing() throws IOException {
        Path good = file("1.trig", "<urn:a> { <urn:s> <urn:p> 1 }");
        Path broken = file("2.trig", "<urn:b> { <urn:s> ");
        Path again = file("3.trig", "<urn:a> { <urn:s> <urn:p> 2 }");
        Path bulk = folder.resolve("bulk");
        assertThatThrownBy(() -> BulkLoad.run(List.of(good, broken), bulk, null)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> BulkLoad.run(List.of(good, again), bulk, null)).isInstanceOf(BadInput.class)
                .hasMessageContaining("as well");
        assertThat(bulk).doesNotExist();
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().endsWith(".part"));
        BulkLoad.run(List.of(good), bulk, null);
        assertThatThrownBy(() -> BulkLoad.run(List.of(good), bulk, null)).isInstanceOf(StoreProblem.class)
                .hasMessageContaining("without --bulk");
        assertThatThrownBy(() -> BulkLoad.run(List.of(good), folder, null)).isInstanceOf(StoreProblem.class)
                .hasMessageContaining("something else");
    }
}
