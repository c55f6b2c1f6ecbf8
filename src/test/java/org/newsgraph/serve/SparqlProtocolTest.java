package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.serve.Running.FORM;
import static org.newsgraph.serve.Running.encode;
import static org.newsgraph.serve.Running.header;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SPARQL 1.1 Protocol: how queries come and answers go. */
class SparqlProtocolTest {
    private static final String NAMES = "SELECT ?name { ?p a schema:Person ; schema:name ?name } ORDER BY ?name";
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.with(Running.trig("""
                PREFIX : <https://example.org/>
                PREFIX schema: <https://schema.org/>
                :a a schema:Person ; schema:name "Ada" .
                :b a schema:Person ; schema:name "Bé" .
                :g { :c schema:name "Cleo" }
                :h { :d schema:name "Dora" }
                """), options -> options);
    }

    @AfterAll
    static void stop() {
        assertThat(running.told).isEmpty();
        running.close();
    }

    @Test
    void a_query_comes_by_get_by_form_or_as_the_body() throws Exception {
        String expected = running.query(NAMES).body();
        assertThat(expected).contains("Ada", "Bé");
        assertThat(running.post("/sparql", FORM, "query=" + encode(NAMES)).body()).isEqualTo(expected);
        assertThat(running.post("/sparql", "application/sparql-query", NAMES).body()).isEqualTo(expected);
        assertThat(running.post("/sparql", "application/sparql-query; charset=UTF-8", NAMES).body()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv;charset=utf-8",
        "text/tab-separated-values, text/tab-separated-values;charset=utf-8",
        "'text/csv;q=0.2, application/sparql-results+xml;q=0.9', application/sparql-results+xml",
        "*/*, application/sparql-results+json",
        "text/*, text/csv;charset=utf-8"
    })
    void rows_come_in_the_format_that_is_accepted(String accept, String type) throws Exception {
        HttpResponse<String> response = running.query(NAMES, "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type").replace(" ", "")).isEqualTo(type);
        assertThat(header(response, "Vary")).contains("Accept");
        assertThat(response.body()).contains("Ada");
    }

    @ParameterizedTest
    @CsvSource({"text/turtle, text/turtle;charset=utf-8", "application/n-triples, application/n-triples",
        "application/rdf+xml, application/rdf+xml", "application/ld+json, application/ld+json"})
    void graphs_come_in_the_format_that_is_accepted(String accept, String type) throws Exception {
        HttpResponse<String> response = running.query("CONSTRUCT WHERE { ?s schema:name ?o }", "Accept", accept);
        assertThat(header(response, "Content-Type").replace(" ", "")).isEqualTo(type);
        Model read = ModelFactory.createDefaultModel();
        read.read(new StringReader(response.body()), null, accept.equals("text/turtle") ? "TTL"
                : accept.equals("application/n-triples") ? "N-TRIPLES"
                        : accept.equals("application/rdf+xml") ? "RDF/XML" : "JSON-LD");
        assertThat(read.size()).isEqualTo(4);
    }

    @Test
    void what_is_accepted_nowhere_is_406() throws Exception {
        HttpResponse<String> response = running.query(NAMES, "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("application/sparql-results+json").hasLineCount(1);
    }

    @Test
    void ask_and_describe_are_answered() throws Exception {
        assertThat(JsonParser.parseString(running.query("ASK { ?s ?p 'Ada' }").body()).getAsJsonObject().get("boolean")
                .getAsBoolean())
                .isTrue();
        assertThat(running.query("DESCRIBE <https://example.org/a>").body()).contains("Ada");
    }

    @Test
    void the_dataset_of_the_request_counts_before_that_of_the_query() throws Exception {
        String anything = "SELECT ?name FROM <https://example.org/h> { ?s schema:name ?name }";
        assertThat(running.query(anything).body()).contains("Dora").doesNotContain("Ada", "Cleo");
        assertThat(
                running.get("/sparql?default-graph-uri=" + encode("https://example.org/g") + "&query=" + encode(anything)).body())
                .contains("Cleo").doesNotContain("Ada", "Dora");
        assertThat(running.get("/sparql?named-graph-uri=" + encode("https://example.org/g") + "&query="
                + encode("SELECT ?name { GRAPH ?g { ?s schema:name ?name } }")).body()).contains("Cleo").doesNotContain("Dora");
    }

    @Test
    void head_says_what_get_would_and_sends_nothing() throws Exception {
        HttpResponse<String> get = running.query(NAMES);
        HttpResponse<String> head = running.method("HEAD", "/sparql?query=" + encode(NAMES));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
        assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
    }

    @Test
    void options_names_the_methods() throws Exception {
        HttpResponse<String> response = running.method("OPTIONS", "/sparql");
        assertThat(response.statusCode()).isBetween(200, 204);
        assertThat(header(response, "Allow")).contains("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void other_methods_are_405(String method) throws Exception {
        assertThat(running.method(method, "/sparql?query=" + encode(NAMES)).statusCode()).isEqualTo(405);
    }

    @Test
    void a_query_that_does_not_parse_is_400_with_line_and_column() throws Exception {
        HttpResponse<String> response = running.query("SELECT ?é {\n ?s ?? }");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).startsWith("text/plain");
        assertThat(response.body()).startsWith("query:2:").hasLineCount(1);
    }

    @Test
    void requests_that_are_none_are_400_or_415() throws Exception {
        assertThat(running.get("/sparql?query=").statusCode()).isEqualTo(400);
        assertThat(running.get("/sparql?query=" + encode(NAMES) + "&query=" + encode(NAMES)).statusCode()).isEqualTo(400);
        assertThat(running.post("/sparql", FORM, "nothing=here").statusCode()).isEqualTo(400);
        assertThat(running.post("/sparql", "text/plain", NAMES).statusCode()).isEqualTo(415);
        assertThat(running.query(NAMES, "Accept", ";;/").statusCode()).isIn(400, 406);
    }

    @Test
    void a_query_is_no_update_and_an_update_is_refused() throws Exception {
        String update = "INSERT DATA { <urn:x:a> <urn:x:b> <urn:x:c> }";
        assertThat(running.query(update).statusCode()).isEqualTo(400);
        assertThat(running.post("/sparql", "application/sparql-update", update).statusCode()).isEqualTo(415);
        HttpResponse<String> response = running.post("/update", "application/sparql-update", update);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("--allow-update").hasLineCount(1);
        assertThat(running.query("ASK { <urn:x:a> ?p ?o }").body()).contains("false");
    }

    @Test
    void other_endpoints_are_not_asked() throws Exception {
        String elsewhere = running.address("/sparql").toString();
        for (String silent : new String[] {"", "SILENT "}) {
            HttpResponse<String> response = running.query("SELECT * { SERVICE " + silent + "<" + elsewhere + "> { ?s ?p ?o } }");
            assertThat(response.statusCode() == 403 || !response.body().contains("Ada")).as(response.body()).isTrue();
        }
        assertThat(running.query("SELECT * { SERVICE <" + elsewhere + "> { ?s ?p ?o } }").body()).contains("--allow-service");
    }

    @Test
    void from_reads_no_file() throws Exception {
        HttpResponse<String> response = running.query("SELECT * FROM <" + java.nio.file.Path.of("ontology/newsgraph.ttl").toUri()
                + "> { ?s ?p ?o }");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("newsgraph/ontology#");
    }

    @Test
    void many_clients_get_their_own_answers() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            Stream<Callable<Boolean>> calls = IntStream.range(0, 200).mapToObj(number -> () -> {
                HttpResponse<String> response = running.query("SELECT ?n { VALUES ?n { " + number + " } ?p a schema:Person }");
                return response.statusCode() == 200 && response.body().split("\"" + number + "\"", -1).length == 3;
            });
            for (Future<Boolean> answer : clients.invokeAll(calls.toList())) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @Test
    void the_endpoint_describes_itself_and_its_data() throws IOException, InterruptedException {
        for (String path : new String[] {"/sparql", "/.well-known/void"}) {
            HttpResponse<String> response = running.get(path, "Accept", "text/turtle");
            Model model = ModelFactory.createDefaultModel();
            model.read(new StringReader(response.body()), null, "TTL");
            String sd = "http://www.w3.org/ns/sparql-service-description#";
            String voids = "http://rdfs.org/ns/void#";
            assertThat(model.listObjectsOfProperty(model.createProperty(sd + "endpoint")).toList().toString())
                    .contains(running.address("/sparql").toString());
            assertThat(model.listObjectsOfProperty(model.createProperty(sd + "supportedLanguage")).toList().toString())
                    .contains("SPARQL11Query").doesNotContain("Update");
            assertThat(model.listObjectsOfProperty(model.createProperty(sd + "name")).toList()).hasSize(2);
            var dataset = model.getResource(running.address("/sparql") + "#dataset");
            assertThat(dataset.getProperty(model.createProperty(voids + "triples")).getLong()).isEqualTo(6);
            assertThat(dataset.getProperty(model.createProperty(voids + "classes")).getLong()).isEqualTo(1);
            assertThat(dataset.getProperty(model.createProperty(voids + "properties")).getLong()).isEqualTo(2);
        }
    }

    @Test
    void a_browser_at_the_endpoint_is_sent_to_the_editor() throws Exception {
        HttpResponse<String> response = running.get("/sparql", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo("/editor");
    }
}
