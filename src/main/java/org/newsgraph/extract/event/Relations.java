package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.Reference;
import org.newsgraph.knowledge.FillerType;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/** What events have to do with one another: part of, on the agenda of, because of. */
final class Relations {
    private static final Set<String> DURING = Set.of("during", "at", "in");

    private final Fillers fillers;
    private final Expressions expressions;
    private final Hierarchy hierarchy;
    /** The gathering or call last spoken of. */
    private EventDraft last;

    Relations(Fillers fillers, Expressions expressions, Hierarchy hierarchy) {
        this.fillers = fillers;
        this.expressions = expressions;
        this.hierarchy = hierarchy;
    }

    void find(Sentence sentence, Map<Integer, EventDraft> byHead) {
        byHead.values().forEach(event -> {
            cause(sentence, event, byHead);
            partOf(sentence, event, byHead);
            online(sentence, event);
        });
        agendas(sentence, byHead);
        targets(sentence, byHead);
        byHead.values().stream().filter(e -> hierarchy.isOccasion(e.eventClass())).forEach(e -> last = e);
    }

    /** "the banks are among the targets of the sanctions". */
    private void targets(Sentence sentence, Map<Integer, EventDraft> byHead) {
        DependencyTree tree = sentence.tree();
        Grammar grammar = new Grammar(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            if (!sentence.token(i).isNoun() || !tree.hasChild(i, "nsubj") || !tree.hasChild(i, "cop")
                    || !expressions.isContext(sentence, i, "TargetNoun")) {
                continue;
            }
            for (int of : grammar.adposition(i, "of")) {
                EventDraft event = byHead.get(of);
                if (event != null) {
                    for (int subject : grammar.withConjuncts(tree.child(i, "nsubj"))) {
                        fillers.at(sentence, subject, FillerType.ANY).references().forEach(r -> event.add("news:target", r));
                    }
                }
            }
        }
    }

    /** "It will be held online on Sunday": what is said of a gathering of the sentence before. */
    Optional<EventDraft> resumed(Sentence sentence) {
        DependencyTree tree = sentence.tree();
        for (int i = 0; i < sentence.size(); i++) {
            int subject = sentence.token(i).isVerb() ? tree.child(i, "nsubj") : -1;
            if (subject >= 0 && tree.head(i) < 0 && sentence.token(subject).is("it") && last != null
                    && last.sentence() == sentence.index() - 1 && expressions.isContext(sentence, i, "SupportVerb")
                    && new Grammar(sentence).isPassive(i)) {
                online(sentence, last, i);
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    /** "sanctions for supporting …", "protest because of …", "in response to …". */
    private void cause(Sentence sentence, EventDraft event, Map<Integer, EventDraft> byHead) {
        DependencyTree tree = sentence.tree();
        List<Integer> bases = new ArrayList<>(List.of(event.head()));
        Support.of(sentence, event.head(), expressions).ifPresent(s -> bases.add(s.verb()));
        Grammar grammar = new Grammar(sentence);
        for (int base : bases) {
            for (int child : tree.children(base)) {
                if (!isReason(sentence, child, grammar)) {
                    continue;
                }
                for (int token : grammar.withConjuncts(child)) {
                    EventDraft reason = byHead.get(token);
                    if (reason != null && reason != event && base != token) {
                        event.arguments.remove(new Argument("schema:about", Reference.event(reason.id)));
                        event.add("news:causedBy", Reference.event(reason.id));
                    }
                }
            }
        }
    }

    private boolean isReason(Sentence sentence, int child, Grammar grammar) {
        String preposition = grammar.preposition(child);
        if (preposition.isEmpty()) {
            return false;
        }
        if (preposition.equals("for")) {
            String relation = sentence.tree().relation(child);
            return sentence.tag(child).equals("VBG") && (relation.startsWith("acl") || relation.equals("advcl"));
        }
        int first = sentence.tree().children(child).stream().filter(c -> sentence.tree().isRelation(c, "case")
                || sentence.tree().isRelation(c, "mark")).findFirst().orElse(-1);
        return preposition.equals("because") || first >= 0 && expressions.isContext(sentence, first, "CauseMarker");
    }

    /** "during which they condemned …", "at the meeting the ministers agreed …". */
    private void partOf(Sentence sentence, EventDraft event, Map<Integer, EventDraft> byHead) {
        if (!event.trigger.isVerb()) {
            return;
        }
        occasion(sentence, event.head(), byHead).filter(o -> o != event)
                .ifPresent(o -> event.add("schema:superEvent", Reference.event(o.id)));
    }

    /** The gathering or call during which a clause takes place. */
    private Optional<EventDraft> occasion(Sentence sentence, int verb, Map<Integer, EventDraft> byHead) {
        DependencyTree tree = sentence.tree();
        Grammar grammar = new Grammar(sentence);
        for (int child : tree.children(verb)) {
            if (!DURING.contains(grammar.preposition(child))) {
                continue;
            }
            if (sentence.tag(child).equals("WDT") || sentence.tag(child).equals("WP")) {
                return before(child, byHead);
            }
            EventDraft event = byHead.get(child);
            if (event != null && hierarchy.isOccasion(event.eventClass())) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    private Optional<EventDraft> before(int token, Map<Integer, EventDraft> byHead) {
        EventDraft found = null;
        for (Map.Entry<Integer, EventDraft> entry : byHead.entrySet()) {
            if (entry.getKey() < token && hierarchy.isOccasion(entry.getValue().eventClass())) {
                found = entry.getValue();
            }
        }
        return Optional.ofNullable(found);
    }

    /** "during which X will be up for discussion", "met to discuss X". */
    private void agendas(Sentence sentence, Map<Integer, EventDraft> byHead) {
        DependencyTree tree = sentence.tree();
        Grammar grammar = new Grammar(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            boolean verb = expressions.isContext(sentence, i, "AgendaPredicate") && sentence.token(i).isVerb();
            boolean noun = expressions.isContext(sentence, i, "AgendaPredicate") && sentence.token(i).isNoun()
                    && (tree.hasChild(i, "cop") || tree.hasChild(i, "nsubj"));
            // "On the agenda are the situation and …": the subject stands behind.
            boolean inverted = !noun && expressions.isContext(sentence, i, "AgendaPredicate") && sentence.token(i).isNoun()
                    && grammar.preposition(i).equals("on") && tree.head(i) > i && tree.hasChild(tree.head(i), "cop");
            if (!verb && !noun && !inverted) {
                continue;
            }
            Optional<EventDraft> occasion = occasionOf(sentence, i, byHead);
            if (occasion.isEmpty() && !verb && last != null && sentence.index() - last.sentence() <= 2) {
                occasion = Optional.of(last);
            }
            if (occasion.isEmpty()) {
                continue;
            }
            List<Integer> topics = new ArrayList<>();
            if (inverted) {
                topics.addAll(grammar.withConjuncts(tree.head(i)));
            } else if (noun) {
                tree.children(i, "nsubj").forEach(s -> topics.addAll(grammar.withConjuncts(s)));
            } else {
                topics.addAll(grammar.objects(i));
                tree.children(i, "obl").stream().filter(o -> Set.of("about", "on", "with").contains(grammar.preposition(o)))
                        .forEach(o -> topics.addAll(grammar.withConjuncts(o)));
            }
            for (int topic : topics) {
                for (Reference reference : fillers.inside(sentence, topic)) {
                    occasion.get().add("news:agendaItem", reference);
                }
            }
        }
    }

    private Optional<EventDraft> occasionOf(Sentence sentence, int predicate, Map<Integer, EventDraft> byHead) {
        Optional<EventDraft> direct = occasion(sentence, predicate, byHead);
        if (direct.isPresent()) {
            return direct;
        }
        DependencyTree tree = sentence.tree();
        int head = tree.head(predicate);
        boolean purpose = tree.isRelation(predicate, "advcl") || tree.isRelation(predicate, "xcomp") || tree.isRelation(predicate,
                "acl") || tree.isRelation(predicate, "conj");
        if (head < 0 || !purpose) {
            return Optional.empty();
        }
        EventDraft event = byHead.get(head);
        if (event != null && hierarchy.isOccasion(event.eventClass())) {
            return Optional.of(event);
        }
        for (EventDraft candidate : byHead.values()) {
            boolean carried = hierarchy.isOccasion(candidate.eventClass())
                    && Support.of(sentence, candidate.head(), expressions).filter(s -> s.verb() == head).isPresent();
            if (carried) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private void online(Sentence sentence, EventDraft event) {
        if (!hierarchy.isOccasion(event.eventClass())) {
            return;
        }
        online(sentence, event, event.head());
        Support.of(sentence, event.head(), expressions).ifPresent(s -> online(sentence, event, s.verb()));
    }

    private void online(Sentence sentence, EventDraft event, int base) {
        for (int child : sentence.tree().children(base)) {
            if (base != event.head() && sentence.tree().isRelation(child, "advmod") || base != event.head() && sentence.tree()
                    .isRelation(child, "xcomp")
                    || child < event.head()
                            && (sentence.tree().isRelation(child, "amod") || sentence.tree().isRelation(child, "compound"))) {
                String word = sentence.token(child).form().toLowerCase(Locale.ROOT);
                if (expressions.lexicon().contextStartingWith(word).stream().anyMatch(w -> w.kind().equals("OnlineWord"))) {
                    event.online = true;
                } else if (expressions.lexicon().contextStartingWith(word).stream()
                        .anyMatch(w -> w.kind().equals("InPersonWord"))) {
                    event.online = false;
                }
            }
        }
    }
}
