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
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;

/** Says why nothing may have come out: what was looked at, and which of the query's terms the data never uses. */
public final class EmptyAnswer {
    private static final int MOST_HINTS = 4;
    private static final Node NAME = NodeFactory.createURI(Terms.SCHEMA + "name");
    private static final Node ALTERNATE_NAME = NodeFactory.createURI(Terms.SCHEMA + "alternateName");

    private final Data data;
    private final Graph graph;

    public EmptyAnswer(Data data) {
        this.data = data;
        this.graph = data.graph();
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
        String looked = "nothing found in " + counted(data.triples(), "triple") + " of " + counted(data.files(), "file");
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
        Set<Node> found = new LinkedHashSet<>();
        graph.find().forEach(triple -> found.add(triple.getPredicate()));
        return found;
    }

    private Set<Node> subjects() {
        Set<Node> found = new LinkedHashSet<>();
        graph.find().forEach(triple -> found.add(triple.getSubject()));
        return found;
    }

    private Set<Node> objects(Node predicate) {
        Set<Node> found = new LinkedHashSet<>();
        graph.find(Node.ANY, predicate, Node.ANY).forEach(triple -> found.add(triple.getObject()));
        return found;
    }

    private String shorten(Node node) {
        return data.prefixes().shorten(node.getURI());
    }

    private static String counted(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }
}
