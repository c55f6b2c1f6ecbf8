package org.newsgraph.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;

/**
 * What everything from a graph goes through on its way into a page: the characters that mean something in HTML are escaped, and those
 * that may not stand in it at all (null, other control characters, halves of surrogate pairs, noncharacters) become the replacement
 * character, one for one.
 */
final class CleanEscaper implements Mustache.Escaper {
    private static final int REPLACEMENT = 0xFFFD;

    @Override
    public String escape(String raw) {
        return Escapers.HTML.escape(clean(raw));
    }

    static String clean(String raw) {
        if (raw.codePoints().allMatch(CleanEscaper::mayStand)) {
            return raw;
        }
        StringBuilder clean = new StringBuilder(raw.length());
        raw.codePoints().map(c -> c == '\r' ? ' ' : mayStand(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean mayStand(int c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return !control && !surrogate && !noncharacter;
    }

    /** Whether a character changes the direction of what follows it. */
    static boolean turnsText(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }
}
