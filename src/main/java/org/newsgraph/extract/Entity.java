package org.newsgraph.extract;

import java.util.List;

/**
 * Someone or something that the article names or describes. References to other entities are their ids.
 *
 * @param id unique in the article; no meaning beyond that
 * @param type what it is
 * @param name the fullest name, or the description ("Belarusian state-owned banks") of one that has no name
 * @param alternateNames other names the article or the authority uses
 * @param kind NAMED, or NOMINAL for what is only described
 * @param authority local name of the authority entry it was recognised as ("g7", "japan", "government-of-japan"), or null
 * @param shared whether its IRI may be shared by all articles: a full name or an authority's entry; false for lone surnames and
 *     descriptions
 * @param sameAs IRIs of the same thing elsewhere, Wikidata first
 * @param jobTitles offices as printed, first mentioned first
 * @param worksFor ids of organisations
 * @param nationality id of a country, or null
 * @param areaServed id of the place a government or group belongs to or a described place lies in, or null
 * @param memberOf ids of organisations
 */
public record Entity(String id, EntityType type, String name, List<String> alternateNames, MentionKind kind, String authority,
        boolean shared, List<String> sameAs, List<String> jobTitles, List<String> worksFor, String nationality, String areaServed,
        List<String> memberOf) {
    public Entity {
        alternateNames = List.copyOf(alternateNames);
        sameAs = List.copyOf(sameAs);
        jobTitles = List.copyOf(jobTitles);
        worksFor = List.copyOf(worksFor);
        memberOf = List.copyOf(memberOf);
    }
}
