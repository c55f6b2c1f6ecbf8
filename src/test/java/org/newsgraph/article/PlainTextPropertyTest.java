package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.CodePoints;

/** What holds for any text; the random texts are the same at every run. */
class PlainTextPropertyTest {
    private static final int RUNS = 300;
    private static final List<String> LETTERS = List.of("a", "e", "n", "r", "t", "o", "ü", "ł", "’", "𝒜", "🌧", "山", "b", "s");

    private static String word(Random random) {
        StringBuilder word = new StringBuilder("w");
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            word.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return word.toString();
    }

    /** A paragraph of sentences, some lines long: two lines that both end with a sentence could be two paragraphs. */
    private static String paragraph(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 300 || random.nextInt(4) > 0) {
            text.append(text.isEmpty() ? "" : " ").append(word(random).replaceFirst("w", "W"));
            for (int i = random.nextInt(4, 12); i > 0; i--) {
                text.append(' ').append(word(random));
            }
            text.append(random.nextInt(5) == 0 ? "?" : ".");
        }
        // A question alone may be a headline.
        return text.append(" That is sure.").toString();
    }

    private static List<String> paragraphs(Random random) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            paragraphs.add(paragraph(random));
        }
        return paragraphs;
    }

    private static String wrapped(String paragraph, int width) {
        StringBuilder text = new StringBuilder();
        int line = 0;
        for (String word : paragraph.split(" ")) {
            if (line > 0 && line + 1 + word.length() > width) {
                text.append('\n');
                line = 0;
            } else if (line > 0) {
                text.append(' ');
                line++;
            }
            text.append(word);
            line += word.length();
        }
        return text.toString();
    }

    private static Article read(String text) {
        return PlainTextReader.read(text, "a.txt", "a", ReadOptions.standard());
    }

    @Test
    void any_paragraphs_survive() {
        for (int run = 0; run < RUNS; run++) {
            List<String> paragraphs = paragraphs(new Random(run));
            assertThat(read(String.join("\n\n", paragraphs)).body()).isEqualTo(String.join("\n\n", paragraphs));
            assertThat(read(String.join("\n", paragraphs)).body()).isEqualTo(String.join("\n\n", paragraphs));
        }
    }

    @Test
    void wrapped_paragraphs_come_out_whole() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(run);
            List<String> paragraphs = paragraphs(random);
            int width = random.nextInt(66, 90);
            assertThat(read(String.join("\n\n", paragraphs.stream().map(text -> wrapped(text, width)).toList())).body())
                    .as("run %s, width %s", run, width).isEqualTo(String.join("\n\n", paragraphs));
        }
    }

    @Test
    void line_ends_change_nothing() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(run);
            String text = "Whole " + word(random) + " rises\n\nVIENNA, March 5, 2024 — " + String.join("\n", paragraphs(random))
                    + "\nRELATED\n- " + word(random) + " and " + word(random) + "\n";
            Article expected = decoded(text);
            assertThat(decoded(text.replace("\n", "\r\n"))).isEqualTo(expected);
            assertThat(decoded(text.replace("\n", "\r"))).isEqualTo(expected);
            assertThat(decoded("\uFEFF" + text)).isEqualTo(expected);
        }
    }

    @Test
    void offsets_count_code_points() {
        String body = paragraph(new Random(7)) + " 🌧 Rain.";
        Article article = read("𝒜 headline of letters\n\n" + body);
        CodePoints text = new CodePoints(article.text());
        assertThat(text.length()).isEqualTo(article.text().codePointCount(0, article.text().length()));
        assertThat(article.text()).startsWith("𝒜 headline of letters\n\n").endsWith("🌧 Rain.");
    }

    @Test
    void the_locale_changes_nothing() {
        String text = "INDIA’S RIVER IS RISING\nBY IDA IRIS\nISSUED 5 MARCH 2024\nISTANBUL — " + paragraph(new Random(3));
        Article expected = read(text);
        assertThat(expected.authors()).containsExactly("Ida Iris");
        assertThat(expected.locationCreated()).isEqualTo("Istanbul");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(read(text)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Article decoded(String text) {
        return read(TextDecoder.text(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, "a.txt"));
    }
}
