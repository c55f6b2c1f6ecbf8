package org.newsgraph.extract.quote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/** Finds who does what a verb of saying says, in the parse and, where the parse has no subject, in the words beside the verb. */
final class Speakers {
    private static final Set<String> PRONOUNS = Set.of("he", "she");
    private static final int FAR = 4;

    private final EntityTable entities;

    Speakers(EntityTable entities) {
        this.entities = entities;
    }

    /**
     * The speakers of a verb.
     *
     * @param first first token that may belong to the words of saying
     * @param last last such token
     * @param before speakers of the quotation before, who are meant by a "he said" that nothing else explains
     */
    List<String> of(Sentence sentence, int verb, int first, int last, List<String> before) {
        int subject = subject(sentence, verb, first, last);
        if (subject >= 0) {
            List<String> found = agents(sentence, subject);
            if (found.isEmpty() && PRONOUNS.contains(sentence.token(subject).form().toLowerCase(java.util.Locale.ROOT))
                    && before.size() == 1 && entities.entity(before.get(0)).type().isPerson()) {
                return before;
            }
            return found;
        }
        return beside(sentence, verb, first, last);
    }

    /** The verb's subject, or that of the verb it is joined to or hangs under; a passive verb's agent. */
    private static int subject(Sentence sentence, int verb, int first, int last) {
        DependencyTree tree = sentence.tree();
        int at = verb;
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            if (tree.hasChild(at, "aux:pass") || tree.hasChild(at, "nsubj:pass")) {
                for (int child : tree.children(at, "obl")) {
                    int by = tree.child(child, "case");
                    if (by >= 0 && sentence.token(by).is("by")) {
                        return child;
                    }
                }
                if (at == verb) {
                    return -1;
                }
            }
            if (sentence.lemma(verb).equals("say") && at != verb
                    && (sentence.lemma(at).equals("quote") || sentence.lemma(at).equals("cite"))) {
                return tree.hasChild(at, "obj") ? tree.child(at, "obj") : tree.child(at, "nsubj:pass");
            }
            for (int child : tree.children(at, "nsubj")) {
                boolean inside = child >= first && child <= last;
                if (inside && (at != verb || child != verb)) {
                    return child;
                }
            }
            boolean up = tree.isRelation(at, "conj") || tree.isRelation(at, "advcl") || tree.isRelation(at, "xcomp")
                    || tree.isRelation(at, "parataxis") && at != verb || tree.isRelation(at, "obl")
                            && sentence.token(at).isVerb();
            at = up ? tree.head(at) : -1;
        }
        return -1;
    }

    /** A mention directly before the verb ("Hayashi said") or directly after it ("said Hayashi"). */
    private List<String> beside(Sentence sentence, int verb, int first, int last) {
        for (Mention mention : entities.in(sentence.index())) {
            if (mention.last() == verb - 1 && mention.first() >= first) {
                return entities.isAgent(mention) ? entities.actors(mention) : List.of();
            }
        }
        Mention next = null;
        for (Mention mention : entities.in(sentence.index())) {
            boolean near = mention.first() > verb && mention.last() <= last && between(sentence, verb + 1, mention.first());
            if (near && entities.isAgent(mention) && (next == null || mention.first() < next.first())) {
                next = mention;
            }
        }
        return next == null ? List.of() : entities.actors(next);
    }

    /** Whether only words of a title or an article stand between a verb and the name. */
    private static boolean between(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            String tag = sentence.tag(i);
            if (!(tag.startsWith("N") || tag.startsWith("J") || tag.equals("DT") || tag.equals("POS") || tag.equals("IN"))) {
                return false;
            }
        }
        return true;
    }

    /** The ids of those whom a token and what is joined to it by "and" mean; only those who can speak. */
    List<String> agents(Sentence sentence, int token) {
        Set<String> found = new LinkedHashSet<>();
        List<Integer> heads = new ArrayList<>(List.of(token));
        heads.addAll(sentence.tree().children(token, "conj"));
        for (int head : heads) {
            Optional<Mention> mention = entities.headed(sentence.index(), head).or(() -> entities.at(sentence.index(), head));
            mention.filter(entities::isAgent).ifPresent(m -> found.addAll(entities.actors(m)));
        }
        if (found.isEmpty()) {
            // "said Hayashi, the minister": the parse may make the office the subject and the name hang under it.
            for (int child : sentence.tree().children(token)) {
                boolean close = sentence.tree().isRelation(child, "appos") || sentence.tree().isRelation(child, "compound")
                        || entities.headed(sentence.index(), child).filter(m -> m.first() == token + 1).isPresent();
                Optional<Mention> mention = close ? entities.headed(sentence.index(), child) : Optional.empty();
                mention.filter(entities::isAgent).filter(m -> entities.entity(m.entities().get(0)).type().isPerson())
                        .ifPresent(m -> found.addAll(m.entities()));
            }
        }
        return List.copyOf(found);
    }
}
