package org.newsgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.query.Reading;

/** Reads events for tables and pages. */
final class EventReader {
    static final Node CONFIDENCE = Reading.news("confidence");
    static final Node START = Reading.schema("startDate");
    private static final Node END = Reading.schema("endDate");
    private static final Node DURATION = Reading.schema("duration");
    private static final Node LOCATION = Reading.schema("location");
    private static final List<String> WHO = List.of("agent", "organizer", "attendee", "participant", "spokenByCharacter");
    private static final List<String> WHAT =
            List.of("target", "object", "recipient", "instrument", "result", "about", "agendaItem");
    private static final List<String> LINKED = List.of("causedBy", "modelledOn", "superEvent", "subEvent", "reportedBy",
            "fromLocation", "toLocation");
    private static final Set<String> ELSEWHERE = Set.of("type", "name", "trigger", "evidence", "factuality", "confidence",
            "startDate", "endDate", "duration", "location", "timeExpression", "actionStatus", "predicate");

    private final Things things;
    private final ToIntFunction<Node> numbers;

    /** @param numbers what the page calls its events by; 0 for those that it calls by their names */
    EventReader(Things things, ToIntFunction<Node> numbers) {
        this.things = things;
        this.numbers = numbers;
    }

    /**
     * Reads an event.
     *
     * @param anchor its id on the page
     * @param text the text of its article
     * @param wordsHref where the words that name it stand
     */
    EventView read(Node event, String anchor, ArticleText text, Function<Words, Optional<String>> wordsHref) {
        Reading reading = things.reading();
        Map<String, List<Node>> values = values(event);
        List<EventView.Line> who = lines(values, WHO);
        List<EventView.Line> what = lines(values, WHAT);
        List<String> rest = values.keySet().stream().filter(p -> !WHO.contains(p) && !WHAT.contains(p) && !LINKED.contains(p))
                .sorted().toList();
        what.addAll(lines(values, LINKED));
        what.addAll(lines(values, rest));
        String predicate = reading.text(event, Reading.news("predicate")).map(p -> "“" + p + "”").orElse(null);
        List<EventView.Quote> words = text.words(reading.objects(event, Reading.TRIGGER)).stream()
                .map(w -> new EventView.Quote(w.text(), wordsHref.apply(w))).toList();
        return new EventView(numbers.applyAsInt(event), anchor, things.ref(event),
                predicate != null ? predicate : things.mainClass(event), who,
                what,
                when(event), things.refs(reading.objects(event, LOCATION)), Factuality.of(reading, event), confidence(event),
                words);
    }

    private Map<String, List<Node>> values(Node event) {
        Map<String, List<Node>> values = new LinkedHashMap<>();
        List<Triple> triples = things.reading().graph().find(event, Node.ANY, Node.ANY).toList();
        triples.stream().map(Triple::getPredicate).filter(Node::isURI).distinct()
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .filter(p -> !ELSEWHERE.contains(Reading.localName(p)))
                .filter(p -> p.getURI().startsWith(Terms.SCHEMA) || p.getURI().startsWith(Terms.NEWS))
                .forEach(p -> values.computeIfAbsent(Reading.localName(p), n -> new ArrayList<>())
                        .addAll(things.reading().objects(event, p)));
        return values;
    }

    private List<EventView.Line> lines(Map<String, List<Node>> values, List<String> properties) {
        List<EventView.Line> lines = new ArrayList<>();
        for (String property : properties) {
            List<Node> nodes = values.getOrDefault(property, List.of());
            if (!nodes.isEmpty()) {
                lines.add(new EventView.Line(roleName(property), nodes.stream().map(this::value).toList()));
            }
        }
        return lines;
    }

    /** What a term of a value list is called; everything else by its name. */
    private Ref value(Node node) {
        if (numbers.applyAsInt(node) > 0) {
            return new Ref(numbers.applyAsInt(node) + " " + things.mainClass(node), Kind.EVENT.css(), things.href(node));
        }
        boolean term = node.isURI() && (node.getURI().startsWith(Terms.SCHEMA) || node.getURI().startsWith(Terms.NEWS));
        return term ? new Ref(Readable.words(Reading.localName(node).replaceFirst("EventAttendanceMode$", "")), Kind.THING.css(),
                Optional.empty()) : things.ref(node);
    }

    static String roleName(String property) {
        return switch (property) {
            case "causedBy" -> "because of";
            case "modelledOn" -> "modelled on";
            case "superEvent" -> "part of";
            case "subEvent" -> "with";
            case "reportedBy" -> "as reported by";
            case "about" -> "about";
            case "agendaItem" -> "on the agenda";
            case "fromLocation" -> "from";
            case "toLocation" -> "to";
            case "eventAttendanceMode" -> "held as";
            case "hasOccupation" -> "offices";
            case "alternateName" -> "other names";
            default -> Readable.words(property);
        };
    }

    private Optional<EventView.When> when(Node event) {
        Reading reading = things.reading();
        Optional<String> start = reading.text(event, START);
        Optional<String> end = reading.text(event, END);
        Optional<String> duration = reading.text(event, DURATION).map(Readable::duration);
        List<String> parts = new ArrayList<>();
        start.ifPresent(s -> parts.add(Readable.date(s) + end.map(e -> " – " + Readable.date(e)).orElse("")));
        end.filter(e -> start.isEmpty()).ifPresent(e -> parts.add("until " + Readable.date(e)));
        duration.ifPresent(d -> parts.add((start.isPresent() || end.isPresent() ? "for " : "") + d));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new EventView.When(String.join(", ", parts),
                start.or(() -> end).filter(Readable::isMachineDate)));
    }

    private Optional<EventView.Confidence> confidence(Node event) {
        return things.reading().text(event, CONFIDENCE).flatMap(EventView.Confidence::of);
    }
}
