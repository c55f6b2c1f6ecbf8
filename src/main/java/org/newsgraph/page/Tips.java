package org.newsgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.query.Reading;

/** The few facts about each thing that a page shows beside its words: on hover, on focus, and to screen readers. For one thread. */
final class Tips {
    private static final int MOST_NAMES = 4;

    private final Things things;
    private final Anchors anchors;
    private final Map<String, Tip> tips = new LinkedHashMap<>();

    Tips(Things things, Anchors anchors) {
        this.things = things;
        this.anchors = anchors;
    }

    /**
     * The facts about a thing.
     *
     * @param anchor its id on the page
     * @param name what it is called
     * @param kind the style sheet's class of its kind
     * @param what what it is, in a word
     * @param lines a fact each
     */
    record Tip(String anchor, String name, String kind, String what, List<String> lines) {
        /** All in a line. */
        String line() {
            return name + ", " + what + (lines.isEmpty() ? "" : ". " + String.join(". ", lines));
        }
    }

    /** The facts about a person, an organisation, a place or an event. */
    Tip of(Node thing) {
        String iri = thing.isURI() ? thing.getURI() : thing.toString();
        return tips.computeIfAbsent(iri, i -> {
            boolean event = things.kind(thing) == Kind.EVENT;
            return new Tip(anchors.of("tip", i), things.label(thing), things.kind(thing).css(), things.mainClass(thing),
                    event ? event(thing) : entity(thing));
        });
    }

    /** What a time expression means. */
    Tip of(Words words, Words.Time time) {
        return tips.computeIfAbsent(words.node().toString(), i -> new Tip(anchors.of("tip", i), words.text(), Kind.TIME.css(),
                timeType(time),
                time.value().isEmpty() ? List.of("Which one the text does not say") : List.of(Readable.timex(time.value()))));
    }

    static String timeType(Words.Time time) {
        return switch (time.type()) {
            case "DURATION" -> "Duration";
            case "SET" -> "Repetition";
            case "TIME" -> "Time of day";
            default -> "Date";
        };
    }

    List<Tip> all() {
        return List.copyOf(tips.values());
    }

    private List<String> entity(Node thing) {
        Reading reading = things.reading();
        List<String> lines = new ArrayList<>();
        List<Node> roles = reading.objects(thing, Reading.schema("hasOccupation"));
        roles.forEach(role -> lines.add(role(role)));
        if (roles.isEmpty()) {
            reading.objects(thing, Reading.schema("jobTitle")).forEach(title -> lines.add(things.label(title)));
        }
        for (String property : List.of("worksFor", "memberOf", "nationality", "areaServed", "containedInPlace")) {
            if (roles.isEmpty() || !property.equals("worksFor")) {
                List<String> names = reading.objects(thing, Reading.schema(property)).stream().map(things::label).toList();
                if (!names.isEmpty()) {
                    lines.add(Readable.title(property) + ": " + String.join(", ", names));
                }
            }
        }
        List<String> names = reading.objects(thing, Reading.schema("alternateName")).stream().map(things::label).toList();
        if (!names.isEmpty()) {
            lines.add("Also " + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                    + (names.size() > MOST_NAMES ? " …" : ""));
        }
        if (isDescribed(reading, thing)) {
            lines.add("Described, not named");
        }
        return lines;
    }

    static boolean isDescribed(Reading reading, Node thing) {
        return reading.object(thing, Reading.news("mentionKind")).filter(Node::isURI).map(Reading::localName)
                .filter(kind -> !kind.equals("Named")).isPresent();
    }

    /** An office in words: "Foreign Minister, Government of Japan". */
    String role(Node role) {
        Reading reading = things.reading();
        String former = reading.text(role, Reading.news("former")).filter("true"::equals).map(f -> "former ").orElse("");
        List<String> at = reading.objects(role, Reading.news("roleAt")).stream().map(things::label).toList();
        return former + things.label(role) + (at.isEmpty() ? "" : ", " + String.join(", ", at));
    }

    private List<String> event(Node event) {
        Reading reading = things.reading();
        List<String> lines = new ArrayList<>();
        Factuality.of(reading, event).ifPresent(f -> lines.add(f.label() + ": " + f.meaning()
                + reading.text(event, EventReader.CONFIDENCE).map(c -> "; confidence " + c).orElse("")));
        String who = names(event, List.of("agent", "organizer", "attendee"));
        if (!who.isEmpty()) {
            lines.add("Who: " + who);
        }
        List<String> targets = reading.objects(event, Reading.news("target")).stream().map(things::label).toList();
        if (!targets.isEmpty()) {
            lines.add("Whom or what: " + String.join(", ", targets));
        }
        reading.text(event, EventReader.START).ifPresent(start -> lines.add("When: " + Readable.date(start)));
        String where = names(event, List.of("location"));
        if (!where.isEmpty()) {
            lines.add("Where: " + where);
        }
        return lines;
    }

    private String names(Node event, List<String> properties) {
        return String.join(", ", properties.stream()
                .flatMap(p -> things.reading().objects(event, Reading.schema(p)).stream()).distinct().map(things::label)
                .toList());
    }
}
