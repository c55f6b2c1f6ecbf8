package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code export --min-confidence}: events that are less sure are left out, and nothing points to them. */
class MinConfidenceTest {
    private static final Path SEED = Path.of("seeds/georgia-protest-2024-05-14.txt");
    private static final Pattern CONFIDENCE = Pattern.compile("news:confidence (\\d\\.\\d\\d)");

    private static Outcome export(Object... more) {
        List<Object> words = new java.util.ArrayList<>(List.of("export", SEED, "-o", "-"));
        words.addAll(List.of(more));
        return Outcome.of(words.toArray());
    }

    private static List<Double> confidences(String graph) {
        return CONFIDENCE.matcher(graph).results().map(found -> Double.valueOf(found.group(1))).toList();
    }

    @Test
    void only_events_that_are_so_sure_are_written() {
        List<Double> all = confidences(export().out());
        assertThat(all).anyMatch(c -> c < 0.8).anyMatch(c -> c >= 0.8);
        Outcome sure = export("--min-confidence", "0.8");
        assertThat(sure.code()).as(sure.errors()).isZero();
        assertThat(confidences(sure.out())).hasSize((int) all.stream().filter(c -> c >= 0.8).count()).allMatch(c -> c >= 0.8);
    }

    @Test
    void nothing_points_to_an_event_that_is_left_out() {
        String graph = export("--min-confidence", "0.8").out();
        List<String> events = Pattern.compile("(?m)^this:(event-\\d+) a ").matcher(graph).results().map(m -> m.group(1)).toList();
        assertThat(Pattern.compile("this:(event-\\d+)").matcher(graph).results().map(m -> m.group(1))).isSubsetOf(events);
    }

    @Test
    void what_is_left_out_is_not_traced() {
        Outcome none =
                Outcome.of("export", SEED, "-o", "/dev/null", "--format", "turtle", "--trace", "-", "--min-confidence", "1");
        assertThat(none.code()).as(none.errors()).isZero();
        assertThat(none.out()).doesNotContain("this:event-");
        assertThat(none.errors()).contains("0 events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.01", "80", "NaN", "most"})
    void a_share_that_is_none_is_wrong_usage(String share) {
        Outcome outcome = export("--min-confidence=" + share);
        assertThat(outcome.code()).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(outcome.errors()).contains("--min-confidence").hasLineCount(1);
    }
}
