package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong with an input, it becomes articles with text or a failure that one line tells, soon. Samples are damaged at random,
 * the same way each time; {@code -Dfuzz.inputs=N} sets how many inputs a reader gets, and {@code -Dfuzz.seed=N} begins elsewhere.
 */
class InputFuzzTest {
    private static final Path FOLDER = Path.of("src/test/resources/article/inputs");
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 20241101);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> TOKENS =
            List.of("<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;",
                    "&#0;", "&#xFFFFFFFF;", "\"", "'", "\\", "\\u", "{", "}", "[", "]", ":", ",", "null", "1e999", "\0", "\r\n",
                    "\n\n", "<p>", "</p>", "<br>",
                    "<div>", "<table><tr><td>", "<script>", "</script>", "<noscript>", "<title>", "<h1>", "<ul><li>", "<a href='",
                    "class='comments'",
                    "style='display:none'", "http://", "2024-13-45T99:99:99Z", "Content-Length: 99999999999", "\uFEFF",
                    "\uD83D\uDE00", "\u0000", "<svg>",
                    "<template>", "<frameset>", "charset=utf-16", "encoding=\"x-none\"", "\u202E", "--", "WARC/1.0",
                    "Transfer-Encoding: chunked");

    @ParameterizedTest
    @ValueSource(
            strings = {"ferry-page.html", "microdata-page.html", "graph.jsonld", "agency.ninjs.json", "valley.rss", "valley.atom",
                "valley.feed.json", "story.nitf.xml", "message.newsml.xml", "archive.warc", "gzip", "zip", "text"})
    void a_damaged_input_is_read_or_refused_in_one_line(String sample) throws IOException {
        byte[] whole = sample(sample);
        Random random = new Random(SEED + sample.hashCode());
        for (int i = 0; i < INPUTS; i++) {
            byte[] damaged = damaged(whole, random);
            String what = sample + ", input " + i + " of seed " + SEED;
            Collected collected = new Collected();
            long begin = System.nanoTime();
            try {
                ArticleReader.read(List.of("-"), ReadOptions.standard(), new ByteArrayInputStream(damaged), collected);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(what + ": " + e, e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(what).isLessThan(SOON);
            assertThat(collected.articles.size() + collected.failures.size()).as(what).isPositive();
            assertThat(collected.articles).as(what).allSatisfy(article -> {
                assertThat(article.body()).isNotBlank();
                assertThat(article.identifier()).isNotBlank();
                assertThat(article.text().indexOf('\0')).isNegative();
            });
        }
    }

    private static byte[] sample(String name) throws IOException {
        byte[] page = Files.readAllBytes(FOLDER.resolve("ferry-page.html"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        switch (name) {
            case "gzip" -> {
                try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                    out.write(page);
                }
            }
            case "zip" -> {
                try (ZipOutputStream out = new ZipOutputStream(packed)) {
                    for (String entry : List.of("a.html", "b/c.txt", "d.json")) {
                        out.putNextEntry(new ZipEntry(entry));
                        out.write(page);
                    }
                }
            }
            case "text" ->
                packed.write("Harbour opens\n\nBy Writer One\n\nNORTHPORT, March 5 - The harbour opened on Tuesday.\n".getBytes(
                        StandardCharsets.UTF_8));
            default -> packed.write(Files.readAllBytes(FOLDER.resolve(name)));
        }
        return packed.toByteArray();
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole;
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(bytes.length + 1);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 8 : 400));
            bytes = switch (random.nextInt(7)) {
                case 0 -> flipped(bytes, at, length, random);
                case 1 -> spliced(bytes, at, length, new byte[0]);
                case 2 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                case 3 -> spliced(bytes, at, 0, token(random));
                case 4 -> spliced(bytes, at, length, token(random));
                case 5 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
                default -> spliced(bytes, at, 0, new String(token(random), StandardCharsets.UTF_8).repeat(1 + random.nextInt(600))
                        .getBytes(StandardCharsets.UTF_8));
            };
        }
        return bytes;
    }

    private static byte[] token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] bytes, int at, int length, Random random) {
        byte[] copy = bytes.clone();
        for (int i = at; i < at + Math.min(length, 8); i++) {
            copy[i] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] spliced(byte[] bytes, int at, int without, byte[] with) {
        byte[] copy = new byte[bytes.length - without + with.length];
        System.arraycopy(bytes, 0, copy, 0, at);
        System.arraycopy(with, 0, copy, at, with.length);
        System.arraycopy(bytes, at + without, copy, at + with.length, bytes.length - at - without);
        return copy;
    }
}
