package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8InputTest {
    private static byte[] readInSteps(byte[] bytes, Random random) throws IOException {
        Utf8Input in = new Utf8Input(new ByteArrayInputStream(bytes));
        byte[] read = new byte[bytes.length];
        int at = 0;
        while (true) {
            int count = in.read(read, at, Math.min(read.length - at, 1 + random.nextInt(5)));
            if (count < 0 || at == read.length) {
                return read;
            }
            at += count;
        }
    }

    @Test
    void text_passes_unchanged_however_it_is_cut_into_reads() throws IOException {
        byte[] text = "añ東京🌊\nx".repeat(50).getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 50; seed++) {
            assertThat(readInSteps(text, new Random(seed))).isEqualTo(text);
        }
    }

    @Test
    void wrong_bytes_and_a_character_cut_off_at_the_end_are_refused() {
        byte[] cut = "ab\u6771".getBytes(StandardCharsets.UTF_8);
        byte[][] wrong = {{'a', (byte) 0xFF, 'b'}, {(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {cut[0], cut[1], cut[2], cut[3]}};
        for (byte[] bytes : wrong) {
            assertThatThrownBy(() -> new Utf8Input(new ByteArrayInputStream(bytes)).readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }
}
