package org.newsgraph.extract.entity;

import java.util.Set;
import org.newsgraph.extract.EntityType;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/**
 * Tells whether a noun phrase stands for a place. A house or a coast is one wherever it is told of; a bank or a school, which
 * acts as
 * well, and a vague word such as "area" only where the sentence sets them as places.
 */
final class Whereabouts {
    /** Prepositions that set what follows as a place. */
    private static final Set<String> PLACED = Set.of("in", "at", "near", "inside", "outside", "into", "onto", "around", "across",
            "along", "alongside", "through", "throughout", "within", "behind", "beside", "between", "beyond", "opposite",
            "toward",
            "towards", "off", "past", "down", "up", "under", "underneath", "over", "above", "below", "on", "upon", "to", "from",
            "via", "amid");
    /** Those that speak for a place even where the thing acts as a body, too. */
    private static final Set<String> CLEARLY = Set.of("in", "at", "near", "inside", "outside", "into", "around", "across",
            "through", "throughout", "within", "behind", "beside", "opposite", "towards", "toward");
    /** Those before which a building without an article is a place and no state of life ("to hospital", but "in prison"). */
    private static final Set<String> BARE = Set.of("into", "to", "from", "outside", "inside", "near", "at");

    /** Buildings that without an article mean what people do there or have to bear. */
    private static final Set<String> STATES = Set.of("prison", "jail", "school", "college", "university", "church", "hospital");

    private final Words words;

    Whereabouts(Words words) {
        this.words = words;
    }

    /** What kind of place a phrase stands for, or null where it stands for none. */
    EntityType type(NounPhrase phrase) {
        Set<String> senses = phrase.senses();
        if (!isPlaceNoun(senses) || isIdiom(phrase)) {
            return null;
        }
        String preposition = preposition(phrase);
        boolean placed = PLACED.contains(preposition);
        boolean told = !phrase.article().isEmpty() || phrase.number() > 0 || phrase.owner() != null || isNamed(phrase);
        if (senses.contains("city") || senses.contains("area") || senses.contains("country")) {
            boolean part = told && placed && !senses.contains("facility") || phrase.owner() != null && !phrase.plural();
            return !part ? null : senses.contains("city") ? EntityType.CITY : senses.contains("country") ? EntityType.COUNTRY
                    : EntityType.ADMINISTRATIVE_AREA;
        }
        boolean line = phrase.sentence().headline() || NameRuns.isTitle(phrase.sentence());
        if (senses.contains("spot") && !senses.contains("facility") && !senses.contains("landscape")) {
            return placed && (told || line) ? EntityType.PLACE : null;
        }
        boolean bare = !told && !phrase.plural() && !(line && !STATES.contains(phrase.lemma()));
        if (isBody(senses)) {
            boolean set = CLEARLY.contains(preposition) || (preposition.equals("to") || preposition.equals("from"))
                    && isVerb(phrase, "motion-verb");
            return (set || isUndergoing(phrase)) && !(bare && !(BARE.contains(preposition) && isVerb(phrase, "motion-verb")))
                    ? EntityType.PLACE : null;
        }
        if (bare) {
            return BARE.contains(preposition) && (isVerb(phrase, "motion-verb") || !Set.of("to", "at").contains(preposition))
                    ? EntityType.PLACE : null;
        }
        return told || placed || line ? EntityType.PLACE : null;
    }

    static boolean isPlaceNoun(Set<String> senses) {
        return senses.contains("facility") || senses.contains("landscape") || senses.contains("spot") || senses.contains("city")
                || senses.contains("area") || senses.contains("country");
    }

    /** Whether a noun with "of" before a place's name means that place: "city of", but no "coast of" and no "capital of Peru". */
    static boolean isNamedByOf(Set<String> senses, EntityType named) {
        return senses.contains("settlement") || senses.contains("area") && named != EntityType.COUNTRY
                || senses.contains("land-mass");
    }

    private static boolean isBody(Set<String> senses) {
        return senses.contains("organization") || senses.contains("company") || senses.contains("government")
                || senses.contains("armed-forces") || senses.contains("group");
    }

    /** "a Brightview warehouse": a name in the phrase tells which. */
    private static boolean isNamed(NounPhrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            if (phrase.sentence().token(i).isProper()) {
                return true;
            }
        }
        return false;
    }

    /** "a state of emergency", "the field of physics". */
    private static boolean isIdiom(NounPhrase phrase) {
        Sentence sentence = phrase.sentence();
        int next = phrase.head() + 1;
        boolean of = next < sentence.size() && sentence.token(next).is("of");
        return of && Set
                .of("state", "field", "area", "home", "place", "sea", "mountain", "avenue", "ocean", "forest", "zone", "room",
                        "desert", "bar", "mine", "cave")
                .contains(phrase.lemma());
    }

    /** The preposition before a phrase in lower case, "" for none. */
    static String preposition(NounPhrase phrase) {
        Sentence sentence = phrase.sentence();
        int found = sentence.tree().child(phrase.head(), "case");
        if (found >= 0 && found < phrase.first()) {
            return Words.lower(sentence.token(found).form());
        }
        int before = phrase.first() - 1;
        return before >= 0 && (sentence.tag(before).equals("IN") || sentence.tag(before).equals("TO"))
                ? Words.lower(sentence.token(before).form()) : "";
    }

    private boolean isVerb(NounPhrase phrase, String kind) {
        Sentence sentence = phrase.sentence();
        int at = sentence.tree().head(phrase.head());
        for (int steps = 0; at >= 0 && steps < 2; steps++) {
            if (words.moves.is(sentence.lemma(at), kind)) {
                return true;
            }
            at = sentence.tree().isRelation(at, "obj") || sentence.tree().isRelation(at, "compound:prt")
                    || sentence.tree().isRelation(at, "obl") || sentence.tree().isRelation(at, "advmod")
                            ? sentence.tree().head(at) : -1;
        }
        return false;
    }

    /** Whether something is done to the phrase that is done to places: it is entered, burnt, evacuated. */
    private boolean isUndergoing(NounPhrase phrase) {
        Sentence sentence = phrase.sentence();
        DependencyTree tree = sentence.tree();
        int head = tree.head(phrase.head());
        boolean object = tree.isRelation(phrase.head(), "obj") || tree.relation(phrase.head()).equals("nsubj:pass");
        return head >= 0 && object && words.moves.is(sentence.lemma(head), "place-verb");
    }
}
