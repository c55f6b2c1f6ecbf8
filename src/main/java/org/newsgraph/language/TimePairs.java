package org.newsgraph.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Expressions that belong together: "9 a.m. ET on Monday" is one moment, "from Monday to Friday" runs forwards. */
final class TimePairs {
    private static final Pattern CLOCK = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT(?:\\d\\d:\\d\\d.*|MO|AF|EV|NI)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NAMES_DAY = Pattern.compile(
            ".*(?:day\\b|today|tonight|yesterday|tomorrow|morning|night|\\d(?:st|nd|rd|th)?\\b.*\\d{4}).*");
    private static final Pattern WEEKDAY = Pattern.compile(".*(?:mon|tues|wednes|thurs|fri|satur|sun)day.*");

    private TimePairs() {}

    /** The expressions of a sentence in text order, pairs set right. */
    static List<TimeExpression> join(List<TimeExpression> times, Sentence sentence) {
        List<TimeExpression> joined = new ArrayList<>(times);
        for (int i = 1; i < joined.size(); i++) {
            TimeExpression first = joined.get(i - 1);
            TimeExpression second = joined.get(i);
            int gap = second.firstToken() - first.lastToken() - 1;
            String between = TimeNoise.words(sentence, first.lastToken() + 1, second.firstToken() - 1);
            if (isClock(first, sentence) && isDay(second) && (between.isEmpty() || between.matches("on|,|, on"))) {
                joined.set(i - 1, new TimeExpression(sentence.span(first.firstToken(), second.lastToken()), first.sentence(),
                        first.firstToken(), second.lastToken(), "TIME", second.value() + first.value().substring(10)));
                joined.remove(i--);
            } else if (isDay(first) && isClock(second, sentence) && gap <= 2 && between.matches("|at|,|, at|around|about")) {
                joined.set(i, TimeValues.with(second, "TIME", first.value() + second.value().substring(10)));
            } else if (between.matches("to|through|until|till|and|-|–") && isDay(first) && isDay(second)) {
                joined.set(i, forwards(first, second, sentence, between));
            }
        }
        return onTheirDay(joined, days(times, sentence), sentence);
    }

    /** The days that the expressions name. */
    private static List<String> days(List<TimeExpression> times, Sentence sentence) {
        return times.stream().filter(t -> isDay(t) || t.type().equals("TIME") && t.value() != null
                && CLOCK.matcher(t.value()).matches() && !isClock(t, sentence)).map(t -> t.value().substring(0, 10)).distinct()
                .toList();
    }

    /** Times of day without a day are those of the only day the sentence names. */
    private static List<TimeExpression> onTheirDay(List<TimeExpression> times, List<String> days, Sentence sentence) {
        if (days.size() != 1) {
            return times;
        }
        return times.stream()
                .map(t -> isClock(t, sentence) ? TimeValues.with(t, "TIME", days.get(0) + t.value().substring(10)) : t).toList();
    }

    private static boolean isClock(TimeExpression time, Sentence sentence) {
        return time.type().equals("TIME") && time.value() != null && CLOCK.matcher(time.value()).matches()
                && !NAMES_DAY.matcher(TimeNoise.words(sentence, time.firstToken(), time.lastToken())).matches();
    }

    private static boolean isDay(TimeExpression time) {
        return time.type().equals("DATE") && time.value() != null && DAY.matcher(time.value()).matches();
    }

    /** The second weekday or day of a year of a range lies after its first. */
    private static TimeExpression forwards(TimeExpression first, TimeExpression second, Sentence sentence, String between) {
        boolean range = !between.equals("and") || TimeNoise.word(sentence, first.firstToken() - 1).equals("between");
        if (!range || second.value().compareTo(first.value()) >= 0) {
            return second;
        }
        String words = TimeNoise.words(sentence, second.firstToken(), second.lastToken()).toLowerCase(Locale.ROOT);
        try {
            LocalDate day = LocalDate.parse(second.value());
            LocalDate later = WEEKDAY.matcher(words).matches() && words.chars().noneMatch(Character::isDigit) ? day.plusWeeks(1)
                    : words.matches(".*\\d{4}.*") ? day : day.plusYears(1);
            return TimeValues.with(second, second.type(), later.toString());
        } catch (DateTimeException e) {
            return second;
        }
    }
}
