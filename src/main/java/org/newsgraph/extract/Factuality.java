package org.newsgraph.extract;

/** How a text presents an event; each event has exactly one. The ontology defines them under the same names. */
public enum Factuality {
    OCCURRED("Occurred"), ONGOING("Ongoing"), ANNOUNCED("Announced"), PLANNED("Planned"), CONSIDERED("Considered"),
    POSSIBLE("Possible"), DEMANDED("Demanded"), DENIED("Denied"), NOT_OCCURRED("NotOccurred");

    private final String term;

    Factuality(String term) {
        this.term = term;
    }

    /** The local name of the ontology's term. */
    public String term() {
        return term;
    }

    /** The constant of a term's local name. */
    public static Factuality ofTerm(String term) {
        for (Factuality f : values()) {
            if (f.term.equals(term)) {
                return f;
            }
        }
        throw new IllegalArgumentException("no factuality " + term);
    }
}
