package org.newsgraph.extract.event;

import org.newsgraph.extract.Factuality;

/**
 * How an event is presented, and what says so.
 *
 * @param value how it is presented
 * @param token the word that decides; -1 where none does
 * @param rule what the word does
 */
record Reading(Factuality value, int token, String rule) {
    /** What nothing speaks against happened. */
    static final Reading PLAIN = new Reading(Factuality.OCCURRED, -1, "no word makes it less than a fact");

    Reading as(Factuality other, String why) {
        return new Reading(other, token, rule + "; " + why);
    }

    boolean is(Factuality factuality) {
        return value == factuality;
    }
}
