package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Eclipse RDF4J Server, a web application in Jetty, with a native store. */
class Rdf4jStore extends ServerContract {
    private static final String REPOSITORY =
            """
                    PREFIX rep: <http://www.openrdf.org/config/repository#>
                    PREFIX sr: <http://www.openrdf.org/config/repository/sail#>
                    PREFIX sail: <http://www.openrdf.org/config/sail#>
                    [] a rep:Repository ; rep:repositoryID "news" ;
                        rep:repositoryImpl [ rep:repositoryType "openrdf:SailRepository" ; sr:sailImpl [ sail:sailType "openrdf:NativeStore" ] ] .
                    """;

    private String base;

    @Override
    ServerProcess start(Path place) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        String server = "http://127.0.0.1:" + port + "/rdf4j-server";
        base = server + "/repositories/news";
        ServerProcess process = new ServerProcess(FetchedServers.jetty(port, "/rdf4j-server", "rdf4j-http-server",
                "-Dorg.eclipse.rdf4j.appdata.basedir=" + place.resolve("data")), place, server + "/protocol");
        assertThat(ServerProcess.send("PUT", base, "text/turtle", REPOSITORY)).isEqualTo(204);
        return process;
    }

    @Override
    List<List<String>> addresses() {
        return List.of(List.of("update:" + base + "/statements"), List.of("gsp:" + base + "/rdf-graphs/service"));
    }

    @Override
    String queryUrl() {
        return base;
    }
}
