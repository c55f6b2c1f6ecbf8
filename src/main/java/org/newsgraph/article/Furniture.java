package org.newsgraph.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.text.Tables;

/** Takes out of a page what is not the article: lists of other articles, share lines, copyright, advertisements. */
final class Furniture {
    /** What is left, and what the lists held. */
    record Cleared(List<String> lines, List<String> relatedHeadlines, String section) {}

    private enum Kind { LINE, TAIL, INLINE, INSET, LIST, END }

    private static final int LONGEST = 320;
    private static final Map<Kind, List<Pattern>> PATTERNS = patterns();
    private static final Pattern LONE_BULLET = Pattern.compile("[-•*·–—▪■●▶►▸›»]|\\d{1,2}[.)]?|#\\d{1,2}");
    private static final Pattern BULLET = Pattern.compile("^(?:[-•*·–—▪■●▶►▸›»]|\\d{1,2}[.)]|#\\d{1,2})\\s+(\\S.*)$");

    private final List<String> kept = new ArrayList<>();
    private final List<String> related = new ArrayList<>();
    private String section;
    private boolean proseSeen;
    /** The list or inset we are in, or null in the article itself. */
    private Kind inside;
    private boolean bulleted;
    private boolean listBegun;
    private boolean afterBullet;

    private Furniture() {}

    /** Clears a page, given as lines without white space at their ends. */
    static Cleared clear(List<String> lines) {
        Furniture page = new Furniture();
        List<String> article = page.withoutLastList(lines);
        article.forEach(page::line);
        return new Cleared(page.kept, page.related, page.section);
    }

    /** Cuts off a list at the page's end that has no heading: bullets alone on their lines, each before a headline. */
    private List<String> withoutLastList(List<String> lines) {
        int first = lines.size();
        int bullets = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            if (LONE_BULLET.matcher(line).matches()) {
                bullets++;
                first = i;
            } else if (!line.isEmpty() && (!Words.isHeadlineLike(line) || kind(line) != null && kind(line) != Kind.LINE)) {
                break;
            }
        }
        if (bullets < 2 || lines.subList(0, first).stream().noneMatch(Words::isProse)) {
            return lines;
        }
        // Under a heading the list is read in its place.
        for (int i = first - 1; i >= 0; i--) {
            if (!lines.get(i).isEmpty()) {
                Kind heading = kind(lines.get(i));
                if (heading == Kind.LIST || heading == Kind.INSET) {
                    return lines;
                }
                break;
            }
        }
        inside = Kind.LIST;
        lines.subList(first, lines.size()).forEach(this::item);
        inside = null;
        bulleted = false;
        listBegun = false;
        return lines.subList(0, first);
    }

    private void line(String line) {
        if (line.isEmpty()) {
            kept.add(line);
            return;
        }
        Kind kind = kind(line);
        // The page's first line is a headline even where it reads like furniture ("World rankings"), if it has some words.
        boolean first = kept.stream().allMatch(String::isEmpty) && Words.count(line) >= 3 && kind != Kind.LINE;
        if (first || kind == Kind.TAIL && !proseSeen) {
            kind = null;
        }
        if (kind == null && inside == Kind.INSET && Words.isProse(line) && !BULLET.matcher(line).matches()) {
            inside = null;
        }
        if (kind == null && inside == null) {
            proseSeen = proseSeen || Words.isProse(line);
            kept.add(line);
        } else if (kind == null) {
            item(line);
        } else {
            furniture(kind, line);
        }
    }

    private void furniture(Kind kind, String line) {
        switch (kind) {
            case LINE, TAIL -> {
            }
            case INLINE -> {
                if (group(Kind.INLINE, line) instanceof String other) {
                    addRelated(other);
                }
            }
            case INSET, LIST, END -> {
                String named = kind == Kind.LIST ? group(Kind.LIST, line) : null;
                if (named != null && section == null) {
                    section = named;
                }
                // A list above the text can't be the end of it.
                if (inside == null || inside == Kind.INSET || kind == Kind.LIST && inside == Kind.END) {
                    inside = !proseSeen ? Kind.INSET : kind;
                }
                listBegun = false;
                bulleted = false;
                afterBullet = false;
            }
        }
    }

    /** A line of a list of other articles; where the list has bullets alone on their lines, only what follows one is an item. */
    private void item(String line) {
        if (line.isEmpty() || inside == Kind.END) {
            return;
        }
        if (LONE_BULLET.matcher(line).matches()) {
            bulleted = bulleted || !listBegun;
            listBegun = true;
            afterBullet = true;
            return;
        }
        if (!bulleted || afterBullet) {
            Matcher bullet = BULLET.matcher(line);
            addRelated(bullet.matches() ? bullet.group(1) : line);
        }
        listBegun = true;
        afterBullet = false;
    }

    private void addRelated(String other) {
        String headline = other.strip();
        if (Words.count(headline) >= 3 && Words.isHeadlineLike(headline) && DateParser.parse(headline).isEmpty()
                && Byline.authors(headline).isEmpty() && !related.contains(headline)) {
            related.add(headline);
        }
    }

    private static Kind kind(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        for (Map.Entry<Kind, List<Pattern>> patterns : PATTERNS.entrySet()) {
            if (patterns.getValue().stream().anyMatch(pattern -> pattern.matcher(line).matches())) {
                return patterns.getKey();
            }
        }
        return null;
    }

    private static String group(Kind kind, String line) {
        return PATTERNS.get(kind).stream().map(pattern -> pattern.matcher(line)).filter(Matcher::matches)
                .map(found -> found.groupCount() > 0 ? Optional.ofNullable(found.group(1)) : Optional.<String>empty())
                .flatMap(Optional::stream).findFirst().orElse(null);
    }

    private static Map<Kind, List<Pattern>> patterns() {
        Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);
        List<List<String>> rows = Tables.rows(Furniture.class, "furniture.tsv");
        for (Kind kind : Kind.values()) {
            patterns.put(kind, Tables.of(rows, kind.name().toLowerCase(java.util.Locale.ROOT)).stream()
                    .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)).toList());
        }
        return patterns;
    }
}
