package org.newsgraph.extract;

import org.newsgraph.text.Span;

/**
 * One step on the way to an event: what was concluded, from which words, by which entry of the lexicon or which rule.
 *
 * @param kind what was concluded
 * @param term the conclusion: IRI of a class, a property as a prefixed name, a factuality, a time's value; a confidence; for a joining, null
 * @param filler what stands at the property; null but for an argument
 * @param words the words that it was concluded from, in code points; null where no single words say it
 * @param sentence index of the sentence
 * @param rule what led there, in words
 * @param entry IRI of the lexicon's sense or syntactic argument; null where the rule uses none
 */
public record Step(Kind kind, String term, Reference filler, Span words, int sentence, String rule, String entry) {
    /** What a step concludes. */
    public enum Kind {
        /** That words name an event of a class. */
        MEANING,
        /** That something has a part in the event. */
        ARGUMENT,
        /** How the text presents it. */
        FACTUALITY,
        /** When it is. */
        TIME,
        /** That a later mention is of the same event; its own steps follow. */
        JOINING,
        /** How sure all that is. */
        CONFIDENCE
    }
}
