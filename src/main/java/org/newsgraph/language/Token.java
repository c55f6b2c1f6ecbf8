package org.newsgraph.language;

import org.newsgraph.text.Span;

/**
 * A word or a punctuation mark.
 *
 * @param index position in its sentence, from 0
 * @param span where it stands in the article's text, in code points
 * @param form as written
 * @param lemma dictionary form, lower case except for names
 * @param tag Penn Treebank part of speech
 * @param name what kind of name the word belongs to: PERSON, ORGANIZATION, LOCATION, MISC, or O for none
 */
public record Token(int index, Span span, String form, String lemma, String tag, String name) {
    public boolean isVerb() {
        return tag.startsWith("V");
    }

    public boolean isNoun() {
        return tag.startsWith("N");
    }

    public boolean isProper() {
        return tag.startsWith("NNP");
    }

    public boolean isAdjective() {
        return tag.startsWith("J");
    }

    /** Compares the form without regard to case. */
    public boolean is(String word) {
        return form.equalsIgnoreCase(word);
    }
}
