package org.newsgraph.extract.entity;

import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/** What "of" adds to a description: "members of the Association of Jurists", "a group of Moroccan diplomats". */
final class OfWhom {
    private OfWhom() {}

    /** The words from "of" on, or "" where neither a name nor people in the plural stand there. */
    static String after(Chart chart, NounPhrase phrase) {
        Sentence sentence = phrase.sentence();
        int of = phrase.head() + 1;
        int first = of + 1;
        if (first >= sentence.size() || !sentence.token(of).is("of")) {
            return "";
        }
        int at = sentence.tag(first).equals("DT") && first + 1 < sentence.size() ? first + 1 : first;
        Chart.Spot spot = chart.named(sentence, at);
        int last;
        if (spot != null && spot.first() == at) {
            last = spot.last();
        } else {
            last = at;
            while (last < sentence.size() && (sentence.token(last).isAdjective() || sentence.tag(last).matches("NNP?"))) {
                last++;
            }
            boolean people = last < sentence.size() && sentence.tag(last).equals("NNS")
                    && chart.words.nouns.senses(Words.lower(sentence.lemma(last))).stream()
                            .anyMatch(s -> s.equals("person") || s.equals("people") || s.equals("man") || s.equals("woman"));
            if (!people) {
                return "";
            }
        }
        return Bodies.printed(sentence.tokens().subList(of, last + 1).stream().map(Token::form).toList());
    }
}
