package org.newsgraph.extract.entity;

import java.util.List;
import org.newsgraph.extract.EntityType;
import org.newsgraph.language.Sentence;

/** What the search for entities asks of the authority files. Entries go by their local names. */
interface Gazetteer {
    /** How an entry is named. */
    enum How { NAME, DEMONYM, METONYM }

    /**
     * An entry's name in a sentence.
     *
     * @param first first token
     * @param last last token, inclusive
     * @param how by which kind of name
     * @param entry the entry; of a metonym, the government it stands for
     */
    record Known(int first, int last, How how, String entry) {}

    /** The names of a sentence, longest first match from the left, none overlapping another. */
    List<Known> find(Sentence sentence);

    /** The entry that some words name as a whole, or null. */
    String lookup(List<String> words);

    EntityType type(String entry);

    /** The name to print. */
    String name(String entry);

    List<String> otherNames(String entry);

    List<String> sameAs(String entry);

    /** The government of a country, or of the country that a capital is the capital of; null where there is none. */
    String government(String entry);

    /** The country that a government, a city or an area belongs to, or null. */
    String country(String entry);
}
