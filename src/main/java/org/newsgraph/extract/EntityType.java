package org.newsgraph.extract;

/** What an entity is; each is a schema.org class. */
public enum EntityType {
    PERSON("Person"), ORGANIZATION("Organization"), GOVERNMENT("GovernmentOrganization"), NEWS_MEDIA("NewsMediaOrganization"),
    CORPORATION("Corporation"), SPORTS_TEAM("SportsTeam"), COUNTRY("Country"), CITY("City"),
    ADMINISTRATIVE_AREA("AdministrativeArea"), PLACE("Place");

    private final String term;

    EntityType(String term) {
        this.term = term;
    }

    /** The local name of the schema.org class. */
    public String term() {
        return term;
    }

    /** The constant of a schema.org class's local name, or null. */
    public static EntityType ofTerm(String term) {
        for (EntityType t : values()) {
            if (t.term.equals(term)) {
                return t;
            }
        }
        return null;
    }

    public boolean isPerson() {
        return this == PERSON;
    }

    public boolean isOrganization() {
        return this == ORGANIZATION || this == GOVERNMENT || this == NEWS_MEDIA || this == CORPORATION
                || this == SPORTS_TEAM;
    }

    public boolean isPlace() {
        return this == COUNTRY || this == CITY || this == ADMINISTRATIVE_AREA || this == PLACE;
    }

    /** Whether something of this type can act of its own will; a country does through its government. */
    public boolean isAgent() {
        return isPerson() || isOrganization();
    }
}
