package org.newsgraph.knowledge;

/** The parts of speech of the lexicon, under LexInfo's names. */
public enum PartOfSpeech {
    VERB, NOUN, ADJECTIVE, ADVERB, PREPOSITION;

    /**
     * The part of speech of a Penn Treebank tag, or null for one that the lexicon has no words of.
     *
     * @param tag Penn Treebank tag
     */
    public static PartOfSpeech ofTag(String tag) {
        if (tag.isEmpty()) {
            return null;
        }
        return switch (tag.charAt(0)) {
            case 'V', 'M' -> VERB;
            case 'N' -> NOUN;
            case 'J' -> ADJECTIVE;
            case 'R' -> tag.equals("RP") ? PREPOSITION : ADVERB;
            case 'I', 'T' -> PREPOSITION;
            default -> null;
        };
    }
}
