package org.newsgraph.query;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many columns of a terminal a text takes: two for East Asian wide and full-width characters and for emoji, none for marks
 * that combine with what stands before them. Widths follow Unicode's East Asian Width; ambiguous characters count as narrow.
 */
public final class DisplayWidth {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    /** First and last code points of the wide ranges outside the emoji, ascending. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2329, 0x232A, 0x2E80, 0x2E99, 0x2E9B, 0x2EF3, 0x2F00, 0x2FD5, 0x2FF0, 0x303E,
        0x3041, 0x3096, 0x3099, 0x30FF, 0x3105, 0x312F, 0x3131, 0x318E, 0x3190, 0x31E5, 0x31EF, 0x321E,
        0x3220, 0x3247, 0x3250, 0xA48C, 0xA490, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE10, 0xFE19, 0xFE30, 0xFE52, 0xFE54, 0xFE66, 0xFE68, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
        0x16FE0, 0x16FE4, 0x17000, 0x18CD5, 0x1AFF0, 0x1B2FB, 0x1D300, 0x1D376, 0x1F200, 0x1F202, 0x1F210, 0x1F23B,
        0x1F240, 0x1F248, 0x1F250, 0x1F251, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };

    private DisplayWidth() {}

    /** The columns that a text without line breaks takes. */
    public static int of(String text) {
        int narrow = 0;
        while (narrow < text.length() && isPlain(text.charAt(narrow))) {
            narrow++;
        }
        if (narrow == text.length()) {
            return narrow;
        }
        int width = 0;
        for (String cluster : clusters(text)) {
            width += ofCluster(cluster);
        }
        return width;
    }

    /** Below U+0300 everything printable takes one column, and nothing combines. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x300 && c != 0x7F && c != 0xAD && (c < 0x80 || c >= 0xA0) && c != 0xA9 && c != 0xAE;
    }

    /** What a reader takes for one character each: letters with their marks, emoji with what is joined to them. */
    static List<String> clusters(String text) {
        List<String> clusters = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            clusters.add(text.substring(begin, end));
            begin = end;
        }
        return clusters;
    }

    private static int ofCluster(String cluster) {
        int first = cluster.codePointAt(0);
        if (cluster.indexOf(EMOJI_STYLE) > 0 && Character.isEmoji(first)) {
            return 2;
        }
        return cluster.codePoints().map(DisplayWidth::ofCodePoint).max().orElse(0);
    }

    private static int ofCodePoint(int point) {
        int type = Character.getType(point);
        if (point == ZERO_WIDTH_JOINER || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.CONTROL || type == Character.FORMAT && point != 0xAD) {
            return 0;
        }
        return Character.isEmojiPresentation(point) || isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        int low = 0;
        int high = WIDE.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (point < WIDE[2 * middle]) {
                high = middle - 1;
            } else if (point > WIDE[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /**
     * Breaks a text into lines of at most a width, between words where that is possible.
     *
     * @param width at least 2, so that a wide character fits
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int length = of(word);
            if (!line.isEmpty() && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used++;
            }
            if (used + length <= width) {
                line.append(word);
                used += length;
                continue;
            }
            for (String cluster : clusters(word)) {
                int columns = ofCluster(cluster);
                if (used + columns > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.append(cluster);
                used += columns;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text and as many spaces as fill a width. */
    static String pad(String text, int width, boolean right) {
        String spaces = " ".repeat(Math.max(0, width - of(text)));
        return right ? spaces + text : text + spaces;
    }
}
