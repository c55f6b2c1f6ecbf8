package org.newsgraph.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times that SUTime misses or reads wrongly: years before and after nouns, spans of years, decades in words, "weeklong", fiscal years,
 * sports seasons, "twice a week". Where one of these overlaps what SUTime found, it takes its place.
 */
final class MissedTimes {
    /** How far from the article's year a number after a name ("World Cup 2018") is taken for a year. */
    private static final int NEAR_YEARS = 15;
    private static final String YEAR = "(?:1[5-9]|20)\\d\\d";
    private static final Pattern YEARS = Pattern.compile("(" + YEAR + ")[-–—/](" + YEAR + "|\\d\\d)");
    private static final Pattern LONG = Pattern.compile("(minute|hour|day|week|month|year|decade|century)(s)?-?long");
    private static final Pattern HALF = Pattern.compile("half-(hour|day|decade|century)");
    private static final Map<String, String> LENGTHS =
            Map.of("minute", "PT1M", "hour", "PT1H", "day", "P1D", "week", "P1W", "month",
                    "P1M", "year", "P1Y", "decade", "P10Y", "century", "P100Y");
    private static final Map<String, String> HALVES = Map.of("hour", "PT30M", "day", "PT12H", "decade", "P5Y", "century", "P50Y");
    private static final Map<String, String> DECADES =
            Map.of("twenties", "192X", "thirties", "193X", "forties", "194X", "fifties",
                    "195X", "sixties", "196X", "seventies", "197X", "eighties", "198X", "nineties", "199X");
    private static final Map<String, String> UNITS =
            Map.of("minute", "PT1M", "hour", "PT1H", "day", "P1D", "night", "P1D", "week",
                    "P1W", "month", "P1M", "quarter", "P3M", "year", "P1Y", "decade", "P10Y");
    private static final Pattern WHICH = Pattern.compile(
            "this|last|next|previous|current|coming|upcoming|following|past|all|every|each|one|two|three|four|five|six|seven|eight"
                    + "|nine|ten|\\d+");
    private static final Pattern SEASON = Pattern.compile("(?:off|pre|post|mid)?-?seasons?");

    private final LocalDate reference;

    /** @param reference the day of the article, or null */
    MissedTimes(LocalDate reference) {
        this.reference = reference;
    }

    /** Further expressions of a sentence in text order. */
    List<TimeExpression> find(Sentence sentence) {
        List<TimeExpression> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            String word = TimeNoise.word(sentence, i);
            int at = i;
            Optional<TimeExpression> time = fiscal(sentence, at, word)
                    .or(() -> years(sentence, at, word))
                    .or(() -> yearBesideNoun(sentence, at, word))
                    .or(() -> length(sentence, at, word))
                    .or(() -> decade(sentence, at, word))
                    .or(() -> season(sentence, at, word))
                    .or(() -> yearEnd(sentence, at, word))
                    .or(() -> rate(sentence, at, word));
            if (time.isPresent()) {
                found.add(time.get());
                i = time.get().lastToken();
                // "2000 - 2050": the first year stands before, the second is an expression of its own.
            }
        }
        return found;
    }

    /** A fiscal year is not the calendar's, so its value says that it is one: "fiscal 2022", "FY22", "the financial year 2022-23". */
    private static Optional<TimeExpression> fiscal(Sentence sentence, int i, String word) {
        Matcher own = Pattern.compile("fy['’]?(20)?(\\d\\d)").matcher(word);
        if (own.matches()) {
            return time(sentence, i, i, "DATE", "FY20" + own.group(2));
        }
        if (!word.matches("fiscal|financial|tax")) {
            return Optional.empty();
        }
        int number = TimeNoise.word(sentence, i + 1).equals("year") ? i + 2 : word.equals("fiscal") ? i + 1 : -1;
        Matcher year = Pattern.compile("(?:(" + YEAR + ")[-–/])?(" + YEAR + "|\\d\\d)").matcher(TimeNoise.word(sentence, number));
        if (!year.matches() || year.group(1) == null && year.group(2).length() < 4) {
            return Optional.empty();
        }
        return time(sentence, i, number, "DATE",
                "FY" + (year.group(1) == null ? year.group(2) : year.group(1) + "/" + whole(year.group(1), year.group(2))));
    }

    /** "1914-1918", "the 2008-09 season", "2000 - 2050": an interval of ISO 8601. */
    private static Optional<TimeExpression> years(Sentence sentence, int i, String word) {
        Matcher joined = YEARS.matcher(word);
        if (joined.matches()) {
            String end = whole(joined.group(1), joined.group(2));
            boolean month = joined.group(2).length() == 2 && Integer.parseInt(joined.group(2)) <= 12
                    && !end.equals(Integer.toString(Integer.parseInt(joined.group(1)) + 1));
            return month || end.compareTo(joined.group(1)) <= 0 ? Optional.empty()
                    : time(sentence, i, i, "DATE", joined.group(1) + "/" + end);
        }
        boolean first = TimeNoise.word(sentence, i + 1).matches("[-–—]") && TimeNoise.word(sentence, i + 2).matches(YEAR);
        boolean second = TimeNoise.word(sentence, i - 1).matches("[-–—]") && TimeNoise.word(sentence, i - 2).matches(YEAR);
        return word.matches(YEAR) && (first || second) ? time(sentence, i, i, "DATE", word) : Optional.empty();
    }

    private static String whole(String first, String second) {
        return second.length() == 4 ? second
                : (second.compareTo(first.substring(2)) < 0 ? Integer.toString(Integer.parseInt(first.substring(0, 2)) + 1)
                        : first.substring(0, 2)) + second;
    }

    /** "the 2014 protests", "World Cup 2018"; but not "the 1500 houses", "employs 1999 workers" or "Boeing 777". */
    private Optional<TimeExpression> yearBesideNoun(Sentence sentence, int i, String word) {
        if (!word.matches("(?:1[89]|20)\\d\\d") || i == 0) {
            return Optional.empty();
        }
        Token before = sentence.token(i - 1);
        String tag = i + 1 < sentence.size() ? sentence.tag(i + 1) : "";
        boolean definite =
                before.tag().equals("DT") && before.is("the") || before.tag().equals("POS") || before.tag().equals("PRP$");
        boolean round = word.endsWith("00");
        if (definite && !round && (tag.equals("NNS") || tag.startsWith("NNP")
                || tag.startsWith("J") && i + 2 < sentence.size() && sentence.tag(i + 2).startsWith("N"))) {
            return time(sentence, i, i, "DATE", word);
        }
        boolean near = reference != null && Math.abs(Integer.parseInt(word) - reference.getYear()) <= NEAR_YEARS;
        boolean closes =
                !tag.startsWith("N") && !tag.equals("CD") && !tag.startsWith("J") && !TimeNoise.word(sentence, i + 1).equals("%");
        return near && closes && before.isProper() && Character.isUpperCase(before.form().codePointAt(0))
                && !Months.isMonth(before.form().toLowerCase(java.util.Locale.ROOT)) ? time(sentence, i, i, "DATE", word)
                        : Optional.empty();
    }

    private static Optional<TimeExpression> length(Sentence sentence, int i, String word) {
        Matcher longs = LONG.matcher(word);
        if (longs.matches()) {
            String value = LENGTHS.get(longs.group(1));
            return time(sentence, i, i, "DURATION", longs.group(2) == null ? value : value.replaceFirst("\\d+", "X"));
        }
        Matcher half = HALF.matcher(word);
        return half.matches() ? time(sentence, i, i, "DURATION", HALVES.get(half.group(1))) : Optional.empty();
    }

    /** "the sixties": a decade, unless degrees are spoken of. "In his sixties" is an age. */
    private static Optional<TimeExpression> decade(Sentence sentence, int i, String word) {
        String value = DECADES.get(word);
        boolean degrees = sentence.tokens().stream().anyMatch(t -> t.lemma().matches("degree|temperature|fahrenheit|celsius"));
        int the = i - 1 >= 0 && sentence.token(i - 1).form().matches("(?i)early|late|mid|roaring|swinging") ? i - 2 : i - 1;
        return value != null && !degrees && TimeNoise.word(sentence, the).equals("the") ? time(sentence, the, i, "DATE", value)
                : Optional.empty();
    }

    /** A sports season has no bounds in the calendar, so it gets a value only where its years are printed. */
    private static Optional<TimeExpression> season(Sentence sentence, int i, String word) {
        if (!SEASON.matcher(word).matches()) {
            return Optional.empty();
        }
        int first = i;
        while (first > 0
                && TimeNoise.word(sentence, first - 1).matches("the|regular|off|first|last|full|entire|whole|past|single")
                && i - first < 3) {
            first--;
        }
        boolean counted = first > 0 && WHICH.matcher(TimeNoise.word(sentence, first - 1)).matches();
        first = counted ? first - 1 : first;
        String words = TimeNoise.words(sentence, first, i);
        if (words.matches("(?:all|every|each) .*")) {
            return time(sentence, first, i, words.startsWith("all") ? "DURATION" : "SET", null);
        }
        if (words.matches("(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+) .*")) {
            return time(sentence, first, i, "DURATION", null);
        }
        return counted || words.matches("(?:the )?(?:last|past) .*") ? time(sentence, first, i, "DATE", null) : Optional.empty();
    }

    /** "by year end", "at year-end". */
    private Optional<TimeExpression> yearEnd(Sentence sentence, int i, String word) {
        if (reference == null || !TimeNoise.word(sentence, i - 1).matches("by|at|before|until|the")) {
            return Optional.empty();
        }
        boolean two = word.equals("year") && TimeNoise.word(sentence, i + 1).equals("end");
        return two || word.equals("year-end")
                ? time(sentence, i, two ? i + 1 : i, "DATE", Integer.toString(reference.getYear())) : Optional.empty();
    }

    /** "twice a week", "five percent a year": how often, or how much in each. */
    private static Optional<TimeExpression> rate(Sentence sentence, int i, String word) {
        String value = UNITS.get(word);
        String article = TimeNoise.word(sentence, i - 1);
        if (value == null || !article.matches("a|an|per|each|every") || i < 2
                || TimeNoise.word(sentence, i + 1).matches("after|before|ago|later|earlier|from|long|old|and|or|-")) {
            return Optional.empty();
        }
        String before = TimeNoise.word(sentence, i - 2);
        if (before.matches("once|twice|thrice")) {
            return time(sentence, i - 2, i, "SET", value);
        }
        if (before.equals("times")) {
            return time(sentence, Math.max(0, i - 3), i, "SET", value);
        }
        boolean amount =
                article.matches("an?|per") && (before.matches("%|percent|cents?|dollars?|euros?|pounds?|tonn?e?s?|barrels?")
                        || sentence.tag(i - 2).equals("CD") && i >= 3 && sentence.tag(i - 3).equals("$"));
        return amount ? time(sentence, i - 1, i, "SET", value) : Optional.empty();
    }

    private static Optional<TimeExpression> time(Sentence sentence, int first, int last, String type, String value) {
        return Optional.of(new TimeExpression(sentence.span(first, last), sentence.index(), first, last, type, value));
    }
}
