package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extract.Reference;
import org.newsgraph.knowledge.FillerType;
import org.newsgraph.knowledge.Frame;
import org.newsgraph.knowledge.Sense;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/**
 * What it amounts to that somebody says what he will do or others must do, though the word is only "said": "said that the rebels
 * must leave" demands, "said it would not pay" refuses, "said it would expel the envoy" threatens, "said it would send help" promises.
 */
final class Intentions {
    /** Kinds of deeds whose announcement is a threat. */
    private static final List<String> HARM = List.of("Pressure", "ArmedConflict", "Violence", "LegalStep", "Protest")
            .stream().map(name -> Terms.NEWS + name).toList();
    private static final Set<String> OBLIGATIONS = Set.of("must", "should", "ought");
    private static final Set<String> FUTURES = Set.of("will", "would", "'ll", "’ll", "wo");
    private static final Set<String> STATES =
            Set.of("be", "have", "know", "like", "love", "need", "seem", "become", "feel", "think",
                    "hope", "want", "remember", "miss", "understand", "believe", "remain");
    private static final Set<String> QUESTIONS = Set.of("whether", "if", "how", "why", "when", "where");
    private static final Set<String> NEGATIONS = Set.of("not", "never", "n't", "n’t");

    private final Fillers fillers;
    private final Expressions expressions;
    private final Hierarchy hierarchy;

    Intentions(Fillers fillers, Expressions expressions, Hierarchy hierarchy) {
        this.fillers = fillers;
        this.expressions = expressions;
        this.hierarchy = hierarchy;
    }

    /**
     * Gives words of saying in a sentence the meaning that their clauses have, and adds the events that are new.
     *
     * @param here the sentence's events by head
     * @param nextId where ids of new events go on from
     * @return how many events were added
     */
    int find(Sentence sentence, Map<Integer, EventDraft> here, int nextId) {
        int added = 0;
        here.values().forEach(d -> intensify(sentence, d, here));
        for (int word = 0; word < sentence.size(); word++) {
            if (!sentence.token(word).isVerb() || here.containsKey(word) && here.get(word).sense != null
                    || !expressions.isContext(sentence, word, "ReportingVerb")) {
                continue;
            }
            EventDraft known = here.get(word);
            EventDraft draft = known != null ? known
                    : new EventDraft("i" + (nextId + added), new Trigger(sentence, word, List.of(word), null));
            if (says(sentence, word, here, draft) && known == null) {
                here.put(word, draft);
                added++;
            }
        }
        return added;
    }

    /** "vowed to attack", "is ready to impose martial law": who promises harm threatens. */
    private void intensify(Sentence sentence, EventDraft draft, Map<Integer, EventDraft> here) {
        boolean promise = draft.sense != null
                && (hierarchy.isA(draft.eventClass(), Terms.NEWS + "Promise")
                        || hierarchy.isA(draft.eventClass(), Terms.NEWS + "Commitment"));
        if (promise && sentence.tree().children(draft.head()).stream().anyMatch(c -> sentence.tree().isRelation(c, "xcomp")
                && isHarm(deed(sentence, c, here)))) {
            draft.sense = new Sense(Terms.NEWS + "Threat", draft.sense.frame(), draft.sense.ambiguous());
        }
    }

    private boolean says(Sentence sentence, int word, Map<Integer, EventDraft> here, EventDraft draft) {
        Grammar grammar = new Grammar(sentence);
        List<Reference> speakers = actors(sentence, grammar.subjects(word));
        int clause = clause(sentence, word);
        int modal = clause < 0 ? -1 : modal(sentence, clause);
        if (speakers.isEmpty() || modal < 0 || isNoDeed(sentence, clause) || isNegated(sentence, word)
                || QUESTIONS.contains(grammar.marker(clause))) {
            return false;
        }
        List<Integer> subjects = grammar.subjects(clause);
        List<Reference> doers = actors(sentence, subjects);
        boolean self = !doers.isEmpty() && doers.stream().allMatch(d -> speakers.contains(d) || speakFor(speakers, d))
                || doers.isEmpty() && subjects.size() == 1 && sentence.tag(subjects.get(0)).equals("PRP");
        String form = sentence.token(modal).form().toLowerCase(Locale.ROOT);
        List<Reference> targets;
        String meaning;
        if (OBLIGATIONS.contains(form) && !doers.isEmpty() && !self) {
            meaning = "Demand";
            targets = named(sentence, subjects);
        } else if (FUTURES.contains(form) && self && !grammar.isPassive(clause)) {
            EventDraft deed = deed(sentence, clause, here);
            meaning = isNegated(sentence, clause) ? "Rejection" : isHarm(deed)
                    || isConditional(sentence, clause) ? "Threat" : "Promise";
            targets = new Contents(fillers, sentence, Set.copyOf(doers.isEmpty() ? speakers : doers)).ofClause(clause);
        } else {
            return false;
        }
        draft.sense = new Sense(Terms.NEWS + meaning, new Frame("stated", 0, false, List.of()), false);
        draft.arguments.clear();
        (self && !doers.isEmpty() ? doers : speakers).forEach(s -> draft.add("schema:agent", s));
        targets.forEach(t -> draft.add("news:target", t));
        EventDraft deed = deed(sentence, clause, here);
        if (deed != null) {
            draft.add("schema:about", Reference.event(deed.id));
        }
        draft.circumstances.add(Circumstance.CONCLUDED);
        return true;
    }

    /** "it would have been worse", "I will have a vote": no deed that anybody takes upon himself. */
    private static boolean isNoDeed(Sentence sentence, int clause) {
        return STATES.contains(sentence.lemma(clause)) || sentence.tree().hasChild(clause, "cop")
                && !sentence.token(clause).isVerb() && sentence.tree().children(clause).stream()
                        .noneMatch(c -> OBLIGATIONS.contains(sentence.token(c).form().toLowerCase(Locale.ROOT)))
                || sentence.tree().children(clause).stream()
                        .anyMatch(c -> sentence.tree().isRelation(c, "aux") && sentence.lemma(c).equals("have"));
    }

    /** Whether somebody speaks for a state or a body that he holds an office of. */
    private boolean speakFor(List<Reference> speakers, Reference doer) {
        return speakers.stream().anyMatch(s -> fillers.entity(s).worksFor().contains(doer.id())
                || fillers.entity(doer).areaServed() != null
                        && fillers.entity(doer).areaServed().equals(fillers.entity(s).nationality()));
    }

    /** "will withdraw unless …": what is announced is meant to make others give way. */
    private static boolean isConditional(Sentence sentence, int verb) {
        Grammar grammar = new Grammar(sentence);
        return sentence.tree().children(verb).stream().anyMatch(c -> grammar.marker(c).equals("unless"));
    }

    /** What a clause does: its verb, or the noun that a light verb carries ("impose sanctions"); null where it is no event. */
    private static EventDraft deed(Sentence sentence, int verb, Map<Integer, EventDraft> here) {
        if (here.get(verb) != null && here.get(verb).sense != null) {
            return here.get(verb);
        }
        return sentence.tree().children(verb).stream().filter(c -> sentence.tree().isRelation(c, "obj")).map(here::get)
                .filter(e -> e != null && e.sense != null).findFirst().orElse(null);
    }

    private boolean isHarm(EventDraft deed) {
        return deed != null && HARM.stream().anyMatch(h -> hierarchy.isA(deed.eventClass(), h));
    }

    /** The clause of what is said: "said that …", or the one that "…, he said" follows; -1 where there is none. */
    private static int clause(Sentence sentence, int word) {
        DependencyTree tree = sentence.tree();
        for (int child : tree.children(word)) {
            if (tree.relation(child).equals("ccomp") || tree.relation(child).equals("parataxis") && child < word) {
                return child;
            }
        }
        return tree.relation(word).equals("parataxis") ? tree.head(word) : -1;
    }

    private static int modal(Sentence sentence, int verb) {
        for (int child : sentence.tree().children(verb)) {
            if (sentence.tree().isRelation(child, "aux") && sentence.tag(child).equals("MD")) {
                return child;
            }
        }
        return -1;
    }

    private static boolean isNegated(Sentence sentence, int verb) {
        return sentence.tree().children(verb).stream()
                .anyMatch(c -> NEGATIONS.contains(sentence.token(c).form().toLowerCase(Locale.ROOT)));
    }

    private List<Reference> named(Sentence sentence, List<Integer> tokens) {
        List<Reference> found = new ArrayList<>();
        tokens.forEach(t -> found.addAll(fillers.at(sentence, t, FillerType.ACTOR).named()));
        return found;
    }

    private List<Reference> actors(Sentence sentence, List<Integer> tokens) {
        List<Reference> found = new ArrayList<>();
        tokens.forEach(t -> found.addAll(fillers.at(sentence, t, FillerType.ACTOR).references()));
        return found;
    }
}
