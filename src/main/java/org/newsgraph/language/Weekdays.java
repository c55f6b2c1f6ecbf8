package org.newsgraph.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which Saturday "on Saturday" is. SUTime takes the nearest; a verb in the past means the last one, a verb of the future the next, and
 * the day of publication itself counts for both.
 */
final class Weekdays {
    private static final List<String> NAMES =
            Arrays.stream(DayOfWeek.values()).map(d -> d.name().toLowerCase(Locale.ROOT)).toList();
    private static final List<String> SET_BY_WORDS = List.of("next", "last", "this", "coming", "previous", "following", "past");

    private Weekdays() {}

    /** The expression's TIMEX3 value with the right day; the value itself where nothing is to be set right. */
    static String value(String value, Sentence sentence, int first, int last, LocalDate reference) {
        if (value == null || reference == null || value.length() < 10
                || !value.substring(0, 10).matches("\\d{4}-\\d\\d-\\d\\d")) {
            return value;
        }
        int weekday = -1;
        for (int i = Math.max(0, first - 1); i <= last; i++) {
            String word = sentence.token(i).form().toLowerCase(Locale.ROOT);
            if (SET_BY_WORDS.contains(word) || i >= first && word.chars().anyMatch(Character::isDigit)) {
                return value;
            }
            weekday = i >= first && NAMES.contains(word) ? NAMES.indexOf(word) : weekday;
        }
        int tense = weekday < 0 ? 0 : tense(sentence, first);
        if (tense == 0) {
            return value;
        }
        try {
            DayOfWeek day = DayOfWeek.of(weekday + 1);
            LocalDate.parse(value.substring(0, 10));
            LocalDate right =
                    reference.with(tense < 0 ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.nextOrSame(day));
            return right + value.substring(10);
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /** -1 past, 1 future, 0 neither: that of the nearest verb above the expression. */
    private static int tense(Sentence sentence, int token) {
        DependencyTree tree = sentence.tree();
        int at = token;
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++, at = tree.head(at)) {
            if (!sentence.tag(at).startsWith("V") && !tree.hasChild(at, "cop") && !tree.hasChild(at, "aux")) {
                continue;
            }
            for (int child : tree.children(at)) {
                if (tree.isRelation(child, "aux") || tree.isRelation(child, "cop")) {
                    String word = sentence.token(child).form().toLowerCase(Locale.ROOT);
                    if (sentence.tag(child).equals("MD")) {
                        return word.equals("will") || word.equals("shall") || word.equals("'ll") || word.equals("’ll") ? 1
                                : word.equals("would") ? 1 : 0;
                    }
                    if (sentence.tag(child).equals("VBD")) {
                        return -1;
                    }
                    if (sentence.tag(child).equals("TO")) {
                        return 1;
                    }
                    if (sentence.token(child).lemma().equals("have")) {
                        return -1;
                    }
                }
            }
            if (sentence.tag(at).equals("VBD")) {
                return -1;
            }
            if (sentence.tag(at).equals("VBZ") || sentence.tag(at).equals("VBP")) {
                return 1;
            }
        }
        return 0;
    }
}
