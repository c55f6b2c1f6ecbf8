package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.knowledge.ContextWord;
import org.newsgraph.knowledge.Lexicon;
import org.newsgraph.knowledge.PartOfSpeech;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/** Finds the lexicon's expressions in a sentence; a verb's further words may stand a little apart from it or before it. */
final class Expressions {
    private static final int REACH = 4;

    private final Lexicon lexicon;

    Expressions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The tokens of an expression whose first word stands at a token; empty where it isn't there.
     *
     * @param words lemmas
     */
    static List<Integer> match(Sentence sentence, int at, List<String> words, PartOfSpeech part) {
        if (part != PartOfSpeech.ofTag(sentence.tag(at)) || !isWord(sentence, at, words.get(0))) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>(List.of(at));
        for (int w = 1; w < words.size(); w++) {
            int next = next(sentence, at, found.get(found.size() - 1), words.get(w), part);
            if (next < 0) {
                return List.of();
            }
            found.add(next);
        }
        found.sort(null);
        return part == PartOfSpeech.VERB && words.size() > 1 && hasOtherParticle(sentence, at, found) ? List.of() : found;
    }

    /** "called off plans for a strike" does not call for one. */
    private static boolean hasOtherParticle(Sentence sentence, int verb, List<Integer> found) {
        return sentence.tree().children(verb).stream()
                .anyMatch(c -> sentence.tree().isRelation(c, "compound") && sentence.tag(c).equals("RP") && !found.contains(c));
    }

    private static int next(Sentence sentence, int head, int after, String word, PartOfSpeech part) {
        DependencyTree tree = sentence.tree();
        if (after + 1 < sentence.size() && isWord(sentence, after + 1, word)) {
            return after + 1;
        }
        if (part != PartOfSpeech.VERB) {
            return -1;
        }
        // The object of an active verb, or the subject of a passive one: "held long talks", "talks were held".
        for (int child : tree.children(head)) {
            if ((tree.isRelation(child, "obj") || tree.relation(child).equals("nsubj:pass") || tree.isRelation(child, "compound"))
                    && isWord(sentence, child, word)) {
                return child;
            }
        }
        if (tree.isRelation(head, "acl") && tree.head(head) < head && sentence.tag(head).equals("VBN")
                && isWord(sentence, tree.head(head), word)) {
            return tree.head(head);
        }
        for (int i = after + 1; i < sentence.size() && i <= after + REACH; i++) {
            if (isWord(sentence, i, word)) {
                return tree.isUnder(i, head) && !isElsewhere(sentence, i, after) ? i : -1;
            }
            if (sentence.token(i).isVerb() || sentence.tag(i).equals(",") || sentence.tag(i).equals(".")) {
                return -1;
            }
        }
        return -1;
    }

    /** "called off the strike after talks": a noun after a preposition that is none of the expression's words. */
    private static boolean isElsewhere(Sentence sentence, int noun, int after) {
        return sentence.token(noun).isNoun() && sentence.tree().children(noun).stream()
                .anyMatch(c -> sentence.tree().isRelation(c, "case") && c > after && c < noun);
    }

    private static boolean isWord(Sentence sentence, int token, String word) {
        return sentence.lemma(token).equalsIgnoreCase(word) || sentence.token(token).is(word);
    }

    /** The longest context word of a kind at a token. */
    Optional<ContextWord> context(Sentence sentence, int token, String kind) {
        for (ContextWord word : candidates(sentence, token)) {
            if (word.kind().equals(kind) && isAt(sentence, token, word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    boolean isContext(Sentence sentence, int token, String kind) {
        return context(sentence, token, kind).isPresent();
    }

    private List<ContextWord> candidates(Sentence sentence, int token) {
        List<ContextWord> byLemma = lexicon.contextStartingWith(sentence.lemma(token));
        return byLemma.isEmpty() ? lexicon.contextStartingWith(sentence.token(token).form().toLowerCase(java.util.Locale.ROOT))
                : byLemma;
    }

    private static boolean isAt(Sentence sentence, int token, ContextWord word) {
        PartOfSpeech part = PartOfSpeech.ofTag(sentence.tag(token));
        // "is prepared", "is set", "due": the tagger wavers between participle and adjective.
        boolean wavering = word.part() == PartOfSpeech.ADJECTIVE && part == PartOfSpeech.VERB
                || word.part() == PartOfSpeech.VERB && part == PartOfSpeech.ADJECTIVE;
        if (part == null || part != word.part() && !wavering) {
            return false;
        }
        return !match(sentence, token, word.words(), part).isEmpty();
    }

    Lexicon lexicon() {
        return lexicon;
    }
}
