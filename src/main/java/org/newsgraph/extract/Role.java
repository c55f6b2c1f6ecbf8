package org.newsgraph.extract;

import org.newsgraph.text.Span;

/**
 * An office that a person held when the article was written.
 *
 * @param person id of the person
 * @param name the office as printed, without the state or body ("Foreign Minister")
 * @param at id of the organisation or place, or null where the text does not say
 * @param former whether the text says the office is past ("former prime minister")
 * @param span the words of the office, in code points
 * @param sentence index of the sentence
 */
public record Role(String person, String name, String at, boolean former, Span span, int sentence) {}
