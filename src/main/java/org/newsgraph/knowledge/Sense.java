package org.newsgraph.knowledge;

/**
 * One meaning of a word.
 *
 * @param eventClass IRI of the event class
 * @param frame where its participants stand
 * @param ambiguous whether the word often means something else, so that its participants have to be found for it to count
 */
public record Sense(String eventClass, Frame frame, boolean ambiguous) {}
