package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each reader makes of a sample of its format. {@code -Dgolden.write=true} writes the files anew. */
class InputGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/article/inputs");

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".golden")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void an_input_is_read_as_its_golden_file_says(Path input) throws IOException {
        Collected collected = new Collected();
        ArticleReader.read(List.of(input.toString()), ReadOptions.standard(), InputStream.nullInputStream(), collected);
        StringBuilder told = new StringBuilder();
        collected.articles.forEach(article -> tell(article, told));
        collected.failures.forEach(failure -> told.append("failed: ").append(failure.replace(FOLDER + "/", "")).append('\n'));
        Path golden = Path.of(input + ".golden");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, told);
        }
        assertThat(told.toString()).isEqualTo(Files.readString(golden));
    }

    private static void tell(Article article, StringBuilder out) {
        line("article", article.source().replace(FOLDER + "/", ""), out);
        line("identifier", article.identifier(), out);
        article.otherIdentifiers().forEach(other -> line("other identifier", other, out));
        line("type", article.type(), out);
        line("url", article.url(), out);
        line("headline", article.headline(), out);
        line("second headline", article.alternativeHeadline(), out);
        line("description", article.description(), out);
        line("dateline", article.dateline(), out);
        line("place", article.locationCreated(), out);
        line("published", article.datePublished().map(InputGoldenTest::date).orElse(null), out);
        line("modified", article.dateModified().map(InputGoldenTest::date).orElse(null), out);
        article.authors().forEach(author -> line("author", author, out));
        line("publisher", article.publisher(), out);
        line("section", article.section(), out);
        article.keywords().forEach(keyword -> line("keyword", keyword, out));
        line("language", article.language(), out);
        article.images().forEach(image -> line("image", image.url() + " " + image.caption(), out));
        article.relatedHeadlines().forEach(related -> line("related", related, out));
        out.append('\n').append(article.body()).append("\n\n");
    }

    private static String date(NewsDate date) {
        return date.moment().map(Object::toString).orElse(date.day().toString());
    }

    private static void line(String name, String value, StringBuilder out) {
        Optional.ofNullable(value).ifPresent(text -> out.append(name).append(": ").append(text).append('\n'));
    }
}
