package org.newsgraph.page;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of terms, dates and durations as people write them. What is not understood stays as it is. */
final class Readable {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T(\\d{2}):(\\d{2})(?::[\\d.]+)?)?"
            + "(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern DAY_PART = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(MO|MI|AF|EV|NI|DT)");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
    private static final Pattern YEAR_PART = Pattern.compile("(\\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)");
    private static final Pattern DURATION = Pattern.compile("P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?"
            + "(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");
    private static final List<String> UNITS = List.of("year", "month", "week", "day", "hour", "minute", "second");
    private static final Map<String, String> PARTS = Map.ofEntries(Map.entry("MO", "morning"), Map.entry("MI", "midday"),
            Map.entry("AF", "afternoon"), Map.entry("EV", "evening"), Map.entry("NI", "night"), Map.entry("DT", "daytime"),
            Map.entry("SP", "spring"), Map.entry("SU", "summer"), Map.entry("FA", "autumn"), Map.entry("WI", "winter"));
    private static final Map<String, String> REFERENCES = Map.of("PAST_REF", "in the past", "PRESENT_REF", "now", "FUTURE_REF",
            "in the future");

    private Readable() {}

    /** {@code PhoneCall} as "phone call", {@code startDate} as "start date"; abbreviations keep their capitals. */
    static String words(String localName) {
        StringBuilder words = new StringBuilder();
        for (String word : localName.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")) {
            boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.append(words.isEmpty() ? "" : " ").append(abbreviation ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /** The same with a capital at its beginning. */
    static String title(String localName) {
        String words = words(localName);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** An XML Schema date, time or year as "26 February 2022, 15:47 (+09:00)"; as precise as it is given. */
    static String date(String value) {
        Matcher parts = DATE.matcher(value);
        if (!parts.matches()) {
            return value;
        }
        String day = day(parts.group(1), parts.group(2), parts.group(3)).orElse(null);
        if (day == null) {
            return value;
        }
        String zone =
                parts.group(6) == null ? "" : parts.group(6).equals("Z") ? " UTC" : " UTC" + parts.group(6).replace('-', '−');
        return parts.group(4) == null ? day : day + ", " + parts.group(4) + ":" + parts.group(5) + zone;
    }

    private static Optional<String> day(String year, String month, String day) {
        if (month == null) {
            return Optional.of(year);
        }
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            return Optional.empty();
        }
        String name = Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return Optional.of((day == null ? "" : Integer.parseInt(day) + " ") + name + " " + year);
    }

    /** Whether HTML's {@code time} element may have this value. */
    static boolean isMachineDate(String value) {
        return DATE.matcher(value).matches();
    }

    /** The first day of a date as precise as it is; empty where it is no date. */
    static Optional<LocalDate> firstDay(String value) {
        Matcher parts = DATE.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int month = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        int day = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
        LocalDate first = month < 1 || month > 12 ? null : LocalDate.of(Integer.parseInt(parts.group(1)), month, 1);
        return first == null || day < 1 || day > first.lengthOfMonth() ? Optional.empty()
                : Optional.of(first.withDayOfMonth(day));
    }

    /** The day after the last one that a date may mean: the next year's first for a year. */
    static Optional<LocalDate> dayAfter(String value) {
        Matcher parts = DATE.matcher(value);
        return firstDay(value).map(first -> !parts.matches() || parts.group(3) != null ? first.plusDays(1)
                : parts.group(2) != null ? first.plusMonths(1) : first.plusYears(1));
    }

    /** An ISO 8601 duration as "25 minutes". */
    static String duration(String value) {
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) {
            return value;
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < UNITS.size(); i++) {
            String number = parts.group(i + 1);
            if (number != null) {
                words.add(number + " " + UNITS.get(i) + (number.equals("1") ? "" : "s"));
            }
        }
        return words.isEmpty() ? value : String.join(" ", words);
    }

    /** A TIMEX3 value as people write it: "2022-02-26TMO" as "26 February 2022, morning". */
    static String timex(String value) {
        Matcher part = DAY_PART.matcher(value);
        if (part.matches()) {
            return date(part.group(1)) + ", " + PARTS.get(part.group(2));
        }
        Matcher week = WEEK.matcher(value);
        if (week.matches()) {
            return (week.group(3) == null ? "week " : "weekend of week ") + Integer.parseInt(week.group(2)) + " of "
                    + week.group(1);
        }
        Matcher season = YEAR_PART.matcher(value);
        if (season.matches()) {
            String name = season.group(2);
            return switch (name.charAt(0)) {
                case 'Q' -> "quarter " + name.substring(1) + " of " + season.group(1);
                case 'H' -> (name.equals("H1") ? "first" : "second") + " half of " + season.group(1);
                default -> PARTS.get(name) + " " + season.group(1);
            };
        }
        return REFERENCES.getOrDefault(value, value.startsWith("P") ? duration(value) : date(value));
    }

    /** "12,345". */
    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** "3 articles", "1 article". */
    static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** "3 people", "1 person". */
    static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }
}
