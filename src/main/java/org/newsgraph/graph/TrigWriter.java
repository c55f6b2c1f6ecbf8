package org.newsgraph.graph;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * TriG: each article's Turtle in a graph that bears the article's IRI. A prefix is declared before the first graph that uses it,
 * and again where it means something else there, as {@code this:} does in every article.
 *
 * @see <a href="https://www.w3.org/TR/trig/">RDF 1.1 TriG</a>
 */
final class TrigWriter implements GraphWriter, MultiWriter.Style {
    @Override
    public void write(ArticleGraph graph, Appendable out) throws IOException {
        append(graph, out, new HashMap<>());
    }

    @Override
    public MultiWriter.Session start(Appendable out) {
        return goOn(out, Map.of());
    }

    /** @param state the prefixes that are declared, with their namespaces */
    @Override
    public MultiWriter.Session goOn(Appendable out, Map<String, String> state) {
        Map<String, String> declared = new TreeMap<>(state);
        return new MultiWriter.Session() {
            @Override
            public void append(ArticleGraph graph) throws IOException {
                if (!declared.isEmpty()) {
                    out.append('\n');
                }
                TrigWriter.append(graph, out, declared);
            }

            @Override
            public Map<String, String> state() {
                return new TreeMap<>(declared);
            }
        };
    }

    private static void append(ArticleGraph graph, Appendable out, Map<String, String> declared) throws IOException {
        TurtleTerms terms = new TurtleTerms(graph.prefixes());
        String body = TurtleWriter.body(graph, terms);
        for (String prefix : terms.used()) {
            String namespace = terms.namespace(prefix);
            if (!namespace.equals(declared.put(prefix, namespace))) {
                out.append("@prefix ").append(prefix).append(": <").append(namespace).append("> .\n");
            }
        }
        out.append("\n<").append(graph.article()).append("> {\n").append(body).append("}\n");
    }
}
