package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.newsgraph.extract.EntityType;
import org.newsgraph.language.Sentence;

/** Ties offices to the persons who hold them, by where the two stand. */
final class OfficeHolders {
    private final Chart chart;
    private final OfficePhrases phrases;

    private final List<BitSet> tied = new ArrayList<>();

    OfficeHolders(Chart chart) {
        this.chart = chart;
        phrases = new OfficePhrases(chart);
    }

    /** For each sentence the tokens of the offices that were tied to somebody. */
    List<BitSet> tied() {
        return tied;
    }

    /** Gives persons their offices; the phrases that are tied to no name come back. */
    List<OfficePhrases.Phrase> find() {
        List<OfficePhrases.Phrase> free = new ArrayList<>();
        List<OfficePhrases.Phrase> all = new ArrayList<>();
        for (Sentence sentence : chart.text.sentences()) {
            List<OfficePhrases.Phrase> here = phrases.find(sentence);
            all.addAll(here);
            BitSet used = new BitSet();
            tied.add(used);
            for (OfficePhrases.Phrase phrase : here) {
                Draft person = phrase.plural() ? null : holder(phrase);
                if (person != null) {
                    give(person, phrase);
                }
                if (person != null || phrase.plural() && several(phrase)) {
                    used.set(phrase.nameFirst(), phrase.nameLast() + 1);
                } else {
                    free.add(phrase);
                }
            }
        }
        new OfficeStates(chart).inherit(all);
        return free;
    }

    private void give(Draft person, OfficePhrases.Phrase phrase) {
        if (phrase.is("like-office")) {
            // "his U.S. counterpart Antony Blinken": the same office elsewhere, which is not printed.
            return;
        }
        Draft at = phrase.at();
        if (at != null && at.type == EntityType.COUNTRY) {
            boolean state = phrase.is("state-office") || phrase.is("court-office");
            at = state ? chart.government(at) : null;
        } else if (at != null && at.type.isPlace() && !phrase.is("state-office") && !phrase.is("court-office")) {
            // "England captain": a team's, and no place is a body.
            at = null;
        }
        boolean profession = phrase.is("profession") || phrase.is("military-rank") && phrase.at() == null;
        person.offices.add(new Draft.Office(phrase.name(), at, phrase.former(), profession, phrase.sentence().index(),
                phrase.nameFirst(), phrase.nameLast()));
    }

    /** "Its chief executive", "the agency's director": the body that the pronoun or the description before the office means. */
    void owned() {
        for (Draft person : chart.drafts()) {
            for (int i = 0; i < person.offices.size(); i++) {
                Draft.Office o = person.offices.get(i);
                Sentence sentence = chart.text.sentences().get(o.sentence());
                int before = o.first() - 1;
                boolean possessive = before > 0 && sentence.tag(before).equals("POS");
                if (o.at() != null || before < 0 || !possessive && !sentence.tag(before).equals("PRP$")) {
                    continue;
                }
                Chart.Spot spot = owner(sentence, possessive ? before - 1 : before);
                Draft body = spot == null ? null : spot.only();
                Draft at = body == null ? null : body.type == EntityType.COUNTRY ? chart.government(body) : body;
                if (at != null && at.type.isOrganization()) {
                    person.offices.set(i, new Draft.Office(o.name(), at, o.former(), o.profession(), o.sentence(), o.first(),
                            o.last()));
                }
            }
        }
    }

    private Chart.Spot owner(Sentence sentence, int last) {
        return chart.spots(sentence).stream().filter(s -> s.last() == last).reduce((a, b) -> b).orElse(null);
    }

    /** "Presidents Biden and Xi", "ministers Hayashi and Blinken": each of them holds the office. */
    private boolean several(OfficePhrases.Phrase phrase) {
        Sentence sentence = phrase.sentence();
        Chart.Spot spot = person(sentence, phrase.last() + 1);
        if (spot == null || spot.first() != phrase.last() + 1) {
            return false;
        }
        List<Draft> people = new ArrayList<>();
        while (spot != null) {
            people.add(spot.only());
            int next = spot.last() + 1;
            while (next < sentence.size() && (sentence.tag(next).equals("CC") || sentence.token(next).form().equals(","))) {
                next++;
            }
            spot = next > spot.last() + 1 ? person(sentence, next) : null;
        }
        return people.size() > 1;
    }

    /** The person who holds the office, or null. */
    private Draft holder(OfficePhrases.Phrase phrase) {
        Sentence sentence = phrase.sentence();
        int after = phrase.last() + 1;
        Chart.Spot next = person(sentence, after);
        if (next != null && next.first() == after) {
            return next.only();
        }
        // "Japan's foreign minister, Yoshimasa Hayashi,"
        if (after + 1 < sentence.size() && sentence.token(after).form().equals(",")) {
            Chart.Spot apposed = person(sentence, after + 1);
            if (apposed != null && apposed.first() == after + 1 && ends(sentence, apposed.last() + 1)
                    && (phrase.at() != null || definite(sentence, phrase.first()))) {
                return apposed.only();
            }
        }
        int before = phrase.first() - 1;
        while (before >= 0 && (sentence.tag(before).equals("DT") || sentence.tag(before).equals("PRP$")
                || sentence.tag(before).equals("JJ") && chart.named(sentence, before) == null)) {
            before--;
        }
        if (before < 0) {
            return null;
        }
        // "Antony Blinken, the U.S. secretary of state,"
        if (sentence.token(before).form().equals(",") && before > 0) {
            Chart.Spot named = person(sentence, before - 1);
            return named != null && named.last() == before - 1 && ends(sentence, after) && !listed(sentence, named.first(), after)
                    ? named.only() : null;
        }
        return described(sentence, before);
    }

    /** "Hayashi, who is foreign minister", "Hayashi is Japan's foreign minister": the person before the verb. */
    private Draft described(Sentence sentence, int before) {
        int i = before;
        String verb = Words.lower(sentence.token(i).form());
        if (verb.equals("as") && i > 0 && sentence.lemma(i - 1).equals("serve")) {
            i--;
            verb = "is";
        }
        if (!verb.equals("is") && !verb.equals("’s") || i == 0) {
            return null;
        }
        i--;
        if (sentence.tag(i).equals("WP")) {
            i--;
            if (i > 0 && sentence.token(i).form().equals(",")) {
                i--;
            }
        }
        Chart.Spot named = i < 0 ? null : person(sentence, i);
        return named != null && named.last() == i ? named.only() : null;
    }

    private static boolean definite(Sentence sentence, int first) {
        return first > 0 && (sentence.token(first - 1).is("the") || sentence.tag(first - 1).equals("PRP$")
                || sentence.tag(first - 1).equals("POS"));
    }

    /** Whether an apposition may end here: at a mark, the sentence's end, or where the main clause goes on. */
    private static boolean ends(Sentence sentence, int token) {
        return token >= sentence.size() || !Character.isLetterOrDigit(sentence.token(token).form().codePointAt(0))
                || sentence.tag(token).equals("WP") || sentence.tag(token).equals("IN") || sentence.tag(token).equals("CC")
                || sentence.token(token).isVerb();
    }

    /** Whether name and office are two members of a list ("Hayashi, the prime minister and others"). */
    private static boolean listed(Sentence sentence, int first, int after) {
        return after < sentence.size() && sentence.tag(after).equals("CC") && !sentence.token(after).form().equals(",")
                && first > 0 && sentence.token(first - 1).form().equals(",");
    }

    private Chart.Spot person(Sentence sentence, int token) {
        Chart.Spot spot = token < 0 || token >= sentence.size() ? null : chart.named(sentence, token);
        return spot != null && spot.only() != null && spot.only().isPerson() ? spot : null;
    }
}
