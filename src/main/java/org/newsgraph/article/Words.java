package org.newsgraph.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.text.Tables;

/** What the table of page words knows, and small questions about how a line is written. */
final class Words {
    private static final List<List<String>> ROWS = Tables.rows(Words.class, "page.tsv");
    private static final Set<String> SECTIONS = set("name");
    private static final Set<String> AGENCIES = set("agency");
    private static final Set<String> NOT_PLACES = set("notplace");
    private static final Set<String> OUTLETS = set("outlet");
    private static final Map<String, String> TYPES = types();
    private static final Pattern ROLE = Pattern.compile(
            "\\b" + Tables.anyOf(Tables.of(ROWS, "role")) + "s?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CREDIT = Pattern.compile(String.join("|", Tables.of(ROWS, "credit")), Pattern.UNICODE_CASE);
    private static final Pattern SHOWN = Pattern.compile(String.join("|", Tables.of(ROWS, "shown")), Pattern.UNICODE_CASE);
    private static final Pattern DEPICTS = Pattern.compile(
            "(?<!\\b(?:to|will|would|may|might|could|must|can|should) )\\b" + Tables.anyOf(Tables.of(ROWS, "depicts"))
                    + "(?:e?s)?\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？…][\"”’'»)\\]]*$|:$");
    private static final Pattern FULL_STOP = Pattern.compile("[.。;:,…][\"”’'»)\\]]*$");
    private static final Pattern SENTENCE_INSIDE = Pattern.compile("[\\p{Ll}\\d]{4}[.][\"”’']* \\p{Lu}");
    private static final Pattern ABBREVIATION_END = Pattern.compile(
            "(?:(?:^|[\\s.(-])\\p{Lu}\\.|\\b(?:Jr|Sr|Inc|Corp|Ltd|Co|Bros|Mil|Bil|Tril|No|a\\.m|p\\.m)\\.)[\"”’']*$");
    private static final Pattern CAPTION_LABEL =
            Pattern.compile("^(?:photo|image|picture|caption|photo caption|image caption|pictured)\\s*:\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> SMALL = Set.of("DE", "DA", "DO", "DEL", "LA", "OF", "THE", "AND", "SUR", "UPON", "AM");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Words() {}

    static List<List<String>> rows() {
        return ROWS;
    }

    /** Whether a line is the name of a section and nothing else. */
    static boolean isSection(String line) {
        return SECTIONS.contains(fold(line));
    }

    static boolean isAgency(String name) {
        return AGENCIES.contains(fold(name)) || !name.isEmpty() && List.of(name.split("[/,]")).stream().map(String::strip)
                .allMatch(part -> AGENCIES.contains(fold(part)));
    }

    static boolean isPlace(String capitals) {
        return !NOT_PLACES.contains(fold(capitals)) && !isAgency(capitals);
    }

    static boolean isRole(String text) {
        return ROLE.matcher(text).find();
    }

    /** Whether a short line is the name of a newspaper or an agency. */
    static boolean isOutlet(String line) {
        String[] words = line.split("\\s+");
        return isAgency(line) || words.length >= 2 && words.length <= 5 && OUTLETS.contains(fold(words[words.length - 1]))
                && List.of(words).stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }

    /** The schema.org class of a section's articles. */
    static String type(String section) {
        return section == null ? null : TYPES.get(fold(section));
    }

    /** Whether a line says that it is a picture's caption, or who took the picture. */
    static boolean hasCredit(String line) {
        return CREDIT.matcher(line).find();
    }

    /** Whether a line above the dateline tells what a picture shows: credited, or in the present tense that captions have. */
    static boolean isCaption(String line) {
        return hasCredit(line) || SHOWN.matcher(line).find() || DEPICTS.matcher(line).find();
    }

    /** Whether a line ends as a sentence does; a headline may end with ! or ?. */
    static boolean endsSentence(String line) {
        return SENTENCE_END.matcher(line).find();
    }

    /** Whether a line can be a headline: not long, some letters, no full stop but an abbreviation's. */
    static boolean isHeadlineLike(String line) {
        return line.length() >= 2 && line.length() <= 250 && count(line) <= 40 && line.codePoints().anyMatch(Character::isLetter)
                && !SENTENCE_INSIDE.matcher(line).find()
                && (!FULL_STOP.matcher(line).find() || ABBREVIATION_END.matcher(line).find());
    }

    /** Whether a headline ends with its line: what follows begins with a capital, and the line breaks off nowhere. */
    static boolean isWholeHeadline(String line, String next) {
        String last = line.substring(line.lastIndexOf(' ') + 1);
        return isHeadlineLike(line) && !next.isBlank() && !Character.isLowerCase(next.strip().codePointAt(0))
                && (last.length() > 4 || !last.equals(last.toLowerCase(Locale.ROOT)));
    }

    /** A caption without the word "Photo:" before it. */
    static String caption(String text) {
        String bare = CAPTION_LABEL.matcher(text).replaceFirst("");
        return bare.isBlank() ? text : bare;
    }

    /** Whether a line is a paragraph of prose: some length, and ends as a sentence. */
    static boolean isProse(String line) {
        return line.length() >= 60 && endsSentence(line) && count(line) >= 9;
    }

    static int count(String line) {
        int count = 0;
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            count++;
        }
        return count;
    }

    /** A name printed in capitals, as it is written elsewhere: "NEW YORK" as "New York"; "D.C." stays. */
    static String uncapitalised(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.codePoints().filter(Character::isLetter).count() < 3) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        boolean inWord = false;
        for (String word : name.split("(?<=[ /-])|(?=[ /-])")) {
            boolean initials = word.indexOf('.') >= 0 && word.indexOf('.') < word.length() - 1
                    || word.length() == 2 && word.endsWith(".");
            boolean small = inWord && SMALL.contains(word);
            if (initials) {
                out.append(word);
            } else if (small) {
                out.append(word.toLowerCase(Locale.ROOT));
            } else if (!word.isEmpty()) {
                int first = word.offsetByCodePoints(0, 1);
                out.append(word, 0, first).append(word.substring(first).toLowerCase(Locale.ROOT));
            }
            inWord = true;
        }
        return out.toString();
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> set(String kind) {
        Set<String> set = new TreeSet<>();
        Tables.of(ROWS, kind).forEach(word -> set.add(fold(word)));
        return set;
    }

    private static Map<String, String> types() {
        Map<String, String> types = new TreeMap<>();
        ROWS.stream().filter(row -> row.get(0).equals("type")).forEach(row -> types.put(fold(row.get(1)), row.get(2)));
        return types;
    }
}
