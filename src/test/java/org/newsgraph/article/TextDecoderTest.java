package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.newsgraph.problem.BadInput;

class TextDecoderTest {
    private static String utf8(String text) {
        return TextDecoder.text(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, "a.txt");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void a_byte_order_mark_is_dropped() {
        assertThat(utf8("\uFEFFRain fell.")).isEqualTo("Rain fell.");
    }

    @Test
    void text_without_a_byte_order_mark_stays_as_it_is() {
        assertThat(utf8("“Rain” – fell 🌧 in Kraków.\n")).isEqualTo("“Rain” – fell 🌧 in Kraków.\n");
    }

    @Test
    void all_line_ends_become_line_feeds() {
        assertThat(utf8("a\r\nb\rc\nd\u2028e\u0085f")).isEqualTo("a\nb\nc\nd\ne\nf");
    }

    @Test
    void controls_become_spaces() {
        assertThat(utf8("a\u0007b\u000Bc\td")).isEqualTo("a b c\td");
    }

    @Test
    void broken_utf8_names_file_line_byte_and_the_option_that_helps() {
        byte[] latin = "One\nTwo\nCaf\u00e9 fire".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> TextDecoder.text(latin, StandardCharsets.UTF_8, "news/a.txt")).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("news/a.txt: line 3, byte 12 (0xE9) is not UTF-8").hasMessageContaining("--charset");
    }

    @Test
    void the_byte_is_counted_with_the_byte_order_mark() {
        assertThatThrownBy(() -> TextDecoder.text(bytes(0xEF, 0xBB, 0xBF, 'a', 0xFF), StandardCharsets.UTF_8, "a.txt"))
                .hasMessageContaining("line 1, byte 5 (0xFF)");
    }

    @Test
    void utf8_cut_off_in_a_character_is_refused() {
        assertThatThrownBy(() -> TextDecoder.text(bytes('a', 0xE3, 0x81), StandardCharsets.UTF_8, "a.txt"))
                .isInstanceOf(BadInput.class).hasMessageContaining("byte 2");
    }

    @Test
    void a_given_encoding_is_used() {
        byte[] latin = "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TextDecoder.text(latin, StandardCharsets.ISO_8859_1, "a.txt")).isEqualTo("Café");
        byte[] japanese = "東京で地震".getBytes(Charset.forName("Shift_JIS"));
        assertThat(TextDecoder.text(japanese, Charset.forName("Shift_JIS"), "a.txt")).isEqualTo("東京で地震");
    }

    @Test
    void utf16_is_read_when_told_and_named_when_not() {
        byte[] wide = "\uFEFFRain fell.\r\nSnow fell.".getBytes(StandardCharsets.UTF_16LE);
        assertThat(TextDecoder.text(wide, StandardCharsets.UTF_16, "a.txt")).isEqualTo("Rain fell.\nSnow fell.");
        assertThatThrownBy(() -> TextDecoder.text(wide, StandardCharsets.UTF_8, "a.txt")).isInstanceOf(BadInput.class)
                .hasMessageContaining("--charset UTF-16");
    }

    @Test
    void a_binary_file_is_refused() {
        assertThatThrownBy(() -> TextDecoder.text(bytes('P', 'K', 3, 4, 0, 0), StandardCharsets.UTF_8, "a.zip"))
                .isInstanceOf(BadInput.class).hasMessageContaining("a.zip: a binary file, byte 5 is NUL");
        assertThatThrownBy(() -> utf8("%PDF-1.7 and so on")).isInstanceOf(BadInput.class).hasMessageContaining("PDF");
    }

    @Test
    void empty_and_blank_files_are_refused() {
        assertThatThrownBy(() -> utf8("")).isInstanceOf(BadInput.class).hasMessageContaining("a.txt: the file is empty");
        assertThatThrownBy(() -> utf8(" \r\n\t\n")).isInstanceOf(BadInput.class).hasMessageContaining("white space");
    }

    @Test
    void a_file_beyond_the_limit_is_refused_without_being_read_to_its_end() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int count) {
                java.util.Arrays.fill(into, from, from + count, (byte) 'a');
                return count;
            }
        };
        assertThatThrownBy(() -> TextDecoder.bytes(endless, "big.txt")).isInstanceOf(BadInput.class)
                .hasMessageContaining("larger than 64 MB");
    }

    @Test
    void bytes_within_the_limit_are_given_whole() {
        assertThat(TextDecoder.bytes(new ByteArrayInputStream(bytes(1, 2, 3)), "a.txt")).containsExactly(1, 2, 3);
    }

    @Test
    void halves_of_surrogate_pairs_are_replaced_one_for_one() {
        assertThat(TextDecoder.clean("a\uD83Db\uDE00🌧c")).isEqualTo("a\uFFFDb\uFFFD🌧c");
    }
}
