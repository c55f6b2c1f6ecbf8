package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.problem.StoreProblem;

class Tdb2StoreTest {
    @TempDir
    Path folder;

    private void fill(String... quads) {
        try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
            Txn.executeWrite(store.dataset(), () -> Stream.of(quads).map(SSE::parseQuad).forEach(store.dataset()::add));
        }
    }

    private static long count(DatasetGraph dataset, String pattern) {
        return Txn.calculateRead(dataset, () -> {
            try (QueryExec query = QueryExec.dataset(dataset).query("SELECT * {" + pattern + "}").build()) {
                return query.select().stream().count();
            }
        });
    }

    @Test
    void the_default_graph_of_everything_is_the_union_of_the_named_graphs() {
        fill("(<urn:g1> <urn:s> <urn:p> 1)", "(<urn:g2> <urn:s> <urn:p> 1)", "(<urn:g2> <urn:s> <urn:p> 2)");
        try (Tdb2Store store = Tdb2Store.open(folder)) {
            assertThat(count(store.everything(), "?s ?p ?o")).isEqualTo(2);
            assertThat(count(store.everything(), "?s <urn:p>+ ?o")).isEqualTo(2);
            assertThat(count(store.everything(), "GRAPH ?g {?s ?p ?o}")).isEqualTo(3);
            assertThat(count(store.dataset(), "?s ?p ?o")).isZero();
            DatasetGraph all = store.everything();
            assertThat(Txn.calculateRead(all, () -> all.getDefaultGraph().size())).isEqualTo(2);
        }
    }

    @Test
    void triples_outside_named_graphs_belong_to_everything() {
        fill("(_ <urn:s> <urn:p> 0)");
        try (Tdb2Store store = Tdb2Store.open(folder)) {
            assertThat(count(store.everything(), "?s ?p ?o")).isEqualTo(1);
        }
        fill("(<urn:g1> <urn:s> <urn:p> 0)", "(<urn:g1> <urn:s> <urn:p> 1)");
        try (Tdb2Store store = Tdb2Store.open(folder)) {
            assertThat(count(store.everything(), "?s ?p ?o")).isEqualTo(2);
            assertThat(count(store.everything(), "GRAPH ?g {?s ?p ?o}")).isEqualTo(2);
        }
    }

    @Test
    void a_pattern_that_nothing_fits_before_others_gives_nothing() {
        fill("(<urn:g1> <urn:s> <urn:p> 1)");
        try (Tdb2Store store = Tdb2Store.open(folder)) {
            String query = "?a <urn:none> ?b . ?b <urn:p> ?c OPTIONAL { ?c <urn:p> ?d . ?d <urn:p> ?e OPTIONAL { ?d <urn:p> ?x . "
                    + "?x <urn:p> ?y } }";
            assertThat(count(store.everything(), query)).isZero();
            assertThat(count(store.dataset(), query)).isZero();
            assertThat(count(store.everything(), "{ ?a <urn:none> ?b } ?b <urn:p> ?c . ?c <urn:p> ?d")).isZero();
        }
    }

    @Test
    void what_is_no_store_is_not_opened() throws IOException {
        assertThatThrownBy(() -> Tdb2Store.open(folder.resolve("nowhere"))).isInstanceOf(StoreProblem.class)
                .hasMessageContaining("no such folder");
        assertThatThrownBy(() -> Tdb2Store.open(folder)).isInstanceOf(StoreProblem.class).hasMessageContaining("no TDB2 store");
        Path file = Files.createFile(folder.resolve("notes.txt"));
        assertThatThrownBy(() -> Tdb2Store.open(file)).isInstanceOf(StoreProblem.class);
        assertThatThrownBy(() -> Tdb2Store.openOrCreate(folder)).isInstanceOf(StoreProblem.class)
                .hasMessageContaining("neither a TDB2 store nor an empty folder");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**Data*");
    }

    @Test
    void a_damaged_store_is_one_line_and_its_lock_is_given_back() throws IOException {
        fill("(<urn:g1> <urn:s> <urn:p> 1)");
        Path data = folder.resolve("Data-0001");
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(path -> path.toString().matches(".*(GSPO|SPO).*")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Tdb2Store.open(folder)).isInstanceOf(StoreProblem.class)
                    .hasMessageContaining("cannot be read").message().doesNotContain("\n");
        }
    }
}
