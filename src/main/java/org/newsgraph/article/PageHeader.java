package org.newsgraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands above an article's text: section, headline, second headline, caption, byline, date. A date or a byline is the
 * anchor: the few short lines above it belong to the header too.
 */
final class PageHeader {
    private static final int MOST_LINES = 24;
    private static final int MOST_PENDING = 6;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_META = 220;

    private static final List<List<String>> ROWS = Words.rows();
    private static final Pattern LABELLED_DATE = Pattern.compile("^(?:(" + Tables.anyOf(Tables.of(ROWS, "published")) + ")|("
            + Tables.anyOf(Tables.of(ROWS, "updated")) + "))\\b\\s*[:\u2013\u2014-]?\\s*(.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL_INSIDE = Pattern.compile("(?<=[\\s,;(|])(?:" + Tables.anyOf(Tables.of(ROWS, "published")) + "|"
            + Tables.anyOf(Tables.of(ROWS, "updated")) + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREADCRUMB = Pattern.compile("\\s*[>»›]\\s*");
    private static final Pattern PIECES = Pattern.compile("\\s*[|•·]\\s*");

    private final List<String> lines;
    private final ArticleDraft draft;
    private final Optional<LocalDate> near;
    private final Set<Integer> taken = new TreeSet<>();
    private final List<Integer> pending = new ArrayList<>();
    private int bodyStart;
    private boolean anchored;

    private PageHeader(List<String> lines, ArticleDraft draft, Optional<LocalDate> near) {
        this.lines = lines;
        this.draft = draft;
        this.near = near;
    }

    /**
     * Reads the header into the draft.
     *
     * @param near a day near a date whose year is missing
     * @return the lines of the body
     */
    static List<String> read(List<String> lines, ArticleDraft draft, Optional<LocalDate> near) {
        PageHeader header = new PageHeader(lines, draft, near);
        header.read();
        List<String> body = new ArrayList<>();
        for (int i = header.bodyStart; i < lines.size(); i++) {
            if (!header.taken.contains(i)) {
                body.add(lines.get(i));
            }
        }
        return body;
    }

    private void read() {
        int seen = 0;
        for (int i = 0; i < lines.size() && seen < MOST_LINES; i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            seen++;
            if (label(line) || section(line)) {
                taken.add(i);
            } else if (textFollows(i) && anchor(line)) {
                commit();
                taken.add(i);
                bodyStart = i + 1;
            } else if (pending.size() >= MOST_PENDING || line.length() > LONGEST_LINE || Dateline.opening(line).isPresent()) {
                break;
            } else {
                pending.add(i);
            }
        }
        if (draft.headline == null && !anchoredText()) {
            headlineWithoutAnchor();
        }
    }

    /** Whether text was found above an anchor, so that the headline, if any, has been seen. */
    private boolean anchoredText() {
        return anchored;
    }

    private boolean textFollows(int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (lines.get(i).length() >= 20) {
                return true;
            }
        }
        return false;
    }

    /** "Section: World" and its kin, above or right below the headline. */
    private boolean label(String line) {
        int colon = line.indexOf(':');
        if (colon < 2 || colon > 20 || pending.size() > 1 || colon + 1 >= line.length()) {
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
            case "keywords" -> List.of(value.split("\\s*[,;]\\s*")).stream().filter(word -> !word.isBlank()).forEach(draft.keywords::add);
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

    private boolean section(String line) {
        if (!pending.isEmpty() || draft.section != null || draft.headline != null) {
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

    /** Whether a line is a date, a byline or both, which it then puts into the draft. */
    private boolean anchor(String line) {
        if (line.length() > LONGEST_META) {
            return false;
        }
        if (DateParser.isTime(line) && draft.published.isPresent()) {
            return true;
        }
        Optional<Dateline> dateline = Dateline.line(line);
        if (dateline.isPresent()) {
            draft.dateline = dateline.get().printed();
            draft.locationCreated = dateline.get().place();
            published(dateline.get().date());
            return true;
        }
        List<Runnable> found = new ArrayList<>();
        boolean sure = false;
        for (String piece : pieces(line)) {
            if (date(piece, found) || names(piece, found)) {
                sure = true;
            } else if (Words.isOutlet(piece)) {
                found.add(() -> draft.publisher = piece);
            } else if (!Words.isSection(piece) && !DateParser.isTime(piece)) {
                return false;
            }
        }
        if (sure) {
            found.forEach(Runnable::run);
        }
        return sure;
    }

    /** Takes a line such as "Updated March 6, 2024", wherever it stands. */
    static boolean labelledDate(String line, ArticleDraft draft, Optional<LocalDate> near) {
        if (line.length() > LONGEST_META || !LABELLED_DATE.matcher(line).matches()) {
            return false;
        }
        PageHeader header = new PageHeader(List.of(), draft, near);
        List<Runnable> found = new ArrayList<>();
        boolean all = pieces(line).stream().allMatch(piece -> LABELLED_DATE.matcher(piece).matches() && header.date(piece, found));
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
            draft.dateline = draft.dateline == null ? piece : draft.dateline;
            published(date);
        });
        return true;
    }

    private void published(Optional<PartialDate> date) {
        if (draft.published.isEmpty()) {
            draft.published = date.flatMap(found -> found.resolve(near));
        }
    }

    private boolean names(String piece, List<Runnable> found) {
        Optional<List<String>> names = Byline.authors(piece);
        if (names.isEmpty() && !pending.isEmpty()) {
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

    /** Sorts the lines above an anchor: headline, second headline, caption, summary. */
    private void commit() {
        List<String> block = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            // Lines with a blank line between them belong to different paragraphs.
            if (i > 0 && pending.get(i) > pending.get(i - 1) + 1) {
                block.add("");
            }
            block.add(lines.get(pending.get(i)));
        }
        for (String text : Paragraphs.of(block)) {
            if (Words.hasCredit(text)) {
                draft.images.add(new Image(null, text));
            } else if (draft.headline == null && !anchored && Words.isHeadlineLike(text)) {
                draft.headline = text;
            } else if (Words.isOutlet(text)) {
                draft.publisher = text;
            } else if (Words.endsSentence(text) && Words.isCaption(text)) {
                draft.images.add(new Image(null, text));
            } else if (Words.isHeadlineLike(text) && draft.alternativeHeadline == null) {
                draft.alternativeHeadline = text;
            } else if (draft.description == null) {
                draft.description = text;
            } else {
                draft.description = draft.description + " " + text;
            }
            anchored = true;
        }
        pending.clear();
    }

    /** With no date or byline above the text, its first line is a headline if it looks like one and stands apart. */
    private void headlineWithoutAnchor() {
        int first = next(bodyStart);
        int last = first;
        while (last + 1 < lines.size() && !lines.get(last + 1).isBlank() && !taken.contains(last + 1)) {
            last++;
        }
        if (first >= lines.size() || next(first + 1) >= lines.size()) {
            return;
        }
        String line = lines.get(first).strip().replaceFirst("^#{1,3}\\s+", "");
        if (!Words.isHeadlineLike(line) || Dateline.opening(line).isPresent()) {
            return;
        }
        String following = first == last ? "" : lines.get(first + 1).strip();
        if (first == last || Dateline.opening(following).isPresent() || following.length() > 100 && Words.endsSentence(following)) {
            take(line, first, first);
        } else if (last - first < 3) {
            // A headline on two or three lines.
            List<String> block = Paragraphs.of(lines.subList(first, last + 1));
            if (block.size() == 1 && Words.isHeadlineLike(block.get(0)) && next(last + 1) < lines.size()) {
                take(block.get(0), first, last);
            }
        }
    }

    private void take(String headline, int first, int last) {
        draft.headline = headline;
        for (int i = first; i <= last; i++) {
            taken.add(i);
        }
    }

    private int next(int from) {
        int i = from;
        while (i < lines.size() && (lines.get(i).isBlank() || taken.contains(i))) {
            i++;
        }
        return i;
    }
}
