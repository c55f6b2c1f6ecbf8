package org.newsgraph.bench;

import java.util.Locale;

/**
 * What the first contender should cost on two cores that have nothing else to do. Shown beside the figures; nothing fails when it is missed.
 *
 * @param seconds wall seconds
 * @param limit wall seconds that are too many
 * @param peakBytes resident memory, 0 where it does not matter
 */
record Goal(double seconds, double limit, long peakBytes) {
    /** The goal in words, and whether a measurement meets it. */
    String verdict(Measurement measured) {
        boolean isSmall = peakBytes == 0 || measured.peakBytes() < peakBytes;
        String verdict =
                measured.seconds() > limit ? "beyond the limit" : measured.seconds() <= seconds && isSmall ? "met" : "missed";
        String memory = peakBytes == 0 ? "" : String.format(Locale.ROOT, ", under %.1f GB", peakBytes / 1e9);
        return String.format(Locale.ROOT, "goal on two idle cores: %.1f s (limit %.1f s)%s: %s", seconds, limit, memory, verdict);
    }
}
