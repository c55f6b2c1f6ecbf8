package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.serve.Running.encode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.query.Prefixes;
import org.newsgraph.store.Tdb2Store;

/** A store on disk that is served: an article a named graph, and everything together as what queries see. */
class StoredTest {
    private static final String NAME = "2022-02-26-hayashi-blinken-denounce-russias-attack-on-ukraine-in-telephone-call";
    private static final String ARTICLE = "https://w3id.org/newsgraph/id/article/" + NAME;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Tdb2Store store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = Tdb2Store.openOrCreate(folder.resolve("store"));
        store.dataset().executeWrite(() -> RDFDataMgr.read(
                store.dataset().getGraph(NodeFactory.createURI(ARTICLE)), "output/" + NAME + ".ttl"));
        server = Server.start(store.dataset(), store::everything, new Prefixes(), Running.Options.usual().updates().build(),
                Optional.empty(), thrown -> {
                    throw new AssertionError(thrown);
                });
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void questions_pages_and_descriptions_see_what_stands_in_named_graphs() throws Exception {
        assertThat(get("/questions/who-met-whom?format=csv", "*/*")).contains("Antony Blinken,Yoshimasa Hayashi");
        assertThat(get("/questions/attacks?format=csv", "*/*")).contains("Invasion");
        assertThat(get("/sparql?format=csv&query=" + encode("SELECT ?g { GRAPH ?g { ?e a news:PhoneCall } }"), "*/*"))
                .contains(ARTICLE);
        assertThat(get("/id/article/" + NAME, "text/turtle")).contains("news:PhoneCall", "nif:isString");
        assertThat(get("/id/person/antony-blinken", "text/html")).contains("<h1>", "Antony Blinken");
        assertThat(get("/", "text/html")).contains("Blinken");
        assertThat(get("/.well-known/void", "text/turtle")).contains("void:documents 1 ;", "sd:name article:" + NAME);
        assertThat(get("/data?graph=" + encode(ARTICLE), "application/n-triples")).contains("PhoneCall");
    }

    @Test
    void from_names_a_graph_of_the_store() throws Exception {
        assertThat(get(
                "/sparql?format=csv&query=" + encode("SELECT ?n FROM <" + ARTICLE + "> { ?e a news:PhoneCall ; schema:name ?n }"),
                "*/*")).contains("Phone call");
        assertThat(
                get("/sparql?format=csv&query=" + encode("SELECT ?n FROM <urn:x:none> { ?e a news:PhoneCall ; schema:name ?n }"),
                        "*/*"))
                .doesNotContain("Phone call");
    }

    @Test
    void an_update_is_seen_at_once_and_stays() throws Exception {
        HttpRequest update = HttpRequest.newBuilder(address("/update")).header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers
                        .ofString("INSERT DATA { <urn:x:s> <urn:x:p> 1 . GRAPH <urn:x:g> { <urn:x:t> <urn:x:p> 2 } }"))
                .build();
        assertThat(CLIENT.send(update, BodyHandlers.ofString()).statusCode()).isBetween(200, 204);
        assertThat(get("/sparql?format=csv&query=" + encode("SELECT ?s { ?s <urn:x:p> ?n }"), "*/*")).contains("urn:x:s",
                "urn:x:t");
        assertThat(get("/questions/who-met-whom?format=csv", "*/*")).contains("Antony Blinken");
    }

    private static URI address(String path) {
        return URI.create(server.address() + path.substring(1));
    }

    private static String get(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<String> response =
                CLIENT.send(HttpRequest.newBuilder(address(path)).header("Accept", accept).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
        return response.body();
    }
}
