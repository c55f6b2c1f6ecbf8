package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.serve.Running.encode;
import static org.newsgraph.serve.Running.header;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SPARQL 1.1 Graph Store HTTP Protocol, its reading half. */
class GraphStoreTest {
    private static final String ONE = "/data?graph=" + encode("https://example.org/g");
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.with(Running.trig("""
                PREFIX : <https://example.org/>
                :a :p 1 .
                :g { :c :p 2 }
                """), options -> options);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"})
    void a_named_graph_comes_as_accepted(String accept) throws Exception {
        HttpResponse<String> response = running.get(ONE, "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith(accept);
        assertThat(response.body()).contains("example.org/").contains("2").doesNotContain("example.org/a");
    }

    @Test
    void the_default_graph_and_the_whole_dataset_are_there() throws Exception {
        assertThat(running.get("/data?default", "Accept", "application/n-triples").body()).contains("<https://example.org/a>");
        assertThat(running.get("/data", "Accept", "application/n-quads").body())
                .contains("<https://example.org/a>", "<https://example.org/g> .");
    }

    @Test
    void an_unknown_graph_is_404() throws Exception {
        HttpResponse<String> response = running.get("/data?graph=" + encode("https://example.org/none"));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("https://example.org/none").hasLineCount(1);
    }

    @Test
    void head_has_the_type_and_no_body() throws Exception {
        HttpResponse<String> response = running.method("HEAD", ONE, "Accept", "text/turtle");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("text/turtle");
        assertThat(header(response, "Content-Length")).isNotEqualTo("0");
        assertThat(response.body()).isEmpty();
        assertThat(running.method("HEAD", "/data?graph=urn:x:none").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void writing_is_refused(String method) throws Exception {
        assertThat(running.method(method, ONE, "Content-Type", "text/turtle").statusCode()).isEqualTo(405);
        assertThat(running.get(ONE).statusCode()).isEqualTo(200);
    }

    @Test
    void options_names_reading_only() throws Exception {
        assertThat(header(running.method("OPTIONS", ONE), "Allow")).contains("GET", "HEAD").doesNotContain("PUT");
    }
}
