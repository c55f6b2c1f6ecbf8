package org.newsgraph.extract.entity;

import java.util.Comparator;
import java.util.List;
import org.newsgraph.extract.EntityType;
import org.newsgraph.language.Sentence;

/**
 * A name where it stands, before it is known whose it is.
 *
 * @param sentence the sentence
 * @param first first token
 * @param last last token, inclusive
 * @param type what the name seems to belong to
 * @param entry local name of the authority's entry, or null
 * @param sure whether the text itself shows the name to be one, beyond a lucky guess on a headline
 */
record NameSpan(Sentence sentence, int first, int last, EntityType type, String entry, boolean sure) {
    static final Comparator<NameSpan> TEXT_ORDER =
            Comparator.comparingInt((NameSpan s) -> s.sentence().index()).thenComparingInt(NameSpan::first);

    int length() {
        return last - first + 1;
    }

    List<String> words() {
        return sentence.tokens().subList(first, last + 1).stream().map(t -> t.form()).toList();
    }

    /** The name's words, folded and joined by blanks. */
    String key() {
        return Words.fold(String.join(" ", words()));
    }

    String lastWord() {
        return sentence.token(last).form();
    }

    NameSpan as(EntityType other) {
        return new NameSpan(sentence, first, last, other, entry, sure);
    }

    NameSpan cut(int from, int to) {
        return new NameSpan(sentence, from, to, type, entry, sure);
    }

    boolean overlaps(NameSpan other) {
        return sentence == other.sentence && first <= other.last && other.first <= last;
    }
}
