package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Apache Jena Fuseki 6 with a TDB2 store, as a separate process. */
@SuppressWarnings("try")
class FusekiStore extends ServerContract {
    private static final String CONFIG = """
            PREFIX fuseki: <http://jena.apache.org/fuseki#>
            PREFIX tdb2: <http://jena.apache.org/2016/tdb#>
            [] a fuseki:Service ; fuseki:name "news" ;
                fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] ,
                    [ fuseki:operation fuseki:query ; fuseki:name "query" ] ,
                    [ fuseki:operation fuseki:update ; fuseki:name "update" ] ,
                    [ fuseki:operation fuseki:gsp-rw ; fuseki:name "data" ] ;
                fuseki:dataset [ a tdb2:DatasetTDB2 ; tdb2:location "%s" ; tdb2:unionDefaultGraph true ] .
            """;

    private String base;

    private static List<String> fuseki(int port, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(FetchedServers.java(), "-Xmx700m", "-jar",
                FetchedServers.fetched("jena-fuseki-server").toString(), "--localhost", "--port", String.valueOf(port)));
        command.addAll(List.of(options));
        return command;
    }

    @Override
    ServerProcess start(Path place) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        base = "http://localhost:" + port + "/news";
        Path store = Files.createDirectory(place.resolve("store"));
        Path config = Files.writeString(place.resolve("news.ttl"), CONFIG.formatted(store.toString().replace('\\', '/')));
        return new ServerProcess(fuseki(port, "--config", config.toString()), place, base + "/sparql?query=ASK%7B%7D");
    }

    @Override
    List<List<String>> addresses() {
        return List.of(List.of("gsp:" + base + "/data"),
                List.of("gsp:" + base + "/data", "--query-url", base + "/sparql"),
                List.of("update:" + base + "/update"));
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
            assertThat(own.isRunning()).isTrue();
            assertThat(Outcome.of("query", "who-met-whom", "--store", url).out())
                    .isEqualTo(Outcome.of("query", "who-met-whom", "--data", "output").out());
        }
    }

    @Test
    void what_is_sent_may_be_compressed() {
        for (List<String> address : addresses()) {
            assertThat(run(address, "load", "output", "--gzip").code()).isZero();
        }
    }

    @Test
    void a_default_graph_that_is_not_the_union_is_told() throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        String url = "http://localhost:" + port + "/news";
        Path place = Files.createDirectory(folder.resolve("plain-server"));
        try (ServerProcess plain =
                new ServerProcess(fuseki(port, "--update", "--mem", "/news"), place, url + "/sparql?query=ASK%7B%7D")) {
            assertThat(plain.isRunning()).isTrue();
            assertThat(Outcome.of("load", "output", "--store", "gsp:" + url + "/data").code()).isZero();
            assertThat(Outcome.of("query", "who-met-whom", "--store", url + "/sparql").errors())
                    .contains("whose default graph is empty");
        }
    }
}
