package org.newsgraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what stands above an article's text: section, headline, second headline, caption, byline, date. A date or a byline is the
 * anchor: the few short lines above it belong to the header too.
 */
final class PageHeader {
    private static final int MOST_LINES = 24;
    private static final int MOST_PENDING = 6;
    private static final int LONGEST_LINE = 400;
    private final List<String> lines;
    private final ArticleDraft draft;
    private final HeaderLine meta;
    private final Set<Integer> taken = new TreeSet<>();
    private final List<Integer> pending = new ArrayList<>();
    private int bodyStart;
    /** Whether text was found above an anchor, so that the headline, if any, has been seen. */
    private boolean anchored;

    private PageHeader(List<String> lines, ArticleDraft draft, Optional<LocalDate> near) {
        this.lines = lines;
        this.draft = draft;
        this.meta = new HeaderLine(draft, near);
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
            if (pending.size() <= 1 && meta.label(line) || pending.isEmpty() && meta.section(line)) {
                taken.add(i);
            } else if (textFollows(i) && meta.anchor(line, !pending.isEmpty())) {
                commit();
                taken.add(i);
                bodyStart = i + 1;
            } else if (pending.size() >= MOST_PENDING || line.length() > LONGEST_LINE || Dateline.opening(line).isPresent()) {
                break;
            } else {
                pending.add(i);
            }
        }
        if (draft.headline == null && !anchored) {
            headlineWithoutAnchor();
        }
    }

    private boolean textFollows(int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (lines.get(i).length() >= 20) {
                return true;
            }
        }
        return false;
    }

    /** Sorts the lines above an anchor: headline, second headline, caption, summary. */
    private void commit() {
        List<String> block = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            // Lines with a blank line between them belong to different paragraphs, and so do two headlines one below the other.
            if (i > 0 && (pending.get(i) > pending.get(i - 1) + 1
                    || i == 1 && draft.headline == null && Words.isWholeHeadline(block.get(0), lines.get(pending.get(1))))) {
                block.add("");
            }
            block.add(lines.get(pending.get(i)));
        }
        for (String text : Paragraphs.of(block)) {
            if (Words.hasCredit(text)) {
                draft.images.add(new Image(null, Words.caption(text)));
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
        if (first == last || Dateline.opening(following).isPresent()
                || following.length() > 100 && Words.endsSentence(following)) {
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
