package org.newsgraph.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What SUTime takes for a time though it tells none: ages, names, kinds of things ("Christmas party"), idioms, and words such as "now"
 * and "recently", which name no day of the calendar and no length.
 */
final class TimeNoise {
    private static final Pattern AGE = Pattern.compile("(?:^|.*[\\s-])olds?");
    private static final String ORDINAL =
            "(?:\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
                    + "|eleventh|twelfth|last|final|dying)";
    private static final Pattern MOMENT =
            Pattern.compile("(?:(?:the|a|an|at) )*" + ORDINAL + " (?:minute|second|hour)s?(?: of .*)?");
    private static final Pattern KIND =
            Pattern.compile("(?:christmas|new year|easter|thanksgiving|halloween|summer|winter|spring|autumn|fall"
                    + "|morning|afternoon|evening|night|overnight|midnight|noon|midday|lunchtime|daytime|nighttime|dawn|dusk)");
    private static final Pattern TITLE =
            Pattern.compile("(?:mr|mrs|ms|dr|sir|dame|lord|lady|judge|justice|sen|rep|gov|gen|sgt|capt)\\.?");
    /** What has numbers that are no years: "Flight 1549". */
    private static final Pattern NUMBERED =
            Pattern.compile("flight|room|route|building|gate|bus|train|highway|interstate|model|unit"
                    + "|section|article|resolution|bill|case|patent|number|no\\.?|page|suite|apartment|channel|asteroid|serial");
    private static final Set<String> TIME_NOUNS = Set.of("day", "eve", "season", "holiday", "period", "break", "weekend", "week",
            "time", "hour", "month", "year", "morning", "afternoon", "evening", "night");
    private static final Set<String> SHORT_DAYS =
            Set.of("mo", "mon", "tu", "tue", "we", "wed", "th", "thu", "fr", "fri", "sa", "sat", "su", "sun", "mar", "jan", "dec",
                    "sec");
    /** A holiday is often taken for a name of another kind. */
    private static final Set<String> NAMES = Set.of("PERSON", "ORGANIZATION", "LOCATION");
    private static final Set<String> PAPERS = Set.of("times", "telegraph", "mirror", "express", "mail", "herald", "post", "world",
            "star", "age", "independent", "tribune", "sport", "live", "football", "people", "business");
    private static final Set<String> BARE_UNITS =
            Set.of("days", "weeks", "months", "years", "hours", "minutes", "seconds", "decades");
    private static final Set<String> MONTH_WORDS =
            Set.of("in", "since", "by", "until", "till", "of", "from", "this", "last", "next", "early", "late", "before", "after",
                    "during", "to", "through", "every", "each", "for", "between", "mid");

    private final List<Sentence> sentences;

    TimeNoise(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** Whether an expression tells no time. */
    boolean isNoise(TimeExpression time) {
        Sentence sentence = sentences.get(time.sentence());
        int first = time.firstToken();
        int last = time.lastToken();
        String words = words(sentence, first, last);
        String before = word(sentence, first - 1);
        String after = word(sentence, last + 1);
        if (TITLE.matcher(before).matches() || words.matches("\\d{4}") && NUMBERED.matcher(before).matches()) {
            return true;
        }
        return isVague(sentence, time, words, before)
                || AGE.matcher(words).matches() || AGE.matcher(after).matches() || before.equals("aged")
                || MOMENT.matcher(words).matches()
                || isName(sentence, first, last, words)
                || isKind(sentence, last, words)
                || isIdiom(sentence, last, words, before, after)
                || isSeasonlessFall(sentence, first, last, words)
                || isHeading(sentence, first, last)
                || SHORT_DAYS.contains(words) && !isBesideDate(sentence, first, last)
                || isPerson(sentence, first, last, words);
    }

    private static boolean isVague(Sentence sentence, TimeExpression time, String words, String before) {
        if (time.value() == null) {
            return words.endsWith("in the second")
                    || words.matches(".*\\b(year|month|week|day|quarter) (?:on|over|by|after|to) \\1\\b.*");
        }
        if (time.value().endsWith("_REF")) {
            return !words.matches(".*\\bto(?:day|night)\\b.*");
        }
        // "these days", "her drinking days": a stretch of a life, of no length in particular.
        return words.equals("once") || BARE_UNITS.contains(words) && (before.matches("these|those|his|her|my|our|their|its|your")
                || time.firstToken() > 0 && sentence.tag(time.firstToken() - 1).equals("VBG"));
    }

    /** "the Daily News", "Palm Springs", "Tony Weeks": one word of a name. A weekday or a year in a name may still tell the time. */
    private static boolean isName(Sentence sentence, int first, int last, String words) {
        boolean paper = words.matches("(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: night)?") && isNameAt(sentence, last + 1)
                && PAPERS.contains(word(sentence, last + 1));
        if (paper) {
            return true;
        }
        if (words.chars().anyMatch(Character::isDigit) || sentence.headline()) {
            return false;
        }
        boolean firstWord = first == 0;
        boolean named = true;
        for (int i = first; i <= last; i++) {
            Token token = sentence.token(i);
            boolean small = Character.isLowerCase(token.form().codePointAt(0));
            named &= NAMES.contains(token.name()) && !small || i == first && small && words.startsWith("the ") && first < last;
        }
        if (named && !words.matches(".*(?:mon|tues|wednes|thurs|fri|satur|sun)day.*")) {
            return !firstWord || isNameAt(sentence, last + 1) || sentence.token(first).name().equals("PERSON");
        }
        // Without the recogniser's word: a capital amid a sentence on a word that has none, beside another name.
        boolean plain =
                words.matches("(?:the )?(?:daily|weekly|monthly|evening|morning|night|springs?|falls?|summer|winter|autumn|weeks"
                        + "|days|century|decade|second|past|present|future|weekend|year|month|week|day|hour|minute)");
        Token end = sentence.token(last);
        return plain && Character.isUpperCase(end.form().codePointAt(0)) && (isNameAt(sentence, last + 1)
                || isNameAt(sentence, last - 1) || last > 0 && words.matches("daily|weekly|monthly"));
    }

    private static boolean isNameAt(Sentence sentence, int i) {
        return i >= 0 && i < sentence.size() && sentence.token(i).isProper()
                && Character.isUpperCase(sentence.token(i).form().codePointAt(0));
    }

    /** "Christmas party", "winter wheat", "evening dress": says of what kind a thing is rather than when. */
    private static boolean isKind(Sentence sentence, int last, String words) {
        if (!KIND.matcher(words).matches() || last + 1 >= sentence.size()) {
            return false;
        }
        DependencyTree tree = sentence.tree();
        int head = tree.head(last);
        boolean attribute = tree.isRelation(last, "compound") || tree.isRelation(last, "amod") || tree.isRelation(last, "nmod")
                && !tree.hasChild(last, "case");
        return attribute && head > last && head <= last + 3 && sentence.token(head).isNoun()
                && !TIME_NOUNS.contains(sentence.lemma(head));
    }

    private static boolean isIdiom(Sentence sentence, int last, String words, String before, String after) {
        if (words.matches("(?:the )?end of the day|(?:the )?time being|a second|(?:the )?other day")) {
            String tag = last + 1 < sentence.size() ? sentence.tag(last + 1) : "";
            return !words.equals("a second") || tag.startsWith("N") || tag.startsWith("J");
        }
        if (words.matches("(?:the |a )?march") && sentence.token(last).form().equals("march")) {
            return true;
        }
        if (words.matches("(?:a )?(?:year|quarter|month|week|day)")
                && (after.matches("on|over|after|by") && words.endsWith(word(sentence, last + 2))
                        || before.matches("on|over|after|by") && words.endsWith(word(sentence, last - 2)))) {
            return true;
        }
        if (words.endsWith("new year")
                && before.matches("chinese|lunar|jewish|persian|islamic|tibetan|orthodox|korean|vietnamese|thai")) {
            return true;
        }
        // "the day of the attack", "the year she left": named by something else, and counted from no calendar.
        return words.matches("the (?:day|night|morning|evening|week|month|year)")
                && (after.equals("of") || after.equals("when") || after.equals("that"))
                || words.equals("day") && before.equals("modern");
    }

    /** "the fall of the regime"; "in the fall", "this fall" and "in the fall of 1989" are seasons. */
    private static boolean isSeasonlessFall(Sentence sentence, int first, int last, String words) {
        if (!words.matches("(?:the |a )?(?:fall|spring)")) {
            return false;
        }
        boolean of = word(sentence, last + 1).equals("of") && !word(sentence, last + 2).matches("\\d{4}|this|last|next");
        String before = word(sentence, first - 1);
        return of || words.startsWith("a ") || first > 0 && sentence.tag(first - 1).matches("POS|PRP\\$")
                || before.matches("an?");
    }

    /** A number in quotation marks ("'15 Most Wanted'") is no year. */
    private static boolean isHeading(Sentence sentence, int first, int last) {
        return first == last && sentence.token(first).form().matches("['‘’`]\\d\\d") && last + 1 < sentence.size()
                && sentence.tag(last + 1).matches("J.*|RB.*|N.*");
    }

    private static boolean isBesideDate(Sentence sentence, int first, int last) {
        for (int i : new int[] {first - 1, first - 2, last + 1, last + 2}) {
            if (word(sentence, i).matches("\\d.*") || Months.isMonth(word(sentence, i))) {
                return true;
            }
        }
        return word(sentence, last + 1).equals(".") && last + 2 < sentence.size();
    }

    /** "May said": the surname of somebody the text has named. */
    private boolean isPerson(Sentence sentence, int first, int last, String words) {
        if (first != last || !Months.isMonth(words) || words.endsWith(".") || MONTH_WORDS.contains(word(sentence, first - 1))
                || word(sentence, first - 1).matches("and|or") && !word(sentence, last + 1).isEmpty()
                        && !sentence.tag(last + 1).startsWith("V")) {
            return false;
        }
        String form = sentence.token(first).form();
        return sentence.token(first).name().equals("PERSON") || sentences.stream().anyMatch(s -> s.tokens().stream()
                .anyMatch(t -> t.form().equals(form) && t.name().equals("PERSON") && t.index() > 0
                        && s.token(t.index() - 1).name().equals("PERSON")));
    }

    static String words(Sentence sentence, int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            words.append(i == first ? "" : " ").append(sentence.token(i).form().toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /** A word in small letters; empty outside the sentence. */
    static String word(Sentence sentence, int i) {
        return i < 0 || i >= sentence.size() ? "" : sentence.token(i).form().toLowerCase(Locale.ROOT);
    }
}
