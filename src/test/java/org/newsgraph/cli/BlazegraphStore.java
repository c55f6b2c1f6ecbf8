package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Blazegraph, a web application in Jetty, with named graphs ("quads"). It is no Graph Store. */
class BlazegraphStore extends ServerContract {
    private String url;

    @Override
    ServerProcess start(Path place) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        url = "http://127.0.0.1:" + port + "/blazegraph/sparql";
        Path properties = Files.writeString(place.resolve("blazegraph.properties"), """
                com.bigdata.journal.AbstractJournal.file=%s
                com.bigdata.rdf.store.AbstractTripleStore.quads=true
                com.bigdata.rdf.store.AbstractTripleStore.statementIdentifiers=false
                com.bigdata.rdf.store.AbstractTripleStore.axiomsClass=com.bigdata.rdf.axioms.NoAxioms
                com.bigdata.rdf.sail.truthMaintenance=false
                """.formatted(place.resolve("blazegraph.jnl").toString().replace('\\', '/')));
        return new ServerProcess(FetchedServers.jetty(port, "/blazegraph", "bigdata-war",
                "-Dcom.bigdata.rdf.sail.webapp.ConfigParams.propertyFile=" + properties), place, url + "?query=ASK%7B%7D");
    }

    @Override
    List<List<String>> addresses() {
        return List.of(List.of("update:" + url), List.of("update:" + url, "--query-url", url));
    }

    @Override
    Map<String, String> differences() {
        String moments = "moments come in universal time";
        return Map.of("timeline", moments, "deaths-and-disasters", moments, "event-graph", moments);
    }

    @Override
    String queryUrl() {
        return url;
    }

    @Test
    void what_is_no_graph_store_is_told_with_what_to_do() {
        Outcome outcome = run(List.of("gsp:" + url), "load", "output");
        assertThat(outcome.code()).isEqualTo(ExitCodes.FAILED_STORE);
        assertThat(outcome.err()).singleElement().asString().contains("400 Bad Request").endsWith("--store update:URL");
    }
}
