package org.newsgraph.page;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.query.Reading;

/** The articles behind things: which it is, its day, its text; each read once a page. For one thread. */
final class Archive {
    private final Reading reading;
    private final Map<Node, ArticleText> texts = new HashMap<>();
    private final Map<Node, String> days = new HashMap<>();

    Archive(Reading reading) {
        this.reading = reading;
    }

    ArticleText text(Node article) {
        return texts.computeIfAbsent(article, a -> ArticleText.of(reading, a));
    }

    /** The article that tells of an event or holds a quotation: that of its evidence, or the one its IRI hangs under. */
    Optional<Node> article(Node thing) {
        if (!thing.isURI()) {
            return Optional.empty();
        }
        int fragment = thing.getURI().indexOf('#');
        Optional<Node> above =
                fragment < 0 ? Optional.empty() : Optional.of(NodeFactory.createURI(thing.getURI().substring(0, fragment)))
                        .filter(article -> !published(article).isEmpty() || reading.object(article, Things.HEADLINE).isPresent());
        return above.or(() -> reading.object(thing, Reading.EVIDENCE).or(() -> reading.object(thing, Reading.TRIGGER))
                .flatMap(span -> reading.object(span, Reading.CONTEXT)).flatMap(c -> reading.object(c, Reading.SOURCE))
                .filter(Node::isURI));
    }

    /** When an article was published, as the graph has it; empty where it does not say. */
    String published(Node article) {
        return days.computeIfAbsent(article, a -> reading.text(a, ArticleHead.PUBLISHED).orElse(""));
    }

    /** When an event happens, or else when its article was published. */
    private String date(Node event) {
        return reading.text(event, EventReader.START).orElseGet(() -> article(event).map(this::published).orElse(""));
    }

    /** Articles by day, events by theirs or their article's; the newest first, of equal ones by IRI. */
    List<Node> newestFirst(Collection<Node> things) {
        Map<Node, String> keys = new HashMap<>();
        things.forEach(thing -> keys.put(thing, order(published(thing).isEmpty() ? date(thing) : published(thing))));
        List<Node> sorted = new ArrayList<>(keys.keySet());
        sorted.sort(
                Comparator.<Node, String>comparing(keys::get, Comparator.reverseOrder()).thenComparing(node -> node.toString()));
        return sorted;
    }

    /** Moments with a zone are brought to one, so that they sort. */
    static String order(String date) {
        if (date.indexOf('T') < 0) {
            return date;
        }
        try {
            return OffsetDateTime.parse(date).toInstant().toString();
        } catch (DateTimeException e) {
            return date;
        }
    }
}
