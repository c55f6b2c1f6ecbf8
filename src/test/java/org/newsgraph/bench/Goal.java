package org.newsgraph.bench;

import java.util.List;
import java.util.Locale;

/** What the first contender should cost. Shown beside the figures; nothing fails when it is missed. */
interface Goal {
    /** The goal in words, and whether it is met; of the series, the first contender's is the first. */
    String verdict(List<Series> measured);

    /** No goal but to know. */
    static Goal none() {
        return measured -> "no goal is set";
    }

    /**
     * What it should cost on two cores that have nothing else to do.
     *
     * @param seconds wall seconds
     * @param limit wall seconds that are too many
     * @param peakBytes resident memory, 0 where it does not matter
     */
    record OnIdleCores(double seconds, double limit, long peakBytes) implements Goal {
        @Override
        public String verdict(List<Series> measured) {
            Measurement typical = measured.get(0).typical();
            boolean isSmall = peakBytes == 0 || typical.peakBytes() < peakBytes;
            String verdict =
                    typical.seconds() > limit ? "beyond the limit" : typical.seconds() <= seconds && isSmall ? "met" : "missed";
            String memory = peakBytes == 0 ? "" : String.format(Locale.ROOT, ", under %.1f GB", peakBytes / 1e9);
            return String.format(Locale.ROOT, "goal on two idle cores: %.1f s (limit %.1f s)%s: %s", seconds, limit, memory,
                    verdict);
        }
    }

    /**
     * How many times the second contender's seconds it should take.
     *
     * @param limit times that are too many
     */
    record BesidePeer(double times, double limit) implements Goal {
        @Override
        public String verdict(List<Series> measured) {
            double took = measured.get(0).timesThatOf(measured.get(1));
            String verdict = took > limit ? "beyond the limit" : took <= times ? "met" : "missed";
            return String.format(Locale.ROOT, "goal: %.1f times the peer's seconds (limit %.1f), took %.2f: %s", times, limit,
                    took,
                    verdict);
        }
    }
}
