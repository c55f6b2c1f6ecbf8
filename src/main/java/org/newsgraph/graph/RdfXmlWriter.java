package org.newsgraph.graph;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.problem.BadInput;

/**
 * RDF/XML: a description a subject, in the order of the graph. XML can't hold most control characters, not even escaped.
 *
 * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF 1.1 XML Syntax</a>
 */
final class RdfXmlWriter implements GraphWriter {
    @Override
    public void write(ArticleGraph graph, Appendable out) throws IOException {
        Map<String, String> prefixes = new TreeMap<>();
        prefixes.put("rdf", Terms.RDF);
        graph.forEach(triple -> {
            Node value = triple.getObject();
            if (value.isLiteral()) {
                check(graph, value.getLiteralLexicalForm());
            }
            String namespace = namespace(triple.getPredicate());
            prefixes.put(prefix(graph, namespace), namespace);
        });
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.append("\n    xmlns:").append(prefix.getKey()).append("=\"").append(escaped(prefix.getValue())).append('"');
        }
        out.append(">\n");
        for (ArticleGraph.Section section : graph.sections()) {
            if (section.heading() != null) {
                out.append("  <!-- ").append(section.heading()).append(" -->\n");
            }
            for (ArticleGraph.Subject subject : section.subjects()) {
                write(graph, subject, out);
            }
        }
        out.append("</rdf:RDF>\n");
    }

    private static void write(ArticleGraph graph, ArticleGraph.Subject subject, Appendable out) throws IOException {
        out.append("  <rdf:Description rdf:about=\"").append(escaped(subject.node().getURI())).append("\">\n");
        for (ArticleGraph.Property property : subject.properties()) {
            String namespace = namespace(property.predicate());
            String name = prefix(graph, namespace) + ":" + property.predicate().getURI().substring(namespace.length());
            for (Node value : property.values()) {
                out.append("    <").append(name);
                if (value.isURI()) {
                    out.append(" rdf:resource=\"").append(escaped(value.getURI())).append("\"/>\n");
                    continue;
                }
                if (!value.getLiteralLanguage().isEmpty()) {
                    out.append(" xml:lang=\"").append(value.getLiteralLanguage()).append('"');
                } else if (!value.getLiteralDatatypeURI().equals(Terms.XSD + "string")) {
                    out.append(" rdf:datatype=\"").append(escaped(value.getLiteralDatatypeURI())).append('"');
                }
                out.append('>').append(escaped(value.getLiteralLexicalForm())).append("</").append(name).append(">\n");
            }
        }
        out.append("  </rdf:Description>\n");
    }

    private static String namespace(Node predicate) {
        String iri = predicate.getURI();
        return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private static String prefix(ArticleGraph graph, String namespace) {
        return graph.prefixes().entrySet().stream().filter(e -> e.getValue().equals(namespace)).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new IllegalStateException("no prefix for the namespace " + namespace));
    }

    private static void check(ArticleGraph graph, String text) {
        text.codePoints().filter(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF)
                .findFirst().ifPresent(c -> {
                    throw new BadInput(graph.slug() + ": the text holds the character U+" + HexFormat.of().withUpperCase()
                            .toHexDigits((char) c) + ", which XML cannot; choose another --format or take the character out");
                });
    }

    /** Escapes for element content and attributes alike; line ends other than LF would not survive an XML reader bare. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("\r", "&#xD;");
    }
}
