package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;

class ArticleReaderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        write("b.txt", "Rain fell in the valley.");
        write("a.txt", "River floods town\n\nRain fell in the valley.");
        write("sub/c.jsonl", "{\"articleBody\":\"Snow fell.\"}\n{\"identifier\":\"x\",\"articleBody\":\"Hail fell.\"}\n");
        write("sub/d.ndjson", "{\"articleBody\":\"Sleet fell.\"}\n");
        write("sub/e.json", "{\n\"articleBody\": \"Fog came.\"\n}\n");
        write("notes.md", "Not read from a folder.");
        write(".hidden/f.txt", "Not read at all.");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Collected read(String stdin, String... inputs) {
        Collected collected = new Collected();
        InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
        ArticleReader.read(List.of(inputs), ReadOptions.standard(), in, collected);
        return collected;
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void a_folder_is_read_through_in_the_order_of_its_names() {
        Collected collected = read("", folder.toString());
        assertThat(collected.failures).isEmpty();
        assertThat(collected.articles).extracting(Article::identifier).containsExactly("a", "b", "c-1", "x", "d-1", "e");
        assertThat(collected.articles.get(2).source()).isEqualTo(at("sub/c.jsonl") + ":1");
    }

    @Test
    void patterns_are_expanded() {
        assertThat(read("", at("*.txt")).articles).extracting(Article::identifier).containsExactly("a", "b");
        assertThat(read("", folder + "/**/*.jsonl").articles).extracting(Article::identifier).containsExactly("c-1", "x");
        assertThat(read("", at("[b-z].{txt,md}")).articles).extracting(Article::identifier).containsExactly("b");
    }

    @Test
    void a_file_whose_name_looks_like_a_pattern_is_a_file() throws IOException {
        write("[1].txt", "Rain fell.");
        assertThat(read("", at("[1].txt")).articles).extracting(Article::identifier).containsExactly("[1]");
    }

    @Test
    void a_file_named_twice_is_read_once() {
        assertThat(read("", at("a.txt"), folder.toString(), at("sub/../a.txt")).articles).hasSize(6);
    }

    @Test
    void any_extension_may_be_named_and_json_is_recognised() throws IOException {
        write("list", "{\"articleBody\":\"Snow fell.\"}\n");
        assertThat(read("", at("notes.md"), at("list")).articles).extracting(Article::body)
                .containsExactly("Not read from a folder.", "Snow fell.");
    }

    @Test
    void a_json_file_with_one_article_is_called_as_the_file_and_lines_by_their_numbers() throws IOException {
        write("one.json", "{\"articleBody\":\"Snow fell.\"}\n");
        write("lines.jsonl", "{\"articleBody\":\"Snow fell.\"}\n");
        write("named.json", "{\"identifier\":\"n-7\",\"articleBody\":\"Snow fell.\"}\n");
        assertThat(read("", at("one.json"), at("lines.jsonl"), at("named.json")).articles).extracting(Article::identifier)
                .containsExactly("one", "lines-1", "n-7");
    }

    @Test
    void the_format_that_the_user_names_counts() {
        Collected collected = new Collected();
        ArticleReader.read(List.of("-"), ReadOptions.standard().as(InputFormat.TEXT), new ByteArrayInputStream(
                "{ \"articleBody\": this is a text about JSON, not JSON itself.".getBytes(StandardCharsets.UTF_8)), collected);
        assertThat(collected.articles).hasSize(1);
        assertThatThrownBy(() -> InputFormat.of("pdf")).isInstanceOf(WrongUsage.class).hasMessageContaining("html");
        assertThat(InputFormat.of("JSONL")).isEqualTo(InputFormat.JSON);
    }

    @Test
    void standard_input_is_read_as_text_or_as_json() {
        Article text = read("River floods town\n\nRain fell.", "-").articles.get(0);
        assertThat(text.headline()).isEqualTo("River floods town");
        assertThat(text.source()).isEqualTo("standard input");
        assertThat(text.identifier()).startsWith("stdin-");
        assertThat(read("{\"articleBody\":\"Snow fell.\"}\n{\"articleBody\":\"Hail fell.\"}", "-").articles)
                .extracting(Article::identifier).containsExactly("stdin-1", "stdin-2");
    }

    @Test
    void what_cannot_be_read_is_reported_and_the_rest_goes_on() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        write("void.txt", "");
        Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2});
        write("page.html", "<!DOCTYPE html>\n<html><body><img src='rain.png'></body></html>");
        Collected collected = read("", at("missing.txt"), at("empty"), at("*.nothing"), at("void.txt"), at("binary.txt"),
                at("page.html"), at("b.txt"));
        assertThat(collected.articles).extracting(Article::identifier).containsExactly("b");
        assertThat(collected.failures).hasSize(6);
        assertThat(collected.failures.get(0)).startsWith(at("missing.txt") + ": there is no such file");
        assertThat(collected.failures.get(1)).startsWith(at("empty") + ": no article files");
        assertThat(collected.failures.get(2)).startsWith(at("*.nothing") + ": no file matches");
        assertThat(collected.failures.get(3)).contains("empty");
        assertThat(collected.failures.get(4)).contains("binary");
        assertThat(collected.failures.get(5)).contains("no article text");
    }

    @Test
    void an_empty_input_and_two_standard_inputs_are_wrong_usage_before_anything_is_read() {
        assertThatThrownBy(() -> read("", "-", "-")).isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> read("", at("a.txt"), "")).isInstanceOf(WrongUsage.class);
    }

    @Test
    void a_folder_that_cannot_be_read_is_named() throws IOException {
        Path locked = Files.createDirectories(folder.resolve("locked"));
        org.junit.jupiter.api.Assumptions.assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked),
                "a superuser may read everything");
        assertThat(read("", locked.toString()).failures.get(0)).contains("locked").contains("permission denied");
    }

    @Test
    void the_callers_own_problem_is_not_taken_for_an_inputs() {
        ArticleSink full = new ArticleSink() {
            @Override
            public void accept(Article article) {
                throw new BadInput("lexicon.ttl: broken");
            }

            @Override
            public void failed(String source, BadInput problem) {
                throw new AssertionError("not an input's problem", problem);
            }
        };
        assertThatThrownBy(() -> ArticleReader.read(List.of(at("a.txt"), at("sub")), ReadOptions.standard(),
                InputStream.nullInputStream(), full)).isInstanceOf(BadInput.class).hasMessage("lexicon.ttl: broken");
    }
}
