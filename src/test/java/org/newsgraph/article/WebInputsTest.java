package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.fetch.WebOptions;

/** Pages and feeds from a real server on this machine. */
class WebInputsTest {
    private static final String PAGE =
            "<html lang='en'><head><title>Well runs dry</title></head><body><article><h1>Well runs dry</h1>"
                    + "<p>The village well ran dry on Sunday, the council said in a notice to all households. The caf\u00e9 at the well and "
                    + "the h\u00f4tel are closed until further notice.</p></article></body></html>";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        serve("/well", 200, "text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString() + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
            times.add(System.nanoTime());
            try (exchange) {
                answer.to(exchange);
            }
        });
    }

    private void serve(String path, int status, String type, byte[] body, String... headers) {
        on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Collected read(WebOptions web, String... paths) {
        Collected collected = new Collected();
        ReadOptions options = new ReadOptions(Optional.empty(), StandardCharsets.UTF_8, false, Optional.empty(), web);
        ArticleReader.read(List.of(paths).stream().map(this::at).toList(), options, InputStream.nullInputStream(), collected);
        return collected;
    }

    private Collected read(String... paths) {
        return read(new WebOptions(false, Duration.ZERO, Duration.ofSeconds(2), 100_000), paths);
    }

    @Test
    void a_page_is_fetched_and_the_program_names_itself() {
        Article article = read("/well").articles.get(0);
        assertThat(article.headline()).isEqualTo("Well runs dry");
        assertThat(article.body()).startsWith("The village well").contains("caf\u00e9");
        assertThat(article.identifier()).isEqualTo(at("/well"));
        assertThat(article.url()).isEqualTo(at("/well"));
        assertThat(asked).allMatch(request -> request.contains("Newsgraph/"));
        assertThat(asked).noneMatch(request -> request.startsWith("/robots.txt/"));
    }

    @Test
    void redirects_are_followed_to_the_page_but_not_for_ever() {
        on("/old", exchange -> {
            exchange.getResponseHeaders().set("Location", "/older?x=1");
            exchange.sendResponseHeaders(301, -1);
        });
        on("/older", exchange -> {
            exchange.getResponseHeaders().set("Location", at("/well"));
            exchange.sendResponseHeaders(302, -1);
        });
        on("/circle", exchange -> {
            exchange.getResponseHeaders().set("Location", "/circle");
            exchange.sendResponseHeaders(302, -1);
        });
        on("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", "file:///etc/hostname");
            exchange.sendResponseHeaders(302, -1);
        });
        Collected collected = read("/old", "/circle", "/away");
        assertThat(collected.articles).extracting(Article::url).containsExactly(at("/well"));
        assertThat(collected.articles).extracting(Article::identifier).containsExactly(at("/old"));
        assertThat(collected.failures.get(0)).contains("redirected more than 10 times");
        assertThat(collected.failures.get(1)).contains("not a web address");
    }

    @Test
    void what_is_not_there_is_reported_and_the_others_go_on() {
        serve("/gone", 404, "text/html", "<p>no</p>".getBytes(StandardCharsets.UTF_8));
        serve("/broken", 503, "text/html", new byte[0]);
        Collected collected = read("/gone", "/broken", "/well");
        assertThat(collected.articles).hasSize(1);
        assertThat(collected.failures).hasSize(2);
        assertThat(collected.failures.get(0)).startsWith(at("/gone") + ": the server answers 404 (there is no such page)");
        assertThat(collected.failures.get(1)).contains("503");
    }

    @Test
    void no_server_is_a_clear_error() {
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThat(read("/well").failures.get(0)).startsWith("http://127.0.0.1:" + port).contains("no server answers there");
    }

    @Test
    void slow_and_endless_bodies_are_given_up() {
        on("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody(), 1, 300);
        });
        on("/silent", exchange -> sleep(20_000));
        on("/endless", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody(), 8192, 0);
        });
        long begin = System.nanoTime();
        Collected collected = read("/slow", "/silent", "/endless", "/well");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(12));
        assertThat(collected.articles).hasSize(1);
        assertThat(collected.failures.get(0)).contains("not there after 2 seconds");
        assertThat(collected.failures.get(1)).contains("not there after 2 seconds");
        assertThat(collected.failures.get(2)).contains("larger than");
    }

    private static void drip(OutputStream out, int size, int pause) throws IOException {
        byte[] some = new byte[size];
        java.util.Arrays.fill(some, (byte) 'x');
        for (int i = 0; i < 20_000; i++) {
            out.write(some);
            out.flush();
            sleep(pause);
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void gzip_is_unpacked_and_a_bomb_is_not() throws IOException {
        serve("/packed", 200, "text/html; charset=utf-8", gzip(PAGE.getBytes(StandardCharsets.UTF_8)), "Content-Encoding",
                "gzip");
        serve("/bomb", 200, "text/html", gzip(new byte[5_000_000]), "Content-Encoding", "gzip");
        serve("/no-gzip", 200, "text/html", "no".getBytes(StandardCharsets.UTF_8), "Content-Encoding", "gzip");
        Collected collected = read("/packed", "/bomb", "/no-gzip");
        assertThat(collected.articles).hasSize(1);
        assertThat(collected.failures.get(0)).contains("larger than");
        assertThat(collected.failures.get(1)).contains("cannot be fetched");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    @Test
    void a_wrong_charset_in_the_header_is_seen_through() {
        serve("/told-latin", 200, "text/html; charset=ISO-8859-1", PAGE.getBytes(StandardCharsets.UTF_8));
        serve("/told-utf8", 200, "text/html; charset=utf-8", PAGE.getBytes(Charset.forName("windows-1252")));
        serve("/told-nonsense", 200, "text/html; charset=klingon", PAGE.getBytes(StandardCharsets.UTF_8));
        serve("/right", 200, "text/html; charset=ISO-8859-1", PAGE.getBytes(StandardCharsets.ISO_8859_1));
        Collected collected = read("/told-latin", "/told-utf8", "/told-nonsense", "/right");
        assertThat(collected.articles).hasSize(4)
                .allSatisfy(article -> assertThat(article.body()).contains("caf\u00e9 at the well",
                        "h\u00f4tel"));
    }

    @Test
    void robots_txt_is_obeyed() {
        serve("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /private/\n\nUser-agent: newsgraph\nDisallow: /well\n"
                .getBytes(StandardCharsets.UTF_8));
        serve("/private/page", 200, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
        Collected collected = read("/well", "/private/page");
        assertThat(collected.failures).hasSize(1);
        assertThat(collected.failures.get(0)).contains("robots.txt").contains("forbids");
        assertThat(collected.articles).hasSize(1);
        assertThat(asked.stream().filter(request -> request.startsWith("/robots.txt"))).hasSize(1);
    }

    @Test
    void a_server_whose_robots_txt_fails_is_left_alone() {
        serve("/robots.txt", 500, "text/plain", new byte[0]);
        assertThat(read("/well").failures.get(0)).contains("robots.txt");
    }

    @Test
    void there_is_a_pause_between_two_requests_to_a_host() {
        WebOptions polite = new WebOptions(false, Duration.ofMillis(300), Duration.ofSeconds(5), 100_000);
        serve("/other", 200, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
        assertThat(read(polite, "/well", "/other").articles).hasSize(2);
        assertThat(times.get(1) - times.get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(280).toNanos());
    }

    @Test
    void a_feed_is_read_as_it_is_or_its_items_are_followed() {
        String feed = "<?xml version='1.0'?><rss version='2.0'><channel><title>Valley News</title><link>" + at("/") + "</link>"
                + "<description>d</description><item><title>Well runs</title><guid isPermaLink='false'>v-1</guid><link>"
                + at("/well")
                + "</link><pubDate>Sun, 30 Jun 2024 08:00:00 +0200</pubDate><description>It is dry.</description></item>"
                + "<item><title>Gone</title><link>" + at("/gone") + "</link></item></channel></rss>";
        serve("/feed", 200, "application/rss+xml", feed.getBytes(StandardCharsets.UTF_8));
        serve("/gone", 404, "text/html", new byte[0]);
        Article short1 = read("/feed").articles.get(0);
        assertThat(short1.body()).isEqualTo("It is dry.");
        Collected followed = read(new WebOptions(true, Duration.ZERO, Duration.ofSeconds(2), 100_000), "/feed");
        assertThat(followed.articles).hasSize(1);
        Article whole = followed.articles.get(0);
        assertThat(whole.body()).startsWith("The village well");
        assertThat(whole.identifier()).isEqualTo("v-1");
        assertThat(whole.headline()).isEqualTo("Well runs dry");
        assertThat(whole.datePublished().orElseThrow().day()).hasToString("2024-06-30");
        assertThat(followed.failures.get(0)).contains("item 2").contains("404");
    }

    @Test
    void json_from_a_server_is_recognised_and_an_address_given_twice_is_read_once() {
        serve("/article", 200, "application/json", "{\"articleBody\":\"Snow fell.\"}".getBytes(StandardCharsets.UTF_8));
        Collected collected = read("/article", "/article");
        assertThat(collected.articles).extracting(Article::body).containsExactly("Snow fell.");
        assertThat(collected.articles.get(0).identifier()).isEqualTo(at("/article"));
    }
}
