package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.newsgraph.store.Tdb2Store;

/** A million triples into stores: into TDB2 beside Jena's own loader, over HTTP beside a curl for each article. */
final class LoadBenchmark {
    private static final long TRIPLES = 1_000_000;

    private LoadBenchmark() {}

    static Benchmark bulk(Path folder) {
        return new Benchmark("load", "A million triples of articles into a new TDB2 store",
                List.of(new Contender("newsgraph load --bulk", place -> List.of("./newsgraph", "load", quads(folder), "--store",
                        "tdb2:" + place.resolve("store"), "--bulk")),
                        new Contender("Jena tdb2.tdbloader " + ClassPath.version("jena-tdb2"),
                                place -> List.of(ClassPath.java(), "-cp",
                                        ClassPath.ofJenasCommands(), "tdb2.tdbloader", "--loc", place.resolve("store").toString(),
                                        quads(folder)))),
                new Goal.BesidePeer(1.0, 1.1), LoadBenchmark::check);
    }

    private static String quads(Path folder) {
        return Corpus.of(folder, TRIPLES).quads().toString();
    }

    private static void check(List<Path> folders) {
        List<Long> counts = folders.stream().map(folder -> {
            try (Tdb2Store store = Tdb2Store.open(folder.resolve("store"))) {
                return Txn.calculateRead(store.dataset(), () -> Iter.count(store.dataset().find()));
            }
        }).toList();
        if (counts.get(0) < TRIPLES || !counts.get(0).equals(counts.get(1))) {
            throw new IllegalStateException("the stores hold " + counts + " triples");
        }
    }

    /** The server is in this process and holds everything in memory: both contenders spend the same there. */
    static Benchmark http(Path folder) {
        return new Benchmark("load-http", "A million triples of articles into Fuseki over HTTP, a PUT an article",
                List.of(new Contender("newsgraph load gsp:", place -> List.of("./newsgraph", "load",
                        Corpus.of(folder, TRIPLES).graphs().toString(), "--store", "gsp:" + Server.base() + "data", "--query-url",
                        Server.base() + "sparql")),
                        new Contender("curl -X PUT, one after one", place -> List.of("sh", script(folder, place)))),
                Goal.none(), folders -> {
                    if (Server.triples() < TRIPLES) {
                        throw new IllegalStateException("Fuseki holds " + Server.triples() + " triples");
                    }
                });
    }

    private static String script(Path folder, Path place) {
        StringBuilder lines = new StringBuilder("set -e\n");
        try (var files = Files.list(Corpus.of(folder, TRIPLES).graphs())) {
            files.sorted()
                    .forEach(file -> lines.append("curl -sS -f -o /dev/null -X PUT -H 'Content-Type: application/n-triples' ")
                            .append("--data-binary @").append(file).append(" '").append(Server.base()).append("data?graph=")
                            .append(Corpus.article(file)).append("'\n"));
            return Files.writeString(place.resolve("put.sh"), lines).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when it is first needed; ends with the process. */
    private static final class Server {
        private static final FusekiServer FUSEKI = FusekiServer.create().port(0).loopback(true)
                .add("/news", DatasetGraphFactory.createTxnMem(), true).build().start();

        private static String base() {
            return "http://localhost:" + FUSEKI.getPort() + "/news/";
        }

        private static long triples() {
            var dataset = FUSEKI.getDataAccessPointRegistry().get("/news").getDataService().getDataset();
            return Txn.calculateRead(dataset, () -> Iter.count(dataset.find()));
        }
    }
}
