package org.newsgraph.graph;

import java.io.IOException;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.knowledge.Terms;

/**
 * N-Triples and N-Quads: a statement a line, in the order of the graph.
 *
 * @see <a href="https://www.w3.org/TR/n-quads/">RDF 1.1 N-Quads</a>
 */
final class NTriplesWriter implements GraphWriter, MultiWriter.Style {
    private final boolean quads;

    /** @param quads whether each line also names the graph */
    NTriplesWriter(boolean quads) {
        this.quads = quads;
    }

    @Override
    public void write(ArticleGraph graph, Appendable out) throws IOException {
        String end = quads ? " <" + graph.article() + "> .\n" : " .\n";
        for (ArticleGraph.Section section : graph.sections()) {
            for (ArticleGraph.Subject subject : section.subjects()) {
                for (ArticleGraph.Property property : subject.properties()) {
                    for (Node value : property.values()) {
                        out.append(term(subject.node())).append(' ').append(term(property.predicate())).append(' ')
                                .append(term(value)).append(end);
                    }
                }
            }
        }
    }

    @Override
    public MultiWriter.Session start(Appendable out) {
        return graph -> write(graph, out);
    }

    @Override
    public MultiWriter.Session goOn(Appendable out, Map<String, String> state) {
        return start(out);
    }

    private static String term(Node node) {
        if (node.isURI()) {
            return "<" + node.getURI() + ">";
        }
        String text = Escapes.quoted(node.getLiteralLexicalForm());
        if (!node.getLiteralLanguage().isEmpty()) {
            return text + "@" + node.getLiteralLanguage();
        }
        String type = node.getLiteralDatatypeURI();
        return type.equals(Terms.XSD + "string") ? text : text + "^^<" + type + ">";
    }
}
