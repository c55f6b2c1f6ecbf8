package org.newsgraph.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.problem.BadInput;
import org.newsgraph.query.RdfFile;

/**
 * Reads files as named graphs, one at a time in memory. Quads bring their graphs' names. Triples without one are an article's: the
 * one that the graph says it was derived from ({@code prov:wasDerivedFrom}), or else the only {@code schema:NewsArticle} in it.
 */
final class GraphReader {
    /** How many triples may wait until their graphs are known to be whole. */
    static final int WINDOW = 200_000;
    private static final Node DERIVED_FROM = NodeFactory.createURI(Terms.PROV + "wasDerivedFrom");
    private static final Node ARTICLE = NodeFactory.createURI(Terms.SCHEMA + "NewsArticle");

    private final Node name;
    private final int window;
    private final Consumer<NamedGraph> sink;

    /**
     * @param name the graph that triples without one belong to; null where each file is to say it
     * @param window how many triples of a file may wait: so long quads of a graph may stand apart from each other
     * @param sink takes the graphs, each when it is whole
     */
    GraphReader(Node name, int window, Consumer<NamedGraph> sink) {
        this.name = name;
        this.window = window;
        this.sink = sink;
    }

    /**
     * Reads one file to its end.
     *
     * @throws BadInput where it is broken, or it isn't clear which graph its triples belong to; what came before has been handed on
     */
    void read(Path file) {
        Grouping grouping = new Grouping(file);
        RdfFile.read(file, grouping);
        grouping.close();
    }

    /** Gathers the quads of a file by graph. */
    private final class Grouping extends QuadsByGraph {
        private final String file;
        private final Map<Node, Set<Triple>> waiting = new LinkedHashMap<>();
        private final Set<Node> done = new LinkedHashSet<>();
        private Set<Triple> triples;
        private int size;

        Grouping(Path file) {
            this.file = file.toString();
        }

        @Override
        void add(Quad quad) {
            size += triples.add(quad.asTriple()) ? 1 : 0;
        }

        @Override
        void turnTo(Node graph) {
            check(graph, file);
            if (size > window) {
                handOnOldest();
            }
            if (done.contains(graph)) {
                throw new BadInput(
                        file + ": the quads of <" + graph.getURI() + "> stand too far apart; sort the file by its graphs, "
                                + "or make a file of each");
            }
            triples = waiting.computeIfAbsent(graph, key -> new LinkedHashSet<>());
        }

        private void handOnOldest() {
            Iterator<Map.Entry<Node, Set<Triple>>> oldest = waiting.entrySet().iterator();
            while (size > window / 2 && oldest.hasNext()) {
                Map.Entry<Node, Set<Triple>> entry = oldest.next();
                oldest.remove();
                size -= entry.getValue().size();
                done.add(entry.getKey());
                sink.accept(new NamedGraph(entry.getKey(), entry.getValue(), file));
            }
        }

        void close() {
            Node own = unnamed.isEmpty() ? null : name != null ? name : article(unnamed, file);
            if (own != null && (waiting.containsKey(own) || done.contains(own))) {
                throw apart(own, file);
            }
            waiting.forEach((graph, found) -> sink.accept(new NamedGraph(graph, found, file)));
            if (own != null) {
                sink.accept(new NamedGraph(own, unnamed, file));
            } else if (waiting.isEmpty() && done.isEmpty()) {
                throw empty(file);
            }
        }
    }

    /**
     * The article whose graph triples are.
     *
     * @throws BadInput where they are of none or of several
     */
    static Node article(Collection<Triple> unnamed, String file) {
        Set<Node> articles = new LinkedHashSet<>();
        unnamed.stream().filter(t -> t.getPredicate().equals(DERIVED_FROM) && t.getObject().isURI())
                .forEach(t -> articles.add(t.getObject()));
        if (articles.isEmpty()) {
            unnamed.stream().filter(t -> t.getPredicate().equals(RDF.Nodes.type) && t.getObject().equals(ARTICLE)
                    && t.getSubject().isURI()).forEach(t -> articles.add(t.getSubject()));
        }
        if (articles.isEmpty()) {
            throw new BadInput(file + ": not the graph of an article: nothing in it is derived from one (prov:wasDerivedFrom); "
                    + "give the graph's name with --graph IRI to load it all the same");
        }
        if (articles.size() > 1) {
            List<Node> all = new ArrayList<>(articles);
            throw new BadInput(file + ": the graphs of " + all.size() + " articles (<" + all.get(0).getURI() + ">, <"
                    + all.get(1).getURI() + "> ...) without names; export them as TriG or N-Quads, or give one name for all with "
                    + "--graph IRI");
        }
        Node article = articles.iterator().next();
        check(article, file);
        return article;
    }

    /**
     * Makes sure that a graph can be found by its name.
     *
     * @throws BadInput for a name that is none
     */
    static void check(Node graph, String file) {
        if (!graph.isURI()) {
            throw new BadInput(file + ": a graph is named by a blank node, which no store could find again; give it an IRI");
        }
        if (!Iris.isLegal(graph.getURI())) {
            throw new BadInput(file + ": the name of a graph has characters that no IRI may have: " + Iris.shown(graph.getURI()));
        }
    }

    /** What to say of a file without a triple. */
    static BadInput empty(String file) {
        return new BadInput(file + ": there is no triple in this file; leave it out");
    }

    /** What to say where triples of one graph stand in it and outside of any. */
    static BadInput apart(Node graph, String file) {
        return new BadInput(
                file + ": triples of <" + graph.getURI() + "> stand in its graph and outside of any; put all of them in "
                        + "one place");
    }
}
