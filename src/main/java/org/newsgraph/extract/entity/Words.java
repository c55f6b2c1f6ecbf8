package org.newsgraph.extract.entity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The word lists that entities are found with, and small questions about words. */
final class Words {
    /** Function words that stand inside names and count for nothing in initials. */
    static final Set<String> SMALL = Set.of("of", "the", "for", "and", "on", "in", "de", "del", "la", "le", "du", "des", "&",
            "to");

    final Vocabulary offices = Vocabulary.load("offices.ttl");
    final Vocabulary nouns = Vocabulary.load("nouns.ttl").with(PersonNouns.load(), "person");
    final Vocabulary names = Vocabulary.load("given-names.ttl");
    final Vocabulary speech = Vocabulary.load("speech-verbs.ttl");
    final Vocabulary bodies = Vocabulary.load("bodies.ttl");
    final Vocabulary moves = Vocabulary.load("moves.ttl");
    final Vocabulary sport = Vocabulary.load("sport.ttl");

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Lower case without accents, apostrophes and full stops: two spellings of a name compare equal. */
    static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return lower(plain).replaceAll("['’‘`ʻʼ.]", "");
    }

    static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    static boolean isAllCapitals(String word) {
        return word.codePoints().anyMatch(Character::isLetter) && word.equals(word.toUpperCase(Locale.ROOT));
    }

    static boolean isPossessive(String form, String tag) {
        return tag.equals("POS") || form.equals("'s") || form.equals("’s");
    }

    /** The first letters of a name's words that are not small words. */
    static String initials(List<String> words) {
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (!SMALL.contains(lower(word)) && Character.isLetter(word.codePointAt(0))) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
