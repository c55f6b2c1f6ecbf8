package org.newsgraph.knowledge;

import java.util.List;

/**
 * A word or expression that names events.
 *
 * @param words its words as lemmas
 * @param part part of speech of the whole
 * @param pluralOnly whether it means the event only in the plural ("talks")
 * @param senses its meanings, the likeliest first
 */
public record LexicalEntry(List<String> words, PartOfSpeech part, boolean pluralOnly, List<Sense> senses) {
    public LexicalEntry {
        words = List.copyOf(words);
        senses = List.copyOf(senses);
    }
}
