package org.newsgraph.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.knowledge.ConfidenceModel;

/** The confidence that events get beside what people who read their sentences said of them (docs/quality.md). */
class JudgedEventsTest {
    private static ConfidenceModel model;
    private static List<Judged> judged;

    /** @param sample "fit" for what the weights were fitted to, "check" for what was drawn afterwards */
    private record Judged(String sample, boolean right, List<String> circumstances) {
        static Judged of(String line) {
            String[] cells = line.split("\t", -1);
            return new Judged(cells[0], cells[4].equals("right"),
                    Arrays.stream(cells[5].split(" ")).filter(cell -> !cell.isEmpty()).toList());
        }

        double confidence() {
            return model.share(circumstances);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        JenaSystem.init();
        model = ConfidenceModel.load();
        judged = Files.readAllLines(Path.of("src/test/resources/extract/judged-events.tsv")).stream()
                .filter(line -> !line.startsWith("#")).map(Judged::of).toList();
    }

    @Test
    void at_least_400_events_were_judged_to_fit_and_200_to_check() {
        assertThat(of("fit")).hasSizeGreaterThanOrEqualTo(400);
        assertThat(of("check")).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void every_circumstance_is_weighed_and_every_weight_is_of_one() {
        Set<String> all = Arrays.stream(Circumstance.values()).map(Circumstance::notation)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(judged.stream().flatMap(j -> j.circumstances().stream())).isSubsetOf(all);
        all.add(ConfidenceModel.EVERY_EVENT);
        assertThat(model.weights().keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void of_the_surest_events_most_are_right_and_of_the_others_fewer() {
        for (String sample : List.of("fit", "check")) {
            assertThat(shareOfRight(of(sample).stream().filter(j -> j.confidence() >= 0.8))).as(sample).isBetween(0.75, 0.95);
            assertThat(shareOfRight(of(sample).stream().filter(j -> j.confidence() < 0.65))).as(sample).isBetween(0.35, 0.72);
        }
    }

    @Test
    void confidences_are_as_high_as_the_share_of_right_events() {
        for (String sample : List.of("fit", "check")) {
            double mean = of(sample).stream().mapToDouble(Judged::confidence).average().orElseThrow();
            assertThat(mean).as(sample).isBetween(shareOfRight(of(sample).stream()) - 0.06,
                    shareOfRight(of(sample).stream()) + 0.06);
        }
    }

    private static List<Judged> of(String sample) {
        return judged.stream().filter(j -> j.sample().equals(sample)).toList();
    }

    private static double shareOfRight(Stream<Judged> events) {
        return events.mapToInt(j -> j.right() ? 1 : 0).average().orElseThrow();
    }
}
