package org.newsgraph.language;

import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of months as newspapers print them. */
final class Months {
    private static final Set<String> NAMES =
            Arrays.stream(Month.values()).map(m -> m.name().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SHORT =
            Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    private Months() {}

    /** Whether a word in small letters is a month, in full or shortened, with or without its point. */
    static boolean isMonth(String word) {
        return NAMES.contains(word) || SHORT.contains(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }
}
