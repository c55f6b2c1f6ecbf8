package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/** Resolves pronouns where only one reading is left: by number and sex, subjects before others, near before far. */
final class Pronouns {
    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> I = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> SET = Set.of("in", "at", "to", "into", "inside", "near", "outside", "from");
    private static final int NEAR = 2;

    private final Chart chart;
    private final Vocabulary speech;
    private final Antecedents antecedents;
    private final Chains chains;

    Pronouns(Chart chart, Vocabulary speech) {
        this.chart = chart;
        this.speech = speech;
        antecedents = new Antecedents(chart);
        chains = new Chains(chart);
    }

    void add() {
        for (Sentence sentence : chart.text.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                String tag = sentence.tag(i);
                List<Draft> who = List.of();
                if (tag.startsWith("PRP")) {
                    who = personal(sentence, i);
                    if (who.isEmpty()) {
                        who = chains.find(sentence, i, fits(Words.lower(sentence.token(i).form())));
                    }
                } else if (tag.startsWith("WP") || tag.equals("WDT")) {
                    who = relative(sentence, i);
                } else if (tag.equals("WRB") && sentence.token(i).is("where")) {
                    who = where(sentence, i);
                } else if (tag.equals("RB") && sentence.token(i).is("there")) {
                    who = there(sentence, i);
                }
                if (!who.isEmpty()) {
                    chart.add(sentence, i, i, i, MentionKind.PRONOMINAL, who);
                }
            }
        }
    }

    private List<Draft> personal(Sentence sentence, int i) {
        String word = Words.lower(sentence.token(i).form());
        if (HE.contains(word)) {
            return person(sentence, i, Draft.Sex.MALE);
        }
        if (SHE.contains(word)) {
            return person(sentence, i, Draft.Sex.FEMALE);
        }
        if (THEY.contains(word)) {
            return several(sentence, i);
        }
        return IT.contains(word) ? body(sentence, i, word) : List.of();
    }

    /** Whether a pronoun can stand for some entities: by number, sex and kind. */
    private static Predicate<List<Draft>> fits(String word) {
        if (HE.contains(word) || SHE.contains(word)) {
            Draft.Sex other = HE.contains(word) ? Draft.Sex.FEMALE : Draft.Sex.MALE;
            return who -> who.size() == 1 && who.get(0).isPerson() && !who.get(0).plural && who.get(0).sex != other;
        }
        if (THEY.contains(word)) {
            return who -> who.size() > 1 || who.get(0).plural || who.get(0).type.isOrganization();
        }
        if (IT.contains(word)) {
            return who -> who.size() == 1 && !who.get(0).isPerson() && !who.get(0).plural;
        }
        if (I.contains(word)) {
            return who -> who.size() == 1 && who.get(0).isPerson() && !who.get(0).plural;
        }
        return who -> false;
    }

    private List<Draft> person(Sentence sentence, int i, Draft.Sex sex) {
        Predicate<Draft> fits = d -> d.isPerson() && !d.plural && (d.sex == sex || d.sex == Draft.Sex.UNKNOWN);
        boolean quoted = chart.text.isQuoted(sentence.token(i).span());
        for (int back = 0; back <= NEAR; back++) {
            List<Chart.Spot> spots = antecedents.before(sentence, i, back).stream()
                    .filter(s -> s.only() != null && fits.test(s.only()) && (quoted || !chart.text.isQuoted(s.span()))).toList();
            Draft choice = choose(spots, sex, i, sentence);
            if (choice != null) {
                return List.of(choice);
            }
            if (!spots.isEmpty() && back > 0) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The only candidate, the only one surely of the sex, or the subject of the nearest sentence that has one. */
    private Draft choose(List<Chart.Spot> spots, Draft.Sex sex, int pronoun, Sentence sentence) {
        Set<Draft> all = drafts(spots);
        if (all.size() == 1) {
            return all.iterator().next();
        }
        List<Chart.Spot> sure = spots.stream().filter(s -> s.only().sex == sex).toList();
        Set<Draft> certain = drafts(sure);
        if (certain.size() == 1) {
            return certain.iterator().next();
        }
        Set<Draft> subjects = drafts(spots.stream().filter(Pronouns::isSubject).toList());
        if (subjects.isEmpty()) {
            return null;
        }
        Draft first = subjects.iterator().next();
        return subjects.size() == 1 || first.sex == sex && first.isNamed() ? first : null;
    }

    private static Set<Draft> drafts(List<Chart.Spot> spots) {
        Set<Draft> found = new LinkedHashSet<>();
        spots.forEach(s -> found.add(s.only()));
        return found;
    }

    static boolean isSubject(Chart.Spot spot) {
        return spot.sentence().tree().isRelation(spot.head(), "nsubj");
    }

    /** A plural description nearby, or the persons of the clause before, where there is but one reading. */
    private List<Draft> several(Sentence sentence, int i) {
        for (int back = 0; back <= 1; back++) {
            List<Chart.Spot> spots = antecedents.before(sentence, i, back);
            List<Chart.Spot> plural = spots.stream().filter(Pronouns::isPlural).toList();
            Set<List<Draft>> readings = new LinkedHashSet<>();
            plural.forEach(s -> readings.add(now(s)));
            if (readings.size() > 1) {
                Set<List<Draft>> subjects = new LinkedHashSet<>();
                plural.stream().filter(Pronouns::isSubject).forEach(s -> subjects.add(now(s)));
                if (subjects.size() == 1) {
                    return subjects.iterator().next();
                }
                return List.of();
            }
            Set<Draft> people = new LinkedHashSet<>();
            for (int k = spots.size() - 1; k >= 0; k--) {
                Draft only = spots.get(k).only();
                if (only != null && only.isPerson() && !only.plural && spots.get(k).kind() != MentionKind.PRONOMINAL) {
                    people.add(only);
                }
            }
            if (readings.size() == 1 && people.size() != 2) {
                return readings.iterator().next();
            }
            if (readings.isEmpty() && people.size() == 2) {
                return List.copyOf(people);
            }
            if (!readings.isEmpty()) {
                List<Chart.Spot> acting = plural.stream().filter(Pronouns::isSubject).toList();
                return acting.isEmpty() ? List.of() : now(acting.get(0));
            }
            if (people.size() > 2) {
                return List.of();
            }
        }
        return List.of();
    }

    private static List<Draft> now(Chart.Spot spot) {
        return spot.drafts().stream().map(Draft::now).toList();
    }

    private static boolean isPlural(Chart.Spot spot) {
        if (spot.drafts().size() > 1) {
            return spot.drafts().stream().allMatch(d -> d.now().type.isAgent());
        }
        Draft only = spot.only();
        return only.plural || !only.isNamed() && only.type == EntityType.ORGANIZATION
                && Set.of("police", "team", "crew", "family", "staff", "group", "gang", "couple").contains(only.noun);
    }

    /**
     * "its" of the clause's own subject; "it" where it says or plans something, of the body that the sentence before is
     * about.
     */
    private List<Draft> body(Sentence sentence, int i, String word) {
        if (chart.text.isQuoted(sentence.token(i).span())) {
            return List.of();
        }
        Predicate<Draft> fits = d -> !d.plural && (d.type.isOrganization() || d.type == EntityType.COUNTRY);
        DependencyTree tree = sentence.tree();
        if (word.equals("it")) {
            int verb = tree.isRelation(i, "nsubj") ? tree.head(i) : -1;
            if (verb < 0 || !speech.is(sentence.lemma(verb), "verb-of-speech") && !speech.is(sentence.lemma(verb), "verb-of-view")
                    && !Set.of("plan", "intend", "aim", "seek", "want").contains(sentence.lemma(verb))) {
                return List.of();
            }
        }
        List<Chart.Spot> here = antecedents.before(sentence, i, 0).stream().filter(s -> s.only() != null && fits.test(s.only())
                && s.kind() != MentionKind.PRONOMINAL).toList();
        Set<Draft> all = drafts(here);
        if (all.size() == 1) {
            return List.copyOf(all);
        }
        Set<Draft> subjects = drafts(here.stream().filter(Pronouns::isSubject).toList());
        if (!subjects.isEmpty()) {
            return subjects.size() == 1 ? List.copyOf(subjects) : List.of();
        }
        if (!all.isEmpty() || sentence.index() == 0) {
            return List.of();
        }
        List<Chart.Spot> last = antecedents.before(sentence, i, 1).stream().filter(s -> s.only() != null && fits.test(s.only())
                && isSubject(s)).toList();
        Set<Draft> before = drafts(last);
        return before.size() == 1 ? List.copyOf(before) : List.of();
    }

    /** "the prison where": the place that stands directly before it or before a comma. */
    private List<Draft> where(Sentence sentence, int i) {
        int before = i > 1 && sentence.token(i - 1).form().equals(",") ? i - 2 : i - 1;
        List<Chart.Spot> places = chart.spots(sentence).stream().filter(s -> s.last() == before && isPlace(s)).toList();
        if (places.isEmpty()) {
            return List.of();
        }
        // "a prison in Leeds where": the place that holds the other is not what is meant.
        Chart.Spot near = places.get(0);
        for (Chart.Spot spot : chart.spots(sentence)) {
            if (spot.last() + 2 == near.first() && sentence.token(spot.last() + 1).is("in") && isPlace(spot)) {
                return now(spot);
            }
        }
        return now(near);
    }

    private static boolean isPlace(Chart.Spot spot) {
        return spot.only() != null && spot.only().type.isPlace();
    }

    /** The place that the sentence or, else, the one before sets last: "at a motel", "to Rome"; nothing where that is no entity. */
    private List<Draft> there(Sentence sentence, int i) {
        for (int s = sentence.index(); s >= Math.max(0, sentence.index() - 1); s--) {
            Sentence at = chart.text.sentences().get(s);
            for (int k = s == sentence.index() ? i - 1 : at.size() - 1; k > 0; k--) {
                int preposition = at.tree().child(k, "case");
                if (at.token(k).isNoun() && preposition >= 0 && preposition < k && !NameRuns.isTime(at.token(k))
                        && SET.contains(Words.lower(at.token(preposition).form()))) {
                    int head = k;
                    return chart.spots(at).stream().filter(p -> p.head() == head && isPlace(p)).map(Pronouns::now).findFirst()
                            .orElse(List.of());
                }
            }
        }
        return List.of();
    }

    /** "who", "which": the mention that the clause hangs on and that stands directly before it. */
    private List<Draft> relative(Sentence sentence, int i) {
        int before = i - 1;
        if (before > 0 && sentence.token(before).form().equals(",")) {
            before--;
        }
        if (before < 0) {
            return List.of();
        }
        String word = Words.lower(sentence.token(i).form());
        List<Chart.Spot> spots = new ArrayList<>();
        for (Chart.Spot spot : chart.spots(sentence)) {
            if (spot.last() == before) {
                spots.add(spot);
            }
        }
        if (spots.isEmpty()) {
            return List.of();
        }
        Chart.Spot spot = spots.get(0);
        boolean person = spot.drafts().stream().allMatch(d -> d.now().type.isPerson());
        boolean who = word.startsWith("who");
        boolean clause = clauseHangs(sentence, i, spot);
        return clause && (who ? spot.drafts().stream().allMatch(d -> d.now().type.isAgent()) : !person) ? now(spot) : List.of();
    }

    /** Whether the clause of a relative pronoun hangs on a mention. */
    private static boolean clauseHangs(Sentence sentence, int pronoun, Chart.Spot spot) {
        int verb = sentence.tree().head(pronoun);
        for (int steps = 0; verb >= 0 && steps < 4; steps++) {
            if (sentence.tree().isRelation(verb, "acl") && spot.covers(sentence.tree().head(verb))) {
                return true;
            }
            verb = sentence.tree().head(verb);
        }
        return false;
    }
}
