package org.newsgraph.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The graph of one article, in the order in which it is to be read and written.
 *
 * @param article the article's IRI; the graph's name where graphs have names
 * @param prefixes all prefixes it may use, with their namespaces
 * @param sections its parts from top to bottom; a subject stands in one of them only
 */
public record ArticleGraph(String article, Map<String, String> prefixes, List<Section> sections) {
    public ArticleGraph {
        prefixes = Collections.unmodifiableMap(new LinkedHashMap<>(prefixes));
        sections = List.copyOf(sections);
    }

    /**
     * A part of the graph.
     *
     * @param heading what people see above it, or null
     * @param subjects its subjects in order
     */
    public record Section(String heading, List<Subject> subjects) {
        public Section {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * A resource and all that is said of it.
     *
     * @param node its IRI
     * @param properties what is said, in order; never empty
     */
    public record Subject(Node node, List<Property> properties) {
        public Subject {
            properties = List.copyOf(properties);
        }
    }

    /**
     * The values of one property.
     *
     * @param predicate the property's IRI
     * @param values IRIs and literals in order, none twice, at least one
     */
    public record Property(Node predicate, List<Node> values) {
        public Property {
            values = List.copyOf(values);
        }
    }

    /** The last part of the article's IRI: a name for files. */
    public String slug() {
        return article.substring(article.lastIndexOf('/') + 1);
    }

    /** All triples in order. */
    public void forEach(Consumer<Triple> action) {
        for (Section section : sections) {
            for (Subject subject : section.subjects()) {
                for (Property property : subject.properties()) {
                    for (Node value : property.values()) {
                        action.accept(Triple.create(subject.node(), property.predicate(), value));
                    }
                }
            }
        }
    }

    /** The triples as a graph for queries and shapes; a copy that the caller owns. */
    public Graph toJena() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        forEach(graph::add);
        prefixes.forEach(graph.getPrefixMapping()::setNsPrefix);
        return graph;
    }
}
