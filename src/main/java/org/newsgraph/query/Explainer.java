package org.newsgraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.problem.BadInput;
import org.newsgraph.query.Explanation.Fact;

/** Explains events, entities, quotations, statements: everything in the data that has an IRI. */
public final class Explainer {
    /** Properties in the order to read them; others follow by name. */
    private static final List<String> ORDER = List.of("agent", "organizer", "attendee", "target", "author", "spokenByCharacter",
            "text", "startDate", "endDate", "duration", "location", "about", "agendaItem", "causedBy", "modelledOn", "superEvent",
            "subEvent", "reportedBy", "jobTitle", "worksFor", "hasOccupation", "alternateName", "sameAs");
    /** What the head or the sentences show already, or what is as long as an article. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("name", "factuality", "evidence", "trigger", "cue",
            "timeExpression", "articleBody", "isString", "mentions");

    /** Among how many things the nearest is looked for. */
    private static final int MOST_THINGS = 100_000;

    private final Graphs graphs;
    private final Reading reading;
    private final Graph graph;

    public Explainer(Graphs graphs) {
        this.graphs = graphs;
        this.graph = graphs.graph();
        this.reading = new Reading(graph);
    }

    /**
     * Explains a thing.
     *
     * @param written its IRI, full or with a prefix, or its whole name
     * @throws BadInput where the data has no such thing, or several of that name; with what may have been meant
     */
    public Explanation explain(String written) {
        Node thing = find(written);
        List<String> classes = reading.objects(thing, RDF.Nodes.type).stream().filter(Node::isURI).map(Reading::localName)
                .toList();
        // Every event is an Event; its own class says more.
        List<String> telling = classes.stream().filter(name -> classes.size() == 1 || !name.equals("Event")).toList();
        String iri = shorten(thing);
        return new Explanation(iri, Cells.tame(reading.label(thing).orElse(iri)), telling,
                reading.object(thing, Reading.FACTUALITY).filter(Node::isURI).map(Reading::localName), facts(thing),
                new EvidenceFinder(reading, graphs.prefixes()).of(thing));
    }

    private Node find(String written) {
        Optional<Node> thing = graphs.prefixes().expand(written).map(NodeFactory::createURI).filter(this::isKnown);
        if (thing.isPresent()) {
            return thing.get();
        }
        Map<String, Set<String>> names = names();
        Set<String> named = names.getOrDefault(written.strip().toLowerCase(Locale.ROOT), Set.of());
        if (named.size() == 1) {
            return NodeFactory.createURI(named.iterator().next());
        }
        if (named.size() > 1) {
            throw new BadInput("'" + written + "' is the name of several: " + String.join(", ", shortened(named))
                    + "; give one of these");
        }
        int colon = written.indexOf(':');
        if (colon > 0 && graphs.prefixes().isAmbiguous(written.substring(0, colon))) {
            throw new BadInput(written + ": '" + written.substring(0, colon) + ":' means another article in each file; "
                    + "give the full IRI, or one file with --data");
        }
        throw new BadInput(written + ": nothing of this IRI or name in the data" + suggestion(written, names)
                + "; 'newsgraph query events-of --param who=NAME' lists events");
    }

    private boolean isKnown(Node node) {
        return graph.contains(node, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, node);
    }

    /** IRIs by name in small letters. */
    private Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new TreeMap<>();
        for (Node property : List.of(Reading.NAME, Reading.schema("alternateName"), Reading.schema("headline"))) {
            graph.find(Node.ANY, property, Node.ANY).filterKeep(t -> t.getSubject().isURI() && t.getObject().isLiteral())
                    .forEach(t -> names.computeIfAbsent(t.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT),
                            name -> new TreeSet<>()).add(t.getSubject().getURI()));
        }
        return names;
    }

    private String suggestion(String written, Map<String, Set<String>> names) {
        Set<String> known = new TreeSet<>();
        Query subjects = QueryFactory.create("SELECT DISTINCT ?x { ?x ?p ?o FILTER(isIRI(?x)) }");
        if (graphs.service().answer(subjects, null, MOST_THINGS) instanceof Answer.Rows rows) {
            rows.rows().forEach(row -> known.add(shorten(row.get("x"))));
        }
        String wanted = graphs.prefixes().expand(written).map(graphs.prefixes()::shorten).orElse(written);
        return Nearest.of(wanted, known)
                .or(() -> Nearest.of(written, names.keySet()).map(name -> shortened(names.get(name)).get(0)))
                .map(near -> ", did you mean " + near + "?").orElse("");
    }

    private List<String> shortened(Set<String> iris) {
        return iris.stream().map(graphs.prefixes()::shorten).toList();
    }

    private List<Fact> facts(Node thing) {
        List<Triple> own = new ArrayList<>(graph.find(thing, Node.ANY, Node.ANY).toList());
        own.removeIf(t -> t.getPredicate().equals(RDF.Nodes.type) || isTechnical(t.getPredicate())
                || Reading.localName(t.getPredicate()).equals("spokenByCharacter") && mirrored(t));
        own.sort(Comparator.<Triple>comparingInt(t -> rank(t.getPredicate()))
                .thenComparing(t -> Reading.localName(t.getPredicate()))
                .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms));
        List<Fact> facts = new ArrayList<>();
        own.forEach(t -> facts.add(new Fact(inWords(t.getPredicate()), value(t.getObject()))));
        List<Triple> about = new ArrayList<>(graph.find(Node.ANY, Node.ANY, thing).toList());
        about.removeIf(t -> t.getPredicate().equals(RDF.Nodes.type) || isTechnical(t.getPredicate()) || !t.getSubject().isURI()
                || t.getPredicate().getURI().equals(Terms.PROV + "wasDerivedFrom") || mirrored(t));
        about.sort(Comparator.<Triple>comparingInt(t -> rank(t.getPredicate()))
                .thenComparing(t -> Reading.localName(t.getPredicate()))
                .thenComparing(Triple::getSubject, NodeCmp::compareRDFTerms));
        about.forEach(t -> facts.add(new Fact("← " + inWords(t.getPredicate()), value(t.getSubject()))));
        return facts;
    }

    /** Whether the same is said in another way: an author is the speaker, a part knows its whole and the whole its part. */
    private boolean mirrored(Triple triple) {
        String name = Reading.localName(triple.getPredicate());
        if (name.equals("spokenByCharacter")) {
            return graph.contains(triple.getSubject(), Reading.schema("author"), triple.getObject());
        }
        String other = name.equals("superEvent") ? "subEvent" : name.equals("subEvent") ? "superEvent" : null;
        return other != null && graph.contains(triple.getObject(), Reading.schema(other), triple.getSubject());
    }

    private static boolean isTechnical(Node property) {
        return SHOWN_ELSEWHERE.contains(Reading.localName(property)) || property.getURI().startsWith(Terms.NIF)
                || property.getURI().startsWith(Terms.ITSRDF);
    }

    private static int rank(Node property) {
        int rank = ORDER.indexOf(Reading.localName(property));
        return rank < 0 ? ORDER.size() : rank;
    }

    /** {@code startDate} as "start date". */
    private static String inWords(Node property) {
        StringBuilder words = new StringBuilder();
        Reading.localName(property).chars().forEach(c -> words.append(Character.isUpperCase(c) ? " " : "")
                .append((char) Character.toLowerCase(c)));
        return words.toString().strip();
    }

    private String value(Node node) {
        if (node.isLiteral()) {
            return Cells.tame(node.getLiteralLexicalForm());
        }
        if (!node.isURI()) {
            return node.toString();
        }
        String factuality = reading.object(node, Reading.FACTUALITY).filter(Node::isURI).map(f -> ", " + Reading.localName(f))
                .orElse("");
        return reading.label(node).map(label -> Cells.tame(label) + " (" + shorten(node) + factuality + ")")
                .orElseGet(() -> shorten(node));
    }

    private String shorten(Node node) {
        return node.isURI() ? Cells.tame(graphs.prefixes().shorten(node.getURI())) : node.toString();
    }
}
