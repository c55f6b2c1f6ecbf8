package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.serve.Running.encode;
import static org.newsgraph.serve.Running.header;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that are posted come back as graphs. */
class ExportsTest {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SHORT = "Ministers meet\n\nThe foreign ministers of Norway and Canada met in Oslo on Monday.\n";
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.exporting(options -> options.maxRequest(200_000));
        running.server().awaitWarmth();
    }

    @AfterAll
    static void stop() {
        assertThat(running.told).isEmpty();
        running.close();
    }

    @Test
    void an_article_is_what_the_command_line_makes_of_it() throws Exception {
        String name = "ministers-call-2022-02-26";
        String text = Files.readString(Path.of("seeds", name + ".txt"));
        HttpResponse<String> response = running.post("/export?identifier=" + name, TEXT, text);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("text/turtle");
        assertThat(response.body()).isEqualTo(Files.readString(Path.of("output",
                "2022-02-26-hayashi-blinken-denounce-russias-attack-on-ukraine-in-telephone-call.ttl")));
        assertThat(header(response, "Newsgraph-Note")).isEmpty();
    }

    @Test
    void several_at_once_do_not_disturb_each_other() throws Exception {
        List<Path> seeds = List.of(Path.of("seeds/ministers-call-2022-02-26.txt"), Path.of("seeds/moon-launch-2023-07-14.txt"),
                Path.of("seeds/noto-earthquake-2024-01-02.txt"));
        List<String> alone = new ArrayList<>();
        for (Path seed : seeds) {
            alone.add(running.post("/export", TEXT, Files.readString(seed)).body());
        }
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String text = Files.readString(seeds.get(i % 3));
                answers.add(clients.submit(() -> running.post("/export", TEXT, text)));
            }
            for (int i = 0; i < 12; i++) {
                assertThat(answers.get(i).get().body()).isEqualTo(alone.get(i % 3));
            }
        }
    }

    @Test
    void an_article_comes_as_json_too() throws Exception {
        JsonObject article = new JsonObject();
        article.addProperty("@type", "NewsArticle");
        article.addProperty("headline", "Ministers meet");
        article.addProperty("datePublished", "2024-03-05");
        article.addProperty("articleBody", "The foreign ministers of Norway and Canada met in Oslo on Monday.");
        for (String type : List.of("application/json", "application/ld+json")) {
            HttpResponse<String> response = running.post("/export", type, article.toString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(response.body()).contains("news:Meeting", "2024-03-04", "article/2024-03-05-ministers-meet");
        }
        HttpResponse<String> two = running.post("/export", "application/json", "[" + article + "," + article + "]");
        assertThat(two.statusCode()).isEqualTo(400);
        assertThat(two.body()).contains("one by one").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"text/turtle, text/turtle", "application/ld+json, application/ld+json", "application/json, application/ld+json",
        "application/n-triples, application/n-triples", "application/n-quads, application/n-quads",
        "application/trig, application/trig", "application/rdf+xml, application/rdf+xml"})
    void the_graph_comes_as_accepted(String accept, String type) throws Exception {
        HttpResponse<String> response = running.post("/export", TEXT, SHORT, "Accept", accept);
        assertThat(header(response, "Content-Type")).startsWith(type);
        assertThat(response.body()).contains("Meeting");
    }

    @Test
    void parameters_are_those_of_the_command_line() throws Exception {
        HttpResponse<String> response = running.post("/export?date=2024-03-06&base=" + encode("https://example.org/x/")
                + "&spans=none&body=none&format=nt&events=all", TEXT, SHORT);
        assertThat(response.body()).contains("<https://example.org/x/article/", "2024-03-04")
                .doesNotContain("newsgraph/id/", "isString", "offset_");
        assertThat(running.post("/export?date=monday", TEXT, SHORT).statusCode()).isEqualTo(400);
        assertThat(running.post("/export?spans=some", TEXT, SHORT).body()).contains("evidence").hasLineCount(1);
        assertThat(running.post("/export?base=nothing", TEXT, SHORT).statusCode()).isEqualTo(400);
    }

    @Test
    void what_a_reader_should_know_stands_in_a_header() throws Exception {
        assertThat(header(running.post("/export", TEXT, SHORT), "Newsgraph-Note")).contains("no date found");
        HttpResponse<String> german =
                running.post("/export", TEXT, "Außenminister treffen sich\n\nDie Außenminister von Norwegen und "
                        + "Kanada haben sich am Montag in Oslo getroffen und über den Fischfang in der Nordsee gesprochen.\n");
        assertThat(german.statusCode()).isEqualTo(200);
        assertThat(header(german, "Newsgraph-Note")).contains("language de");
    }

    @Test
    void what_is_no_article_is_refused_in_one_line() throws Exception {
        assertRefused(400, running.post("/export", TEXT, ""));
        assertRefused(400, running.post("/export", TEXT, "a\0b"));
        assertRefused(400, running.post("/export", "application/json", "{\"headline\":"));
        assertRefused(400, running.post("/export", "application/json", "{}"));
        assertRefused(400, Running.send(running.request("/export").header("Content-Type", TEXT)
                .POST(BodyPublishers.ofByteArray("caf\u00e9 was bombed".getBytes(StandardCharsets.ISO_8859_1))).build()));
        assertRefused(413, running.post("/export", TEXT, "word ".repeat(50_000)));
        assertRefused(400, running.post("/export", "text/html", "<html><body></body></html>"));
        assertRefused(400, running.post("/export", "application/vnd.iptc.g2.newsitem+xml", "<newsItem"));
        assertRefused(415, running.post("/export", "application/pdf", "%PDF-1.7"));
        assertRefused(415, running.post("/export", "text/plain; charset=klingon", SHORT));
        assertRefused(415, Running.send(running.request("/export").POST(BodyPublishers.ofString(SHORT)).build()));
        assertRefused(406, running.post("/export", TEXT, SHORT, "Accept", "image/png"));
        assertRefused(405, running.get("/export"));
    }

    @Test
    void latin_1_is_read_where_it_is_said() throws Exception {
        HttpResponse<String> response = Running.send(running.request("/export?format=nt")
                .header("Content-Type", "text/plain; charset=ISO-8859-1")
                .POST(BodyPublishers.ofByteArray("Caf\u00e9 in Oslo\n\nThe minister met the owner of a caf\u00e9 in Oslo.\n"
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .build());
        assertThat(response.body()).contains("Caf\u00e9");
    }

    @ParameterizedTest
    @CsvSource({"text/html; charset=ISO-8859-1, ISO-8859-1, UTF-8", "text/html, ISO-8859-1, ISO-8859-1",
        "text/html, UTF-8, none", "application/xhtml+xml, UTF-8, UTF-8"})
    void a_page_is_read_in_the_charset_of_its_type_else_its_own(String type, Charset charset, String declared) throws Exception {
        String page = """
                <!DOCTYPE html><html lang="en"><head><meta charset="%s"><title>Ministers meet | The Herald</title>
                <meta property="article:published_time" content="2024-03-05T08:00:00Z"></head>
                <body><nav><a href="/">Front page</a></nav><article><h1>Ministers meet</h1>
                <p>The foreign ministers of Norway and Canada met in a caf\u00e9 in Oslo on Monday.</p></article></body></html>
                """.formatted(declared);
        HttpResponse<String> response = Running.send(running.request("/export?format=nt").header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(page.getBytes(charset))).build());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body())
                .contains("ontology#Meeting", "2024-03-04", "article/2024-03-05-ministers-meet", "a caf\u00e9 in Oslo")
                .doesNotContain("Front page");
        assertThat(header(response, "Newsgraph-Note")).isEmpty();
    }

    @Test
    void an_agencys_message_with_one_article_is_read_and_one_with_several_refused() throws Exception {
        String item = """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:%d" xml:lang="en">
                <itemMeta><versionCreated>2024-03-05T09:00:00Z</versionCreated></itemMeta>
                <contentMeta><headline>Ministers meet</headline></contentMeta><contentSet><inlineData contenttype="text/plain">The
                foreign ministers of Norway and Canada met in Oslo on Monday.</inlineData></contentSet></newsItem>
                """;
        String type = "application/vnd.iptc.g2.newsitem+xml";
        assertThat(running.post("/export", type, item.formatted(1)).body()).contains("news:Meeting", "2024-03-04");
        HttpResponse<String> two = running.post("/export", type.replace("item", "message"),
                "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>" + item.formatted(1) + item.formatted(2)
                        + "</itemSet></newsMessage>");
        assertRefused(400, two);
        assertThat(two.body()).contains("one by one");
    }

    private static void assertRefused(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("text/plain");
        assertThat(response.body()).hasLineCount(1).doesNotContain("Exception", "standard input");
    }
}
