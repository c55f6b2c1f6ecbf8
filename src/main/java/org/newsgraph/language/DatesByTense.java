package org.newsgraph.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which Saturday "on Saturday" is, and the March of which year "in March". SUTime takes the nearest; a verb in the past means the last
 * one, a verb of the future the next, and the day of publication itself counts for both.
 */
final class DatesByTense {
    private static final List<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(d -> d.name().toLowerCase(Locale.ROOT)).toList();
    private static final Set<String> SET_BY_WORDS =
            Set.of("next", "last", "this", "coming", "previous", "following", "past", "ago",
                    "every", "each");
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    private static final Set<String> PLANNING =
            Set.of("plan", "expect", "schedule", "set", "due", "slate", "intend", "prepare", "hope",
                    "aim", "target", "propose", "fix", "postpone", "delay", "move", "extend", "agree", "call", "order");
    private static final int NEAR_DAYS = 45;

    private enum Tense { PAST, PRESENT, FUTURE, NONE }

    private DatesByTense() {}

    /**
     * The expression's TIMEX3 value with the right day; the value itself where nothing is to be set right; null where it is wrong and
     * the right one is not known.
     */
    static String value(String value, Sentence sentence, int first, int last, LocalDate reference) {
        if (value == null || reference == null || !value.matches(DAY + ".*|\\d{4}-\\d\\d")) {
            return value;
        }
        int weekday = -1;
        boolean month = false;
        for (int i = Math.max(0, first - 1); i <= last; i++) {
            String word = sentence.token(i).form().toLowerCase(Locale.ROOT);
            if (SET_BY_WORDS.contains(word) || i >= first && word.matches(".*(?:\\d{4}|\\d[/.-]\\d+[/.-]\\d).*|['’]\\d\\d")) {
                return value;
            }
            weekday = i >= first && WEEKDAYS.contains(word) ? WEEKDAYS.indexOf(word) : weekday;
            month |= i >= first && Months.isMonth(word);
        }
        Tense tense = tense(sentence, first);
        if (weekday < 0 && !month) {
            return tense == Tense.PAST && isAhead(value, reference) && isHoliday(sentence, last) ? null : value;
        }
        if (weekday >= 0 && month) {
            return value;
        }
        try {
            return month ? inYear(value, tense, reference) : onWeekday(value, DayOfWeek.of(weekday + 1), tense, reference);
        } catch (DateTimeException e) {
            return value;
        }
    }

    /** SUTime takes a holiday of the article's year, though what was done on it was done in an earlier one. */
    private static boolean isHoliday(Sentence sentence, int last) {
        return TimeNoise.word(sentence, last)
                .matches("day|eve|christmas|easter|thanksgiving|halloween|ramadan|eid|hanukkah|passover|diwali");
    }

    private static boolean isAhead(String value, LocalDate reference) {
        return value.length() >= 10 && value.substring(0, 10).compareTo(reference.toString()) > 0;
    }

    private static String onWeekday(String value, DayOfWeek day, Tense tense, LocalDate reference) {
        if (tense == Tense.NONE || value.length() < 10) {
            return value;
        }
        LocalDate right = reference.with(
                tense == Tense.PAST ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.nextOrSame(day));
        return right + value.substring(10);
    }

    /** What is always or just now so tells no year: only the past and the future do. */
    private static String inYear(String value, Tense tense, LocalDate reference) {
        if (tense != Tense.PAST && tense != Tense.FUTURE) {
            return value;
        }
        int step = tense == Tense.PAST ? -1 : 1;
        if (value.length() == 7) {
            YearMonth month = YearMonth.from(reference).withMonth(YearMonth.parse(value).getMonthValue());
            return (step * month.compareTo(YearMonth.from(reference)) < 0 ? month.plusYears(step) : month).toString();
        }
        LocalDate printed = LocalDate.parse(value.substring(0, 10));
        LocalDate day = LocalDate.of(reference.getYear(), printed.getMonth(), printed.getDayOfMonth());
        // "is to run from January 3", written some days after: a plan may be told of when it has begun.
        boolean away = step * ChronoUnit.DAYS.between(reference, day) < (tense == Tense.PAST ? -1 : -NEAR_DAYS);
        return (away ? day.plusYears(step) : day) + value.substring(10);
    }

    /** The tense of the nearest verb above the expression. */
    private static Tense tense(Sentence sentence, int token) {
        DependencyTree tree = sentence.tree();
        int at = token;
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++, at = tree.head(at)) {
            if (!sentence.tag(at).startsWith("V") && !tree.hasChild(at, "cop") && !tree.hasChild(at, "aux")) {
                continue;
            }
            if (PLANNING.contains(sentence.lemma(at))) {
                // "was scheduled for March 3" may lie ahead or behind.
                return Tense.NONE;
            }
            for (int child : tree.children(at)) {
                if (tree.isRelation(child, "aux") || tree.isRelation(child, "cop")) {
                    String word = sentence.token(child).form().toLowerCase(Locale.ROOT);
                    if (sentence.tag(child).equals("MD")) {
                        return Set.of("will", "shall", "'ll", "’ll", "would").contains(word) ? Tense.FUTURE : Tense.NONE;
                    }
                    if (sentence.tag(child).equals("VBD")) {
                        return Tense.PAST;
                    }
                    if (sentence.tag(child).equals("TO")) {
                        return Tense.FUTURE;
                    }
                    if (sentence.token(child).lemma().equals("have")) {
                        return Tense.PAST;
                    }
                }
            }
            int marker = tree.child(at, "mark");
            if (marker >= 0 && sentence.tag(marker).equals("TO")) {
                return Tense.FUTURE;
            }
            if (sentence.tag(at).equals("VBD")) {
                return Tense.PAST;
            }
            if (sentence.tag(at).equals("VBZ") || sentence.tag(at).equals("VBP")) {
                return Tense.PRESENT;
            }
        }
        return Tense.NONE;
    }
}
