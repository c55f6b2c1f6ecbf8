package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void it_is_the_first_half_of_a_sha_256_and_is_read_as_it_is_written() {
        Fingerprint abc = Fingerprint.of("abc");
        // The example of FIPS 180-2.
        assertThat(abc).hasToString("ba7816bf8f01cfea414140de5dae2223");
        assertThat(Fingerprint.parse(abc.toString())).contains(abc);
        assertThat(Fingerprint.parse("ba7816")).isEmpty();
        assertThat(Fingerprint.parse("x".repeat(32))).isEmpty();
        assertThat(Fingerprint.parse(null)).isEmpty();
    }

    @Test
    void values_do_not_run_together() {
        assertThat(List.of(Fingerprint.ofAll(List.of("ab", "c")), Fingerprint.ofAll(List.of("a", "bc")),
                Fingerprint.ofAll(List.of("abc")), Fingerprint.ofAll(Arrays.asList("abc", null)),
                Fingerprint.ofAll(List.of("abc", "")))).doesNotHaveDuplicates();
    }
}
