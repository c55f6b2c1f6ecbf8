package org.newsgraph.page;

import java.util.List;
import java.util.Optional;

/**
 * An event as a row of a table.
 *
 * @param number what it is called by on the page
 * @param anchor its id on the page
 * @param name its name
 * @param type its class in words
 * @param who who does it or takes part, by role
 * @param what to whom or about what, and what it is joined to
 * @param when when it happens
 * @param where where it happens
 * @param factuality how the text presents it
 * @param confidence how sure the reading is
 * @param words the words that name it
 */
record EventView(int number, String anchor, Ref name, String type, List<Line> who, List<Line> what, Optional<When> when,
        List<Ref> where, Optional<Factuality> factuality, Optional<Confidence> confidence, List<Quote> words) {
    /** A role and those who have it. */
    record Line(String role, List<Ref> values) {}

    /**
     * A time.
     *
     * @param text for people
     * @param machine for HTML's time element
     */
    record When(String text, Optional<String> machine) {}

    /** Words of the text and where they stand. */
    record Quote(String text, Optional<String> href) {}

    /**
     * How sure the program is of its reading, from 0 to 1.
     *
     * @param value with two decimals
     * @param word in a word
     * @param width of a bar of 40 units
     */
    record Confidence(String value, String word, int width) {
        private static final int BAR = 40;

        static Optional<Confidence> of(String text) {
            try {
                double value = Math.clamp(Double.parseDouble(text), 0, 1);
                String word = value >= 0.8 ? "high" : value >= 0.65 ? "medium" : "low";
                long hundredths = Math.round(value * 100);
                return Optional.of(new Confidence(hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100,
                        word, (int) Math.round(value * BAR)));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }
}
