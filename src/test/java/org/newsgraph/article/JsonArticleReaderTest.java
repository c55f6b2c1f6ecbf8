package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.problem.BadInput;

class JsonArticleReaderTest {
    private static Collected read(byte[] bytes, Charset charset) {
        return read(new ByteArrayInputStream(bytes), charset);
    }

    private static Collected read(InputStream in, Charset charset) {
        Collected collected = new Collected();
        new JsonArticleReader("set.jsonl", "set", new ReadOptions(Optional.empty(), charset), collected).read(in);
        return collected;
    }

    private static Collected read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Article one(String text) {
        Collected collected = read(text);
        assertThat(collected.failures).isEmpty();
        assertThat(collected.articles).hasSize(1);
        return collected.articles.get(0);
    }

    @Test
    void the_keys_of_a_news_article_are_read() {
        Article article =
                one("""
                        {"@context":"https://schema.org","@type":"OpinionNewsArticle","identifier":["n1","n2"],"headline":"River floods town",\
                        "alternativeHeadline":"Second time in ten years","description":"A summary.","datePublished":"2024-03-05T09:30:00+01:00",\
                        "dateModified":"2024-03-06","author":[{"@type":"Person","name":"Jane Doe"},"John Roe"],\
                        "publisher":{"@type":"Organization","name":"Valley Herald"},"articleSection":["Region","World"],\
                        "keywords":"floods, weather","inLanguage":"en_GB","url":"https://news.example/flood",\
                        "image":{"url":"https://news.example/a.jpg","caption":"The river."},"dateline":"VIENNA, March 5",\
                        "articleBody":"Rain fell.","wordCount":2,"unknown":{"a":[1]}}
                        """);
        assertThat(article.identifier()).isEqualTo("n1");
        assertThat(article.otherIdentifiers()).containsExactly("n2");
        assertThat(article.headline()).isEqualTo("River floods town");
        assertThat(article.alternativeHeadline()).isEqualTo("Second time in ten years");
        assertThat(article.description()).isEqualTo("A summary.");
        assertThat(article.datePublished().orElseThrow().moment()).map(Object::toString).contains("2024-03-05T09:30+01:00");
        assertThat(article.dateModified()).contains(NewsDate.of(LocalDate.of(2024, 3, 6)));
        assertThat(article.referenceDay()).contains(LocalDate.of(2024, 3, 5));
        assertThat(article.authors()).containsExactly("Jane Doe", "John Roe");
        assertThat(article.publisher()).isEqualTo("Valley Herald");
        assertThat(article.section()).isEqualTo("Region");
        assertThat(article.keywords()).containsExactly("floods", "weather");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.url()).isEqualTo("https://news.example/flood");
        assertThat(article.images()).containsExactly(new Image("https://news.example/a.jpg", "The river."));
        assertThat(article.dateline()).isEqualTo("VIENNA, March 5");
        assertThat(article.locationCreated()).isEqualTo("Vienna");
        assertThat(article.body()).isEqualTo("Rain fell.");
        assertThat(article.type()).isEqualTo("OpinionNewsArticle");
        assertThat(article.source()).isEqualTo("set.jsonl:1");
    }

    @Test
    void without_a_headline_the_body_is_exactly_what_was_given() {
        String body = "  Rain 🌧 fell.\\r\\n\\r\\n VIENNA (AP) — Snow\\tfell. \\n";
        Article article = one("{\"identifier\":\"n1\",\"articleBody\":\"" + body + "\"}");
        assertThat(article.text()).isEqualTo("  Rain 🌧 fell.\r\n\r\n VIENNA (AP) — Snow\tfell. \n");
        assertThat(article.headline()).isNull();
    }

    @Test
    void with_a_headline_the_body_has_plain_line_ends() {
        Article article = one("{\"headline\":\"River floods\\n town\",\"articleBody\":\"\\r\\nRain "
                + "fell.\\r\\n\\r\\nSnow fell.\\n\"}");
        assertThat(article.text()).isEqualTo("River floods town\n\nRain fell.\n\nSnow fell.");
    }

    @Test
    void a_dateline_in_the_body_is_known_but_stays() {
        Article article = one("{\"articleBody\":\"VIENNA, March 5, 2024 (AP) — Rain fell.\"}");
        assertThat(article.dateline()).isEqualTo("VIENNA, March 5, 2024 (AP)");
        assertThat(article.locationCreated()).isEqualTo("Vienna");
        assertThat(article.datePublished()).contains(NewsDate.of(LocalDate.of(2024, 3, 5)));
        assertThat(article.body()).isEqualTo("VIENNA, March 5, 2024 (AP) — Rain fell.");
    }

    @Test
    void a_date_line_in_a_body_that_holds_the_whole_page_is_known_but_stays() {
        String body = "River floods town\\n\\nFirst Published: March 5, 2024 4:59 PM EST\\n\\nRain fell in the valley all night.";
        Article article = one("{\"articleBody\":\"" + body + "\"}");
        assertThat(article.datePublished().orElseThrow().moment()).map(Object::toString).contains("2024-03-05T16:59-05:00");
        assertThat(article.headline()).isNull();
        assertThat(article.text()).startsWith("River floods town\n\nFirst Published");
    }

    @Test
    void bad_lines_are_named_and_the_others_go_on() {
        Collected collected = read("""
                {"identifier":"a","articleBody":"Rain fell."}
                {"identifier":"b","articleBody":"Rain fell."

                ["articleBody"]
                {"identifier":"c"}
                {"identifier":"d","articleBody":"Rain fell."} extra
                {"identifier":"e","articleBody":"Rain fell.","datePublished":"some day"}
                {"identifier":"f","articleBody":"Rain fell."}
                """);
        assertThat(collected.articles).extracting(Article::identifier).containsExactly("a", "f");
        assertThat(collected.failures).hasSize(5);
        assertThat(collected.failures.get(0)).startsWith("set.jsonl:2: broken JSON at character 45");
        assertThat(collected.failures.get(1)).startsWith("set.jsonl:4: not a JSON object");
        assertThat(collected.failures.get(2)).startsWith("set.jsonl:5: the article has no articleBody");
        assertThat(collected.failures.get(3)).startsWith("set.jsonl:6: broken JSON");
        assertThat(collected.failures.get(4)).startsWith("set.jsonl:7: datePublished \"some day\" is not a date");
    }

    @Test
    void broken_utf8_in_a_line_spoils_only_that_line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("{\"articleBody\":\"Rain fell.\"}\n{\"articleBody\":\"Caf".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.write("\"}\n{\"articleBody\":\"Snow fell.\"}\n".getBytes(StandardCharsets.UTF_8));
        Collected collected = read(bytes.toByteArray(), StandardCharsets.UTF_8);
        assertThat(collected.articles).extracting(Article::body).containsExactly("Rain fell.", "Snow fell.");
        assertThat(collected.failures).hasSize(1);
        assertThat(collected.failures.get(0)).startsWith("set.jsonl:2: byte 20 (0xE9) is not UTF-8").contains("--charset");
        assertThat(read(bytes.toByteArray(), StandardCharsets.ISO_8859_1).articles).hasSize(3);
    }

    @Test
    void a_line_of_fifty_megabytes_is_passed_over() {
        byte[] spaces = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(("{\"articleBody\":\"Rain "
                + "fell.\"}\n{\"articleBody\":\"").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 50; i++) {
            in = new SequenceInputStream(in, new ByteArrayInputStream(spaces));
        }
        in = new SequenceInputStream(in, new ByteArrayInputStream(("\"}\n{\"articleBody\":\"Snow "
                + "fell.\"}").getBytes(StandardCharsets.UTF_8)));
        Collected collected = read(in, StandardCharsets.UTF_8);
        assertThat(collected.articles).extracting(Article::body).containsExactly("Rain fell.", "Snow fell.");
        assertThat(collected.failures).hasSize(1);
        assertThat(collected.failures.get(0)).startsWith("set.jsonl:2: the line is longer than 16 MB");
    }

    @Test
    void a_body_beyond_the_limit_is_refused_with_the_limit() {
        Collected collected = read("{\"articleBody\":\"" + "rain ".repeat(400_001) + "\"}");
        assertThat(collected.failures).hasSize(1);
        assertThat(collected.failures.get(0)).contains("set.jsonl:1").contains("limit of 2000000");
    }

    @Test
    void a_printed_object_or_array_may_reach_over_many_lines() {
        String object = "{\n  \"headline\": \"River floods town\",\n  \"articleBody\": \"Rain fell.\"\n}\n";
        assertThat(one(object)).extracting(Article::identifier, Article::source).containsExactly("set", "set.jsonl");
        Collected many = read("\uFEFF\n[\n" + object + ",\n" + object + ", 3]");
        assertThat(many.articles).extracting(Article::identifier).containsExactly("set-1", "set-2");
        assertThat(many.failures).hasSize(1);
        assertThat(many.failures.get(0)).startsWith("set.jsonl: article 3: not a JSON object");
    }

    @Test
    void a_broken_document_names_line_and_character() {
        assertThatThrownBy(() -> read("{\n  \"headline\": \"River floods town\",\n  \"articleBody\" \"Rain fell.\"\n}\n"))
                .isInstanceOf(BadInput.class).hasMessageStartingWith("set.jsonl: broken JSON at line 3, character");
        assertThatThrownBy(() -> read("[{\"articleBody\":\"Rain fell.\"}, {")).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("set.jsonl: broken JSON");
        assertThatThrownBy(() -> read("")).isInstanceOf(BadInput.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(BadInput.class).hasMessageContaining("broken JSON");
    }

    @Test
    void a_graph_around_the_article_is_looked_through() {
        assertThat(one("{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"NewsArticle\",\"articleBody\":\"Rain fell.\"}]}")
                .body())
                .isEqualTo("Rain fell.");
    }

    @Test
    void utf16_with_its_mark_is_read_when_told() {
        byte[] bytes = ("\uFEFF{\"articleBody\":\"Café.\"}\n{\"articleBody\":\"Snow "
                + "fell.\"}\n").getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(bytes, StandardCharsets.UTF_16).articles).extracting(Article::body).containsExactly("Café.",
                "Snow fell.");
    }

    @Test
    void halves_of_surrogate_pairs_do_not_shift_offsets() {
        assertThat(one("{\"articleBody\":\"a\\ud83d b\\u0000c\"}").body()).isEqualTo("a\uFFFD b c");
    }

    @Test
    void a_year_alone_is_no_day() {
        assertThat(one("{\"articleBody\":\"Rain fell.\",\"datePublished\":\"2013\"}").datePublished()).isEmpty();
    }
}
