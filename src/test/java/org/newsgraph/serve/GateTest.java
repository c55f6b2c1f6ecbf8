package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.serve.Running.FORM;
import static org.newsgraph.serve.Running.encode;
import static org.newsgraph.serve.Running.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.List;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.newsgraph.query.Data;

/** Who is let in with what, and what becomes of those who ask too much. */
class GateTest {
    private static final String ASK = "ASK { ?s ?p ?o }";
    /** Takes as long as it may: a hundred million rows to be counted. */
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { " + "?a ?b ?c . ".replace("?a ?b ?c", "?s1 ?p1 ?o1")
            + "?s2 ?p2 ?o2 . ?s3 ?p3 ?o3 . ?s4 ?p4 ?o4 }";

    @Test
    void every_answer_keeps_the_browser_from_running_what_is_not_the_servers() throws Exception {
        try (Running running = Running.with(data(), o -> o)) {
            for (String path : List.of("/questions", "/sparql?query=" + encode(ASK), "/nowhere", "/data", "/editor")) {
                HttpResponse<String> response = running.get(path);
                assertThat(header(response, "Content-Security-Policy")).as(path)
                        .contains("default-src 'none'", "script-src 'self'")
                        .doesNotContain("script-src 'self' 'unsafe");
                assertThat(header(response, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
                assertThat(header(response, "Access-Control-Allow-Origin")).as(path).isEmpty();
            }
        }
    }

    @Test
    void a_token_is_asked_of_everybody_for_everything() throws Exception {
        String token = "a-token-of-thirty-two-characters";
        try (Running running = Running.with(data(), o -> o.token(token))) {
            for (String path : List.of("/", "/sparql?query=" + encode(ASK), "/data", "/questions", "/assets/editor.js",
                    "/nowhere")) {
                assertThat(running.get(path).statusCode()).as(path).isEqualTo(401);
                assertThat(running.get(path, "Authorization", "Bearer " + token + "x").statusCode()).as(path).isEqualTo(401);
            }
            assertThat(header(running.get("/questions"), "WWW-Authenticate")).startsWith("Bearer");
            assertThat(running.get("/questions").body()).hasLineCount(1).doesNotContain(token);
            assertThat(running.get("/questions", "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
            assertThat(running.get("/questions", "Authorization", "bearer  " + token).statusCode()).isEqualTo(200);
            String basic = Base64.getEncoder().encodeToString(("anybody:" + token).getBytes(StandardCharsets.UTF_8));
            assertThat(running.get("/questions", "Authorization", "Basic " + basic).statusCode()).isEqualTo(200);
            assertThat(running.get("/questions", "Authorization", "Basic ***").statusCode()).isEqualTo(401);
            assertThat(running.query(ASK, "Authorization", "Bearer " + token).body()).contains("true");
        }
    }

    @Test
    void cors_lets_in_one_origin_where_it_is_switched_on() throws Exception {
        try (Running running = Running.with(data(), o -> o.cors("https://pages.example"))) {
            HttpResponse<String> response = running.query(ASK, "Origin", "https://pages.example");
            assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("https://pages.example");
            assertThat(response.headers().allValues("Vary").toString()).contains("Origin");
            assertThat(header(running.query(ASK, "Origin", "https://other.example"), "Access-Control-Allow-Origin")).isEmpty();
            HttpResponse<String> preflight = running.method("OPTIONS", "/sparql", "Origin", "https://pages.example",
                    "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type");
            assertThat(preflight.statusCode()).isEqualTo(204);
            assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
            assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("Content-Type");
        }
    }

    @Test
    void a_page_elsewhere_can_send_nothing() throws Exception {
        try (Running running = Running.with(data(), o -> o.updates())) {
            String clear = "update=" + encode("CLEAR ALL");
            assertThat(running.post("/update", FORM, clear, "Origin", "https://other.example").statusCode()).isEqualTo(403);
            assertThat(running.post("/update", FORM, clear, "Origin", "null").statusCode()).isEqualTo(403);
            assertThat(running.query(ASK).body()).contains("true");
            URI own = running.address("/");
            assertThat(running.post("/update", FORM, clear, "Origin", "http://" + own.getAuthority()).statusCode())
                    .isEqualTo(200);
            assertThat(running.query(ASK).body()).contains("false");
        }
    }

    @Test
    void a_name_that_was_pointed_here_is_not_served() throws Exception {
        try (Running running = Running.with(data(), o -> o)) {
            assertThat(raw(running, "GET /questions HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
            assertThat(raw(running, "GET /questions HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
            assertThat(raw(running, "GET /questions HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void no_path_leads_out_of_the_assets() throws Exception {
        try (Running running = Running.with(data(), o -> o)) {
            for (String path : List.of("/assets/../pom.xml", "/assets/..%2fpom.xml", "/assets/%2e%2e/pom.xml",
                    "/assets//etc/passwd",
                    "/assets/%00", "/assets/..\\pom.xml", "/assets/....//pom.xml", "/assets/;/../pom.xml", "/assets/editor.js/..",
                    "/assets/%c0%ae%c0%ae/pom.xml", "/assets/editor.html", "/assets/../../../../etc/passwd",
                    "/META-INF/MANIFEST.MF",
                    "/assets/org/newsgraph/serve/Gate.class")) {
                String answer = raw(running, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                assertThat(answer).as(path).containsPattern("^HTTP/1\\.1 (400|404) ").doesNotContain("root:", "<project", "Jetty",
                        "at org.");
                assertThat(answer.split("\r\n\r\n", 2)[1].strip()).as(path).hasLineCount(1);
            }
        }
    }

    @Test
    void what_is_too_large_is_413_however_it_comes() throws Exception {
        try (Running running = Running.with(data(), o -> o.maxRequest(10_000))) {
            String large = ASK + "#".repeat(20_000);
            assertThat(running.post("/sparql", "application/sparql-query", large).statusCode()).isEqualTo(413);
            assertThat(running.post("/sparql", FORM, "query=" + encode(large)).statusCode()).isEqualTo(413);
            HttpResponse<String> streamed =
                    Running.send(running.request("/sparql").header("Content-Type", "application/sparql-query")
                            .POST(BodyPublishers.ofInputStream(() -> stream(large))).build());
            assertThat(streamed.statusCode()).isEqualTo(413);
            assertThat(streamed.body()).contains("10000 bytes").hasLineCount(1);
            assertThat(Running.send(running.request("/sparql").header("Content-Type", FORM)
                    .POST(BodyPublishers.ofInputStream(() -> stream("query=" + encode(ASK)))).build()).statusCode())
                    .isEqualTo(411);
            assertThat(Running.send(running.request("/sparql").header("Content-Type", "application/sparql-query")
                    .POST(BodyPublishers.ofInputStream(() -> stream(ASK))).build()).body()).contains("true");
            assertThat(running.told).isEmpty();
        }
    }

    @Test
    void a_slow_query_is_ended() throws Exception {
        try (Running running = Running.with(Running.samples(), o -> o.timeout(Duration.ofMillis(300)))) {
            long begin = System.nanoTime();
            HttpResponse<String> response = running.query(SLOW);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("0.3 s").hasLineCount(1);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            assertThat(running.query(ASK).statusCode()).isEqualTo(200);
            assertThat(running.told).isEmpty();
        }
    }

    @Test
    void who_finds_no_place_is_told_to_come_back() throws Exception {
        try (Running running = Running.with(Running.samples(), o -> o.workers(1).timeout(Duration.ofMillis(800)));
                ExecutorService clients = Executors.newFixedThreadPool(40)) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(clients.submit(() -> running.query(SLOW)));
            }
            int sentAway = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(503);
                sentAway += header(answer.get(), "Retry-After").isEmpty() ? 0 : 1;
            }
            assertThat(sentAway).isPositive();
            assertThat(running.query(ASK).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_cut_answer_says_so() throws Exception {
        try (Running running = Running.with(Running.samples(), o -> o.limit(3))) {
            HttpResponse<String> rows = running.query("SELECT * { ?s ?p ?o }", "Accept", "text/csv");
            assertThat(rows.body()).hasLineCount(4);
            assertThat(header(rows, "Newsgraph-Note")).contains("cut after 3 rows");
            HttpResponse<String> triples = running.query("CONSTRUCT WHERE { ?s ?p ?o }", "Accept", "application/n-triples");
            assertThat(triples.body()).hasLineCount(3);
            assertThat(header(triples, "Newsgraph-Note")).contains("cut after 3 triples");
            assertThat(header(running.query("SELECT * { ?s ?p ?o } LIMIT 3"), "Newsgraph-Note")).isEmpty();
        }
    }

    @Test
    void requests_that_are_being_answered_are_answered_before_the_server_stops() throws Exception {
        Running running = Running.with(Running.samples(), o -> o.timeout(Duration.ofMillis(1500)));
        try (ExecutorService clients = Executors.newSingleThreadExecutor()) {
            Future<HttpResponse<String>> answer = clients.submit(() -> running.query(SLOW));
            Thread.sleep(500);
            running.close();
            assertThat(answer.get().statusCode()).isEqualTo(503);
            assertThat(answer.get().body()).contains("1.5 s");
        }
    }

    private static Data data() {
        return Running.trig("<urn:x:a> <urn:x:b> <urn:x:c> .");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What comes back for the bytes of a request that no client library would send. */
    private static String raw(Running running, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", running.address("/").getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
