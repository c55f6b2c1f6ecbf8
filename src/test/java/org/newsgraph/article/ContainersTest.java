package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import io.airlift.compress.zstd.ZstdOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainersTest {
    private static final byte[] TEXT = "River floods town\n\nRain fell for three days.\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Collected read(String... inputs) {
        Collected collected = new Collected();
        ArticleReader.read(List.of(inputs), ReadOptions.standard(), InputStream.nullInputStream(), collected);
        return collected;
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] zstd(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                out.write((byte[]) namesAndBytes[i + 1]);
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    @Test
    void packed_files_are_read_and_called_as_what_they_hold() throws IOException {
        Collected collected =
                read(write("flood.txt.gz", gzip(TEXT)), write("rain.txt.zst", zstd(TEXT)), write("bare.gz", gzip(TEXT)));
        assertThat(collected.failures).isEmpty();
        assertThat(collected.articles).extracting(Article::identifier).containsExactly("flood", "rain", "bare");
        assertThat(collected.articles).extracting(Article::body).containsOnly("Rain fell for three days.");
    }

    @Test
    void the_name_does_not_hide_what_a_file_is() throws IOException {
        Collected collected = read(write("flood.txt", gzip(TEXT)), write("set.txt", "{\"articleBody\":\"Snow fell.\"}\n".getBytes(
                StandardCharsets.UTF_8)));
        assertThat(collected.articles).extracting(Article::body).containsExactly("Rain fell for three days.", "Snow fell.");
    }

    @Test
    void members_of_a_gzip_file_are_read_one_after_the_other() throws IOException {
        byte[] first = gzip("{\"articleBody\":\"One.\"}\n".getBytes(StandardCharsets.UTF_8));
        byte[] second = gzip("{\"articleBody\":\"Two.\"}\n".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(first);
        both.write(second);
        assertThat(read(write("set.jsonl.gz", both.toByteArray())).articles).extracting(Article::body).containsExactly("One.",
                "Two.");
    }

    @Test
    void the_entries_of_a_zip_file_are_articles_and_a_bad_one_stops_no_other() throws IOException {
        String path = write("news.zip",
                zip("a/one.txt", TEXT, "a/empty.txt", new byte[0], "logo.png", new byte[] {1, 2}, "__MACOSX/._one.txt",
                        TEXT, "b/two.txt.gz", gzip(TEXT), "inner.zip", zip("three.txt", TEXT)));
        Collected collected = read(path);
        assertThat(collected.articles).extracting(Article::identifier).containsExactly("one", "two", "three");
        assertThat(collected.articles.get(0).source()).isEqualTo(path + "!a/one.txt");
        assertThat(collected.failures).hasSize(1);
        assertThat(collected.failures.get(0)).startsWith(path + "!a/empty.txt: the file is empty");
    }

    @Test
    void a_folder_gives_its_packed_articles_and_no_other_packed_files() throws IOException {
        write("flood.txt.gz", gzip(TEXT));
        write("data.csv.gz", gzip(TEXT));
        write("page.html", "<p>Rain fell for three days, and the river rose.</p>".getBytes(StandardCharsets.UTF_8));
        assertThat(read(folder.toString()).articles).extracting(Article::identifier).containsExactly("flood", "page");
    }

    @Test
    void bombs_are_given_up() throws IOException {
        byte[] zeros = new byte[1024 * 1024];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 70; i++) {
                out.write(zeros);
            }
        }
        byte[] bomb = packed.toByteArray();
        Collected collected = read(write("bomb.jsonl.gz", bomb), write("bomb.txt.gz", bomb),
                write("news.zip", zip("bomb.txt.gz", bomb, "one.txt",
                        TEXT)),
                write("onion.gz", gzip(gzip(gzip(gzip(TEXT))))));
        assertThat(collected.articles).extracting(Article::identifier).containsExactly("one");
        assertThat(collected.failures).hasSize(4).allMatch(failure -> failure.contains("unpacks to more than 200 times its size")
                || failure.contains("larger than 64 MB") || failure.contains("packed more than 3 times over"));
    }

    @Test
    void what_breaks_off_is_reported() throws IOException {
        byte[] whole = gzip(TEXT);
        byte[] zip = zip("one.txt", TEXT);
        Collected collected = read(write("half.txt.gz", java.util.Arrays.copyOf(whole, whole.length / 2)), write("half.zip",
                java.util.Arrays.copyOf(zip, 40)), write("half.txt.zst", java.util.Arrays.copyOf(zstd(TEXT), 20)));
        assertThat(collected.articles).isEmpty();
        assertThat(collected.failures).hasSize(3);
        assertThat(collected.failures.get(0)).endsWith("half.txt.gz: breaks off in the middle; copy or pack it anew");
    }

    @Test
    void packed_standard_input_is_read() throws IOException {
        Collected collected = new Collected();
        ArticleReader.read(List.of("-"), ReadOptions.standard(), new ByteArrayInputStream(gzip(TEXT)), collected);
        assertThat(collected.articles).extracting(Article::headline).containsExactly("River floods town");
    }
}
