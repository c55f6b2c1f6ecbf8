package org.newsgraph.knowledge;

/** What may stand at a syntactic argument; the constants are the ontology's individuals. */
public enum FillerType {
    /** A person, an organisation, a group, or a state through its government. */
    ACTOR("Actor"),
    PERSON("PersonFiller"), ORGANIZATION("OrganizationFiller"), PLACE("PlaceFiller"),
    /** Another event. */
    EVENT("EventFiller"),
    /** Something that is neither a person nor an event. */
    THING("ThingFiller"), ANY("AnyFiller");

    private final String term;

    FillerType(String term) {
        this.term = term;
    }

    static FillerType ofTerm(String term) {
        for (FillerType type : values()) {
            if (type.term.equals(term)) {
                return type;
            }
        }
        throw new org.newsgraph.problem.BadInput("lexicon: news:" + term + " is no filler type; use one of the ontology's");
    }
}
