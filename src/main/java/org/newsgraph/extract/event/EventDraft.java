package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.EventDate;
import org.newsgraph.extract.Factuality;
import org.newsgraph.extract.Reference;
import org.newsgraph.knowledge.Sense;
import org.newsgraph.text.Span;

/** An event while it is being worked out; one trigger at first, more after mentions of one happening have been joined. */
final class EventDraft {
    final String id;
    final Trigger trigger;
    /** Its meaning; null for an event of no known class. */
    Sense sense;
    final Set<Argument> arguments = new LinkedHashSet<>();
    /** Which places of its frame they stand at, as far as they stand at one. */
    Map<Argument, Place> places = Map.of();
    Factuality factuality = Factuality.OCCURRED;
    EventDate start;
    EventDate end;
    String duration;
    final List<Span> times = new ArrayList<>();
    Boolean online;
    final Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
    final List<Span> triggers = new ArrayList<>();
    final Set<Integer> sentences = new TreeSet<>();

    EventDraft(String id, Trigger trigger) {
        this.id = id;
        this.trigger = trigger;
        triggers.add(trigger.span());
        sentences.add(trigger.sentence().index());
    }

    String eventClass() {
        return sense == null ? null : sense.eventClass();
    }

    int sentence() {
        return trigger.sentence().index();
    }

    int head() {
        return trigger.head();
    }

    void add(String property, Reference filler) {
        if (!filler.equals(Reference.event(id))) {
            arguments.add(new Argument(property, filler));
        }
    }

    List<Reference> fillers(String property) {
        return arguments.stream().filter(a -> a.property().equals(property)).map(Argument::filler).toList();
    }

    boolean has(String property) {
        return arguments.stream().anyMatch(a -> a.property().equals(property));
    }
}
