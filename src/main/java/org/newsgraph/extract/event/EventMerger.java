package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.EventDate;
import org.newsgraph.extract.Factuality;
import org.newsgraph.extract.Reference;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/**
 * Joins mentions of one happening. Two mentions are one event when nothing they say contradicts and something they say agrees: a shared
 * participant, or a definite noun ("the meeting") after an event of its kind. A wrong join is worse than a missed one.
 */
final class EventMerger {
    private static final List<String> ROLES =
            List.of("schema:agent", "news:target", "schema:attendee", "schema:organizer", "schema:location");
    private static final Set<Factuality> REAL = Set.of(Factuality.OCCURRED, Factuality.ONGOING, Factuality.ANNOUNCED);
    private static final Set<Factuality> OPEN =
            Set.of(Factuality.PLANNED, Factuality.CONSIDERED, Factuality.POSSIBLE, Factuality.DEMANDED, Factuality.ANNOUNCED);
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private final EntityTable entities;
    private final Hierarchy hierarchy;
    private final Map<String, String> joined = new HashMap<>();

    EventMerger(EntityTable entities, Hierarchy hierarchy) {
        this.entities = entities;
        this.hierarchy = hierarchy;
    }

    /** The events with their mentions joined; references between events point to what remains. */
    List<EventDraft> merge(List<EventDraft> drafts) {
        List<EventDraft> events = new ArrayList<>(drafts);
        boolean changed = true;
        while (changed) {
            changed = pass(events);
            events.forEach(this::redirect);
        }
        return events;
    }

    /** Which event each joined mention went into, by id; that one may have gone into another. */
    Map<String, String> joined() {
        return java.util.Collections.unmodifiableMap(joined);
    }

    private boolean pass(List<EventDraft> events) {
        for (int b = 1; b < events.size(); b++) {
            // The nearest mention before is the likeliest antecedent.
            for (int a = b - 1; a >= 0; a--) {
                if (isSame(events.get(a), events.get(b))) {
                    join(events.get(a), events.get(b));
                    events.remove(b);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSame(EventDraft a, EventDraft b) {
        if (a.sense == null || b.sense == null || a.sentence() == b.sentence()
                || !hierarchy.areKin(a.eventClass(), b.eventClass())
                || a.has("news:modelledOn") || b.has("news:modelledOn")) {
            return false;
        }
        boolean headline = a.trigger.sentence().headline();
        // A headline says in the present what the text then tells more exactly.
        if (!areCompatible(a.factuality, b.factuality) && !(headline && shared(a, b) >= 2)) {
            return false;
        }
        if (a.fillers("schema:superEvent").contains(Reference.event(b.id))
                || b.fillers("schema:superEvent").contains(Reference.event(a.id)) || conflict(a, b)) {
            return false;
        }
        boolean definite = isDefinite(b);
        if (definite && isBare(b)) {
            return true;
        }
        boolean sameKind = hierarchy.isA(a.eventClass(), b.eventClass()) || hierarchy.isA(b.eventClass(), a.eventClass());
        int shared = shared(a, b);
        if (headline && sameKind && isBare(a) && a.eventClass().equals(b.eventClass()) && !isBare(b)) {
            return true;
        }
        boolean sameWord = a.trigger.sentence().lemma(a.head()).equals(b.trigger.sentence().lemma(b.head()));
        return sameKind && (shared >= 2 || shared == 1 && (definite || headline || sameWord && !b.trigger.isVerb()));
    }

    private static boolean isBare(EventDraft event) {
        return ROLES.stream().noneMatch(event::has) && event.start == null;
    }

    private static boolean areCompatible(Factuality a, Factuality b) {
        return a == b || REAL.contains(a) && REAL.contains(b) || OPEN.contains(a) && OPEN.contains(b);
    }

    private boolean conflict(EventDraft a, EventDraft b) {
        if (a.start != null && b.start != null && !agree(a.start, b.start)
                || a.duration != null && b.duration != null && !a.duration.equals(b.duration)) {
            return true;
        }
        for (String role : ROLES) {
            List<Reference> ofA = a.fillers(role);
            List<Reference> ofB = b.fillers(role);
            if (!ofA.isEmpty() && !ofB.isEmpty()
                    && ofA.stream().noneMatch(x -> ofB.stream().anyMatch(y -> areOne(x, y)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean agree(EventDate a, EventDate b) {
        return a.value().startsWith(b.value()) || b.value().startsWith(a.value());
    }

    /** The same, or one a part of the other: the banks of a state and the state. */
    private boolean areOne(Reference x, Reference y) {
        if (x.equals(y)) {
            return true;
        }
        if (x.kind() != Reference.Kind.ENTITY || y.kind() != Reference.Kind.ENTITY) {
            return false;
        }
        Entity one = entities.entity(x.id());
        Entity other = entities.entity(y.id());
        return other.id().equals(one.areaServed()) || one.id().equals(other.areaServed());
    }

    private int shared(EventDraft a, EventDraft b) {
        Set<Reference> ofA = new HashSet<>();
        ROLES.forEach(role -> ofA.addAll(a.fillers(role)));
        Set<Reference> ofB = new HashSet<>();
        ROLES.forEach(role -> ofB.addAll(b.fillers(role)));
        ofA.retainAll(ofB);
        return ofA.size() + (a.start != null && b.start != null ? 1 : 0);
    }

    private static boolean isDefinite(EventDraft event) {
        if (event.trigger.isVerb()) {
            return false;
        }
        Sentence sentence = event.trigger.sentence();
        DependencyTree tree = sentence.tree();
        return tree.children(event.head()).stream().anyMatch(c -> tree.isRelation(c, "det")
                && DEFINITE.contains(sentence.token(c).form().toLowerCase(java.util.Locale.ROOT)));
    }

    private void join(EventDraft a, EventDraft b) {
        joined.put(b.id, a.id);
        b.triggers.stream().filter(t -> !a.triggers.contains(t)).forEach(a.triggers::add);
        a.sentences.addAll(b.sentences);
        // "The U.S. sanctions are targeting …": a participant more is news, a country besides its bank is not.
        b.arguments.forEach(x -> a.add(x.property(), x.filler()));
        if (hierarchy.isA(b.eventClass(), a.eventClass())) {
            a.sense = b.sense;
        }
        boolean headline = a.trigger.sentence().headline() && a.sentences.size() == 2;
        if (headline && b.factuality != a.factuality) {
            a.factuality = b.factuality;
        }
        boolean better = a.start == null || b.start != null && b.start.value().length() > a.start.value().length();
        if (better) {
            a.start = b.start;
        }
        a.end = a.end == null ? b.end : a.end;
        a.duration = a.duration == null ? b.duration : a.duration;
        a.online = a.online == null ? b.online : a.online;
        b.times.stream().filter(t -> !a.times.contains(t)).forEach(a.times::add);
        // What one mention leaves to a guess, the other may say.
        a.circumstances.retainAll(b.circumstances);
    }

    private void redirect(EventDraft event) {
        Set<Argument> redirected = new LinkedHashSet<>();
        for (Argument argument : event.arguments) {
            Reference filler = argument.filler();
            while (filler.kind() == Reference.Kind.EVENT && joined.containsKey(filler.id())) {
                filler = Reference.event(joined.get(filler.id()));
            }
            if (!filler.equals(Reference.event(event.id))) {
                redirected.add(new Argument(argument.property(), filler));
            }
        }
        event.arguments.clear();
        event.arguments.addAll(redirected);
    }
}
