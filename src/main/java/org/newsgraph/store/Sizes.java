package org.newsgraph.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.ArrayList;
import org.apache.jena.graph.Node;

/** How many triples each graph should have in a store, to be compared with what the store counts. */
final class Sizes {
    private record Size(int triples, int values) {}

    private final Map<Node, Size> sizes = new LinkedHashMap<>();

    /** Notes a graph that the store was given; a former one of its name counts no more. */
    void put(NamedGraph graph) {
        sizes.put(graph.name(), of(graph));
    }

    void remove(Node name) {
        sizes.remove(name);
    }

    Set<Node> names() {
        return sizes.keySet();
    }

    /** How many triples they have together. */
    long triples() {
        return sizes.values().stream().mapToLong(Size::triples).sum();
    }

    /** Whether a store that has so many triples of a graph has all of it. */
    static boolean fits(NamedGraph graph, long count) {
        return fits(of(graph), count);
    }

    private static Size of(NamedGraph graph) {
        return new Size(graph.size(), graph.values());
    }

    private static boolean fits(Size size, long count) {
        return count >= size.values() && count <= size.triples();
    }

    /** What is wrong with a store's counts, a line a graph. */
    List<String> troubles(Map<Node, Long> counts) {
        List<String> troubles = new ArrayList<>();
        sizes.forEach((name, size) -> {
            long count = counts.getOrDefault(name, 0L);
            if (!fits(size, count)) {
                troubles.add("<" + name.getURI() + ">: " + count + " of " + size.triples() + " triples are in the store");
            }
        });
        return troubles;
    }
}
