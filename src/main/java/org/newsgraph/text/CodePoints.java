package org.newsgraph.text;

/**
 * A text addressed by code points. Java's strings count UTF-16 units, where a character outside the Basic Multilingual Plane takes
 * two; NIF and every other program count characters.
 */
public final class CodePoints {
    private final String text;
    /** For each code point its UTF-16 index, with the text's length as the last entry; null where all characters take one unit. */
    private final int[] units;

    public CodePoints(String text) {
        this.text = text;
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            units = null;
        } else {
            units = new int[count + 1];
            int unit = 0;
            for (int point = 0; point < count; point++) {
                units[point] = unit;
                unit += Character.charCount(text.codePointAt(unit));
            }
            units[count] = text.length();
        }
    }

    public String text() {
        return text;
    }

    /** The number of code points. */
    public int length() {
        return units == null ? text.length() : units.length - 1;
    }

    /**
     * The text of a span.
     *
     * @throws IndexOutOfBoundsException where the span goes beyond the text
     */
    public String of(Span span) {
        return text.substring(unit(span.begin()), unit(span.end()));
    }

    /** The UTF-16 index of a code point offset (0 to length inclusive). */
    public int unit(int point) {
        return units == null ? point : units[point];
    }

    /** The code point offset of a UTF-16 index; an index inside a surrogate pair counts as the pair's. */
    public int point(int unit) {
        if (units == null) {
            return unit;
        }
        int at = java.util.Arrays.binarySearch(units, unit);
        return at >= 0 ? at : -at - 2;
    }

    /** A span of code points from UTF-16 indexes. */
    public Span span(int beginUnit, int endUnit) {
        return new Span(point(beginUnit), point(endUnit));
    }
}
