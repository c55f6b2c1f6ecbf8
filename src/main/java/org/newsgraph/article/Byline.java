package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.text.Tables;

/** Reads "By Jane Doe and John Roe, staff writers". */
final class Byline {
    private static final int LONGEST = 160;
    private static final Pattern LABEL = Pattern.compile(
            "^" + Tables.anyOf(Tables.of(Words.rows(), "author")) + "(?:\\s*:\\s*|\\s+)(\\S.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS = Pattern.compile("\\s*(?:,|;|&|\\band\\b|\\bwith\\b)\\s*");
    private static final Pattern AFTER_NAME = Pattern.compile("\\s+(?:in|for|of|from|at|@)\\s*.*$|\\s*[(<].*$|\\s*@\\S+$");
    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|[A-Z]\\.)");
    private static final Pattern PARTICLE = Pattern.compile(
            "(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|bin|ibn|al|el|y|e)"
                    + "|(?:al|el|d|l)[-'’]\\p{Lu}[\\p{L}'’-]*");
    private static final Pattern WEEKDAY = Pattern.compile(DateParser.WEEKDAY + "|" + DateParser.MONTH, Pattern.CASE_INSENSITIVE);

    private Byline() {}

    /** The authors that a line names with "By" or one of its kin; empty where the line is no byline. */
    static Optional<List<String>> authors(String line) {
        Matcher labelled = LABEL.matcher(line);
        if (line.length() > LONGEST || !labelled.matches()) {
            return Optional.empty();
        }
        return names(labelled.group(1));
    }

    /** The authors of a line such as "Jane Doe, Staff Writer", which has a role instead of "By". */
    static Optional<List<String>> withRole(String line) {
        int comma = line.indexOf(',');
        if (comma < 0 || line.length() > LONGEST || !Words.isRole(line.substring(comma)) || Words.endsSentence(line)) {
            return Optional.empty();
        }
        String name = line.substring(0, comma);
        return isName(name) && name.indexOf(' ') > 0 ? names(line) : Optional.empty();
    }

    private static Optional<List<String>> names(String text) {
        String bare = text.strip().replaceFirst("(?<=\\p{Ll})\\.$", "");
        if (Words.isAgency(bare)) {
            return Optional.of(List.of(bare));
        }
        List<String> names = new ArrayList<>();
        String[] parts = PARTS.split(bare);
        for (String part : parts) {
            String name = AFTER_NAME.matcher(part.strip()).replaceFirst("").strip();
            if (name.isEmpty() || !names.isEmpty() && (Words.isRole(part) || Words.isAgency(name) || Words.isOutlet(name))) {
                continue;
            }
            if (!isName(name)) {
                // What follows the first name may be a post ("Tokyo correspondent") or a place; before it nothing may.
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                continue;
            }
            names.add(Words.uncapitalised(name));
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /** Whether a text is written as a name is: words with capitals, perhaps particles between them. */
    static boolean isName(String text) {
        String[] words = text.split("\\s+");
        if (words.length > 6 || WEEKDAY.matcher(text).matches()) {
            return false;
        }
        for (String word : words) {
            if (!NAME.matcher(word).matches() && !PARTICLE.matcher(word).matches()) {
                return false;
            }
        }
        return NAME.matcher(words[words.length - 1]).matches() || PARTICLE.matcher(words[words.length - 1]).matches();
    }
}
