package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of articles is told where it is sure, and nowhere else. */
class ArticleCountTest {
    private static final Path SAMPLES = Path.of("src/test/resources/article/inputs");
    private static final String LINE = "{\"headline\": \"Rain\", \"articleBody\": \"It rained.\"}\n";

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static OptionalLong count(String... inputs) {
        return ArticleCount.of(List.of(inputs), ReadOptions.standard());
    }

    @Test
    void texts_and_pages_are_one_article_and_json_lines_one_a_line() throws IOException {
        file("a.txt", "Rain\n\nIt rained.\n");
        file("b.html", "<!DOCTYPE html><title>Rain</title><p>It rained.</p>");
        file("c.jsonl", "\n" + LINE + LINE + "  \n" + LINE.strip());
        assertThat(count(folder.toString())).hasValue(5);
        assertThat(count(folder.toString(), folder.resolve("a.txt").toString())).as("a file that is named twice").hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"valley.rss", "valley.atom", "valley.feed.json", "graph.jsonld", "archive.warc", "message.newsml.xml",
                "story.nitf.xml"})
    void what_may_hold_any_number_leaves_it_open_whatever_it_is_called(String sample) throws IOException {
        Path renamed = Files.copy(SAMPLES.resolve(sample), folder.resolve("renamed.txt"));
        assertThat(count(SAMPLES.resolve(sample).toString())).isEmpty();
        assertThat(count(renamed.toString())).isEmpty();
        assertThat(count(SAMPLES.resolve("ferry-page.html").toString(), renamed.toString())).isEmpty();
    }

    @Test
    void the_web_and_standard_input_leave_it_open() throws IOException {
        String text = file("a.txt", "Rain\n\nIt rained.\n");
        assertThat(count(text, "-")).isEmpty();
        assertThat(count(text, "https://news.example/2024/rain?page=*")).isEmpty();
        assertThat(count(text, folder.resolve("missing.txt").toString())).isEmpty();
    }

    @Test
    void packed_files_and_lines_that_are_no_articles_leave_it_open() throws IOException {
        Path packed = folder.resolve("packed.jsonl");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(LINE.repeat(3).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(count(packed.toString())).isEmpty();
        assertThat(count(file("array.jsonl", "[" + LINE.strip() + ",\n" + LINE + "]\n"))).isEmpty();
        assertThat(count(file("graph.jsonl", "{\"@graph\": [" + LINE.strip() + "," + LINE.strip() + "]}\n"))).isEmpty();
        Files.writeString(folder.resolve("wide.jsonl"), "\uFEFF" + LINE, StandardCharsets.UTF_16LE);
        assertThat(count(folder.resolve("wide.jsonl").toString())).isEmpty();
    }

    @Test
    void the_format_that_the_user_names_decides() throws IOException {
        String lines = file("lines.jsonl", LINE + LINE);
        assertThat(count(lines)).hasValue(2);
        ReadOptions text = new ReadOptions(Optional.empty(), Charset.defaultCharset()).as(InputFormat.TEXT);
        assertThat(ArticleCount.of(List.of(lines), text)).hasValue(1);
        ReadOptions feed = ReadOptions.standard().as(InputFormat.FEED);
        assertThat(ArticleCount.of(List.of(file("a.txt", "Rain")), feed)).isEmpty();
    }
}
