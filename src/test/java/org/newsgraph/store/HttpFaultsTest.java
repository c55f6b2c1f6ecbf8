package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.problem.Problem;
import org.newsgraph.problem.StoreProblem;

/** A real Fuseki behind a server that does to requests what bad networks and busy servers do. */
class HttpFaultsTest {
    private static final String SECRET = "pass-phrase-7";

    @TempDir
    Path folder;

    private Fuseki fuseki;
    private HttpServer gate;
    private Path file;
    private Fault fault = (exchange, number) -> false;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<String> notes = new ArrayList<>();

    /** Does something to a request instead of passing it on; numbers begin at 1. */
    private interface Fault {
        boolean happens(HttpExchange exchange, int number) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        fuseki = Fuseki.start();
        gate = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gate.createContext("/", this::pass);
        gate.start();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            text.append("<urn:g" + i + "> { <urn:s> <urn:p> 1, 2, 'é' } ");
        }
        file = Files.writeString(folder.resolve("a.trig"), text);
    }

    @AfterEach
    void close() {
        gate.stop(0);
        fuseki.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        seen.add(exchange.getRequestMethod() + " "
                + exchange.getRequestHeaders().getOrDefault("Content-encoding", List.of("-")).get(0)
                + " " + exchange.getRequestHeaders().getOrDefault("Authorization", List.of("-")).get(0));
        try (exchange; InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readAllBytes();
            if (fault.happens(exchange, requests.incrementAndGet())) {
                return;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(fuseki.url("").replaceAll("/news/$", "")
                    + exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            for (String header : List.of("Content-type", "Content-encoding", "Accept")) {
                exchange.getRequestHeaders().getOrDefault(header, List.of()).forEach(value -> request.header(header, value));
            }
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static boolean answer(HttpExchange exchange, int status, String... header) throws IOException {
        for (int i = 0; i + 1 < header.length; i += 2) {
            exchange.getResponseHeaders().set(header[i], header[i + 1]);
        }
        exchange.sendResponseHeaders(status, -1);
        return true;
    }

    private String url(String service) {
        return "http://localhost:" + gate.getAddress().getPort() + "/news/" + service;
    }

    private LoadReport load(String address, Credentials credentials, Boolean gzip, int retries) {
        return load(address, new HttpOptions(credentials, null, gzip, retries, notes::add));
    }

    private LoadReport load(String address, HttpOptions http) {
        LoadOptions options = new LoadOptions(null, null, 1, null, http);
        try (Loader loader = Loader.open(StoreAddress.parse(address), options, true)) {
            return loader.load(List.of(file), problem -> {
                throw problem;
            });
        }
    }

    private void assertLoaded(LoadReport report) {
        assertThat(report.troubles()).isEmpty();
        assertThat(report.graphs()).isEqualTo(5);
        assertThat(Txn.calculateRead(fuseki.dataset(), () -> fuseki.dataset().stream().count())).isEqualTo(15);
    }

    @Test
    void a_busy_server_is_asked_again_as_it_says() {
        fault = (exchange, number) -> switch (number) {
            case 2 -> answer(exchange, 503, "Retry-After", "1");
            case 4 -> answer(exchange, 429);
            case 5 -> answer(exchange, 502);
            case 7 -> answer(exchange, 504, "Retry-After", "Thu, 01 Jan 2015 00:00:00 GMT");
            default -> false;
        };
        assertLoaded(load("gsp:" + url("data"), Credentials.NONE, null, 5));
        assertThat(notes).hasSize(4).first().asString().isEqualTo("the server is busy (503); trying again in 1 s (1 of 5)");
        assertThat(notes.get(2)).contains("1 s (2 of 5)");
    }

    @Test
    void a_broken_connection_is_tried_again() {
        // An exchange that is closed before it was answered breaks the connection.
        fault = (exchange, number) -> number % 3 == 0;
        assertLoaded(load("update:" + url("update"), Credentials.NONE, null, 5));
        assertThat(notes).isNotEmpty().allMatch(note -> note.startsWith("the connection broke; trying again in 500 ms"));
    }

    @Test
    void a_server_that_stays_busy_is_given_up_with_one_line() {
        fault = (exchange, number) -> number > 3 && answer(exchange, 503, "Retry-After", "0");
        assertThatThrownBy(() -> load("gsp:" + url("data"), Credentials.NONE, null, 1)).isInstanceOf(StoreProblem.class)
                .hasMessageContaining("busy (503 Service Unavailable), after 1 more tries still").message().doesNotContain("\n");
    }

    @Test
    void graphs_that_a_server_loses_are_told_each() {
        fault = (exchange, number) -> exchange.getRequestMethod().equals("PUT") && number % 2 == 0 && answer(exchange, 204);
        LoadReport report = load("gsp:" + url("data"), Credentials.NONE, null, 1);
        assertThat(report.troubles()).hasSize(3).contains("<urn:g0>: 0 of 3 triples are in the store");
    }

    @Test
    void a_graph_that_a_server_refuses_does_not_keep_the_others_out() {
        fault = (exchange, number) -> String.valueOf(exchange.getRequestURI()).contains("g3")
                && exchange.getRequestMethod().equals("PUT") && answer(exchange, 400);
        LoadReport report = load("gsp:" + url("data"), Credentials.NONE, null, 1);
        assertThat(report.graphs()).isEqualTo(4);
        assertThat(report.troubles()).singleElement().asString().startsWith("<urn:g3> of " + file + ": http://")
                .endsWith("the server refused this: 400 Bad Request");
    }

    @Test
    void what_is_sent_is_compressed_as_long_as_the_server_takes_it() {
        assertLoaded(load("gsp:" + url("data"), Credentials.NONE, true, 1));
        assertThat(seen).filteredOn(line -> line.startsWith("PUT")).hasSize(5).allMatch(line -> line.startsWith("PUT gzip"));
        seen.clear();
        // The JDK's client does not look into what is compressed; Fuseki does.
        fault = (exchange, number) -> exchange.getRequestHeaders().containsKey("Content-encoding") && answer(exchange, 415);
        HttpStore http = new HttpStore(new HttpOptions(Credentials.NONE, null, null, 1, notes::add)) {
            @Override
            boolean isHere(URI url) {
                return false;
            }
        };
        for (int i = 0; i < 2; i++) {
            http.send("PUT", URI.create(url("data?graph=urn:g")),
                    new HttpStore.Body("text/turtle", "<urn:s> <urn:p> 1 .".getBytes()),
                    null, (status, type, in) -> null);
        }
        http.close();
        assertThat(seen).containsExactly("PUT gzip -", "PUT - -", "PUT - -");
    }

    @Test
    void a_bearer_token_is_sent_and_never_shown() {
        fault = (exchange, number) -> !("Bearer " + SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && answer(exchange, 401, "WWW-Authenticate", "Bearer");
        assertLoaded(load("gsp:" + url("data"), new Credentials(null, null, SECRET), null, 1));
        assertRefused("gsp:" + url("data"), new Credentials(null, null, SECRET + "x"));
        assertRefused("gsp:" + url("data"), Credentials.NONE);
    }

    private void assertRefused(String address, Credentials credentials) {
        assertThatThrownBy(() -> load(address, credentials, null, 1)).isInstanceOf(StoreProblem.class).message()
                .contains(credentials.isEmpty() ? Credentials.USER : "does not let in a").doesNotContain(SECRET)
                .doesNotContain("\n");
    }

    @Test
    void a_server_that_repeats_the_secret_does_not_get_it_into_a_message() {
        fault = (exchange, number) -> {
            byte[] text =
                    ("<html><body>no: " + exchange.getRequestHeaders().getFirst("Authorization") + "\u001b[31m</body></html>")
                            .getBytes();
            exchange.sendResponseHeaders(403, text.length);
            exchange.getResponseBody().write(text);
            return true;
        };
        assertThatThrownBy(() -> load("gsp:" + url("data"), new Credentials(null, null, SECRET), null, 1))
                .hasMessageContaining("403 Forbidden: no: Bearer ...").message().doesNotContain(SECRET, "\u001b");
    }

    @Test
    void names_and_passwords_are_told_to_a_server_that_asks_by_basic_or_digest_authentication() throws IOException {
        Path passwords = Files.writeString(folder.resolve("passwords"), "ann: " + SECRET + "\n");
        for (AuthScheme scheme : List.of(AuthScheme.BASIC, AuthScheme.DIGEST)) {
            try (Fuseki closed = Fuseki.start(passwords, scheme)) {
                for (String address : List.of("gsp:" + closed.url("data"), "update:" + closed.url("update"))) {
                    LoadReport report = load(address, new Credentials("ann", SECRET, null), null, 1);
                    assertThat(report.troubles()).isEmpty();
                    assertThat(report.graphs()).isEqualTo(5);
                    assertRefused(address, new Credentials("ann", SECRET + "x", null));
                    assertRefused(address, Credentials.NONE);
                }
            }
        }
    }

    @Test
    void a_redirection_is_told_and_not_followed() {
        fault = (exchange, number) -> answer(exchange, 307, "Location", "http://localhost:1/elsewhere?key=" + SECRET);
        assertThatThrownBy(() -> load("gsp:" + url("data"), Credentials.NONE, null, 1)).isInstanceOf(StoreProblem.class)
                .hasMessageContaining("http://localhost:1/elsewhere;").message().doesNotContain(SECRET);
        assertThat(requests).hasValue(1);
    }

    @Test
    void a_server_with_a_certificate_of_an_own_authority_is_trusted_when_told_to() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path certificate = folder.resolve("ca.pem");
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-keystore",
                keys.toString(),
                "-storepass", "changeit", "-alias", "server");
        keytool("-exportcert", "-rfc", "-keystore", keys.toString(), "-storepass", "changeit", "-alias", "server", "-file",
                certificate.toString());
        KeyStore store = KeyStore.getInstance(keys.toFile(), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.createContext("/", this::pass);
        secure.start();
        try {
            String address = "gsp:https://localhost:" + secure.getAddress().getPort() + "/news/data";
            assertLoaded(load(address, new HttpOptions(Credentials.NONE, certificate, null, 1, notes::add)));
            assertThatThrownBy(() -> load(address, Credentials.NONE, null, 1)).isInstanceOf(StoreProblem.class)
                    .hasMessageContaining("--ca FILE");
            assertThatThrownBy(() -> load(address, new HttpOptions(Credentials.NONE, file, null, 1, notes::add)))
                    .isInstanceOf(Problem.class).hasMessageContaining("PEM");
        } finally {
            secure.stop(0);
        }
    }

    private static void keytool(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(args));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor()).isZero();
    }

    @Test
    void credentials_come_whole_from_the_environment_or_a_file() throws IOException {
        assertThat(Credentials.of(Map.of())).isEqualTo(Credentials.NONE);
        assertThat(Credentials.of(Map.of(Credentials.USER, "ann", Credentials.PASSWORD, SECRET)).password()).isEqualTo(SECRET);
        Path good = Files.writeString(folder.resolve("c1"), "# for the archive's store\nuser=ann\npassword=" + SECRET + "\n");
        assertThat(Credentials.read(good)).isEqualTo(new Credentials("ann", SECRET, null)).asString().doesNotContain(SECRET);
        for (String wrong : List.of("", SECRET, "user=ann", "user=ann\npassword=x\ntoken=y", "passwort=" + SECRET, "token=a b")) {
            Path bad = Files.writeString(folder.resolve("c2"), wrong);
            assertThatThrownBy(() -> Credentials.read(bad)).as(wrong).isInstanceOf(Problem.class).message().doesNotContain(SECRET,
                    "\n");
        }
    }
}
