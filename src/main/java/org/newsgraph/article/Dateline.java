package org.newsgraph.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dateline that opens a body: "TOKYO, Feb. 26 (Reuters) —".
 *
 * @param printed the dateline as printed, without its dash
 * @param place its place, or null where it names only an agency
 * @param date its date, if any
 * @param length how many UTF-16 units of the text it takes, dash and white space included
 */
record Dateline(String printed, String place, Optional<PartialDate> date, int length) {
    private static final int LONGEST = 110;
    private static final Pattern DASH = Pattern.compile("\\s*(?:[—–―]|--)\\s*|\\s+[-−]\\s+");
    private static final Pattern AGENCY = Pattern.compile("\\s*[(\\[]([\\p{Lu}][\\p{L}\\p{M}.'’/& -]{1,40})[)\\]]$");
    private static final Pattern DATE = Pattern.compile("(?:^|,?\\s+)((?:" + DateParser.WEEKDAY + ",?\\s+)?(?:" + DateParser.MONTH
            + "\\s*\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?\\s+" + DateParser.MONTH
            + ")(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M}.'’/ -]*");
    private static final Set<String> PARTICLES =
            Set.of("de", "da", "do", "del", "della", "la", "le", "of", "the", "and", "sur", "upon", "am", "on", "al", "el", "di");

    /** The dateline with which a paragraph begins; empty where it begins with anything else. */
    static Optional<Dateline> opening(String paragraph) {
        String head = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
        Matcher dash = DASH.matcher(head);
        // A place may hold a hyphen or the date an en dash, but no dateline holds two dashes.
        if (dash.find() && dash.start() > 0) {
            return read(head.substring(0, dash.start()), dash.end());
        }
        return Optional.empty();
    }

    /** The dateline that a line is as a whole, with or without a dash at its end; it needs a date or an agency. */
    static Optional<Dateline> line(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = line.replaceFirst("\\s*(?:[—–―-]|--)$", "");
        return read(bare, line.length()).filter(found -> found.date.isPresent() || bare.endsWith(")"));
    }

    private static Optional<Dateline> read(String printed, int length) {
        String rest = printed.strip();
        Matcher agency = AGENCY.matcher(rest);
        String agencyName = null;
        if (agency.find()) {
            agencyName = agency.group(1);
            rest = rest.substring(0, agency.start()).strip();
        }
        Optional<PartialDate> date = Optional.empty();
        Matcher dated = DATE.matcher(rest);
        if (dated.find()) {
            date = DateParser.parse(dated.group(1));
            if (date.isPresent()) {
                rest = rest.substring(0, dated.start()).strip();
            }
        }
        boolean knownAgency = agencyName != null && Words.isAgency(agencyName);
        if (rest.isEmpty()) {
            return knownAgency ? Optional.of(new Dateline(printed.strip(), null, date, length)) : Optional.empty();
        }
        String place = rest.replaceFirst(",$", "");
        if (!isPlace(place, date.isPresent() || knownAgency)) {
            return Optional.empty();
        }
        return Optional.of(new Dateline(printed.strip(), cased(place), date, length));
    }

    /** Whether words can be a dateline's place: a city in capitals, maybe with its country; in small letters only by a date. */
    private static boolean isPlace(String place, boolean sure) {
        String[] parts = place.split(",\\s*");
        if (parts.length > 3) {
            return false;
        }
        boolean capitals = CAPITALS.matcher(parts[0]).matches() && letters(parts[0]) >= 3;
        if (!capitals && !sure || !Words.isPlace(parts[0]) || !Words.isPlace(parts[0].split("\\s")[0].toUpperCase(Locale.ROOT))) {
            return false;
        }
        for (String part : parts) {
            String[] words = part.split("[\\s/]+");
            if (words.length > 5 || !NAME.matcher(words[0]).matches() || !NAME.matcher(words[words.length - 1]).matches()) {
                return false;
            }
            for (String word : words) {
                if (!NAME.matcher(word).matches() && !PARTICLES.contains(word)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static String cased(String place) {
        int comma = place.indexOf(',');
        return comma < 0 ? Words.uncapitalised(place) : Words.uncapitalised(place.substring(0, comma)) + place.substring(comma);
    }
}
