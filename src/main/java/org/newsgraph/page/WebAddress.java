package org.newsgraph.page;

import java.util.Locale;
import java.util.Optional;

/** What of a graph's addresses may be followed from a page. */
final class WebAddress {
    private WebAddress() {}

    /**
     * An address of the web for a link; empty where it is of any other scheme ({@code javascript:}, {@code data:}), relative, or has
     * characters that no address has. Browsers drop tabs and line ends from addresses and blanks before them, so none may be there.
     */
    static Optional<String> of(String address) {
        String lowered = address.toLowerCase(Locale.ROOT);
        boolean web = lowered.startsWith("https://") || lowered.startsWith("http://");
        boolean clean = address.codePoints()
                .allMatch(c -> c > ' ' && "<>\"{}|\\^`".indexOf(c) < 0 && !Character.isISOControl(c) && !Character.isWhitespace(c)
                        && !isSurrogate(c) && !CleanEscaper.turnsText(c));
        return web && clean ? Optional.of(address) : Optional.empty();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
