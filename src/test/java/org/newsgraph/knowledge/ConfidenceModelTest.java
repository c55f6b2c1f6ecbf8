package org.newsgraph.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfidenceModelTest {
    @Test
    void weights_are_added_up_as_log_odds() {
        ConfidenceModel model = new ConfidenceModel(Map.of("event", Math.log(3), "noun", -Math.log(3)));
        assertThat(model.share(List.of())).isEqualTo(0.75);
        assertThat(model.share(List.of("noun"))).isEqualTo(0.5);
        assertThat(model.share(List.of("noun", "noun"))).as("a circumstance counts once").isEqualTo(0.5);
    }

    @Test
    void what_is_not_weighed_changes_nothing() {
        ConfidenceModel model = new ConfidenceModel(Map.of("event", 1.0));
        assertThat(model.share(List.of("full moon"))).isEqualTo(model.share(List.of()));
    }

    @Test
    void a_share_is_in_hundredths_from_0_to_1_and_no_order_matters() {
        Random random = new Random(20240305);
        for (int round = 0; round < 500; round++) {
            List<String> names = IntStream.range(0, random.nextInt(12)).mapToObj(i -> "c" + i).toList();
            Map<String, Double> weights = new java.util.HashMap<>(Map.of("event", random.nextGaussian() * 20));
            names.forEach(name -> weights.put(name, random.nextGaussian() * 20));
            ConfidenceModel model = new ConfidenceModel(weights);
            List<String> shuffled = new ArrayList<>(names);
            Collections.shuffle(shuffled, random);
            double share = model.share(names);
            assertThat(share).isBetween(0.0, 1.0).isEqualTo(Math.round(share * 100) / 100.0).isEqualTo(model.share(shuffled));
        }
    }
}
