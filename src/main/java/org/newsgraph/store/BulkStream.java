package org.newsgraph.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.problem.BadInput;
import org.newsgraph.query.RdfFile;

/**
 * Hands files' quads to the bulk loader as they are read, in whatever order they stand, and counts them; triples without a graph wait
 * for the end of their file, which tells the article.
 */
final class BulkStream {
    /** What was read of a graph. */
    private static final class Seen {
        private final Path file;
        private long triples;

        Seen(Path file) {
            this.file = file;
        }
    }

    private final StreamRDF loader;
    private final Node name;
    private final Map<Node, Seen> graphs = new HashMap<>();

    /** @param name the graph that triples without one belong to; null where each file is to say it */
    BulkStream(StreamRDF loader, Node name) {
        this.loader = loader;
        this.name = name;
    }

    /**
     * Reads one file to its end.
     *
     * @throws BadInput where it is broken, or has an article that another has as well
     */
    void read(Path file) {
        Feed feed = new Feed(file);
        RdfFile.read(file, feed);
        feed.close();
    }

    /** How many triples of each graph were read, those that were read twice counted twice. */
    Map<Node, Long> read() {
        Map<Node, Long> read = new HashMap<>();
        graphs.forEach((graph, seen) -> read.put(graph, seen.triples));
        return read;
    }

    /** The file that a graph stands in. */
    Path file(Node graph) {
        return graphs.get(graph).file;
    }

    private final class Feed extends QuadsByGraph {
        private final Path file;
        private Seen seen;

        Feed(Path file) {
            this.file = file;
        }

        @Override
        void add(Quad quad) {
            seen.triples++;
            loader.quad(quad);
        }

        @Override
        void turnTo(Node graph) {
            GraphReader.check(graph, file.toString());
            seen = graphs.computeIfAbsent(graph, unseen -> new Seen(file));
            if (!seen.file.equals(file)) {
                throw new BadInput(
                        file + ": <" + graph.getURI() + "> is in " + seen.file + " as well; leave one of them out, or load "
                                + "without --bulk, where the later one takes the place of the other");
            }
        }

        void close() {
            if (unnamed.isEmpty()) {
                if (isWithoutGraph()) {
                    throw GraphReader.empty(file.toString());
                }
                return;
            }
            Node own = name != null ? name : GraphReader.article(unnamed, file.toString());
            if (graphs.containsKey(own) && graphs.get(own).file.equals(file)) {
                throw GraphReader.apart(own, file.toString());
            }
            turnTo(own);
            unnamed.forEach(triple -> add(Quad.create(own, triple)));
        }
    }
}
