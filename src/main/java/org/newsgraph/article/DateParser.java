package org.newsgraph.article;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that newspapers print above an article. A text is a date only as a whole: its day, its time, its zone and its
 * weekday are taken out one by one, in whatever order they stand, and nothing but punctuation may be left.
 */
final class DateParser {
    static final String MONTH = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
            + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    static final String WEEKDAY = "(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\\.?";

    private static final int LONGEST = 120;
    private static final String ORDINAL = "(?:st|nd|rd|th)?";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern ISO = pattern(
            "(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?:(?:T|\\s+)(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
                    + "\\s*(Z\\b|[+-]\\d{2}(?::?\\d{2})?(?!\\d))?)?");
    private static final Pattern MONTH_FIRST = pattern(
            "\\b" + MONTH + "\\s*(\\d{1,2})" + ORDINAL + "(?!\\d)(?:,?\\s+(\\d{4})(?!\\s*(?:GMT|UTC))\\b)?");
    private static final Pattern DAY_FIRST =
            pattern("(?<![\\d:])(\\d{1,2})" + ORDINAL + "(?:\\s+of)?[\\s-]+" + MONTH
                    + "(?:,?[\\s-]+(\\d{4})(?!\\s*(?:GMT|UTC))\\b)?");
    private static final Pattern YEAR_FIRST = pattern(
            "(?<!\\d)(\\d{4})\\s*[/.年]\\s*(\\d{1,2})\\s*[/.月]\\s*(\\d{1,2})(?!\\d)日?");
    private static final Pattern YEAR_LAST = pattern("(?<![\\d.:])(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern OTHER_TIME = pattern("\\(\\s*\\d{1,2}[:.]?\\d{2}\\s*(?:GMT|UTC|[A-Z]{2,4})\\s*\\)");
    private static final Pattern TIME = pattern(
            "(?<![\\d:])(\\d{1,2})[:.h](\\d{2})(?::(\\d{2}))?(?!\\d)\\s*(a\\.?m\\b\\.?|p\\.?m\\b\\.?)?");
    private static final Pattern HOUR = pattern("(?<![\\d:])(\\d{1,2})\\s*(a\\.?m\\b\\.?|p\\.?m\\b\\.?)");
    private static final Pattern DIGITS = pattern("(?<!\\d)(\\d{2})(\\d{2})\\s*(?:hrs?|hours)?\\s*(?=GMT|UTC)");
    private static final Pattern OFFSET = pattern("(?:\\b(?:GMT|UTC)\\s*)?([+\u2212-])(\\d{1,2})(?::?(\\d{2}))?(?!\\d)");
    private static final Pattern ZONE = Pattern.compile("\\b(" + String.join("|", ZoneNames.names()) + ")\\b");
    private static final Pattern DAY_NAME = pattern("\\b" + WEEKDAY + "(?![\\p{L}])");
    private static final Pattern NOTHING = pattern(
            "(?:[\\s,.;:|/()\\[\\]·•\u2013\u2014-]|\\b(?:at|on|the|local|time|updated)\\b)*");

    private DateParser() {}

    /** The date that a text is as a whole; empty where it is anything else. */
    static Optional<PartialDate> parse(String text) {
        if (text.length() > LONGEST || text.isBlank()) {
            return Optional.empty();
        }
        Rest rest = new Rest(text);
        Integer[] day = day(rest);
        if (day == null) {
            return Optional.empty();
        }
        LocalTime time;
        ZoneId zone;
        rest.take(OTHER_TIME);
        try {
            time = day.length > 3 ? clock(day[3], day[4], day[5], null) : time(rest);
            zone = zone(rest, time != null);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        rest.take(DAY_NAME);
        if (!NOTHING.matcher(rest.text).matches() || day[1] < 1 || day[1] > 12 || day[2] < 1 || day[2] > 31) {
            return Optional.empty();
        }
        return Optional.of(new PartialDate(day[0], day[1], day[2], time, zone));
    }

    /** Whether a text is nothing but a time of day, perhaps with a zone. */
    static boolean isTime(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        Rest rest = new Rest(text);
        try {
            LocalTime time = time(rest);
            zone(rest, time != null);
            return time != null && NOTHING.matcher(rest.text).matches();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Year (null where missing), month, day; and hour, minute, second where they stand with it in ISO form. */
    private static Integer[] day(Rest rest) {
        MatchResult found = rest.take(ISO);
        if (found != null) {
            if (found.group(7) != null) {
                // The zone is read later with all other zones.
                rest.text = rest.text + " " + (found.group(7).equalsIgnoreCase("Z") ? "UTC" : found.group(7));
            }
            return found.group(4) == null ? new Integer[] {number(found, 1), number(found, 2), number(found, 3)}
                    : new Integer[] {number(found, 1), number(found, 2), number(found, 3), number(found, 4), number(found, 5),
                        found.group(6) == null ? 0 : number(found, 6)};
        }
        found = rest.take(DAY_FIRST);
        if (found != null) {
            return new Integer[] {number(found, 3), month(found.group(2)), number(found, 1)};
        }
        found = rest.take(MONTH_FIRST);
        if (found != null) {
            return new Integer[] {number(found, 3), month(found.group(1)), number(found, 2)};
        }
        found = rest.take(YEAR_FIRST);
        if (found != null) {
            return new Integer[] {number(found, 1), number(found, 2), number(found, 3)};
        }
        found = rest.take(YEAR_LAST);
        if (found == null) {
            return null;
        }
        int first = number(found, 1);
        int second = number(found, 3);
        // With dots the day is first everywhere; with slashes only where the other number can't be a month.
        if (found.group(2).equals(".") || first > 12 || first == second) {
            return new Integer[] {number(found, 4), second, first};
        }
        return second > 12 ? new Integer[] {number(found, 4), first, second} : null;
    }

    private static LocalTime time(Rest rest) {
        MatchResult found = rest.take(TIME);
        if (found != null) {
            return clock(number(found, 1), number(found, 2), found.group(3) == null ? 0 : number(found, 3), found.group(4));
        }
        found = rest.take(HOUR);
        if (found != null) {
            return clock(number(found, 1), 0, 0, found.group(2));
        }
        found = rest.take(DIGITS);
        return found == null ? null : clock(number(found, 1), number(found, 2), 0, null);
    }

    private static LocalTime clock(int hour, int minute, int second, String half) {
        int full = hour;
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no such hour: " + hour);
            }
            full = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        return LocalTime.of(full, minute, second);
    }

    private static ZoneId zone(Rest rest, boolean offsetToo) {
        MatchResult found = offsetToo ? rest.take(OFFSET) : null;
        if (found != null) {
            int minutes = number(found, 2) * 60 + (found.group(3) == null ? 0 : number(found, 3));
            return ZoneOffset.ofTotalSeconds((found.group(1).equals("+") ? minutes : -minutes) * 60);
        }
        found = rest.take(ZONE);
        if (found == null) {
            return null;
        }
        return ZoneNames.zone(found.group(1)).orElse(null);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static Integer number(MatchResult found, int group) {
        return found.group(group) == null ? null : Integer.valueOf(found.group(group));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** What of the text has not been read yet. */
    private static final class Rest {
        private String text;

        private Rest(String text) {
            this.text = text;
        }

        private MatchResult take(Pattern pattern) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                return null;
            }
            MatchResult result = matcher.toMatchResult();
            text = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
            return result;
        }
    }
}
