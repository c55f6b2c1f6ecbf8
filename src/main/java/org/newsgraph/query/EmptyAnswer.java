package org.newsgraph.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;

/** Says why nothing may have come out: what was looked at, and which of the query's terms the data never uses. */
public final class EmptyAnswer {
    private static final int MOST_HINTS = 4;
    /** Among how many terms the nearest is looked for. */
    private static final int MOST_TERMS = 100_000;
    private static final Node NAME = NodeFactory.createURI(Terms.SCHEMA + "name");
    private static final Node ALTERNATE_NAME = NodeFactory.createURI(Terms.SCHEMA + "alternateName");

    private final Graphs graphs;
    private final Graph graph;

    public EmptyAnswer(Graphs graphs) {
        this.graphs = graphs;
        this.graph = graphs.graph();
    }

    /**
     * One line for a person to read.
     *
     * @param values the terms that stand for the query's variables
     */
    public String explain(Query query, Map<String, Node> values) {
        List<String> hints = new ArrayList<>();
        RequiredTerms required = new RequiredTerms(query.getQueryPattern());
        for (Set<Node> choice : required.predicates()) {
            if (choice.stream().noneMatch(p -> graph.contains(Node.ANY, p, Node.ANY))) {
                Node first = choice.iterator().next();
                hints.add(shorten(first) + " never occurs" + suggest(first, predicates()));
            }
        }
        for (Triple value : required.values()) {
            Node predicate = value.getPredicate();
            if (graph.contains(Node.ANY, predicate, Node.ANY) && !graph.contains(value)) {
                String what = predicate.equals(RDF.Nodes.type) ? "nothing is a " + shorten(value.getObject())
                        : "no " + shorten(predicate) + " is " + shorten(value.getObject());
                hints.add(what + suggest(value.getObject(), objects(predicate)));
            }
        }
        values.forEach((name, node) -> hint(name, node).ifPresent(hints::add));
        String looked = "nothing found in " + graphs.described();
        return hints.isEmpty() ? looked : looked + ": " + String.join("; ", hints.subList(0, Math.min(MOST_HINTS, hints.size())));
    }

    private Optional<String> hint(String parameter, Node value) {
        if (value.isURI()) {
            boolean known = graph.contains(value, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, value);
            return known ? Optional.empty() : Optional.of(shorten(value) + " never occurs" + suggest(value, subjects()));
        }
        String text = value.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
        if (!XSDDatatype.XSDstring.equals(value.getLiteralDatatype()) || text.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        for (Node property : List.of(NAME, ALTERNATE_NAME)) {
            objects(property).stream().filter(Node::isLiteral).forEach(name -> names.add(name.getLiteralLexicalForm()));
        }
        if (names.isEmpty() || names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text))) {
            return Optional.empty();
        }
        Set<String> words = new TreeSet<>(names);
        names.forEach(name -> words.addAll(List.of(name.split("[\\s,]+"))));
        return Optional.of("no name contains '" + Cells.tame(value.getLiteralLexicalForm()) + "' (" + parameter + ")"
                + Nearest.of(text, words).map(word -> ", did you mean '" + word + "'?").orElse(""));
    }

    private String suggest(Node wanted, Set<Node> known) {
        String name = shorten(wanted);
        Set<String> names = new LinkedHashSet<>();
        known.stream().filter(Node::isURI).forEach(node -> names.add(shorten(node)));
        return Nearest.of(name, names).map(near -> ", did you mean " + near + "?").orElse("");
    }

    private Set<Node> predicates() {
        return distinct("?subject ?x ?object");
    }

    private Set<Node> subjects() {
        return distinct("?x ?predicate ?object");
    }

    private Set<Node> objects(Node predicate) {
        return distinct("?subject <" + predicate.getURI() + "> ?x");
    }

    private Set<Node> distinct(String pattern) {
        Query query = QueryFactory.create("SELECT DISTINCT ?x { " + pattern + " }");
        Set<Node> found = new LinkedHashSet<>();
        if (graphs.service().answer(query, null, MOST_TERMS) instanceof Answer.Rows rows) {
            rows.rows().forEach(row -> found.add(row.get("x")));
        }
        return found;
    }

    private String shorten(Node node) {
        return graphs.prefixes().shorten(node.getURI());
    }
}
