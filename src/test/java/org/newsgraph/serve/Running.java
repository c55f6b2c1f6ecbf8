package org.newsgraph.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.query.Data;
import org.newsgraph.query.QuestionRunner;

/** A real server on a free port of this machine, and a client of it. */
final class Running implements AutoCloseable {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final List<Throwable> told = new CopyOnWriteArrayList<>();
    private final Server server;

    private Running(Data data, ServeOptions options, boolean export) {
        DatasetGraph dataset = data.dataset();
        if (options.allowUpdate()) {
            DatasetGraph copy = DatasetGraphFactory.createTxnMem();
            copy.executeWrite(() -> data.dataset().stream().forEach(copy::add));
            dataset = copy;
        }
        DatasetGraph shown = dataset;
        server = Server.start(shown, () -> shown, data.prefixes(), options,
                export ? Optional.of(new ServeOptions.ExportFiles(List.of(), List.of(), List.of())) : Optional.empty(),
                told::add);
    }

    /** Options to change one by one. */
    record Options(String host, Optional<String> token, Optional<String> cors, Duration timeout, long limit, long maxRequest,
            int workers, boolean allowUpdate, boolean allowService) {
        static Options usual() {
            return new Options("127.0.0.1", Optional.empty(), Optional.empty(), Duration.ofSeconds(20), QuestionRunner.ALL,
                    1_000_000,
                    4, false, false);
        }

        Options token(String value) {
            return new Options(host, Optional.of(value), cors, timeout, limit, maxRequest, workers, allowUpdate, allowService);
        }

        Options cors(String value) {
            return new Options(host, token, Optional.of(value), timeout, limit, maxRequest, workers, allowUpdate, allowService);
        }

        Options timeout(Duration value) {
            return new Options(host, token, cors, value, limit, maxRequest, workers, allowUpdate, allowService);
        }

        Options limit(long value) {
            return new Options(host, token, cors, timeout, value, maxRequest, workers, allowUpdate, allowService);
        }

        Options maxRequest(long value) {
            return new Options(host, token, cors, timeout, limit, value, workers, allowUpdate, allowService);
        }

        Options workers(int value) {
            return new Options(host, token, cors, timeout, limit, maxRequest, value, allowUpdate, allowService);
        }

        Options updates() {
            return new Options(host, token, cors, timeout, limit, maxRequest, workers, true, allowService);
        }

        ServeOptions build() {
            return new ServeOptions(host, 0, token, cors, timeout, limit, maxRequest, workers, Duration.ofSeconds(5), allowUpdate,
                    allowService, Terms.DEFAULT_BASE);
        }
    }

    static Running with(Data data, UnaryOperator<Options> change) {
        return new Running(data, change.apply(Options.usual()).build(), false);
    }

    static Running exporting(UnaryOperator<Options> change) {
        return new Running(new Data(), change.apply(Options.usual()).build(), true);
    }

    /** The graphs of two sample articles, each in a graph of its own name. */
    static Data samples() {
        return Data.load(List.of(Path.of("output")));
    }

    /** TriG as data. */
    static Data trig(String text) {
        Data data = new Data();
        data.add(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test");
        return data;
    }

    Server server() {
        return server;
    }

    URI address(String path) {
        return URI.create(server.address() + path.substring(1));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(60));
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** GET with headers given as name and value in turn. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** A request of another method without body. */
    HttpResponse<String> method(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.noBody());
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** A query by GET. */
    HttpResponse<String> query(String sparql, String... headers) throws IOException, InterruptedException {
        return get("/sparql?query=" + encode(sparql), headers);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
    }
}
