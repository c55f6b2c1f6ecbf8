package org.newsgraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsgraph.store.BulkLoad;

/** How long a running server takes: over an article that is posted, and over pages of a small and a large store. */
final class Service {
    private static final Path ARTICLE = Path.of("src/test/resources/bench/key-bridge-2024-03-27.txt");
    /** After so many requests of one kind the virtual machine has compiled what they use. */
    private static final int WARM = 30;
    private static final List<Long> SIZES = List.of(10_000L, 1_000_000L);
    private static final String COPY = "2023-07-14-india-launches-chandrayaan-3-in-second-attempt-to-land-on-the-moon-0";
    private static final List<String> PAGES =
            List.of("/", "/id/article/" + COPY, "/id/person/antony-blinken", "/id/place/japan", "/search?q=blinken");

    private Service() {}

    private record Running(Process process) implements AutoCloseable {
        BufferedReader said() {
            return process.inputReader(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    static void measure(Path folder, int rounds, PrintStream out) throws IOException, InterruptedException {
        out.printf("%nOne article of %d words, posted to a server that is warm (after %d posts): milliseconds%n",
                Files.readString(ARTICLE).split("\\s+").length, WARM);
        try (Running ours = start(folder, List.of("./newsgraph", "serve", "--data", "output/", "--port", "0"));
                BufferedReader said = ours.said()) {
            URI server = URI.create(said.readLine());
            post(out, "newsgraph serve, POST /export", server.resolve("/export?date=2024-03-27"), rounds);
        }
        out.printf("%nPages over TDB2 stores, the server warm: median milliseconds%n");
        out.printf("  %-60s %12s %12s%n", "", "10 k triples", "1 M triples");
        List<StringBuilder> rows = PAGES.stream().map(page -> new StringBuilder("  %-60s".formatted(shorter(page)))).toList();
        for (long size : SIZES) {
            Path store = folder.resolve("questions-" + size);
            if (!Files.exists(store)) {
                BulkLoad.run(List.of(Corpus.of(folder, size).quads()), store, null);
            }
            pages(folder, store, rows, rounds);
        }
        rows.forEach(out::println);
        out.flush();
    }

    private static String shorter(String page) {
        return page.length() <= 60 ? page : page.substring(0, 57) + "...";
    }

    private static void pages(Path folder, Path store, List<StringBuilder> rows, int rounds)
            throws IOException, InterruptedException {
        try (Running server =
                start(folder, List.of("./newsgraph", "serve", "--store", "tdb2:" + store, "--port", "0", "--no-export"));
                BufferedReader said = server.said()) {
            URI address = URI.create(said.readLine());
            for (int i = 0; i < PAGES.size(); i++) {
                HttpRequest request = HttpRequest.newBuilder(address.resolve(PAGES.get(i))).header("Accept", "text/html").build();
                List<Double> millis = times(request, 5, rounds);
                rows.get(i).append(String.format(Locale.ROOT, " %12.0f", millis.get(millis.size() / 2)));
            }
        }
    }

    private static void post(PrintStream out, String name, URI address, int rounds) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofFile(ARTICLE)).build();
        List<Double> millis = times(request, WARM, Math.max(rounds, 10));
        out.printf(Locale.ROOT, "  %-40s %6.0f  (%.0f to %.0f)%n", name, millis.get(millis.size() / 2), millis.get(0),
                millis.get(millis.size() - 1));
        out.flush();
    }

    /** How many milliseconds a request took each time, in rising order; before them, some that are not counted. */
    private static List<Double> times(HttpRequest request, int before, int rounds) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = -before; i < rounds; i++) {
                long begin = System.nanoTime();
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
                }
                if (i >= 0) {
                    millis.add((System.nanoTime() - begin) / 1e6);
                }
            }
        }
        millis.sort(null);
        return millis;
    }

    private static Running start(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(folder.resolve(MeasuredProcess.ERRORS).toFile());
        builder.environment().put("NEWSGRAPH_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("NEWSGRAPH_NO_BUILD", "1");
        return new Running(builder.start());
    }
}
