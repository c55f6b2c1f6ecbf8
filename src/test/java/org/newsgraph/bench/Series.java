package org.newsgraph.bench;

import java.util.List;

/**
 * The runs of one contender, in the order of the rounds.
 *
 * @param runs at least one
 */
record Series(List<Measurement> runs) {
    Series {
        runs = List.copyOf(runs);
    }

    /** Median time, and the largest peak of all runs. */
    Measurement typical() {
        return new Measurement(median(runs.stream().map(Measurement::seconds).toList()),
                runs.stream().mapToLong(Measurement::peakBytes).max().orElseThrow());
    }

    double fastest() {
        return runs.stream().mapToDouble(Measurement::seconds).min().orElseThrow();
    }

    double slowest() {
        return runs.stream().mapToDouble(Measurement::seconds).max().orElseThrow();
    }

    /**
     * How many times the time of another series this one took: the median over the rounds, in each of which both ran one after the
     * other, so that a machine that is busy for a while weighs on both.
     */
    double timesThatOf(Series other) {
        Double[] ratios = new Double[runs.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = runs.get(i).seconds() / other.runs.get(i).seconds();
        }
        return median(List.of(ratios));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
