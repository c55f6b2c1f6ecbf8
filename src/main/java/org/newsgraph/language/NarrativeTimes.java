package org.newsgraph.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times that count from another time of the story rather than from the day of the article: "a day later", "the day before", "the
 * following week". They count from the time told last before; where none is near, they stay unresolved.
 */
final class NarrativeTimes {
    /** In how many sentences back the time that is counted from may stand. */
    private static final int REACH = 3;
    private static final String UNIT = "(second|minute|hour|day|week|fortnight|month|year|decade|century|centurie)s?";
    private static final Pattern COUNTED =
            Pattern.compile("(?:(?:just|only|about|around|almost|nearly|exactly|some|barely|more|less"
                    + "|than|over) )*(.*?)(?: -?)?" + UNIT
                    + "(?: or so)? (later|earlier|before|afterwards|previously|beforehand)");
    private static final Pattern NEXT = Pattern.compile(
            "(?:on |in )?(?:the|that|their|his|her|its) (next|following|previous|preceding|same|very same|very next) "
                    + "(day|week|month|year|morning|afternoon|evening|night)");
    private static final Pattern BESIDE =
            Pattern.compile("(?:the|a) (day|week|month|year|night|morning|evening)(?: (before|after))?");
    private static final Pattern SAME = Pattern.compile("that (day|week|month|year|morning|afternoon|evening|night)");
    private static final Map<String, String> PARTS =
            Map.of("morning", "TMO", "afternoon", "TAF", "evening", "TEV", "night", "TNI");
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");
    private static final Set<String> CLOCK = Set.of("second", "minute", "hour");

    private final List<Sentence> sentences;

    NarrativeTimes(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** The expressions in text order, those of the story resolved. */
    List<TimeExpression> resolve(List<TimeExpression> times) {
        List<TimeExpression> resolved = new ArrayList<>();
        for (TimeExpression time : times) {
            resolved.add(resolve(time, resolved));
        }
        return resolved;
    }

    private TimeExpression resolve(TimeExpression time, List<TimeExpression> before) {
        Sentence sentence = sentences.get(time.sentence());
        TimeExpression whole = time;
        String words = TimeNoise.words(sentence, time.firstToken(), time.lastToken());
        String next = TimeNoise.word(sentence, time.lastToken() + 1);
        if (time.type().equals("DURATION") && next.matches("later|earlier|afterwards|beforehand|previously")) {
            whole = new TimeExpression(sentence.span(time.firstToken(), time.lastToken() + 1), time.sentence(), time.firstToken(),
                    time.lastToken() + 1, "DURATION", time.value());
            words = words + " " + next;
        }
        Matcher beside = BESIDE.matcher(words);
        if (beside.matches() && words.startsWith("the ")) {
            String side = beside.group(2) != null ? beside.group(2) : next.matches("before|after") ? next : "";
            if (!side.isEmpty()) {
                boolean counts = isEnd(sentence, beside.group(2) != null ? time.lastToken() + 1 : time.lastToken() + 2);
                // "the day after the attack" counts from an event whose day is not known here.
                return counts ? stepped(whole, beside.group(1), side.equals("before") ? -1 : 1, before)
                        : TimeValues.with(whole, "DATE", null);
            }
        }
        Matcher counted = COUNTED.matcher(words);
        if (counted.matches()) {
            return counted(whole, counted, before);
        }
        beside = NEXT.matcher(words);
        if (beside.matches()) {
            int step = beside.group(1).matches("previous|preceding") ? -1 : beside.group(1).contains("same") ? 0 : 1;
            return stepped(whole, beside.group(2), step, before);
        }
        beside = SAME.matcher(words);
        if (beside.matches()) {
            return stepped(whole, beside.group(1), 0, before);
        }
        return time;
    }

    private static boolean isEnd(Sentence sentence, int i) {
        return i >= sentence.size()
                || sentence.tag(i).matches("[.,:]|CC|IN|''|-RRB-|V.*|MD|PRP") && !sentence.tag(i).equals("VBG");
    }

    private TimeExpression counted(TimeExpression time, Matcher counted, List<TimeExpression> before) {
        String unit = counted.group(2).equals("centurie") ? "century" : counted.group(2);
        int count = number(counted.group(1).strip());
        if (CLOCK.contains(unit)) {
            String letter = unit.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
            return TimeValues.with(time, "DURATION", "PT" + (count < 0 ? "X" : Integer.toString(count)) + letter);
        }
        int step = counted.group(3).matches("later|afterwards") ? count : -count;
        return count < 0 ? TimeValues.with(time, "DURATION", length(unit, "X"))
                : moved(time, unit, step, Integer.toString(count), before);
    }

    private TimeExpression stepped(TimeExpression time, String unit, int step, List<TimeExpression> before) {
        String part = PARTS.get(unit);
        TimeExpression moved = moved(time, part == null ? unit : "day", step, null, before);
        boolean day = moved.value() != null && moved.value().length() == 10;
        return part == null ? moved : TimeValues.with(moved, "TIME", day ? moved.value() + part : null);
    }

    /** @param length the count for a duration where there is nothing to count from, or null where that is no duration */
    private TimeExpression moved(TimeExpression time, String unit, int step, String length, List<TimeExpression> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            TimeExpression anchor = before.get(i);
            boolean near = time.sentence() - anchor.sentence() <= REACH && !sentences.get(anchor.sentence()).headline();
            if (!near) {
                break;
            }
            String value =
                    anchor.type().matches("DATE|TIME") && anchor.value() != null ? moved(anchor.value(), unit, step) : null;
            if (value != null) {
                return TimeValues.with(time, "DATE", value);
            }
        }
        return length == null ? TimeValues.with(time, "DATE", null) : TimeValues.with(time, "DURATION", length(unit, length));
    }

    private static String moved(String value, String unit, int step) {
        try {
            if (value.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
                LocalDate day = LocalDate.parse(value.substring(0, 10));
                return switch (unit) {
                    case "day" -> day.plusDays(step).toString();
                    case "week" -> TimeValues.week(day.plusWeeks(step));
                    case "fortnight" -> TimeValues.week(day.plusWeeks(2L * step));
                    case "month" -> YearMonth.from(day).plusMonths(step).toString();
                    default -> years(day.getYear(), unit, step);
                };
            }
            if (value.matches("\\d{4}-\\d\\d")) {
                return switch (unit) {
                    case "day", "week", "fortnight" -> null;
                    case "month" -> YearMonth.parse(value).plusMonths(step).toString();
                    default -> years(YearMonth.parse(value).getYear(), unit, step);
                };
            }
            return value.matches("\\d{4}") && unit.matches("year|decade|century") ? years(Integer.parseInt(value), unit, step)
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String years(int year, String unit, int step) {
        int factor = unit.equals("decade") ? 10 : unit.equals("century") ? 100 : 1;
        return Year.of(year + factor * step).toString();
    }

    private static String length(String unit, String count) {
        return switch (unit) {
            case "decade" -> "P" + (count.equals("X") ? "X" : count + "0") + "Y";
            case "century" -> "P" + (count.equals("X") ? "X" : count + "00") + "Y";
            case "fortnight" -> "P" + (count.equals("X") ? "X" : Integer.toString(2 * Integer.parseInt(count))) + "W";
            default -> "P" + count + unit.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        };
    }

    /** A whole number in words or digits, -1 where it is none. */
    private static int number(String words) {
        if (words.equals("a") || words.equals("an")) {
            return 1;
        }
        if (words.matches("\\d{1,4}")) {
            return Integer.parseInt(words);
        }
        return NUMBERS.indexOf(words);
    }
}
