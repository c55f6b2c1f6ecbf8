package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsgraph.extract.EntityType;

/** Resolves phrases that name an office to the named persons who hold it: "the minister", "the two foreign ministers". */
final class OfficeReferences {
    private static final int NEAR = 3;

    private final Chart chart;
    private final Antecedents antecedents;
    private final OfficeStates states;

    OfficeReferences(Chart chart, Antecedents antecedents) {
        this.chart = chart;
        this.antecedents = antecedents;
        states = new OfficeStates(chart);
    }

    /** Those who are meant; empty where it is not clear that they are persons the article names. */
    List<Draft> find(NounPhrase phrase, OfficePhrases.Phrase office) {
        if (office.former() || office.is("like-office")) {
            return List.of();
        }
        if (office.plural()) {
            return plural(phrase, office);
        }
        boolean capital = Words.isCapital(office.name()) && phrase.article().isEmpty() && office.nameFirst() > 0;
        if (!phrase.definite() && !capital && office.at() == null) {
            return List.of();
        }
        List<Draft> holders = holders(office);
        Draft at = government(office.at());
        if (at != null) {
            holders = holders.stream().filter(p -> p.offices.stream().anyMatch(o -> o.at() != null
                    && o.at().now() == at)).toList();
            return holders.size() == 1 ? holders : List.of();
        }
        if (holders.size() == 1) {
            return before(holders.get(0), phrase) ? holders : List.of();
        }
        List<Draft> fitting = holders;
        Draft nearest = antecedents.nearest(phrase.sentence(), phrase.first(), NEAR, fitting::contains);
        return nearest == null ? List.of() : List.of(nearest);
    }

    private boolean before(Draft person, NounPhrase phrase) {
        return antecedents.nearest(phrase.sentence(), phrase.first(), phrase.sentence().index(), d -> d == person) != null;
    }

    private Draft government(Draft at) {
        if (at == null) {
            return null;
        }
        Draft government = at.type == EntityType.COUNTRY ? chart.government(at) : null;
        return government == null ? at.now() : government;
    }

    private List<Draft> plural(NounPhrase phrase, OfficePhrases.Phrase office) {
        List<Draft> holders = holders(office);
        if (office.countries().size() > 1) {
            List<Draft> found = new ArrayList<>();
            for (Draft country : office.countries()) {
                Draft government = government(country);
                List<Draft> here = holders.stream().filter(p -> p.offices.stream().anyMatch(o -> o.at() != null
                        && o.at().now() == government)).toList();
                if (here.size() != 1) {
                    return List.of();
                }
                found.add(here.get(0));
            }
            return found;
        }
        if (!phrase.definite() || office.at() != null || !office.countries().isEmpty()) {
            return List.of();
        }
        List<Draft> seen = antecedents.entities(phrase.sentence(), phrase.first(), phrase.sentence().index(), holders::contains);
        int wanted = phrase.article().equals("both") ? 2 : phrase.number();
        if (wanted > 0 && seen.size() > wanted) {
            seen = antecedents.entities(phrase.sentence(), phrase.first(), NEAR, holders::contains);
        }
        boolean fits = wanted > 0 ? seen.size() == wanted : seen.size() > 1 && seen.size() <= NEAR;
        return fits ? order(seen) : List.of();
    }

    /** In the order the article first names them. */
    private List<Draft> order(List<Draft> people) {
        return chart.drafts().stream().filter(people::contains).toList();
    }

    /** Named persons who hold the office or a narrower one: a foreign minister is a minister. */
    private List<Draft> holders(OfficePhrases.Phrase office) {
        List<Draft> found = new ArrayList<>();
        for (Draft draft : chart.drafts()) {
            if (draft.isPerson() && draft.isNamed() && draft.offices.stream().anyMatch(o -> !o.former()
                    && holds(o, office.own()))) {
                found.add(draft);
            }
        }
        return found;
    }

    private boolean holds(Draft.Office office, Set<String> wanted) {
        Set<String> senses = states.senses(office.name());
        return wanted.stream().anyMatch(senses::contains);
    }
}
