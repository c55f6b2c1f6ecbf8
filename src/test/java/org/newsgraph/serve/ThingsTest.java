package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.serve.Running.encode;
import static org.newsgraph.serve.Running.header;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.query.Data;

/** What is said of a thing, under an address made of its IRI. */
class ThingsTest {
    private static final String BLINKEN = "/id/person/antony-blinken";
    private static final String CALL = "article/2022-02-26-hayashi-blinken-denounce-russias-attack-on-ukraine-in-telephone-call";
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.with(Running.samples(), options -> options);
    }

    @AfterAll
    static void stop() {
        assertThat(running.told).isEmpty();
        running.close();
    }

    @Test
    void a_thing_comes_as_turtle_json_ld_or_n_triples() throws Exception {
        assertThat(running.get(BLINKEN).body()).contains("schema:name \"Antony Blinken\"@en");
        assertThat(header(running.get(BLINKEN, "Accept", "text/turtle"), "Content-Type")).startsWith("text/turtle");
        assertThat(header(running.get(BLINKEN, "Accept", "application/ld+json"), "Content-Type"))
                .startsWith("application/ld+json");
        assertThat(running.get(BLINKEN + "?format=nt").body()).contains("<" + Terms.DEFAULT_BASE + "person/antony-blinken>");
        assertThat(header(running.get(BLINKEN), "Vary")).contains("Accept");
    }

    @Test
    void a_browser_gets_a_page() throws Exception {
        String accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for (String path : List.of("/", "/search?q=blinken", BLINKEN, "/id/" + CALL)) {
            HttpResponse<String> response = running.get(path, "Accept", accept);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(header(response, "Content-Type").replace(" ", "")).isEqualTo("text/html;charset=utf-8");
            assertThat(response.body()).contains("Blinken");
        }
        assertThat(running.get("/?page=99").statusCode()).isEqualTo(404);
        assertThat(running.get("/?page=x").statusCode()).isEqualTo(400);
        assertThat(running.get("/id/person/nobody", "Accept", accept).statusCode()).isEqualTo(404);
    }

    @Test
    void whatever_has_an_iri_can_be_asked_for_by_it() throws Exception {
        String expected = running.get(BLINKEN).body();
        assertThat(running.get("/resource?iri=" + encode(Terms.DEFAULT_BASE + "person/antony-blinken")).body())
                .isEqualTo(expected);
        assertThat(running.get("/resource?iri=person:antony-blinken").body()).isEqualTo(expected);
        assertThat(running.get("/resource?iri=" + encode(Terms.DEFAULT_BASE + CALL + "#event-1")).body())
                .contains("news:trigger");
    }

    @Test
    void an_article_is_its_whole_graph() throws Exception {
        Model whole = model(running.get("/id/" + CALL + "?format=nt").body());
        Model file = ModelFactory.createDefaultModel();
        Data.load(List.of(Path.of("output", CALL.substring(CALL.indexOf('/') + 1) + ".ttl"))).graph().find()
                .forEachRemaining(file.getGraph()::add);
        // Of things that other articles tell of as well, their own articles' part can't be told apart without named graphs.
        String article = Terms.DEFAULT_BASE + CALL;
        List<?> missing =
                file.difference(whole).listStatements().filterKeep(s -> s.getSubject().getURI().startsWith(article)).toList();
        assertThat(missing).isEmpty();
        assertThat(whole.difference(file).isEmpty()).isTrue();
    }

    @Test
    void head_and_unknown_things() throws Exception {
        HttpResponse<String> head = running.method("HEAD", BLINKEN);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String accept : List.of("text/turtle", "application/ld+json")) {
            HttpResponse<String> none = running.get("/id/person/nobody", "Accept", accept);
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(none.body()).contains(Terms.DEFAULT_BASE + "person/nobody").hasLineCount(1);
        }
        assertThat(running.get("/resource").statusCode()).isEqualTo(400);
        assertThat(running.get("/resource?iri=" + encode("no iri <x>")).statusCode()).isEqualTo(400);
        assertThat(running.method("DELETE", BLINKEN).statusCode()).isEqualTo(405);
    }

    private static Model model(String triples) {
        Model model = ModelFactory.createDefaultModel();
        model.read(new StringReader(triples), null, "N-TRIPLES");
        return model;
    }
}
