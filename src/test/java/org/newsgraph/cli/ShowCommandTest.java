package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
    private static final Path ONE = Path.of("src/test/resources/query/data/dam-talks.ttl");
    private static final Path TRIG = Path.of("src/test/resources/query/data/more/flood.trig");

    @TempDir
    private Path folder;

    @Test
    void a_page_goes_to_a_file_or_to_standard_output_with_the_same_bytes() throws IOException {
        Path page = folder.resolve("new/page.html");
        Outcome file = Outcome.of("show", ONE, "-o", page);
        assertThat(file.code()).as(file.errors()).isZero();
        assertThat(file.out()).isEmpty();
        Outcome standard = Outcome.of("show", ONE);
        assertThat(standard.out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n").isEqualTo(Files.readString(page));
        assertThat(Outcome.fed(Files.readString(ONE), "show", "-").out()).isEqualTo(standard.out());
        assertThat(Outcome.of("show", TRIG).code()).isZero();
    }

    @Test
    void of_several_articles_one_has_to_be_chosen() throws IOException {
        Path both = folder.resolve("both.trig");
        Files.writeString(both, Files.readString(ONE) + Files.readString(TRIG));
        Outcome none = Outcome.of("show", both);
        assertThat(none.code()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(none.err()).hasSize(1);
        assertThat(none.errors()).contains("2 articles; choose one with --article", "dam");
        Outcome chosen = Outcome.of("show", both, "--article",
                "https://example.org/id/article/2024-06-10-ruritania-and-freedonia-talk-about-the-dam");
        assertThat(chosen.code()).as(chosen.errors()).isZero();
        assertThat(chosen.out()).contains("<h1");
        Outcome unknown = Outcome.of("show", both, "--article", "https://example.org/id/article/none");
        assertThat(unknown.code()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(unknown.errors()).contains("there is no article https://example.org/id/article/none", "it has ");
    }

    @Test
    void what_holds_no_article_or_is_not_there_is_bad_input_and_writes_nothing() throws IOException {
        Path page = folder.resolve("page.html");
        Path empty = Files.writeString(folder.resolve("empty.ttl"), "");
        Outcome none = Outcome.of("show", empty, "-o", page);
        assertThat(none.code()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(none.errors()).contains("no article in it");
        assertThat(Outcome.of("show", folder.resolve("missing.ttl"), "-o", page).code()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(Outcome.of("show", Path.of("README.md"), "-o", page).code()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(page).doesNotExist();
        assertThat(Outcome.of("show").code()).isEqualTo(ExitCodes.WRONG_USAGE);
    }
}
