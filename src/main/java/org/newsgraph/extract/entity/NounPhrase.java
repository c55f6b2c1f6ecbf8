package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/**
 * A phrase around a noun for people, bodies or places.
 *
 * @param sentence its sentence
 * @param first first token
 * @param head the noun, which is the last token
 * @param lemma the noun's lemma in lower case
 * @param senses what the noun stands for
 * @param plural whether it speaks of several
 * @param number how many, or 0 where it does not say
 * @param article its article or other first word in lower case: "the", "a", "its", "" for none
 * @param modifiers the other words in lower case
 * @param owner the country or place named in the phrase, or null
 */
record NounPhrase(Sentence sentence, int first, int head, String lemma, Set<String> senses, boolean plural, int number,
        String article,
        Set<String> modifiers, Draft owner) {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "both");
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine",
            "ten", "eleven", "twelve");
    /** Words before a noun that leave it open whether there is anybody at all. */
    private static final Set<String> OPEN = Set.of("no", "any", "every", "each", "which", "what", "either", "neither", "such");

    boolean definite() {
        return DEFINITE.contains(article);
    }

    /** Whether nothing but an article and a number stands before the noun. */
    boolean bare() {
        return modifiers.isEmpty() && owner == null;
    }

    boolean isOpen() {
        return OPEN.contains(article);
    }

    /** The description without its article. */
    String description() {
        boolean skip = !article.isEmpty() && first < head;
        return Bodies.printed(sentence.tokens().subList(skip ? first + 1 : first, head + 1).stream().map(Token::form).toList());
    }

    /** The phrase around a noun. */
    static NounPhrase of(Chart chart, Sentence sentence, int head) {
        int first = head;
        String article = "";
        int number = 0;
        Draft owner = null;
        Set<String> modifiers = new TreeSet<>();
        while (first > 0) {
            int i = first - 1;
            Token token = sentence.token(i);
            Chart.Spot named = chart.named(sentence, i);
            if (named != null) {
                boolean possessive = Words.isPossessive(sentence.token(first).form(), sentence.tag(first));
                Draft who = named.only();
                if (who == null || who.isPerson() && !possessive || owner != null) {
                    break;
                }
                if (who.type.isPlace()) {
                    owner = who;
                } else {
                    modifiers.add(Words.lower(who.name));
                }
                first = named.first();
                continue;
            }
            String tag = token.tag();
            if (tag.equals("DT") || tag.equals("PRP$") || tag.equals("PDT") || tag.equals("WDT")) {
                article = Words.lower(token.form());
                first = i;
                break;
            }
            boolean verb = (tag.equals("VBN") || tag.equals("VBG")) && (sentence.tree().isRelation(i, "amod")
                    || i > 0 && sentence.token(i - 1).form().equals("-"));
            boolean hyphen = token.form().equals("-") && i > 0;
            boolean noun = tag.equals("NN") || tag.equals("NNP") || tag.equals("NNPS");
            if (!(token.isAdjective() || noun || tag.equals("CD") || verb || hyphen || tag.equals("POS"))) {
                break;
            }
            // "at least 26 people", "at most ten": the words count and do not describe.
            if (tag.equals("JJS") && i > 0 && sentence.token(i - 1).is("at")) {
                break;
            }
            // "sanctions target Belarusian banks": no noun goes before an adjective of the same phrase.
            if (noun && sentence.token(first).isAdjective() && !sentence.token(i).isProper()) {
                break;
            }
            Draft people = chart.demonym(sentence, i);
            if (people != null && owner == null) {
                owner = people;
            } else if (tag.equals("CD")) {
                number = number(token.form());
            } else if (Character.isLetter(token.form().codePointAt(0)) && !tag.equals("POS")) {
                modifiers.add(Words.lower(token.form()));
            }
            first = i;
        }
        while (first < head && sentence.tag(first).equals("POS")) {
            first++;
        }
        String lemma = Words.lower(sentence.lemma(head));
        Set<String> senses = new TreeSet<>(chart.words.nouns.senses(lemma));
        if (senses.isEmpty()) {
            senses.addAll(chart.words.nouns.senses(sentence.token(head).form()));
        }
        String tag = sentence.tag(head);
        boolean plural = tag.equals("NNS") || tag.equals("NNPS") || senses.contains("people") || number > 1;
        return new NounPhrase(sentence, first, head, lemma, senses, plural, number, article, modifiers, owner);
    }

    private static int number(String form) {
        int index = NUMBERS.indexOf(Words.lower(form));
        if (index >= 0) {
            return index;
        }
        return form.matches("\\d{1,4}") ? Integer.parseInt(form) : 0;
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        sentence.tokens().subList(first, head + 1).forEach(t -> words.add(t.form()));
        return words;
    }
}
