package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
    private static final String TEXT =
            "The caf\u00e9 at the h\u00f4tel \u2013 \u201cclosed\u201d since Monday \u2013 opens again, and the ma\u00eetre is glad.";

    private static Article read(byte[] bytes) {
        Collected collected = new Collected();
        ArticleReader.read(List.of("-"), ReadOptions.standard(), new ByteArrayInputStream(bytes), collected);
        assertThat(collected.failures).isEmpty();
        return collected.articles.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void a_text_without_any_word_on_its_encoding_is_read(String charset) {
        assertThat(read(TEXT.getBytes(Charset.forName(charset))).body()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void a_byte_order_mark_tells_the_encoding(String charset) {
        assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset))).body()).isEqualTo(TEXT);
        assertThat(read(("\uFEFF{\"articleBody\":\"" + TEXT + "\"}").getBytes(Charset.forName(charset))).body()).isEqualTo(TEXT);
    }

    @Test
    void other_scripts_are_detected() {
        String russian =
                "\u0412 \u0441\u0443\u0431\u0431\u043e\u0442\u0443 \u0432 \u0433\u043e\u0440\u043e\u0434\u0435 \u043e\u0442\u043a\u0440\u044b\u043b\u0438 \u043d\u043e\u0432\u044b\u0439 \u043c\u043e\u0441\u0442 \u0447\u0435\u0440\u0435\u0437 \u0440\u0435\u043a\u0443, \u0441\u043e\u043e\u0431\u0449\u0438\u043b\u0430 \u0430\u0434\u043c\u0438\u043d\u0438\u0441\u0442\u0440\u0430\u0446\u0438\u044f.";
        assertThat(read(russian.repeat(4).getBytes(Charset.forName("windows-1251"))).text()).contains("\u043c\u043e\u0441\u0442");
        String japanese =
                "\u6771\u4eac\u3067\u65b0\u3057\u3044\u6a4b\u304c\u571f\u66dc\u65e5\u306b\u958b\u901a\u3057\u305f\u3068\u5e02\u304c\u767a\u8868\u3057\u305f\u3002";
        assertThat(read(japanese.repeat(4).getBytes(Charset.forName("Shift_JIS"))).text()).contains("\u6771\u4eac");
    }

    @Test
    void a_page_says_its_encoding_and_is_not_believed_where_its_bytes_say_otherwise() {
        String page = "<html><head><meta charset=\"%s\"></head><body><p>" + TEXT + "</p></body></html>";
        assertThat(read(page.formatted("windows-1252").getBytes(Charset.forName("windows-1252"))).body()).isEqualTo(TEXT);
        assertThat(read(page.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8)).body()).isEqualTo(TEXT);
        assertThat(read(page.formatted("utf-8").getBytes(Charset.forName("windows-1252"))).body()).isEqualTo(TEXT);
        assertThat(read(page.formatted("utf-16").getBytes(StandardCharsets.UTF_8)).body()).isEqualTo(TEXT);
    }

    @Test
    void what_the_user_says_counts() {
        Collected collected = new Collected();
        ArticleReader.read(List.of("-"), new ReadOptions(Optional.empty(), Charset.forName("ISO-8859-15")),
                new ByteArrayInputStream("It costs five \u20ac.".getBytes(Charset.forName("ISO-8859-15"))), collected);
        assertThat(collected.articles.get(0).body()).isEqualTo("It costs five \u20ac.");
    }
}
