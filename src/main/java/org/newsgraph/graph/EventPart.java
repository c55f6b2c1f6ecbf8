package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.Event;
import org.newsgraph.extract.EventDate;
import org.newsgraph.extract.Factuality;
import org.newsgraph.extract.Reference;
import org.newsgraph.text.Span;

/** What happened or may happen, with who, when, where, how sure, and the words that say so. */
final class EventPart {
    private static final List<String> BEFORE_DATES = List.of("schema:agent", "schema:organizer", "schema:attendee", "news:target",
            "schema:object", "schema:location");
    private static final List<String> AFTER_DATES = List.of("schema:about", "news:agendaItem", "news:causedBy", "news:modelledOn",
            "schema:superEvent", "schema:subEvent", "news:reportedBy");

    private final Context context;
    private final SpanPart spans;
    private final EventNames names;
    private final EventTerms terms;
    private final Map<String, Map<String, Set<Reference>>> arguments = new LinkedHashMap<>();

    EventPart(Context context, SpanPart spans, EventTerms terms) {
        this.context = context;
        this.spans = spans;
        this.terms = terms;
        names = new EventNames(context.claims(), terms);
    }

    void write(Draft draft) {
        for (Event event : context.claims().events()) {
            for (Argument argument : event.arguments()) {
                note(event.id(), argument.property(), argument.filler());
                noteInverse(event.id(), argument);
            }
        }
        for (Event event : context.claims().events()) {
            write(event, draft.subject(context.event(event.id())));
        }
    }

    private void note(String event, String property, Reference filler) {
        if (!filler.equals(Reference.event(event))) {
            arguments.computeIfAbsent(event, e -> new LinkedHashMap<>())
                    .computeIfAbsent(property, p -> new LinkedHashSet<>()).add(filler);
        }
    }

    /** A part knows its whole and the whole its part, whichever of the two was found. */
    private void noteInverse(String event, Argument argument) {
        if (argument.filler().kind() != Reference.Kind.EVENT) {
            return;
        }
        if (argument.property().equals("schema:superEvent")) {
            note(argument.filler().id(), "schema:subEvent", Reference.event(event));
        } else if (argument.property().equals("schema:subEvent")) {
            note(argument.filler().id(), "schema:superEvent", Reference.event(event));
        }
    }

    private void write(Event event, Draft.Entry entry) {
        Map<String, Set<Reference>> own = arguments.getOrDefault(event.id(), Map.of());
        entry.type("news:Event");
        if (event.eventClass() == null) {
            entry.addPlain("news:predicate", event.predicate());
        } else {
            terms.classes().published(event.eventClass()).forEach(c -> entry.typeIri(c));
            entry.typeIri(event.eventClass());
        }
        entry.addText("schema:name", names.name(event), Context.NAME_LANGUAGE);
        add(entry, own, BEFORE_DATES);
        add(entry, "schema:startDate", event.start());
        add(entry, "schema:endDate", event.end());
        if (event.duration() != null) {
            entry.add("schema:duration", Literals.typed(event.duration(), "duration"));
        }
        new TreeSet<>(event.times()).forEach(t -> entry.add("news:timeExpression", spans.time(t)));
        add(entry, own, AFTER_DATES);
        List<String> others = new ArrayList<>(new TreeSet<>(own.keySet()));
        others.removeAll(BEFORE_DATES);
        others.removeAll(AFTER_DATES);
        add(entry, own, others);
        if (event.online() != null) {
            entry.add("schema:eventAttendanceMode", Vocabulary.term(event.online() ? "schema:OnlineEventAttendanceMode"
                    : "schema:OfflineEventAttendanceMode"));
        }
        String status = actionStatus(event.factuality());
        if (status != null) {
            entry.add("schema:actionStatus", Vocabulary.term(status));
        }
        entry.add("news:factuality", Vocabulary.term("news:" + event.factuality().term()));
        entry.add("news:confidence", Literals.share(event.confidence()));
        for (Span trigger : new TreeSet<>(event.triggers())) {
            entry.add("news:trigger", spans.phrase(trigger));
        }
        for (int sentence : new TreeSet<>(event.sentences())) {
            entry.add("news:evidence", spans.sentence(sentence));
        }
    }

    private void add(Draft.Entry entry, Map<String, Set<Reference>> own, List<String> properties) {
        for (String property : properties) {
            context.claims().referencesInOrder(own.getOrDefault(property, Set.of()))
                    .forEach(r -> entry.add(property, context.node(r)));
        }
    }

    private static void add(Draft.Entry entry, String property, EventDate date) {
        if (date != null) {
            entry.add(property, Literals.typed(date.value(), date.datatype()));
        }
    }

    /** schema.org knows how far an action is, not whether anybody denies it. */
    private static String actionStatus(Factuality factuality) {
        return switch (factuality) {
            case ONGOING, ANNOUNCED -> "schema:ActiveActionStatus";
            case OCCURRED -> "schema:CompletedActionStatus";
            case PLANNED, CONSIDERED, POSSIBLE, DEMANDED -> "schema:PotentialActionStatus";
            case DENIED, NOT_OCCURRED -> null;
        };
    }
}
