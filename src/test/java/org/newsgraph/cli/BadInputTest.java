package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad luck and bad input: one line that says what and where, the right exit code, nothing half-written. */
class BadInputTest {
    private static final String ARTICLE =
            "Japan condemned the attack on Kyiv by Russia on Friday, and the ministers met in Tokyo.\n";

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path place() {
        return folder.resolve("graphs");
    }

    private void refuses(int code, String where, Object... arguments) {
        Outcome outcome = Outcome.of(arguments);
        assertThat(outcome.code()).as(outcome.errors()).isEqualTo(code);
        assertThat(outcome.err()).hasSize(1);
        assertThat(outcome.err().get(0)).startsWith("newsgraph: ").contains(where).doesNotContain("Exception");
        assertThat(place()).doesNotExist();
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        refuses(3, "empty.txt", "export", file("empty.txt", ""), "-o", place() + "/");
    }

    @Test
    void a_binary_file_is_refused() throws IOException {
        refuses(3, "photo.txt", "export", file("photo.txt", new byte[] {'a', 0, 1, 2, 3}), "-o", place() + "/");
    }

    @Test
    void broken_utf_8_is_refused_with_its_line_and_byte() throws IOException {
        refuses(3, "latin.txt: line 2", "export", file("latin.txt", new byte[] {'a', '\n', 'c', 'a', 'f', (byte) 0xE9, ' '}),
                "-o", place() + "/", "--charset", "UTF-8");
    }

    @Test
    void a_line_of_50_megabytes_is_refused_without_running_out_of_memory() throws IOException {
        Path long_ = folder.resolve("long.txt");
        byte[] words = "word ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(long_))) {
            for (int i = 0; i < 50; i++) {
                out.write(words);
            }
        }
        refuses(3, "long.txt", "export", long_, "-o", place() + "/");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        refuses(3, "nowhere.txt", "export", folder.resolve("nowhere.txt"), "-o", place() + "/");
    }

    @Test
    void a_full_disk_ends_with_4() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "only where there is a /dev/full");
        refuses(4, "/dev/full", "export", file("article.txt", ARTICLE), "--date", "2024-03-05", "-o", "/dev/full");
    }

    @Test
    void several_articles_do_not_go_into_one_turtle_file() throws IOException {
        Path one = file("one.txt", ARTICLE);
        Path two = file("two.txt", ARTICLE.replace("Japan", "Poland"));
        Path target = folder.resolve("all.ttl");
        refuses(2, "all.ttl", "export", one, two, "--date", "2024-03-05", "-o", target);
        assertThat(target).doesNotExist();
    }

    @Test
    void one_broken_line_of_many_costs_only_its_article() throws IOException {
        Path lines = file("archive.jsonl", "{\"identifier\": \"a\", \"inLanguage\": \"en\", \"datePublished\": \"2024-03-05\", "
                + "\"articleBody\": \"Japan condemned Russia.\"}\n{\"identifier\": \n");
        Path target = folder.resolve("all.nq");
        Outcome outcome = Outcome.of("export", lines, "-o", target);
        assertThat(outcome.code()).as(outcome.errors()).isEqualTo(5);
        assertThat(outcome.errors()).contains("archive.jsonl:2");
        assertThat(Files.readString(target)).contains("Condemnation");
    }

    @Test
    void an_article_in_another_language_is_written_with_its_metadata_and_reported() throws IOException {
        Path german =
                file("bericht.txt", "Die Ministerin ist am Freitag nach Berlin gereist, um dort mit den Vertretern der anderen "
                        + "Staaten über die Lage zu sprechen, und sie will am Montag wieder zu Hause sein.\n");
        Outcome outcome = Outcome.of("export", german, "--date", "2024-03-05", "-o", "-");
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        assertThat(outcome.out()).contains("schema:inLanguage \"de\"").doesNotContain("news:Event");
        assertThat(outcome.errors()).contains("bericht.txt");
    }

    @Test
    void a_query_with_a_fault_is_refused_with_its_line() throws IOException {
        Path data = file("data.ttl", "<https://example.org/a> <https://example.org/b> 1 .\n");
        refuses(3, "faulty.rq:2", "query", "-f", file("faulty.rq", "SELECT *\nWHERE { ?s ?p }\n"), "--data", data);
    }

    @Test
    void broken_turtle_is_refused_with_its_line() throws IOException {
        refuses(3, "broken.ttl:2", "query", "ASK {}", "--data", file("broken.ttl", "# data\n<a> <b .\n"));
    }

    @Test
    void options_that_make_no_sense_end_with_2() {
        for (String[] wrong : new String[][] {{"--date", "soon"}, {"--charset", "morse"}, {"--format", "clay"},
            {"--threads", "0"},
            {"--base", "nowhere"}, {"--sped"}, {"--input-format", "pdf"}, {"--delay", "-1"}, {"--timeout", "0"}}) {
            Object[] arguments = new Object[wrong.length + 2];
            arguments[0] = "export";
            arguments[1] = "seeds/noto-earthquake-2024-01-02.txt";
            System.arraycopy(wrong, 0, arguments, 2, wrong.length);
            Outcome outcome = Outcome.of(arguments);
            assertThat(outcome.code()).as(Arrays.toString(wrong)).isEqualTo(2);
            assertThat(outcome.err()).as(Arrays.toString(wrong)).hasSize(1);
        }
    }
}
