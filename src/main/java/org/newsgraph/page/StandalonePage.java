package org.newsgraph.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.query.Reading;

/** One article as a page in one file: style, script and pictures are in it, and it asks nothing from anywhere. */
public final class StandalonePage {
    private StandalonePage() {}

    /** The IRIs of the articles of a graph, in their order. */
    public static List<String> articles(Graph graph) {
        return articles(new Reading(graph)).stream().map(Node::getURI).sorted().toList();
    }

    /** What a graph's articles are: those that graphs were made of, and those that say so. */
    static Set<Node> articles(Reading reading) {
        Set<Node> articles = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
        reading.graph().find(Node.ANY, Reading.prov("wasDerivedFrom"), Node.ANY).filterKeep(t -> t.getObject().isURI())
                .forEach(t -> articles.add(t.getObject()));
        for (String name : Kind.ARTICLES) {
            reading.graph().find(Node.ANY, RDF.Nodes.type, Reading.schema(name)).filterKeep(t -> t.getSubject().isURI())
                    .forEach(t -> articles.add(t.getSubject()));
        }
        return articles;
    }

    /**
     * The page of an article. The same graph gives the same bytes.
     *
     * @param article its IRI, one of {@link #articles(Graph)}
     */
    public static String of(Graph graph, String article) {
        return new ArticlePage(new Reading(graph), NodeFactory.createURI(article), Optional.empty()).html();
    }
}
