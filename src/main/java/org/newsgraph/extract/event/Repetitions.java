package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.Reference;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.knowledge.PartOfSpeech;
import org.newsgraph.language.Sentence;

/** "is considering following suit": the event that is followed, by another agent. */
final class Repetitions {
    private final EntityTable entities;
    private final Expressions expressions;

    Repetitions(EntityTable entities, Expressions expressions) {
        this.entities = entities;
        this.expressions = expressions;
    }

    /**
     * The repetitions told of in a sentence.
     *
     * @param here the sentence's events by head
     * @param before events of earlier sentences in text order
     * @param nextId where ids of new events go on from
     */
    List<EventDraft> find(Sentence sentence, Map<Integer, EventDraft> here, List<EventDraft> before, int nextId) {
        List<EventDraft> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            List<Integer> tokens = phrase(sentence, i);
            if (tokens.isEmpty()) {
                continue;
            }
            List<String> agents = agents(sentence, sentence.token(i).isNoun() ? sentence.tree().head(i) : i);
            EventDraft followed = followed(i, agents, here, before);
            if (agents.isEmpty() || followed == null) {
                continue;
            }
            Trigger trigger = new Trigger(sentence, i, tokens, null);
            EventDraft copy = new EventDraft("r" + (nextId + found.size()), trigger);
            copy.sense = followed.sense;
            agents.forEach(a -> copy.add("schema:agent", Reference.entity(a)));
            for (Argument argument : followed.arguments) {
                if (argument.property().equals("news:target") || argument.property().equals("schema:about")) {
                    copy.add(argument.property(), argument.filler());
                }
            }
            copy.add("news:modelledOn", Reference.event(followed.id));
            copy.circumstances.add(Circumstance.CONCLUDED);
            found.add(copy);
        }
        return found;
    }

    /** The words of "following suit" or "the same step" at a token; empty where it is neither. */
    private List<Integer> phrase(Sentence sentence, int token) {
        if (sentence.token(token).isVerb()) {
            return expressions.context(sentence, token, "RepetitionPhrase")
                    .map(w -> Expressions.match(sentence, token, w.words(), PartOfSpeech.VERB)).orElse(List.of());
        }
        int head = sentence.tree().head(token);
        if (!sentence.token(token).isNoun() || head < 0 || !sentence.token(head).isVerb()
                || !expressions.isContext(sentence, token, "RepetitionNoun")) {
            return List.of();
        }
        return sentence.tree().children(token).stream().filter(c -> c < token
                && expressions.isContext(sentence, c, "RepetitionAdjective")).findFirst().map(c -> List.of(c, token))
                .orElse(List.of());
    }

    /** The nearest event before the phrase that somebody else does. */
    private static EventDraft followed(int token, List<String> agents, Map<Integer, EventDraft> here, List<EventDraft> before) {
        List<EventDraft> candidates = new ArrayList<>(before);
        here.entrySet().stream().filter(e -> e.getKey() < token).forEach(e -> candidates.add(e.getValue()));
        EventDraft best = null;
        int last = candidates.isEmpty() ? 0 : candidates.get(candidates.size() - 1).sentence();
        for (EventDraft candidate : candidates) {
            boolean deed = candidate.sense != null && candidate.has("schema:agent") && candidate.has("news:target");
            boolean others = candidate.fillers("schema:agent").stream().noneMatch(r -> agents.contains(r.id()));
            // The main event of the clause is followed, not the reason given for it.
            boolean reason = candidates.stream().anyMatch(c -> c.fillers("news:causedBy").contains(Reference.event(candidate.id)))
                    || candidates.stream().anyMatch(c -> c != candidate && c.fillers("news:target")
                            .contains(Reference.event(candidate.id)));
            if (deed && others && !reason && candidate.sentence() >= last - 1) {
                best = candidate;
            }
        }
        return best;
    }

    private List<String> agents(Sentence sentence, int verb) {
        List<String> agents = new ArrayList<>();
        for (int subject : new Grammar(sentence).subjects(verb)) {
            Optional<Mention> mention = entities.headed(sentence.index(), subject);
            if (mention.isPresent() && entities.isAgent(mention.get())) {
                agents.addAll(entities.actors(mention.get()));
            }
        }
        return agents;
    }
}
