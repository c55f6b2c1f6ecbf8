package org.newsgraph.extract.entity;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.newsgraph.extract.EntityType;
import org.newsgraph.language.Sentence;

/** Resolves plain descriptions to what is named nearby: "the company", "the ministry", "the country", "the two men". */
final class BodyReferences {
    private static final int NEAR = 2;

    private final Chart chart;
    private final Antecedents antecedents;

    BodyReferences(Chart chart, Antecedents antecedents) {
        this.chart = chart;
        this.antecedents = antecedents;
    }

    /** What is meant; empty where it is not clear. */
    List<Draft> find(NounPhrase phrase) {
        if (!phrase.definite() || !phrase.bare()) {
            return List.of();
        }
        Draft found = phrase.plural() ? null : single(phrase);
        return found != null ? List.of(found) : phrase.plural() ? several(phrase) : List.of();
    }

    private Draft single(NounPhrase phrase) {
        Sentence sentence = phrase.sentence();
        int at = phrase.first();
        Set<String> senses = phrase.senses();
        String noun = phrase.lemma();
        boolean acts = senses.contains("organization") || senses.contains("company") || !Whereabouts.isPlaceNoun(senses);
        Draft bearer = antecedents.nearest(sentence, at, sentence.index(), d -> d.isNamed() && (d.type.isOrganization() && acts
                || d.type.isPlace() && Whereabouts.isPlaceNoun(senses)) && hasWord(d, noun));
        if (bearer != null) {
            return bearer;
        }
        if (senses.contains("country")) {
            return antecedents.only(sentence, at, 1, d -> d.type == EntityType.COUNTRY);
        }
        if (senses.contains("city")) {
            return antecedents.only(sentence, at, NEAR, d -> d.type == EntityType.CITY);
        }
        if (senses.contains("area")) {
            return antecedents.nearest(sentence, at, NEAR, d -> d.type == EntityType.ADMINISTRATIVE_AREA);
        }
        if (senses.contains("government")) {
            return antecedents.only(sentence, at, sentence.index(), d -> d.type == EntityType.GOVERNMENT && d.entry != null
                    && d.entry.startsWith("government-of"));
        }
        if (senses.contains("company")) {
            return company(sentence, at);
        }
        if (senses.contains("media")) {
            return antecedents.nearest(sentence, at, NEAR, d -> d.isNamed() && d.type == EntityType.NEWS_MEDIA);
        }
        if (senses.contains("organization") && (noun.equals("organization") || noun.equals("organisation") || noun.equals("group")
                || noun.equals("agency") || noun.equals("body"))) {
            return antecedents.only(sentence, at, NEAR, d -> d.isNamed() && d.type == EntityType.ORGANIZATION);
        }
        if (senses.contains("man") || senses.contains("woman")) {
            Draft.Sex sex = senses.contains("man") ? Draft.Sex.MALE : Draft.Sex.FEMALE;
            return antecedents.only(sentence, at, NEAR, d -> d.isPerson() && !d.plural && (d.sex == sex
                    || d.sex == Draft.Sex.UNKNOWN));
        }
        return null;
    }

    /** The company that the sentence before is about, or the only one near. */
    private Draft company(Sentence sentence, int at) {
        for (EntityType type : List.of(EntityType.CORPORATION, EntityType.ORGANIZATION)) {
            Predicate<Draft> fits = d -> d.isNamed() && d.type == type;
            for (int back = 0; back <= NEAR; back++) {
                List<Draft> near = antecedents.entities(sentence, at, back, fits);
                if (near.size() == 1) {
                    return near.get(0);
                }
                List<Draft> subjects = antecedents.before(sentence, at, back).stream().filter(Pronouns::isSubject)
                        .map(Chart.Spot::only).filter(d -> d != null && fits.test(d)).distinct().toList();
                if (!near.isEmpty()) {
                    // Of bodies of any kind the one that acts may be a union or an agency.
                    return subjects.size() == 1 && type == EntityType.CORPORATION ? subjects.get(0) : null;
                }
            }
        }
        return null;
    }

    private static boolean hasWord(Draft draft, String noun) {
        for (String name : draft.names) {
            for (String word : name.split(" ")) {
                if (Words.fold(word).equals(Words.fold(noun))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "the two men", "both countries": exactly as many as that were named just before. */
    private List<Draft> several(NounPhrase phrase) {
        Set<String> senses = phrase.senses();
        int wanted = phrase.article().equals("both") || Set.of("pair", "duo", "couple").contains(phrase.lemma()) ? 2
                : phrase.number();
        if (wanted < 2) {
            return List.of();
        }
        Predicate<Draft> fits;
        if (senses.contains("country")) {
            fits = d -> d.type == EntityType.COUNTRY;
        } else if (senses.contains("person") || senses.contains("people")) {
            fits = d -> d.isPerson() && d.isNamed();
        } else if (senses.contains("man") || senses.contains("woman")) {
            Draft.Sex sex = senses.contains("man") ? Draft.Sex.MALE : Draft.Sex.FEMALE;
            fits = d -> d.isPerson() && d.isNamed() && (d.sex == sex || d.sex == Draft.Sex.UNKNOWN);
        } else if (senses.contains("company")) {
            fits = d -> d.isNamed() && (d.type == EntityType.CORPORATION || d.type == EntityType.ORGANIZATION);
        } else {
            return List.of();
        }
        for (int back = 0; back <= NEAR; back++) {
            List<Draft> found = antecedents.entities(phrase.sentence(), phrase.first(), back, fits);
            if (found.size() >= wanted) {
                return found.size() == wanted ? chart.drafts().stream().filter(found::contains).toList() : List.of();
            }
        }
        return List.of();
    }
}
