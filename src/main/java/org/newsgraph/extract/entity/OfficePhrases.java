package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/**
 * Finds phrases that name an office: "U.S. Secretary of State", "the former finance minister of Japan", "Tesla's chief
 * executive".
 */
final class OfficePhrases {
    private static final List<String> KINDS = List.of("state-office", "international-office", "organization-office",
            "military-rank",
            "court-office", "profession", "like-office");

    /**
     * An office as it stands in a sentence.
     *
     * @param first first token of all, a country's or a body's name before it included
     * @param nameFirst first token of the office's own name
     * @param nameLast last token of it
     * @param last last token of all, "of Japan" included
     * @param own the office itself, as a concept; several where the word is ambiguous
     * @param senses what it stands for, the more general offices included
     * @param at the country or body that is named with it, or null
     * @param former whether the phrase says that it is past
     * @param plural whether it is said of several
     * @param countries all countries named with it, where several are ("Japan, U.S. foreign ministers")
     */
    record Phrase(Sentence sentence, int first, int nameFirst, int nameLast, int last, Set<String> own,
            Set<String> senses, Draft at, boolean former,
            boolean plural, List<Draft> countries) {
        boolean is(String kind) {
            return senses.contains(kind);
        }

        /** The office as printed, without the country or the body. */
        String name() {
            return Bodies.printed(sentence.tokens().subList(nameFirst, nameLast + 1).stream().map(Token::form).toList());
        }
    }

    private final Chart chart;
    private final Vocabulary offices;

    OfficePhrases(Chart chart) {
        this.chart = chart;
        offices = chart.words.offices;
    }

    /** The phrases of a sentence in text order, none within another. */
    List<Phrase> find(Sentence sentence) {
        List<String> words = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            // "ministers" is looked up as "minister"; "sales" and the like are never heads of an office's name.
            boolean plural = token.tag().equals("NNS") || token.tag().equals("NNPS");
            words.add(plural && !offices.has(token.form()) ? Words.lower(token.lemma()) : token.form());
        }
        List<Phrase> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            int count = 0;
            String label = null;
            for (String kind : KINDS) {
                int n = offices.match(words, i, kind);
                if (n > count) {
                    count = n;
                    label = String.join(" ", words.subList(i, i + n)).replace(" - ", "-");
                }
            }
            if (count == 0 || !sentence.token(i + count - 1).isNoun() && count == 1 || inName(sentence, i, i + count - 1)
                    || isGivenName(sentence, i, count)) {
                continue;
            }
            found.add(phrase(sentence, i, i + count - 1, label));
            i = Math.max(i + count - 1, found.get(found.size() - 1).last());
        }
        return heads(found);
    }

    /** Of phrases that follow each other directly ("deputy foreign minister") the last is the head and takes the others in. */
    private static List<Phrase> heads(List<Phrase> phrases) {
        List<Phrase> merged = new ArrayList<>();
        for (Phrase p : phrases) {
            Phrase before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && before.last() + 1 == p.nameFirst() && before.last() == before.nameLast() && !before.plural()
                    && p.at() == null && p.first() == p.nameFirst()) {
                merged.set(merged.size() - 1, new Phrase(p.sentence(), before.first(), before.nameFirst(), p.nameLast(), p.last(),
                        p.own(), p.senses(), before.at() == null ? p.at() : before.at(), before.former()
                                || p.former(),
                        p.plural(),
                        before.countries()));
            } else {
                merged.add(p);
            }
        }
        return merged;
    }

    /** "Dean Kamen", "Earl Jones". */
    private boolean isGivenName(Sentence sentence, int token, int count) {
        return count == 1 && sentence.token(token).name().equals("PERSON") && chart.words.names.has(sentence.token(token).form());
    }

    private boolean inName(Sentence sentence, int first, int last) {
        Chart.Spot spot = chart.named(sentence, last);
        return spot != null && (spot.first() < first || spot.last() > last || spot.first() == first);
    }

    private Phrase phrase(Sentence sentence, int headFirst, int headLast, String label) {
        Set<String> senses = new TreeSet<>(offices.senses(label));
        boolean plural = sentence.tag(headLast).equals("NNS") || sentence.tag(headLast).equals("NNPS");
        int nameFirst = headFirst;
        boolean former = false;
        while (nameFirst > 0) {
            Token token = sentence.token(nameFirst - 1);
            if (offices.is(token.form(), "former-office") || token.form().equals("-") && nameFirst > 1
                    && offices.is(sentence.token(nameFirst - 2).form() + "-", "former-office")) {
                former = true;
                break;
            }
            boolean qualifies = offices.is(token.form(), "qualifier") && (token.isNoun() || token.isAdjective()
                    || Words.isCapital(token.form())) && chart.named(sentence, nameFirst - 1) == null;
            if (!qualifies) {
                break;
            }
            nameFirst--;
        }
        int first = nameFirst;
        List<Draft> places = new ArrayList<>();
        Draft at = null;
        int i = nameFirst - 1;
        while (i >= 0) {
            Token token = sentence.token(i);
            if (offices.is(token.form(), "former-office")) {
                former = true;
                first = i--;
                continue;
            }
            if (Words.isPossessive(token.form(), token.tag()) && i + 1 == first) {
                i--;
                continue;
            }
            Draft owner = owner(sentence, i);
            boolean more = plural && owner != null && owner.type.isPlace();
            if (owner != null && (at == null || more)) {
                Chart.Spot spot = chart.named(sentence, i);
                first = spot == null ? i : spot.first();
                places.add(0, owner);
                at = owner;
                i = first - 1;
                while (more && i >= 0 && (sentence.token(i).form().equals(",") || sentence.tag(i).equals("CC")
                        || sentence.token(i).form().equals("-")) && i > 0 && owner(sentence, i - 1) != null
                        && owner(sentence, i - 1).type.isPlace()) {
                    i--;
                }
                if (!more) {
                    former |= i >= 0 && offices.is(sentence.token(i).form(), "former-office");
                    break;
                }
                continue;
            }
            break;
        }
        int[] end = {headLast, headLast};
        Draft of = after(sentence, headLast, senses, end);
        return new Phrase(sentence, first, nameFirst, end[0], end[1], offices.own(label), senses, of != null ? of
                : places.size() > 1 ? null : at, former,
                plural, places);
    }

    /** The country or body that a token before an office names, as a noun or an adjective. */
    private Draft owner(Sentence sentence, int token) {
        Chart.Spot spot = chart.named(sentence, token);
        if (spot != null) {
            Draft draft = spot.only();
            return spot.last() == token && draft != null && !draft.isPerson() ? draft : null;
        }
        return chart.demonym(sentence, token);
    }

    /** What comes after the head: "of Japan", "of the Bank of England", "for foreign affairs"; {@code end} is moved along. */
    private Draft after(Sentence sentence, int headLast, Set<String> senses, int[] end) {
        int i = headLast + 1;
        if (i + 1 >= sentence.size() || !List.of("of", "for", "at", "to", "in").contains(sentence.token(i).form())) {
            return null;
        }
        boolean of = sentence.token(i).form().equals("of") || sentence.token(i).form().equals("for")
                || sentence.token(i).form().equals("at");
        i++;
        while (i < sentence.size() - 1 && (sentence.tag(i).equals("DT") || sentence.tag(i).equals("PRP$"))) {
            i++;
        }
        int subject = i;
        boolean minister = senses.contains("minister") || senses.contains("secretary");
        while (of && minister && subject < sentence.size() && offices(sentence, subject)) {
            subject++;
        }
        if (subject > i) {
            end[0] = subject - 1;
            end[1] = subject - 1;
            if (subject + 1 < sentence.size() && sentence.token(subject).form().equals("of")) {
                return after(sentence, subject - 1, Set.of(), end);
            }
            return null;
        }
        Chart.Spot spot = chart.named(sentence, i);
        if (spot == null || spot.first() != i || spot.only() == null || spot.only().isPerson()) {
            return null;
        }
        if (!of && !senses.contains("ambassador")) {
            return null;
        }
        end[1] = spot.last();
        // An ambassador to a country is not that country's.
        return of ? spot.only() : null;
    }

    private boolean offices(Sentence sentence, int token) {
        Token t = sentence.token(token);
        return (offices.is(t.form(), "qualifier") || t.lemma().equalsIgnoreCase("affair")) && (t.isNoun() || t.isAdjective())
                && chart.named(sentence, token) == null;
    }
}
