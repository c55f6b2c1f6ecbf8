package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/** Finds what is described rather than named, and tells whether it is somebody known or somebody new. */
final class Nominals {
    /** What makes a party a celebration. */
    private static final Set<String> CELEBRATED =
            Set.of("christmas", "birthday", "dinner", "office", "garden", "holiday", "wedding",
                    "farewell", "tea", "costume", "house", "launch", "street", "cocktail", "staff");

    private final Chart chart;
    private final Antecedents antecedents;
    private final OfficeReferences offices;
    private final BodyReferences bodies;
    private final Chains chains;
    private final Whereabouts whereabouts;
    /** Described entities by the noun they are described with, in text order. */
    private final Map<String, List<Described>> described = new LinkedHashMap<>();

    private record Described(Draft draft, NounPhrase phrase, String whom) {}

    Nominals(Chart chart) {
        this.chart = chart;
        antecedents = new Antecedents(chart);
        offices = new OfficeReferences(chart, antecedents);
        bodies = new BodyReferences(chart, antecedents);
        chains = new Chains(chart);
        whereabouts = new Whereabouts(chart.words);
    }

    /**
     * Adds the described entities.
     *
     * @param free the offices that are tied to no name
     * @param tied for each sentence the tokens of offices that are
     */
    void add(List<OfficePhrases.Phrase> free, List<BitSet> tied) {
        Map<Integer, List<OfficePhrases.Phrase>> phrases = new LinkedHashMap<>();
        free.forEach(p -> phrases.computeIfAbsent(p.sentence().index(), k -> new ArrayList<>()).add(p));
        for (Sentence sentence : chart.text.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                if (chart.named(sentence, i) == null && isPeople(sentence, i)) {
                    people(sentence, i);
                } else if (!tied.get(sentence.index()).get(i) && chart.named(sentence, i) == null) {
                    OfficePhrases.Phrase office = office(phrases.getOrDefault(sentence.index(), List.of()), i);
                    if (isHead(sentence, i, office != null)) {
                        add(NounPhrase.of(chart, sentence, i), office);
                    }
                }
            }
        }
    }

    /** "Germans", "the Afghans": a people's name used as a noun in the plural. */
    private boolean isPeople(Sentence sentence, int i) {
        return sentence.tag(i).matches("NNP?S") && chart.demonym(sentence, i) != null
                && (i + 1 >= sentence.size() || !sentence.token(i + 1).isNoun());
    }

    private void people(Sentence sentence, int i) {
        NounPhrase phrase = NounPhrase.of(chart, sentence, i);
        Draft draft = described.getOrDefault(phrase.lemma(), List.of()).stream().map(Described::draft).findFirst().orElse(null);
        if (draft == null) {
            draft = chart.draft(EntityType.PERSON, sentence.token(i).form());
            draft.noun = phrase.lemma();
            draft.plural = true;
            draft.nationality = chart.demonym(sentence, i);
            described.computeIfAbsent(phrase.lemma(), k -> new ArrayList<>()).add(new Described(draft, phrase, ""));
        }
        chart.add(sentence, i, i, i, MentionKind.NOMINAL, List.of(draft));
    }

    private static OfficePhrases.Phrase office(List<OfficePhrases.Phrase> phrases, int token) {
        return phrases.stream().filter(p -> p.nameLast() == token || p.nameFirst() <= token && token < p.nameLast()
                && isTail(p, token)).findFirst().orElse(null);
    }

    /** Whether a token is the noun before "of" in an office's name ("secretary" in "secretary of state"). */
    private static boolean isTail(OfficePhrases.Phrase phrase, int token) {
        return token + 1 <= phrase.nameLast() && phrase.sentence().tag(token + 1).equals("IN");
    }

    private boolean isHead(Sentence sentence, int i, boolean office) {
        Token token = sentence.token(i);
        if (!token.isNoun()) {
            return false;
        }
        boolean listed = chart.words.nouns.has(token.lemma()) || chart.words.nouns.has(token.form());
        if (!listed && !office) {
            return false;
        }
        // In a title all words have capitals, and the tagger takes them for names.
        boolean title = token.name().equals("O") && NameRuns.isTitle(sentence) && !Words.isAllCapitals(token.form());
        boolean proper = token.isProper() && !office && !title;
        boolean within = i + 1 < sentence.size() && (sentence.token(i + 1).isNoun() && !sentence.token(i
                + 1).name().equals("PERSON")
                || sentence.token(i + 1).form().equals("-"));
        within |= i > 0 && sentence.token(i - 1).form().equals("-") && sentence.tag(i).equals("NN");
        // "It was a school" tells what it was, "they were inside the school" where they were.
        boolean predicate = sentence.tree().hasChild(i, "cop") && !sentence.tree().hasChild(i, "case");
        return !proper && !within && !predicate;
    }

    private void add(NounPhrase phrase, OfficePhrases.Phrase office) {
        if (phrase.isOpen()) {
            return;
        }
        Sentence sentence = phrase.sentence();
        List<Draft> who = apposed(phrase);
        if (who.isEmpty()) {
            who = called(phrase);
        }
        if (who.isEmpty() && office != null) {
            who = offices.find(phrase, office);
        }
        if (who.isEmpty()) {
            who = bodies.find(phrase);
        }
        if (who.isEmpty() && phrase.senses().contains("government") && phrase.owner() != null && !phrase.plural()
                && phrase.lemma().equals("government") && phrase.owner().type == EntityType.COUNTRY) {
            Draft government = chart.government(phrase.owner());
            if (government != null) {
                chart.add(sentence, phrase.first(), phrase.head(), phrase.head(), MentionKind.NAMED, List.of(government));
                return;
            }
        }
        if (who.isEmpty()) {
            who = again(phrase);
        }
        if (who.isEmpty()) {
            who = chained(phrase);
        }
        if (who.isEmpty()) {
            Draft draft = create(phrase, office);
            who = draft == null ? List.of() : List.of(draft);
        }
        if (!who.isEmpty()) {
            int first = office != null && office.countries().size() > 1 ? office.first() : phrase.first();
            chart.add(sentence, first, phrase.head(), phrase.head(), MentionKind.NOMINAL, who);
            if (who.size() == 1 && !who.get(0).isNamed()) {
                described.computeIfAbsent(phrase.lemma(), k -> new ArrayList<>())
                        .add(new Described(who.get(0), phrase, OfWhom.after(chart, phrase)));
            }
        }
    }

    /** "Mehraban, the team's coach,": the person or body before the comma. */
    private List<Draft> apposed(NounPhrase phrase) {
        Sentence sentence = phrase.sentence();
        int before = phrase.first() - 1;
        // "…, the country's army has": without a comma after it the phrase is a subject of its own.
        boolean acts = phrase.head() + 1 < sentence.size() && sentence.tag(phrase.head() + 1).matches("VB[DZP]|MD");
        if (before < 1 || !sentence.token(before).form().equals(",") || phrase.plural() || acts) {
            return List.of();
        }
        Chart.Spot spot = chart.named(sentence, before - 1);
        boolean apposition = sentence.tree().isRelation(phrase.head(), "appos")
                && spot != null && spot.covers(sentence.tree().head(phrase.head()));
        if (!apposition || spot.only() == null) {
            return List.of();
        }
        EntityType type = type(phrase.senses(), false);
        boolean like = type != null && (type.isPerson() && spot.only().type.isPerson()
                || type.isOrganization() && spot.only().type.isOrganization())
                || Whereabouts.isPlaceNoun(phrase.senses()) && spot.only().type.isPlace();
        return like ? List.of(spot.only()) : List.of();
    }

    /** "the port of Izmir", "the island of Malta": the place that is named behind "of". */
    private List<Draft> called(NounPhrase phrase) {
        Sentence sentence = phrase.sentence();
        int next = phrase.head() + 2;
        boolean of = next < sentence.size() && sentence.token(next - 1).is("of") && !phrase.plural()
                && (phrase.definite() || phrase.article().equals("a") || phrase.article().equals("an"));
        Chart.Spot spot = of ? chart.named(sentence, next) : null;
        boolean place = spot != null && spot.only() != null && spot.first() == next && spot.only().type.isPlace();
        return place && Whereabouts.isNamedByOf(phrase.senses(), spot.only().type) ? List.of(spot.only()) : List.of();
    }

    /** Somebody described before with the same noun, where this phrase says nothing that would tell them apart. */
    private List<Draft> again(NounPhrase phrase) {
        List<Described> same = described.getOrDefault(phrase.lemma(), List.of());
        for (int i = same.size() - 1; i >= 0; i--) {
            NounPhrase earlier = same.get(i).phrase();
            if (!phrase.definite()) {
                if (isHeadlineTold(earlier, phrase)) {
                    return List.of(same.get(i).draft());
                }
                continue;
            }
            boolean number = phrase.plural() == earlier.plural() && (phrase.number() == 0 || phrase.number() == earlier.number());
            boolean owner = phrase.owner() == null || phrase.owner() == earlier.owner();
            boolean whom = OfWhom.after(chart, phrase).isEmpty() || OfWhom.after(chart, phrase).equals(same.get(i).whom());
            boolean near = phrase.sentence().index() - earlier.sentence().index() <= 6 || !phrase.bare();
            if (number && owner && whom && near && earlier.modifiers().containsAll(phrase.modifiers())
                    && !(earlier.sentence() == phrase.sentence() && !phrase.bare())
                    && same.get(i).draft().type.isPlace() == (whereabouts.type(phrase) != null)) {
                return List.of(same.get(i).draft());
            }
        }
        return List.of();
    }

    /** "79 people rescued" above "rescued 79 people", "Georgian parliament passes …" above "Georgia's parliament passed …". */
    private static boolean isHeadlineTold(NounPhrase earlier, NounPhrase phrase) {
        if (!earlier.sentence().headline() || phrase.sentence().headline() || phrase.plural() != earlier.plural()
                || phrase.number() != earlier.number() || phrase.owner() != earlier.owner()
                || !(phrase.modifiers().containsAll(earlier.modifiers())
                        || earlier.modifiers().containsAll(phrase.modifiers()))) {
            return false;
        }
        // Further below, another two people may be told of, but hardly another 79.
        boolean lead = phrase.sentence().index() - earlier.sentence().index() <= 2;
        return phrase.plural() ? phrase.number() >= (lead ? 2 : 12) : phrase.owner() != null && phrase.number() == 0;
    }

    /**
     * Somebody of the same kind and number whom the annotator's chains give. A phrase that says more than "the team" is not looked up:
     * the chains take "the European team" for "the Afghan team".
     */
    private List<Draft> chained(NounPhrase phrase) {
        EntityType type = type(phrase.senses(), phrase.plural());
        if (!phrase.definite() || !phrase.bare() || type == null) {
            return List.of();
        }
        return chains.find(phrase.sentence(), phrase.head(), who -> {
            Draft one = who.get(0);
            boolean kind = type.isPerson() ? one.isPerson() : one.type.isOrganization();
            return who.size() == 1 && one.plural == phrase.plural() && kind;
        });
    }

    /** A new entity for whom nobody known stands, or null where the noun is a matter. */
    private Draft create(NounPhrase phrase, OfficePhrases.Phrase office) {
        EntityType place = office == null ? whereabouts.type(phrase) : null;
        EntityType type = place != null ? place : phrase.senses().isEmpty() && office != null ? EntityType.PERSON
                : isSpeaker(phrase) ? EntityType.PERSON : type(phrase.senses(), phrase.plural());
        if (type == null || office != null && office.is("like-office") || place == null && isVague(phrase)) {
            return null;
        }
        Draft draft = chart.draft(type, phrase.description());
        draft.noun = phrase.lemma();
        draft.plural = phrase.plural();
        draft.sex = phrase.plural() ? Draft.Sex.UNKNOWN : sex(phrase.senses());
        String whom = place == null ? OfWhom.after(chart, phrase) : "";
        if (!whom.isEmpty()) {
            draft.name += " " + whom;
        }
        Draft owner = phrase.owner();
        if (place != null) {
            draft.area = whole(phrase);
            if (draft.area != null && draft.area == within(phrase)) {
                draft.name += " in " + draft.area.name;
            }
        } else if (owner != null && type.isOrganization()) {
            draft.area = owner;
        } else if (owner != null && owner.type == EntityType.COUNTRY) {
            draft.nationality = owner;
        }
        return draft;
    }

    /** "Sources said": a word that means people only where it says something. */
    private boolean isSpeaker(NounPhrase phrase) {
        Sentence sentence = phrase.sentence();
        int verb = sentence.tree().head(phrase.head());
        return phrase.senses().contains("speaker") && verb >= 0 && sentence.tree().isRelation(phrase.head(), "nsubj")
                && chart.words.speech.is(sentence.lemma(verb), "verb-of-speech");
    }

    /** The town or area in which a described place lies ("a Leeds warehouse", "a warehouse in Leeds"), or null. */
    private Draft whole(NounPhrase phrase) {
        Draft owner = phrase.owner();
        boolean surely = owner != null && (owner.type == EntityType.CITY || owner.type == EntityType.ADMINISTRATIVE_AREA
                || owner.type == EntityType.PLACE && owner.entry != null);
        return surely ? owner : within(phrase);
    }

    /** The place named behind "in" directly after a phrase, or null. */
    private Draft within(NounPhrase phrase) {
        Sentence sentence = phrase.sentence();
        int next = phrase.head() + 2;
        Chart.Spot spot = next < sentence.size() && sentence.token(next - 1).is("in") ? chart.named(sentence, next) : null;
        return spot != null && spot.only() != null && spot.first() == next && spot.only().type.isPlace() ? spot.only() : null;
    }

    /**
     * A noun without article, number or owner is a matter ("by force", "in office"), unless it is somebody who does
     * something.
     */
    private static boolean isVague(NounPhrase phrase) {
        if (Set.of("pair", "duo", "trio", "couple").contains(phrase.lemma()) && phrase.plural() && phrase.bare()) {
            return true;
        }
        // "the office Christmas party"
        if (phrase.lemma().equals("party") && phrase.modifiers().stream().anyMatch(CELEBRATED::contains)) {
            return true;
        }
        boolean acts = phrase.sentence().tree().isRelation(phrase.head(), "nsubj") || phrase.sentence().headline();
        return !phrase.plural() && phrase.article().isEmpty() && phrase.number() == 0 && phrase.owner() == null && !acts
                && !phrase.senses().contains("armed-forces");
    }

    private static Draft.Sex sex(Set<String> senses) {
        return senses.contains("man") ? Draft.Sex.MALE : senses.contains("woman") ? Draft.Sex.FEMALE : Draft.Sex.UNKNOWN;
    }

    private static EntityType type(Set<String> senses, boolean plural) {
        if (senses.contains("person") || senses.contains("man") || senses.contains("woman") || senses.contains("people")) {
            return EntityType.PERSON;
        }
        if (senses.contains("government")) {
            return plural ? EntityType.ORGANIZATION : EntityType.GOVERNMENT;
        }
        if (senses.contains("company")) {
            return plural ? EntityType.ORGANIZATION : EntityType.CORPORATION;
        }
        if (senses.contains("media")) {
            return plural ? EntityType.ORGANIZATION : EntityType.NEWS_MEDIA;
        }
        return senses.contains("organization") || senses.contains("armed-forces") || senses.contains("group")
                ? EntityType.ORGANIZATION : null;
    }
}
