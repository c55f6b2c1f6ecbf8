package org.newsgraph.extract;

/** How a text refers to an entity; the constants' order is from strong to weak. */
public enum MentionKind {
    NAMED("Named"), NOMINAL("Nominal"), PRONOMINAL("Pronominal");

    private final String term;

    MentionKind(String term) {
        this.term = term;
    }

    /** The local name of the ontology's term. */
    public String term() {
        return term;
    }
}
