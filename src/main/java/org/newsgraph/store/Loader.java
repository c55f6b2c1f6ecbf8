package org.newsgraph.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.problem.BadInput;
import org.newsgraph.store.GraphTarget.Refused;

/**
 * Puts files' graphs into a store, or takes them out. A graph takes the place of the one of its name, whole or not at all; afterwards
 * the store is asked how many triples each of them has.
 */
public final class Loader implements AutoCloseable {
    /** How many graphs are taken out at once. */
    private static final int AT_ONCE = 50;

    private final GraphTarget target;
    private final LoadOptions options;
    private final Journal journal;
    private final List<NamedGraph> batch = new ArrayList<>();
    /** How many triples each graph has that should be in the store. */
    private final Sizes expected = new Sizes();
    private final Set<Node> kept = new LinkedHashSet<>();
    private final List<String> troubles = new ArrayList<>();
    private int waiting;
    private boolean anyTaken;

    private Loader(GraphTarget target, LoadOptions options, Journal journal) {
        this.target = target;
        this.options = options;
        this.journal = journal;
    }

    /**
     * Opens a store to load into, and looks whether it is there and lets us in.
     *
     * @param create whether a TDB2 store is made where there is none
     * @throws org.newsgraph.problem.WrongUsage for an address that nothing can be loaded into
     * @throws org.newsgraph.problem.StoreProblem where the store can't be opened or reached
     */
    public static Loader open(StoreAddress address, LoadOptions options, boolean create) {
        Journal journal = options.journal() == null ? null : new Journal(options.journal(), address);
        GraphTarget target = Targets.open(address, options, create);
        try {
            target.check();
            return new Loader(target, options, journal);
        } catch (RuntimeException e) {
            target.close();
            throw e;
        }
    }

    /**
     * Loads files. One that can't be read is reported, and the others are loaded.
     *
     * @param failed takes what is wrong with files
     * @throws org.newsgraph.problem.StoreProblem where the store fails; what it has taken until then stays
     */
    public LoadReport load(List<Path> files, Consumer<BadInput> failed) {
        int failures = read(files, options, failed, this::add);
        send();
        verify();
        return report(0, failures);
    }

    /** Reads files and looks what the store has of their graphs, without changing anything. */
    public LoadReport rehearse(List<Path> files, Consumer<BadInput> failed) {
        int failures = read(files, options, failed, expected::put);
        long there = target.count(expected.names()).values().stream().filter(count -> count > 0).count();
        return report((int) there, failures);
    }

    /** As above for a store that is not there yet. */
    public static LoadReport rehearseNew(List<Path> files, LoadOptions options, Consumer<BadInput> failed) {
        Sizes found = new Sizes();
        int failures = read(files, options, failed, found::put);
        return new LoadReport(found.names().size(), found.triples(), 0, 0, failures, List.of());
    }

    private static int read(List<Path> files, LoadOptions options, Consumer<BadInput> failed, Consumer<NamedGraph> sink) {
        Node name = options.graph() == null ? null : NodeFactory.createURI(options.graph());
        GraphReader reader = new GraphReader(name, GraphReader.WINDOW, sink);
        int failures = 0;
        for (Path file : files) {
            try {
                reader.read(file);
            } catch (BadInput e) {
                failures++;
                failed.accept(e);
            }
        }
        return failures;
    }

    /** The names of the graphs that files hold. */
    public Collection<Node> namesIn(List<Path> files) {
        Set<Node> names = new LinkedHashSet<>();
        Node name = options.graph() == null ? null : NodeFactory.createURI(options.graph());
        GraphReader reader = new GraphReader(name, GraphReader.WINDOW, graph -> names.add(graph.name()));
        files.forEach(reader::read);
        return names;
    }

    /** The names of all graphs in the store, ordered. */
    public List<Node> names() {
        return target.names();
    }

    /** Which of these graphs the store has. */
    public List<Node> present(Collection<Node> names) {
        Map<Node, Long> counts = target.count(names);
        return names.stream().filter(name -> counts.getOrDefault(name, 0L) > 0).distinct().toList();
    }

    /** Takes graphs out. */
    public void remove(List<Node> names) {
        for (int begin = 0; begin < names.size(); begin += AT_ONCE) {
            target.remove(names.subList(begin, Math.min(names.size(), begin + AT_ONCE)));
        }
    }

    private void add(NamedGraph graph) {
        if (journal != null && journal.has(graph.name(), graph.digest())
                && Sizes.fits(graph, target.count(List.of(graph.name())).get(graph.name()))) {
            kept.add(graph.name());
            expected.remove(graph.name());
            return;
        }
        // The same article twice: the later one counts, and a transaction holds it once.
        if (batch.stream().anyMatch(other -> other.name().equals(graph.name()))) {
            send();
        }
        batch.add(graph);
        waiting += graph.size();
        if (waiting >= target.batch()) {
            send();
        }
    }

    private void send() {
        if (batch.isEmpty()) {
            return;
        }
        try {
            target.replace(batch);
            batch.forEach(this::taken);
        } catch (Refused e) {
            if (batch.size() == 1) {
                refused(batch.get(0), e);
            } else {
                sendEach();
            }
        }
        batch.clear();
        waiting = 0;
    }

    /** One of several is what the store refuses. */
    private void sendEach() {
        for (NamedGraph graph : batch) {
            try {
                target.replace(List.of(graph));
                taken(graph);
            } catch (Refused e) {
                refused(graph, e);
            }
        }
    }

    private void taken(NamedGraph graph) {
        anyTaken = true;
        kept.remove(graph.name());
        expected.put(graph);
        if (journal != null) {
            journal.add(graph.name(), graph.digest());
        }
    }

    private void refused(NamedGraph graph, Refused e) {
        // A store that refuses the first would refuse all.
        if (!anyTaken) {
            throw e.problem();
        }
        expected.remove(graph.name());
        troubles.add("<" + graph.name().getURI() + "> of " + graph.source() + ": " + e.getMessage());
    }

    private void verify() {
        troubles.addAll(expected.troubles(target.count(expected.names())));
    }

    private LoadReport report(int replaced, int failures) {
        return new LoadReport(expected.names().size(), expected.triples(), replaced, kept.size(), failures, troubles);
    }

    @Override
    public void close() {
        if (journal != null) {
            journal.close();
        }
        target.close();
    }
}
