package org.newsgraph.extract.event;

/** What makes the reading of an event more or less sure; how much, {@code ontology/confidence.ttl} says. */
enum Circumstance {
    /** Its trigger is a noun. */
    NOUN("noun"),
    /** Its trigger is an expression of several words. */
    EXPRESSION("expression"),
    /** Its trigger has other meanings too, and the sentence decided. */
    AMBIGUOUS("ambiguous"),
    /** Nobody and nothing has a part in it. */
    NO_PARTICIPANT("no-participant"),
    /** Two or more have a part in it, at different properties. */
    SEVERAL_ROLES("several-roles"),
    /** A participant was found only in what is said, wanted or refused. */
    CONTENT("content"),
    /** Who has a part in it is told by a pronoun alone. */
    PRONOUN("pronoun"),
    /** Its sentence has more than 30 words and marks. */
    LONG_SENTENCE("long-sentence"),
    /** Its sentence has 12 words and marks at most. */
    SHORT_SENTENCE("short-sentence"),
    /** It is mentioned more than once. */
    REPEATED("repeated"),
    /** It is told as planned. */
    PLANNED("planned"),
    /** It was concluded from another: "did the same", "has to". */
    CONCLUDED("concluded");

    private final String notation;

    Circumstance(String notation) {
        this.notation = notation;
    }

    /** The circumstance's {@code skos:notation}. */
    String notation() {
        return notation;
    }
}
