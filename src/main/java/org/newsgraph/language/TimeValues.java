package org.newsgraph.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.article.ZoneNames;

/** Mends the values SUTime gives: never more precise than the words, with the zone that is printed or that of the dateline's place. */
final class TimeValues {
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T.*)?");
    private static final Pattern CLOCK = Pattern.compile("(.*T\\d\\d:\\d\\d(?::\\d\\d)?)(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern AGO = Pattern.compile(".*\\b(week|fortnight|month|year|decade|century)s? ago");

    /** Several units without a number are no day. */
    private static final Pattern SOME =
            Pattern.compile(
                    "(?:the )?(?:coming|next|past|last|recent|previous|following) (?:few )?(?:hours|days|weeks|months|years)");

    private final LocalDate reference;
    private final ZoneId dateline;

    /**
     * @param reference the day of the article, or null
     * @param dateline the zone of the dateline's place, or null
     */
    TimeValues(LocalDate reference, ZoneId dateline) {
        this.reference = reference;
        this.dateline = dateline;
    }

    /** An expression with its value set right. */
    TimeExpression mend(TimeExpression time, Sentence sentence) {
        String value = time.value();
        String type = time.type();
        if (value == null || value.isBlank()) {
            return with(time, type, null);
        }
        if (value.matches("\\d{3}X")) {
            // "the 1990s" is one decade, not many years.
            return with(time, "DATE", value);
        }
        String words = TimeNoise.words(sentence, time.firstToken(), time.lastToken());
        if (words.matches("dawn|daybreak|sunrise|dusk|nightfall|sunset") && DAY.matcher(value).matches()) {
            return with(time, "TIME", value.substring(0, 10) + (words.matches("dawn|daybreak|sunrise") ? "TMO" : "TEV"));
        }
        if (type.equals("DATE") && SOME.matcher(words).matches()) {
            return with(time, type, null);
        }
        if (value.matches("\\d{4}-FYQ\\d") && !words.contains("fiscal")) {
            value = value.replace("FY", "");
        }
        value = DatesByTense.value(value, sentence, time.firstToken(), time.lastToken(), reference);
        return with(time, type, value == null ? null : coarse(value, words));
    }

    /** "Three months ago" is a month, not a day of it. */
    private static String coarse(String value, String words) {
        Matcher ago = AGO.matcher(words);
        Matcher day = DAY.matcher(value);
        if (words.matches("(?:many |some |several )?(?:hours|days|weeks|months|years|decades|centuries) ago")) {
            return null;
        }
        if (!ago.matches() || !day.matches() || words.startsWith("exactly")) {
            return value;
        }
        return switch (ago.group(1)) {
            case "week", "fortnight" -> week(LocalDate.parse(day.group(1)));
            case "month" -> value.substring(0, 7);
            default -> value.substring(0, 4);
        };
    }

    /** The week of a day in ISO 8601's notation. */
    static String week(LocalDate day) {
        return String.format(Locale.ROOT, "%04d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * A time of day with the zone that stands behind it, else with that of the dateline's place; the expression grows over a printed
     * zone.
     */
    TimeExpression zoned(TimeExpression time, Sentence sentence) {
        Matcher clock = time.value() == null ? null : CLOCK.matcher(time.value());
        if (clock == null || !clock.matches() || !time.type().equals("TIME")) {
            return time;
        }
        if (clock.group(2) != null) {
            String offset = clock.group(2);
            return with(time, "TIME", clock.group(1) + (offset.matches("Z|[+-]00:?00") ? "Z"
                    : offset.substring(0, 3) + ":" + offset.substring(offset.length() - 2)));
        }
        int next = time.lastToken() + 1;
        if (next + 1 < sentence.size() && sentence.token(next).is("local") && sentence.token(next + 1).is("time")) {
            return grown(time, sentence, next + 1, clock.group(1), dateline);
        }
        String name = next < sentence.size() ? sentence.token(next).form() : "";
        if (ZoneNames.isZone(name)) {
            return grown(time, sentence, next, clock.group(1), ZoneNames.zone(name).orElse(null));
        }
        return grown(time, sentence, time.lastToken(), clock.group(1), dateline);
    }

    private TimeExpression grown(TimeExpression time, Sentence sentence, int last, String clock, ZoneId zone) {
        String value = clock;
        Matcher day = DAY.matcher(clock);
        if (zone != null && day.matches()) {
            try {
                ZoneOffset offset = zone.getRules().getOffset(LocalDate.parse(day.group(1)).atTime(12, 0));
                value = clock + (offset.getTotalSeconds() == 0 ? "Z" : offset.getId());
            } catch (DateTimeException e) {
                value = clock;
            }
        }
        return new TimeExpression(sentence.span(time.firstToken(), last), time.sentence(), time.firstToken(), last, time.type(),
                value);
    }

    static TimeExpression with(TimeExpression time, String type, String value) {
        return new TimeExpression(time.span(), time.sentence(), time.firstToken(), time.lastToken(), type, value);
    }
}
