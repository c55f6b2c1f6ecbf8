package org.newsgraph.knowledge;

/**
 * One meaning of a word.
 *
 * @param eventClass IRI of the event class
 * @param frame where its participants stand
 * @param ambiguous whether the word often means something else, so that its participants have to be found for it to count
 * @param name IRI of the sense in its lexicon; null where it has none or no lexicon holds it
 */
public record Sense(String eventClass, Frame frame, boolean ambiguous, String name) {
    /** A meaning that no lexicon lists: a word takes it from the words around it. */
    public Sense(String eventClass, Frame frame, boolean ambiguous) {
        this(eventClass, frame, ambiguous, null);
    }
}
