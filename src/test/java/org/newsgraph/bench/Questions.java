package org.newsgraph.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.newsgraph.query.Answer;
import org.newsgraph.query.Graphs;
import org.newsgraph.query.Prefixes;
import org.newsgraph.query.Question;
import org.newsgraph.query.QuestionRunner;
import org.newsgraph.query.Sparql;
import org.newsgraph.store.BulkLoad;
import org.newsgraph.store.Credentials;
import org.newsgraph.store.HttpOptions;
import org.newsgraph.store.StoreAddress;
import org.newsgraph.store.Stores;

/** How long each named question takes over TDB2 stores of two sizes, the store open and warm: for want of a peer, beside each other. */
final class Questions {
    private static final List<Long> SIZES = List.of(10_000L, 1_000_000L);
    private static final Map<String, String> VALUES = Map.of("who", "Biden", "whom", "Kishida", "event",
            "<https://w3id.org/newsgraph/id/article/2023-07-14-india-launches-chandrayaan-3-in-second-attempt-to-land-on-the-moon-0#event-1>");

    private Questions() {}

    static void measure(Path folder, int rounds, PrintStream out) {
        out.printf("%nNamed questions over TDB2 stores, asked of an open store: median milliseconds, and rows%n");
        out.printf(Locale.ROOT, "  %-24s %12s %10s %12s %10s%n", "", "10 k triples", "rows", "1 M triples", "rows");
        Map<String, String> lines = new HashMap<>();
        for (long size : SIZES) {
            Path store = folder.resolve("questions-" + size);
            if (!Files.exists(store)) {
                BulkLoad.run(List.of(Corpus.of(folder, size).quads()), store, null);
            }
            HttpOptions none = new HttpOptions(Credentials.NONE, null, null, 0, note -> {});
            for (String name : org.newsgraph.query.Questions.names()) {
                Question question = org.newsgraph.query.Questions.find(name).orElseThrow();
                if (question.onGraphs()) {
                    try (Graphs plain = Stores.graphs(new StoreAddress.Tdb2(store), none);
                            Graphs graphs = question.onOntology() ? plain.withOntology() : plain) {
                        lines.merge(name, measure(question, graphs, rounds), String::concat);
                    }
                }
            }
        }
        org.newsgraph.query.Questions.names().stream().filter(lines::containsKey)
                .forEach(name -> out.printf("  %-24s%s%n", name, lines.get(name)));
        out.flush();
    }

    private static String measure(Question question, Graphs graphs, int rounds) {
        Map<String, String> given = new HashMap<>();
        question.parameters().stream().filter(p -> p.standard() == null).forEach(p -> given.put(p.name(), VALUES.get(p.name())));
        Map<String, Node> values = question.bind(given, graphs.prefixes());
        Query query = Sparql.parse(question.sparql(), question.name(), Prefixes.standard());
        List<Double> millis = new ArrayList<>();
        int rows = 0;
        // The first is not counted.
        for (int round = 0; round <= rounds; round++) {
            long begin = System.nanoTime();
            Answer answer = new QuestionRunner(graphs.service(), null, QuestionRunner.ALL).ask(query, values);
            if (round > 0) {
                millis.add((System.nanoTime() - begin) / 1e6);
            }
            rows = switch (answer) {
                case Answer.Rows found -> found.rows().size();
                case Answer.Triples found -> found.triples().size();
                case Answer.Verdict verdict -> 1;
            };
        }
        millis.sort(null);
        return String.format(Locale.ROOT, " %12.0f %10d", millis.get(millis.size() / 2), rows);
    }
}
