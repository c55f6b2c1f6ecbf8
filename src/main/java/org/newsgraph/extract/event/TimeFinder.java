package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.TimeExpression;

/**
 * Gives events their dates and durations. A time expression belongs to the nearest event above it in the parse, within its own clause;
 * one that opens the sentence also holds for the clauses joined to the first by "and" that have no time of their own.
 */
final class TimeFinder {
    private static final Set<String> RANGE = Set.of("to", "through", "until", "till", "-", "–", "—");

    private static final Set<String> PERIODS = Set.of("season", "campaign", "year", "term", "period", "quarter", "tour");

    private final AnnotatedText text;
    private final Expressions expressions;

    TimeFinder(AnnotatedText text, Expressions expressions) {
        this.text = text;
        this.expressions = expressions;
    }

    /** @param byHead the events of one sentence by their head token */
    void assign(Sentence sentence, Map<Integer, EventDraft> byHead) {
        if (byHead.isEmpty()) {
            return;
        }
        Set<EventDraft> timed = new HashSet<>();
        Map<Integer, TimeExpression> frames = new TreeMap<>();
        List<TimeExpression> times = times(sentence);
        for (int i = 0; i < times.size(); i++) {
            TimeExpression time = times.get(i);
            Optional<TimeExpression> end = i + 1 < times.size() && isRange(sentence, time, times.get(i + 1))
                    ? Optional.of(times.get(i + 1)) : Optional.empty();
            for (Owner owner : owners(sentence, time, byHead)) {
                EventTimes.set(owner.event(), sentence, time, end, owner.verb());
                timed.add(owner.event());
            }
            int framed = end.isPresent() ? -1 : framed(sentence, time);
            if (framed >= 0) {
                frames.putIfAbsent(framed, time);
            }
            i += end.isPresent() ? 1 : 0;
        }
        for (EventDraft event : byHead.values()) {
            TimeExpression frame = timed.contains(event) ? null : frames.get(leader(sentence, event));
            if (frame != null) {
                EventTimes.set(event, sentence, frame, Optional.empty(), -1);
            }
        }
    }

    /** Gives an event of an earlier sentence the times of one that speaks on of it. */
    void resume(Sentence sentence, EventDraft event) {
        times(sentence).forEach(t -> EventTimes.set(event, sentence, t, Optional.empty(), -1));
    }

    private List<TimeExpression> times(Sentence sentence) {
        return text.times().stream().filter(t -> t.sentence() == sentence.index()).toList();
    }

    /** "from Monday to Friday", "between 2010 and 2012". */
    private static boolean isRange(Sentence sentence, TimeExpression first, TimeExpression second) {
        if (second.firstToken() - first.lastToken() != 2) {
            return false;
        }
        String between = EventTimes.word(sentence, first.lastToken() + 1);
        return RANGE.contains(between) || between.equals("and") && EventTimes.preposition(sentence, first).equals("between");
    }

    /**
     * The event a time belongs to.
     *
     * @param verb the verb that links the two where the event is its subject ("the talks began on Monday"), else -1
     */
    private record Owner(EventDraft event, int verb) {}

    /**
     * The events a time belongs to: the nearest above it, and with a verb of no known class the noun of happening that leans on it
     * ("the talks began on Monday").
     */
    private List<Owner> owners(Sentence sentence, TimeExpression time, Map<Integer, EventDraft> byHead) {
        DependencyTree tree = sentence.tree();
        int at = EventTimes.top(tree, time);
        boolean modifier = isModifier(sentence, time, at);
        List<Owner> owners = new ArrayList<>();
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            EventDraft event = byHead.get(at);
            if (event != null) {
                owners.add(new Owner(event, -1));
            }
            carriedBy(sentence, at, byHead)
                    .filter(o -> event == null || event.sense == null && (o.verb() >= 0 || o.event().sense != null))
                    .ifPresent(owners::add);
            boolean found = event != null ? event.sense != null || !isBeside(sentence, at) : !owners.isEmpty();
            // A clause of its own keeps its times, and a modifier of another noun says nothing of the clause.
            if (found || tree.head(at) >= 0 && isClause(sentence, at) || modifier && steps >= 1) {
                return owners;
            }
            at = tree.head(at);
        }
        return owners;
    }

    /** "the Monday meeting", "a three-day visit"; not "on Monday police arrested", "in the 2008-09 season". */
    private static boolean isModifier(Sentence sentence, TimeExpression time, int top) {
        DependencyTree tree = sentence.tree();
        int head = tree.head(top);
        if (head < 0 || PERIODS.contains(sentence.lemma(head)) || isMisread(sentence, time, top)) {
            return false;
        }
        return tree.isRelation(top, "amod") || tree.isRelation(top, "compound") || tree.isRelation(top, "nummod")
                || tree.isRelation(top, "nmod:poss") || tree.isRelation(top, "nmod") && !tree.hasChild(top, "case");
    }

    /** "On Monday police arrested two men": the parser makes one noun phrase of the day and the subject. */
    private static boolean isMisread(Sentence sentence, TimeExpression time, int top) {
        DependencyTree tree = sentence.tree();
        return tree.isRelation(top, "compound") && tree.head(top) > time.lastToken() && time.firstToken() <= 1
                && EventTimes.word(sentence, time.firstToken() - 1).equals("on");
    }

    /** Whether a verb heads a clause with a time of its own. */
    private static boolean isClause(Sentence sentence, int verb) {
        return sentence.token(verb).isVerb() && !sentence.tree().isRelation(verb, "xcomp") && !isBeside(sentence, verb);
    }

    /** "Speaking on Monday, he …": at the time of what he does. */
    private static boolean isBeside(Sentence sentence, int verb) {
        DependencyTree tree = sentence.tree();
        return tree.isRelation(verb, "advcl") && sentence.tag(verb).equals("VBG") && !tree.hasChild(verb, "mark")
                && !tree.hasChild(verb, "case");
    }

    /** The noun of happening that leans on a verb: "held talks on Monday". */
    private Optional<Owner> carriedBy(Sentence sentence, int verb, Map<Integer, EventDraft> byHead) {
        if (!sentence.token(verb).isVerb()) {
            return Optional.empty();
        }
        for (Map.Entry<Integer, EventDraft> entry : byHead.entrySet()) {
            Optional<Support> support = entry.getValue().trigger.isVerb() ? Optional.empty()
                    : Support.of(sentence, entry.getKey(), expressions);
            if (support.isPresent() && support.get().verb() == verb) {
                return Optional.of(new Owner(entry.getValue(), support.get().kind() == Support.Kind.HAPPENING ? verb : -1));
            }
        }
        return Optional.empty();
    }

    /** The verb whose clause a time opens, standing before its subject; -1 where it opens none. */
    private static int framed(Sentence sentence, TimeExpression time) {
        DependencyTree tree = sentence.tree();
        int top = EventTimes.top(tree, time);
        boolean misread = isMisread(sentence, time, top);
        int verb = misread ? tree.head(tree.head(top)) : tree.head(top);
        if (verb < 0 || !sentence.token(verb).isVerb() || tree.head(verb) >= 0) {
            return -1;
        }
        return misread || tree.child(verb, "nsubj") > time.lastToken() ? verb : -1;
    }

    /** The first verb of the co-ordinated clauses in the last of which an event stands; -1 where it stands in none. */
    private int leader(Sentence sentence, EventDraft event) {
        DependencyTree tree = sentence.tree();
        int at = event.head();
        if (!event.trigger.isVerb()) {
            at = Support.of(sentence, at, expressions).map(Support::verb).orElse(-1);
        }
        boolean joined = false;
        while (at >= 0 && tree.isRelation(at, "conj") && sentence.token(at).isVerb()) {
            at = tree.head(at);
            joined = true;
        }
        return joined ? at : -1;
    }
}
