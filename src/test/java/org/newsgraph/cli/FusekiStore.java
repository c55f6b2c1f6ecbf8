package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Apache Jena Fuseki 6 with a TDB2 store, as a separate process. */
@SuppressWarnings("try")
class FusekiStore extends ServerContract {
    private String base;

    private static List<String> fuseki(int port, String... options) {
        List<String> command =
                JavaProcess.java(JavaProcess.classPathWithoutModels(), "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                        "--localhost", "--port", String.valueOf(port));
        command.addAll(List.of(options));
        return command;
    }

    @Override
    ServerProcess start(Path place) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        base = "http://localhost:" + port + "/news";
        Path store = Files.createDirectory(place.resolve("store"));
        // The union of the graphs is the default graph.
        return new ServerProcess(
                fuseki(port, "--set", "tdb2:unionDefaultGraph=true", "--update", "--tdb2", "--loc", store.toString(),
                        "/news"),
                place, base + "/sparql?query=ASK%7B%7D");
    }

    @Override
    List<List<String>> addresses() {
        return List.of(List.of("gsp:" + base + "/data"),
                List.of("gsp:" + base + "/data", "--query-url", base + "/sparql", "--gzip"),
                List.of("update:" + base + "/update"), List.of("update:" + base + "/update", "--batch", "1", "--gzip"));
    }

    @Override
    String queryUrl() {
        return base + "/sparql";
    }

    @Test
    void fuseki_serves_a_store_by_the_description_that_load_writes() throws IOException, InterruptedException {
        Path store = folder.resolve("own");
        assertThat(Outcome.of("load", "output", "--store", "tdb2:" + store, "--bulk", "--default-union").code()).isZero();
        int port = ServerProcess.freePort();
        String url = "http://localhost:" + port + "/newsgraph/sparql";
        Path place = Files.createDirectory(folder.resolve("own-server"));
        try (ServerProcess own = new ServerProcess(fuseki(port, "--config", store.resolve("union.ttl").toString()), place,
                url + "?query=ASK%7B%7D")) {
            assertThat(Outcome.of("query", "who-met-whom", "--store", url).out())
                    .isEqualTo(Outcome.of("query", "who-met-whom", "--data", "output").out());
        }
    }

    @Test
    void a_default_graph_that_is_not_the_union_is_told() throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        String url = "http://localhost:" + port + "/news";
        Path place = Files.createDirectory(folder.resolve("plain-server"));
        try (ServerProcess plain =
                new ServerProcess(fuseki(port, "--update", "--mem", "/news"), place, url + "/sparql?query=ASK%7B%7D")) {
            assertThat(Outcome.of("load", "output", "--store", "gsp:" + url + "/data").code()).isZero();
            assertThat(Outcome.of("query", "who-met-whom", "--store", url + "/sparql").errors())
                    .contains("whose default graph is empty");
        }
    }
}
