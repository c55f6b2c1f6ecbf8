package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.serve.Running.FORM;
import static org.newsgraph.serve.Running.encode;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SPARQL updates where they are allowed. */
class UpdateTest {
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.with(Running.trig("<urn:x:a> <urn:x:b> <urn:x:c> ."), options -> options.updates());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void an_update_by_body_or_form_is_seen_by_the_next_query_and_count() throws Exception {
        String before = running.get("/.well-known/void").body();
        assertThat(running.post("/update", "application/sparql-update", "INSERT DATA { <urn:x:1> <urn:x:p> 1 }").statusCode())
                .isBetween(200, 204);
        assertThat(running.post("/update", FORM, "update=" + encode("INSERT DATA { <urn:x:2> <urn:x:p> 2 }")).statusCode())
                .isEqualTo(200);
        assertThat(running.query("SELECT ?s { ?s <urn:x:p> ?n }").body()).contains("urn:x:1", "urn:x:2");
        assertThat(running.get("/.well-known/void").body()).isNotEqualTo(before).contains("SPARQL11Update");
    }

    @Test
    void load_is_refused() throws Exception {
        for (String place : new String[] {Path.of("ontology/newsgraph.ttl").toUri().toString(), "http://127.0.0.1:9/x.ttl"}) {
            HttpResponse<String> response = running.post("/update", "application/sparql-update",
                    "INSERT DATA { <urn:x:l> <urn:x:l> 1 } ; LOAD SILENT <" + place + ">");
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("LOAD").hasLineCount(1);
        }
        assertThat(running.query("ASK { <urn:x:l> ?p ?o }").body()).contains("false");
    }

    @Test
    void an_update_that_does_not_parse_is_400_and_get_is_405() throws Exception {
        HttpResponse<String> broken = running.post("/update", "application/sparql-update", "INSERT { é");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).hasLineCount(1);
        assertThat(running.get("/update?update=" + encode("CLEAR ALL")).statusCode()).isEqualTo(405);
        assertThat(running.query("ASK { <urn:x:a> ?p ?o }").body()).contains("true");
    }

    @Test
    void an_update_asks_no_other_endpoint() throws Exception {
        HttpResponse<String> response = running.post("/update", "application/sparql-update",
                "INSERT { ?s <urn:x:copied> ?o } WHERE { SERVICE <" + running.address("/sparql") + "> { ?s ?p ?o } }");
        assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(running.query("ASK { ?s <urn:x:copied> ?o }").body()).contains("false");
    }
}
