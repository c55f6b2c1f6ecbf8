package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.extract.EntityType;

/**
 * Finds the state of an office that is printed without one ("Foreign Minister Hayashi"), from the rest of the article, and only
 * where this leaves no choice: the same office of the same person with a state elsewhere; a list of states with the office in the
 * plural ("Japan, U.S. foreign ministers") of which all but one belong to others; the place in the dateline.
 */
final class OfficeStates {
    private final Chart chart;

    OfficeStates(Chart chart) {
        this.chart = chart;
    }

    void inherit(List<OfficePhrases.Phrase> phrases) {
        List<Draft> people = chart.drafts().stream().filter(d -> !d.offices.isEmpty()).toList();
        for (Draft person : people) {
            Draft own = own(person);
            if (own != null) {
                fill(person, own);
            }
        }
        for (OfficePhrases.Phrase phrase : phrases) {
            if (phrase.plural() && phrase.countries().size() > 1) {
                last(phrase, people);
            }
        }
        Draft home = home();
        if (home != null) {
            for (Draft person : people) {
                boolean cabinet = person.offices.stream().anyMatch(o -> open(o) && senses(o.name()).contains("minister"));
                if (cabinet && people.stream().noneMatch(p -> p != person && p.offices.stream().anyMatch(o -> o.at() == home
                        && senses(o.name()).contains("minister") && open(o)))) {
                    fill(person, home);
                }
            }
        }
    }

    /** The one government that a person's offices name. */
    private Draft own(Draft person) {
        Draft found = null;
        for (Draft.Office office : person.offices) {
            Draft at = office.at();
            if (at != null && at.type == EntityType.GOVERNMENT && senses(office.name()).contains("state-office")) {
                if (found != null && found != at) {
                    return null;
                }
                found = at;
            }
        }
        return found;
    }

    private void fill(Draft person, Draft government) {
        for (int i = 0; i < person.offices.size(); i++) {
            Draft.Office o = person.offices.get(i);
            if (open(o)) {
                person.offices.set(i, new Draft.Office(o.name(), government, o.former(), o.profession(), o.sentence(), o.first(),
                        o.last()));
            }
        }
    }

    /** An office of a state's own government whose state is not told; a mayor or an ambassador may belong anywhere. */
    private boolean open(Draft.Office office) {
        Set<String> senses = senses(office.name());
        return office.at() == null && (senses.contains("minister") || senses.contains("leader"))
                && senses.contains("state-office");
    }

    /** What an office's name stands for: that of its longest ending that is in the list. */
    Set<String> senses(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split(" ");
        for (int i = 0; i < words.length; i++) {
            Set<String> senses = chart.words.offices.senses(String.join(" ", List.of(words).subList(i, words.length)));
            if (!senses.isEmpty() && !senses.contains("qualifier")) {
                return senses;
            }
        }
        for (int i = words.length - 1; i > 0; i--) {
            Set<String> senses = chart.words.offices.senses(String.join(" ", List.of(words).subList(0, i)));
            if (!senses.isEmpty() && !senses.contains("qualifier")) {
                return senses;
            }
        }
        return Set.of();
    }

    /** Of the states in a list, gives the one that no other office-holder has to the only one who has none. */
    private void last(OfficePhrases.Phrase phrase, List<Draft> people) {
        List<Draft> left = new ArrayList<>();
        for (Draft country : phrase.countries()) {
            Draft government = country.type == EntityType.COUNTRY ? chart.government(country) : null;
            if (government == null) {
                return;
            }
            left.add(government);
        }
        List<Draft> without = new ArrayList<>();
        for (Draft person : people) {
            boolean fits = person.offices.stream().anyMatch(o -> fits(o, phrase));
            Draft own = own(person);
            if (fits && own != null) {
                left.remove(own);
            } else if (fits && person.offices.stream().anyMatch(this::open)) {
                without.add(person);
            }
        }
        if (left.size() == 1 && without.size() == 1) {
            fill(without.get(0), left.get(0));
        }
    }

    private boolean fits(Draft.Office office, OfficePhrases.Phrase phrase) {
        Set<String> own = senses(office.name());
        String wanted = phrase.senses().contains("foreign-minister") ? "foreign-minister"
                : phrase.senses().contains("minister") ? "minister" : "leader";
        return own.contains(wanted);
    }

    /** The government of the dateline's country, where the dateline names a place. */
    private Draft home() {
        String place = chart.article.locationCreated();
        String entry = place == null ? null : chart.gazetteer.lookup(List.of(place.split("[ ,]+")));
        String country = entry == null ? null : chart.gazetteer.country(entry);
        String government = country == null ? null : chart.gazetteer.government(country);
        return government == null ? null : chart.known(government);
    }
}
