package org.newsgraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.text.Tables;

/** Recognises single lines of a page's header, and puts what they tell into the draft: labels, section, dates, bylines. */
final class HeaderLine {
    private static final int LONGEST = 220;

    private static final List<List<String>> ROWS = Words.rows();
    private static final Pattern LABELLED_DATE = Pattern.compile("^(?:("
            + Tables.anyOf(Tables.of(ROWS, "published")) + ")|(" + Tables.anyOf(Tables.of(ROWS, "updated"))
            + "))\\b\\s*[:\u2013\u2014-]?\\s*(.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL_INSIDE = Pattern.compile("(?:^|(?<=[\\s,;(|]))(?:"
            + Tables.anyOf(Tables.of(ROWS, "published")) + "|" + Tables.anyOf(Tables.of(ROWS, "updated")) + ")\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BREADCRUMB = Pattern.compile("\\s*[>»›]\\s*");
    private static final Pattern PIECES = Pattern.compile("\\s*[|•·]\\s*");

    private final ArticleDraft draft;
    private final Optional<LocalDate> near;

    /** @param near a day near a date whose year is missing */
    HeaderLine(ArticleDraft draft, Optional<LocalDate> near) {
        this.draft = draft;
        this.near = near;
    }

    /** "Section: World" and its kin, above or right below the headline. */
    boolean label(String line) {
        int colon = line.indexOf(':');
        if (colon < 2 || colon > 20 || colon + 1 >= line.length()) {
            return false;
        }
        String label = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = line.substring(colon + 1).strip();
        String kind = ROWS.stream().filter(row -> row.get(1).toLowerCase(Locale.ROOT).equals(label)).map(row -> row.get(0))
                .filter(Set.of("section", "headline", "url", "publisher", "keywords", "language", "description")::contains)
                .findFirst().orElse("");
        switch (kind) {
            case "section" -> setSection(value);
            case "headline" -> draft.headline = value;
            case "publisher" -> draft.publisher = value;
            case "description" -> draft.description = value;
            case "keywords" -> List.of(value.split("\\s*[,;]\\s*")).stream().filter(word -> !word.isBlank())
                    .forEach(draft.keywords::add);
            case "language" -> {
                if (!value.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")) {
                    return false;
                }
                draft.language = value;
            }
            case "url" -> {
                if (!value.matches("https?://\\S+")) {
                    return false;
                }
                draft.url = value;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean section(String line) {
        if (draft.section != null || draft.headline != null) {
            return false;
        }
        if (Words.isSection(line)) {
            setSection(Words.uncapitalised(line));
            return true;
        }
        String[] crumbs = BREADCRUMB.split(line);
        if (crumbs.length < 2 || line.length() > 80) {
            return false;
        }
        for (String crumb : crumbs) {
            if (Words.isSection(crumb) && !crumb.equalsIgnoreCase("News")) {
                setSection(crumb);
                return true;
            }
        }
        return crumbs[0].equalsIgnoreCase("Home") || crumbs[0].equalsIgnoreCase("News");
    }

    private void setSection(String section) {
        draft.section = section;
        if (Words.type(section) != null) {
            draft.type = Words.type(section);
        }
    }

    /**
     * Whether a line is a date, a byline or both, which it then puts into the draft.
     *
     * @param below whether text stands above the line, so that "Jane Doe, Staff Writer" is no headline
     */
    boolean anchor(String line, boolean below) {
        if (line.length() > LONGEST) {
            return false;
        }
        if (DateParser.isTime(line) && draft.published.isPresent()) {
            return true;
        }
        List<Runnable> found = new ArrayList<>();
        boolean sure = false;
        for (String piece : pieces(line)) {
            if (date(piece, found) || names(piece, found, below)) {
                sure = true;
            } else if (Words.isOutlet(piece)) {
                found.add(() -> draft.publisher = piece);
            } else if (!Words.isSection(piece) && !DateParser.isTime(piece)) {
                return dateline(line);
            }
        }
        if (sure) {
            found.forEach(Runnable::run);
        }
        return sure;
    }

    /** Takes a dateline on a line of its own, "GENEVA, 5 March 2024". */
    private boolean dateline(String line) {
        Optional<Dateline> dateline = Dateline.line(line);
        dateline.ifPresent(found -> {
            draft.dateline = found.printed();
            draft.locationCreated = found.place();
            published(found.date());
        });
        return dateline.isPresent();
    }

    /** Takes a line such as "Updated March 6, 2024", wherever in the text it stands. */
    boolean labelledDate(String line) {
        if (line.length() > LONGEST || !LABELLED_DATE.matcher(line).matches()) {
            return false;
        }
        List<Runnable> found = new ArrayList<>();
        boolean all = pieces(line).stream().allMatch(piece -> LABELLED_DATE.matcher(piece).matches() && date(piece, found));
        if (all) {
            found.forEach(Runnable::run);
        }
        return all;
    }

    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        for (String part : PIECES.split(line)) {
            int from = 0;
            Matcher label = LABEL_INSIDE.matcher(part);
            while (label.find()) {
                pieces.add(part.substring(from, label.start()));
                from = label.start();
            }
            pieces.add(part.substring(from));
        }
        return pieces.stream().map(piece -> piece.replaceAll("^[\\s,;(\u2013\u2014-]+|[\\s,;)\u2013\u2014-]+$", ""))
                .filter(piece -> !piece.isEmpty()).toList();
    }

    private boolean date(String piece, List<Runnable> found) {
        Matcher labelled = LABELLED_DATE.matcher(piece);
        if (labelled.matches()) {
            Optional<PartialDate> date = DateParser.parse(labelled.group(3));
            if (date.isPresent()) {
                found.add(() -> {
                    if (labelled.group(1) != null) {
                        published(date);
                    } else {
                        draft.modified = date.get().resolve(draft.published.map(NewsDate::day).or(() -> near));
                    }
                });
                return true;
            }
        }
        Optional<PartialDate> date = DateParser.parse(piece);
        // A second bare date is a heading of the text, as in a time line.
        if (date.isEmpty() || draft.published.isPresent()) {
            return false;
        }
        found.add(() -> {
            draft.dateline = draft.dateline == null ? piece.replaceFirst("^(?i:on)\\s+", "") : draft.dateline;
            published(date);
        });
        return true;
    }

    private void published(Optional<PartialDate> date) {
        if (draft.published.isEmpty()) {
            draft.published = date.flatMap(found -> found.resolve(near));
        }
    }

    private boolean names(String piece, List<Runnable> found, boolean below) {
        Optional<List<String>> names = Byline.authors(piece);
        if (names.isEmpty() && below) {
            names = Byline.withRole(piece);
        }
        if (names.isPresent()) {
            List<String> authors = names.get();
            found.add(() -> draft.addAuthors(authors));
            return true;
        }
        // "By Jane Doe on March 5, 2024": every place where the date may begin.
        for (int space = piece.indexOf(' ', 4); space > 0; space = piece.indexOf(' ', space + 1)) {
            String date = piece.substring(space + 1);
            String name = piece.substring(0, space).replaceFirst("(?:,|\\s+on|\\s+[\u2013\u2014-])$", "");
            Optional<List<String>> authors = Byline.authors(name);
            if (authors.isPresent() && DateParser.parse(date).isPresent()) {
                found.add(() -> draft.addAuthors(authors.get()));
                return date(date, found);
            }
        }
        return false;
    }
}
