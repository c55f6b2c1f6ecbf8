package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.StoreProblem;

/**
 * Makes a new TDB2 store by TDB2's bulk loader, which writes indexes without transactions: a store that it was killed in would be
 * broken. So it works in a folder beside the store's, which takes the store's place by one move when all is loaded and counted.
 */
public final class BulkLoad {
    private final Path folder;
    private final Path draft;
    private long loaded;
    private int graphs;

    private BulkLoad(Path folder) {
        this.folder = folder;
        Path whole = folder.toAbsolutePath().normalize();
        this.draft = whole.resolveSibling(".newsgraph-" + whole.getFileName() + ".part");
    }

    /**
     * Loads files into a store that is not there yet, all or nothing.
     *
     * @param graph the name of the graph that triples without one go into; null where each file's article gives it
     * @throws BadInput where a file can't be read, or two hold the same article
     * @throws StoreProblem where there is a store already, another bulk load into it is at work, or the disk fails
     */
    public static LoadReport run(List<Path> files, Path folder, String graph) {
        if (Files.exists(folder) && !Tdb2Store.isEmptyFolder(folder)) {
            throw new StoreProblem("tdb2:" + folder + ": --bulk makes a new store, and there is " + (Tdb2Store.isStore(folder)
                    ? "one already; load into it without --bulk, or name another"
                    : "something else in this folder; name another"));
        }
        return new BulkLoad(folder).run(files, graph == null ? null : NodeFactory.createURI(graph));
    }

    private LoadReport run(List<Path> files, Node graph) {
        try {
            clear();
            Files.createDirectories(draft);
        } catch (IOException e) {
            throw failed(e);
        }
        try {
            List<String> troubles;
            try (Tdb2Store store = Tdb2Store.openOrCreate(draft)) {
                troubles = verify(store, fill(store, files, graph), graph);
            }
            if (troubles.isEmpty()) {
                put();
            }
            return new LoadReport(troubles.isEmpty() ? graphs : 0, loaded, 0, 0, 0, troubles);
        } catch (IOException e) {
            throw failed(e);
        } finally {
            discard();
        }
    }

    /** Throws away what a killed load left; one that is at work holds the lock. */
    private void clear() throws IOException {
        if (Files.exists(draft)) {
            if (Tdb2Store.isOpenElsewhere(draft)) {
                throw new StoreProblem(
                        "tdb2:" + folder + ": another bulk load into this place is at work; wait for it, or stop it");
            }
            delete(draft);
        }
    }

    private BulkStream fill(Tdb2Store store, List<Path> files, Node graph) {
        DataLoader loader = LoaderFactory.phasedLoader(store.dataset(), MonitorOutputs.nullOutput());
        StreamRDF stream = loader.streamRDF();
        BulkStream reader = new BulkStream(stream, graph);
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread own = Thread.currentThread();
        // The loader's threads tell nobody when they fail, and who feeds them would wait for ever.
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            failure.compareAndSet(null, thrown);
            own.interrupt();
        });
        try {
            loader.startBulk();
            stream.start();
            RuntimeException broken = null;
            try {
                files.forEach(reader::read);
            } catch (BadInput e) {
                broken = e;
            }
            // Also when all is thrown away: the threads end in no other way.
            stream.finish();
            loader.finishBulk();
            if (broken != null) {
                throw broken;
            }
            return reader;
        } catch (BadInput e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StoreProblem("tdb2:" + folder + ": the bulk loader failed (" + (failure.get() == null ? e : failure.get())
                    + "); make sure that the disk has room, and try again", e);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
    }

    /**
     * Compares what the store has with what was read. Where it has less, the file is read again, for triples that stand there twice
     * are in a store once.
     */
    private List<String> verify(Tdb2Store store, BulkStream stream, Node graph) {
        Map<Node, Long> read = stream.read();
        Map<Node, Long> counts = new Tdb2Target(store, 0).count(read.keySet());
        loaded = counts.values().stream().mapToLong(Long::longValue).sum();
        graphs = counts.size();
        Set<Node> less = new LinkedHashSet<>();
        Set<Path> files = new LinkedHashSet<>();
        read.forEach((name, number) -> {
            if (counts.get(name) != (long) number) {
                less.add(name);
                files.add(stream.file(name));
            }
        });
        Sizes expected = new Sizes();
        GraphReader again = new GraphReader(graph, Integer.MAX_VALUE, found -> {
            if (less.contains(found.name())) {
                expected.put(found);
            }
        });
        files.forEach(again::read);
        return expected.troubles(counts);
    }

    private void put() throws IOException {
        if (Files.exists(folder)) {
            delete(folder);
        }
        Files.move(draft, folder.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void discard() {
        try {
            if (Files.exists(draft)) {
                delete(draft);
            }
        } catch (IOException e) {
            // The next load into this place throws it away.
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> inside = Files.walk(place)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private StoreProblem failed(IOException e) {
        return new StoreProblem("tdb2:" + folder + ": cannot be made (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                + "); make room, or choose another place", e);
    }
}
