package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * An article's graph while it is made. A subject stands where it was first opened; what a part says of it later is added there,
 * and nothing is said twice.
 */
final class Draft {
    private final List<String> headings = new ArrayList<>();
    private final List<List<Node>> members = new ArrayList<>();
    private final Map<Node, Map<Node, Set<Node>>> subjects = new LinkedHashMap<>();

    /** Begins a section. @param heading what people see above it, or null */
    void section(String heading) {
        headings.add(heading);
        members.add(new ArrayList<>());
    }

    /** Opens a subject to say something of it. */
    Entry subject(String iri) {
        return subject(NodeFactory.createURI(iri));
    }

    Entry subject(Node node) {
        Map<Node, Set<Node>> properties = subjects.get(node);
        if (properties == null) {
            properties = new LinkedHashMap<>();
            subjects.put(node, properties);
            members.getLast().add(node);
        }
        return new Entry(properties);
    }

    ArticleGraph finish(String article, Map<String, String> prefixes) {
        List<ArticleGraph.Section> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            List<ArticleGraph.Subject> parts = members.get(i).stream()
                    .filter(node -> !subjects.get(node).isEmpty())
                    .map(node -> new ArticleGraph.Subject(node, properties(node)))
                    .toList();
            if (!parts.isEmpty()) {
                sections.add(new ArticleGraph.Section(headings.get(i), parts));
            }
        }
        return new ArticleGraph(article, prefixes, sections);
    }

    private List<ArticleGraph.Property> properties(Node node) {
        return subjects.get(node).entrySet().stream()
                .map(e -> new ArticleGraph.Property(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    /** A subject that something is said of; properties stand in the order of their first value. */
    static final class Entry {
        private final Map<Node, Set<Node>> properties;

        private Entry(Map<Node, Set<Node>> properties) {
            this.properties = properties;
        }

        /** Adds classes by prefixed name. */
        Entry type(String... classes) {
            for (String c : classes) {
                add(Vocabulary.TYPE, Vocabulary.term(c));
            }
            return this;
        }

        /** Adds a class by its IRI. */
        Entry typeIri(String iri) {
            return add(Vocabulary.TYPE, NodeFactory.createURI(iri));
        }

        /** Adds a value of a property given by prefixed name. */
        Entry add(String property, Node value) {
            return add(Vocabulary.term(property), value);
        }

        Entry add(Node property, Node value) {
            properties.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(value);
            return this;
        }

        Entry add(String property, Optional<Node> value) {
            value.ifPresent(v -> add(property, v));
            return this;
        }

        Entry addIri(String property, String iri) {
            return add(property, NodeFactory.createURI(iri));
        }

        /** Adds a text in a language; nothing where the text is null or blank. */
        Entry addText(String property, String text, String language) {
            if (text != null && !text.isBlank()) {
                add(property, Literals.text(text, language));
            }
            return this;
        }

        /** Adds a plain string; nothing where it is null or blank. */
        Entry addPlain(String property, String text) {
            return addText(property, text, null);
        }
    }
}
