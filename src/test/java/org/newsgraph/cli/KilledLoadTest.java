package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Tdb2Store;

/**
 * Loads into TDB2 in a process of their own that are killed (SIGKILL) at random moments. {@code -Dkills=20} kills so often; the
 * moments follow from {@code -Dkills.seed}.
 */
class KilledLoadTest {
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int ARTICLES = 60;
    private static final int TRIPLES = 400;

    @TempDir
    Path folder;

    private final Random random = new Random(Long.getLong("kills.seed", 1L));

    /** Articles in which each triple tells the edition. */
    private Path edition(int number) throws IOException {
        StringBuilder quads = new StringBuilder();
        for (int article = 0; article < ARTICLES; article++) {
            for (int i = 0; i < TRIPLES; i++) {
                quads.append("<urn:s").append(i).append("> <urn:edition> \"").append(number).append("\" <urn:article")
                        .append(article).append("> .\n");
            }
        }
        return Files.writeString(folder.resolve("edition-" + number + ".nq"), quads);
    }

    private List<String> command(Path file, Path store, String... more) {
        List<String> command =
                new ArrayList<>(JavaProcess.java(JavaProcess.classPathWithoutModels(), "org.newsgraph.cli.Newsgraph",
                        "load", file.toString(), "--store", "tdb2:" + store));
        command.addAll(List.of(more));
        return command;
    }

    /** Starts a load and kills it after some milliseconds; answers whether it was still at work. */
    private boolean kill(List<String> command, long millis) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        boolean done = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !done;
    }

    private long whole(List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Outcome outcome = new JavaProcess(folder).run(command);
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /** Which edition each article of a store is in; every one of its triples must be of it, and none be missing. */
    private static List<String> editions(Path folder) {
        try (Tdb2Store store = Tdb2Store.open(folder)) {
            DatasetGraph dataset = store.dataset();
            return Txn.calculateRead(dataset, () -> {
                List<String> editions = new ArrayList<>();
                for (Node graph : (Iterable<Node>) dataset::listGraphNodes) {
                    List<String> found = Iter.asStream(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY))
                            .map(quad -> quad.getObject().getLiteralLexicalForm()).toList();
                    assertThat(found).as(graph.toString()).hasSize(TRIPLES);
                    assertThat(found.stream().distinct()).as(graph.toString()).hasSize(1);
                    editions.add(found.get(0));
                }
                return editions;
            });
        }
    }

    @Test
    void a_killed_load_leaves_each_article_as_it_was_or_as_it_is_to_be_and_a_repeat_finishes() throws Exception {
        Path store = folder.resolve("store");
        long time = whole(command(edition(0), store, "--batch", "1"));
        int stopped = 0;
        int number = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            Path file = edition(number);
            String old = String.valueOf(number - 1);
            // The first half of a load is the start of its process.
            boolean atWork =
                    kill(command(file, store, "--batch", kill % 2 == 0 ? "1" : "5000"), time / 3 + random.nextLong(time));
            stopped += atWork ? 1 : 0;
            assertThat(editions(store)).hasSize(ARTICLES).allMatch(found -> found.equals(old) || found.equals(file.getFileName()
                    .toString().replaceAll("\\D", "")));
            if (kill % 3 == 2 || !atWork) {
                whole(command(file, store));
                assertThat(editions(store)).hasSize(ARTICLES).containsOnly(String.valueOf(number));
                number++;
            }
        }
        whole(command(edition(number), store));
        assertThat(editions(store)).hasSize(ARTICLES).containsOnly(String.valueOf(number));
        assertThat(stopped).as("loads that were killed at work").isPositive();
    }

    @Test
    void a_killed_bulk_load_leaves_no_store_and_a_repeat_makes_it() throws Exception {
        Path file = edition(1);
        long time = whole(command(file, folder.resolve("first"), "--bulk"));
        for (int kill = 0; kill < KILLS; kill++) {
            Path store = folder.resolve("store-" + kill);
            if (kill(command(file, store, "--bulk"), time / 3 + random.nextLong(time))) {
                if (Files.exists(store)) {
                    assertThat(editions(store)).hasSize(ARTICLES);
                    continue;
                }
                whole(command(file, store, "--bulk"));
            }
            assertThat(editions(store)).hasSize(ARTICLES);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().endsWith(".part"))).isEmpty();
        }
    }
}
