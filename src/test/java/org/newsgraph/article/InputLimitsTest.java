package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too large, too deep or up to no good ends in a clear failure. */
class InputLimitsTest {
    @TempDir
    private Path folder;

    private static Collected read(String input) {
        return read(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    private static Collected read(InputStream input) {
        Collected collected = new Collected();
        ArticleReader.read(List.of("-"), ReadOptions.standard(), input, collected);
        return collected;
    }

    @Test
    void external_entities_are_never_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret word");
        for (String body : List.of(
                "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><nitf><body><body.content><p>Rain fell. &x;</p>"
                        + "</body.content></body></nitf>",
                "<!DOCTYPE nitf [<!ENTITY % y SYSTEM \"" + secret.toUri() + "\"> %y;]><nitf><body><body.content>"
                        + "<p>Rain fell.</p></body.content></body></nitf>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]><rss version='2.0'><channel><title>t</title><link>l</link><description>d</description><item><title>Rain</title>"
                        + "<description>Rain fell. &x;</description></item></channel></rss>")) {
            Collected collected = read(body);
            assertThat(collected.articles.size() + collected.failures.size()).isEqualTo(1);
            assertThat(collected.articles).allSatisfy(article -> assertThat(article.text()).doesNotContain("secret word"));
            assertThat(collected.failures).allSatisfy(failure -> assertThat(failure).doesNotContain("secret word"));
        }
    }

    @Test
    void entities_that_swell_are_given_up() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"rain\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        String attack = "<?xml version='1.0'?><!DOCTYPE nitf [" + entities
                + "]><nitf><body><body.content><p>&a11;</p></body.content></body></nitf>";
        assertThat(read(attack).failures.get(0)).contains("XML that cannot be read");
    }

    @Test
    void deep_xml_json_and_html_are_refused_or_read_but_never_break_the_program() {
        String xml = "<nitf><body><body.content>" + "<block>".repeat(50_000) + "x" + "</block>".repeat(50_000)
                + "</body.content></body></nitf>";
        assertThat(read(xml).failures.get(0)).contains("XML that cannot be read");
        assertThat(read("{\"articleBody\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").failures.get(0))
                .contains("broken JSON");
        Collected html = read("<html><body>" + "<div>".repeat(100_000)
                + "<p>Rain fell for three days, and the river rose above its banks.</p>");
        assertThat(html.articles.size() + html.failures.size()).isEqualTo(1);
        String script = "<html><script type='application/ld+json'>{\"@graph\":" + "[".repeat(100_000)
                + "</script><p>Rain fell for three days, and the river "
                + "rose above its banks.</p>";
        assertThat(read(script).articles).hasSize(1);
    }

    @Test
    void a_page_of_100_megabytes_is_refused() {
        byte[] some = "<p>Rain fell for three days.</p>".repeat(32).getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at >= 100 * 1024 * 1024 ? -1 : some[at++ % some.length];
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                int read = 0;
                for (; read < length; read++) {
                    int next = read();
                    if (next < 0) {
                        return read == 0 ? -1 : read;
                    }
                    buffer[from + read] = (byte) next;
                }
                return read;
            }
        };
        assertThat(read(endless).failures.get(0)).contains("larger than 16 MB, the limit for a page");
    }

    @Test
    void many_elements_with_long_names_take_no_time() {
        String names = "share related ".repeat(20_000);
        String page = "<html><body>" + ("<div class='" + names.substring(0, 2000)
                + "'><p class='a b c'>Rain fell for three days, and the river rose.</p></div>")
                .repeat(2_000);
        long begin = System.nanoTime();
        read(page);
        assertThat((System.nanoTime() - begin) / 1_000_000_000).isLessThan(20);
    }

    @Test
    void xml_of_another_kind_is_refused_by_its_name() {
        assertThat(read("<?xml version='1.0'?><invoice><p>Rain fell.</p></invoice>").failures.get(0))
                .contains("root element invoice");
    }
}
