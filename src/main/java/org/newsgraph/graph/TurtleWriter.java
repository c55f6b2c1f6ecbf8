package org.newsgraph.graph;

import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Turtle for people: prefixes that are used, then the graph's sections from top to bottom under their headings, one property a
 * line.
 *
 * @see <a href="https://www.w3.org/TR/turtle/">RDF 1.1 Turtle</a>
 */
final class TurtleWriter implements GraphWriter {
    @Override
    public void write(ArticleGraph graph, Appendable out) throws IOException {
        TurtleTerms terms = new TurtleTerms(graph.prefixes());
        String body = body(graph, terms);
        for (String prefix : terms.used()) {
            out.append("@prefix ").append(prefix).append(": <").append(terms.namespace(prefix)).append("> .\n");
        }
        out.append(body);
    }

    /** The triples with their headings, each part after an empty line. */
    static String body(ArticleGraph graph, TurtleTerms terms) {
        StringBuilder out = new StringBuilder();
        for (ArticleGraph.Section section : graph.sections()) {
            if (section.heading() != null) {
                out.append("\n# ").append(section.heading()).append('\n');
            }
            for (ArticleGraph.Subject subject : section.subjects()) {
                out.append('\n').append(terms.node(subject.node()));
                String separator = " ";
                for (ArticleGraph.Property property : subject.properties()) {
                    out.append(separator).append(terms.predicate(property.predicate())).append(' ')
                            .append(property.values().stream().map(terms::node).collect(Collectors.joining(", ")));
                    separator = " ;\n    ";
                }
                out.append(" .\n");
            }
        }
        return out.toString();
    }
}
