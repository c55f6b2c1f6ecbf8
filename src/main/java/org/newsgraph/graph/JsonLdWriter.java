package org.newsgraph.graph;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.newsgraph.knowledge.Terms;

/**
 * JSON-LD in compact form with the ontology's context inside, so that a file needs nothing else. One article's graph is the
 * document's default graph; several are named graphs, one after the other.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLdWriter implements GraphWriter, MultiWriter.Style {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final List<String> DATA_PREFIXES = List.of("org", "person", "place", "this");

    private final JsonLdContext context = JsonLdContext.standard();

    @Override
    public void write(ArticleGraph graph, Appendable out) throws IOException {
        out.append("{\n  \"@context\": ").append(context.json(dataPrefixes(graph))).append(",\n  \"@graph\": [");
        nodes(graph, out, "\n    ");
        out.append("\n  ]\n}\n");
    }

    @Override
    public MultiWriter.Session start(Appendable out) throws IOException {
        out.append("{\n  \"@context\": ").append(context.json(Map.of())).append(",\n  \"@graph\": [");
        return session(out, "\n    {");
    }

    @Override
    public MultiWriter.Session goOn(Appendable out, Map<String, String> state) {
        return session(out, ",\n    {");
    }

    private MultiWriter.Session session(Appendable out, String first) {
        return new MultiWriter.Session() {
            private String separator = first;

            @Override
            public void append(ArticleGraph graph) throws IOException {
                out.append(separator).append("\n      \"@context\": ").append(GSON.toJson(dataPrefixes(graph)))
                        .append(",\n      \"").append(context.idKey()).append("\": ").append(string(graph.article()))
                        .append(",\n      \"@graph\": [");
                nodes(graph, out, "\n        ");
                out.append("\n      ]\n    }");
                separator = ",\n    {";
            }

            @Override
            public void end() throws IOException {
                out.append("\n  ]\n}\n");
            }
        };
    }

    private void nodes(ArticleGraph graph, Appendable out, String indent) throws IOException {
        Map<String, String> names = new TreeMap<>();
        context.prefixes().forEach((name, namespace) -> names.put(namespace, name));
        dataPrefixes(graph).forEach((name, namespace) -> names.put(namespace, name));
        String separator = indent;
        for (ArticleGraph.Section section : graph.sections()) {
            for (ArticleGraph.Subject subject : section.subjects()) {
                out.append(separator).append("{").append(indent).append("  \"").append(context.idKey()).append("\": ")
                        .append(string(compact(subject.node(), names)));
                for (ArticleGraph.Property property : subject.properties()) {
                    out.append(",").append(indent).append("  ").append(property(property, names));
                }
                out.append(indent).append("}");
                separator = "," + indent;
            }
        }
    }

    private String property(ArticleGraph.Property property, Map<String, String> names) {
        if (property.predicate().equals(Vocabulary.TYPE)) {
            return string(context.typeKey()) + ": " + values(property, value -> string(compact(value, names)));
        }
        String term = context.term(property.predicate(), property.values());
        return term != null
                ? string(term) + ": " + values(property, value -> string(value.isURI() ? compact(value, names)
                        : value.getLiteralLexicalForm()))
                : string(compact(property.predicate(), names)) + ": " + values(property, value -> explicit(value, names));
    }

    private static String values(ArticleGraph.Property property, Function<Node, String> form) {
        List<String> values = property.values().stream().map(form).toList();
        return values.size() == 1 ? values.getFirst() : values.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** A value that says itself what it is. */
    private String explicit(Node value, Map<String, String> names) {
        if (value.isURI()) {
            return "{\"" + context.idKey() + "\": " + string(compact(value, names)) + "}";
        }
        String text = string(value.getLiteralLexicalForm());
        if (!value.getLiteralLanguage().isEmpty()) {
            return "{\"@value\": " + text + ", \"@language\": " + string(value.getLiteralLanguage()) + "}";
        }
        String type = value.getLiteralDatatypeURI();
        return type.equals(Terms.XSD + "string") ? text
                : "{\"@value\": " + text + ", \"" + context.typeKey() + "\": " + string(compact(type, names)) + "}";
    }

    private static String compact(Node node, Map<String, String> names) {
        return compact(node.getURI(), names);
    }

    private static String compact(String iri, Map<String, String> names) {
        int split = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = names.get(iri.substring(0, split));
        return prefix == null || split == iri.length() ? iri : prefix + ":" + iri.substring(split);
    }

    /** The prefixes that the context lacks: those of the data, and of a user's classes unless the name is a term of the context. */
    private Map<String, String> dataPrefixes(ArticleGraph graph) {
        Set<String> classes = new TreeSet<>();
        graph.forEach(t -> {
            if (t.getPredicate().equals(Vocabulary.TYPE) && t.getObject().isURI()) {
                classes.add(Terms.namespace(t.getObject().getURI()));
            }
        });
        Map<String, String> found = new TreeMap<>();
        graph.prefixes().forEach((name, namespace) -> {
            if (DATA_PREFIXES.contains(name) || classes.contains(namespace) && !context.defines(name)) {
                found.put(name, namespace);
            }
        });
        return found;
    }

    private static String string(String text) {
        return GSON.toJson(text);
    }
}
