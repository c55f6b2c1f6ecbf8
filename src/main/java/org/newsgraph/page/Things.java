package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.query.Reading;

/** The names, kinds and links of a page's things; each is looked up once a page. For one thread. */
final class Things {
    static final Node HEADLINE = Reading.schema("headline");
    private static final Node SAME_AS = Reading.schema("sameAs");
    private static final int LONGEST = 160;

    private final Reading reading;
    private final Function<Node, Optional<String>> hrefs;
    private final Map<Node, String> labels = new HashMap<>();
    private final Map<Node, Kind> kinds = new HashMap<>();

    /** @param hrefs where a thing's name leads */
    Things(Reading reading, Function<Node, Optional<String>> hrefs) {
        this.reading = reading;
        this.hrefs = hrefs;
    }

    Reading reading() {
        return reading;
    }

    /** What a person would call it; of an IRI without a name its end. */
    String label(Node thing) {
        return labels.computeIfAbsent(thing, t -> {
            if (t.isLiteral()) {
                return t.getLiteralLexicalForm();
            }
            String label = reading.label(t).filter(name -> !name.isBlank()).orElseGet(() -> t.isURI() ? end(t) : t.toString());
            return label.length() <= LONGEST ? label : label.substring(0, label.offsetByCodePoints(LONGEST - 20, 0)) + " …";
        });
    }

    private static String end(Node thing) {
        String end = Reading.localName(thing);
        return end.isEmpty() ? thing.getURI() : end;
    }

    Kind kind(Node thing) {
        return kinds.computeIfAbsent(thing, t -> Kind.of(reading, t));
    }

    Optional<String> href(Node thing) {
        return thing.isURI() ? hrefs.apply(thing) : Optional.empty();
    }

    Ref ref(Node thing) {
        return new Ref(label(thing), kind(thing).css(), href(thing));
    }

    List<Ref> refs(Collection<Node> things) {
        return things.stream().map(this::ref).toList();
    }

    /** What it is, in words: "phone call", "government organization". The class that all of its kind have is left out. */
    List<String> classes(Node thing) {
        List<String> names = new ArrayList<>(reading.objects(thing, RDF.Nodes.type).stream().filter(Node::isURI)
                .map(Reading::localName).map(Readable::title).map(Things::british).distinct().toList());
        if (names.size() > 1) {
            names.remove("Event");
        }
        return names;
    }

    private static String british(String name) {
        return name.replace("rganization", "rganisation");
    }

    /** Its most telling class in words. */
    String mainClass(Node thing) {
        List<String> classes = classes(thing);
        return classes.isEmpty() ? kind(thing).one() : classes.get(0);
    }

    /** Pages of the web about the same thing. */
    List<Ref> elsewhere(Node thing) {
        return reading.objects(thing, SAME_AS).stream().filter(Node::isURI)
                .flatMap(same -> WebAddress.of(same.getURI()).stream())
                .map(address -> new Ref(site(address), Kind.THING.css(), Optional.of(address))).toList();
    }

    private static String site(String address) {
        if (address.startsWith("http://www.wikidata.org/entity/")) {
            return "Wikidata " + address.substring(address.lastIndexOf('/') + 1);
        }
        return address.replaceFirst("^https?://", "");
    }

    /** By name, and by IRI where names are equal. */
    Comparator<Node> byLabel() {
        return Comparator.comparing(this::label).thenComparing(node -> node.toString());
    }
}
