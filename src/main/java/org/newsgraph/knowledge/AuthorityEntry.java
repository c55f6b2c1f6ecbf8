package org.newsgraph.knowledge;

import java.util.List;

/**
 * A place, an organisation or a person that the authority files know. References to other entries are their local names.
 *
 * @param localName unique in the authority, the last part of its IRI: {@code japan}, {@code government-of-japan}, {@code g7}
 * @param iri its IRI as the file has it
 * @param type local name of its schema.org class: {@code Country}, {@code City}, {@code GovernmentOrganization}, …
 * @param name the usual name
 * @param alternateNames other names, fit to be shown
 * @param hiddenNames further forms to be recognised, not to be shown: "Japanese government"
 * @param demonyms adjectives and nouns for its people or what is its: "Japanese", "Germans"
 * @param metonyms places' names that mean it where it acts: "Tokyo" for the Government of Japan
 * @param personalNames those of its names that people bear as well: "Jordan"
 * @param commonWords those of its names that are ordinary words as well, if only in capitals: "US", "Turkey"
 * @param sharedNames those of its names that others bear who have no entry: "Senate"
 * @param sameAs IRIs of the same thing elsewhere, Wikidata's first
 * @param areaServed the country or area an organisation belongs to, or null
 * @param containedIn the place that holds a place, or null
 * @param capitals a country's capitals, the first the usual one
 * @param government a country's government, or null
 * @param isoCode2 a country's ISO 3166-1 alpha-2 code, or null
 * @param isoCode3 a country's ISO 3166-1 alpha-3 code, or null
 */
public record AuthorityEntry(String localName, String iri, String type, String name, List<String> alternateNames,
        List<String> hiddenNames, List<String> demonyms, List<String> metonyms, List<String> personalNames,
        List<String> commonWords, List<String> sharedNames, List<String> sameAs, String areaServed, String containedIn,
        List<String> capitals, String government, String isoCode2, String isoCode3) {
    public AuthorityEntry {
        alternateNames = List.copyOf(alternateNames);
        hiddenNames = List.copyOf(hiddenNames);
        demonyms = List.copyOf(demonyms);
        metonyms = List.copyOf(metonyms);
        personalNames = List.copyOf(personalNames);
        commonWords = List.copyOf(commonWords);
        sharedNames = List.copyOf(sharedNames);
        sameAs = List.copyOf(sameAs);
        capitals = List.copyOf(capitals);
    }

    /** The usual capital's local name, or null. */
    public String capital() {
        return capitals.isEmpty() ? null : capitals.getFirst();
    }

    public boolean isCountry() {
        return type.equals("Country");
    }

    public boolean isPlace() {
        return isCountry() || type.equals("City") || type.equals("AdministrativeArea") || type.equals("Place");
    }

    /** Whether people bear this name of the entry, too, so that "Jordan said" may be a person. */
    public boolean isPersonalName(String form) {
        return holds(personalNames, form);
    }

    /** Whether this name of the entry is an ordinary word, too, at the start of a sentence or in capitals. */
    public boolean isCommonWord(String form) {
        return holds(commonWords, form);
    }

    /** Whether others bear this name who have no entry, so that it takes more than the name to be sure who is meant. */
    public boolean isSharedName(String form) {
        return holds(sharedNames, form);
    }

    private static boolean holds(List<String> names, String form) {
        if (names.isEmpty()) {
            return false;
        }
        String key = NameKey.of(form);
        boolean capitals = NameKey.inCapitals(key);
        return names.stream().map(NameKey::of).anyMatch(n -> capitals ? n.equalsIgnoreCase(key) : n.equals(key));
    }
}
