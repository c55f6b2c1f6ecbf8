package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lexicon's examples from the command line, and what docs/lexicon.md says of them. */
class LexiconCommandTest {
    private static final Path GUIDE = Path.of("docs", "lexicon.md");
    private static final Path WORDS = Path.of("examples", "recall.ttl");

    @TempDir
    private Path folder;

    @Test
    void the_commands_of_the_guide_print_what_it_shows() throws IOException {
        List<String> lines = Files.readAllLines(GUIDE);
        int compared = 0;
        for (ShellBlock block : ShellBlock.in(lines)) {
            StringBuilder printed = new StringBuilder();
            for (String command : block.commands()) {
                Outcome outcome = run(command.replace("./newsgraph ", "").split(" "));
                assertThat(outcome.code()).as(command + "\n" + outcome.errors()).isZero();
                printed.append(outcome.out());
            }
            // The block that follows at once shows what is printed.
            int after = block.line() + block.commands().size() + 2;
            if (after < lines.size() && lines.get(after).equals("```text")) {
                assertThat(printed.toString().stripTrailing()).isEqualToNormalizingNewlines(fenced(lines, after));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(2);
    }

    @Test
    void the_guide_shows_the_files_as_they_are() throws IOException {
        String guide = Files.readString(GUIDE);
        assertThat(guide).contains("```turtle\n" + Files.readString(WORDS) + "```");
        assertThat(guide).contains("```text\n" + Files.readString(Path.of("examples", "recall.txt")) + "```");
    }

    @Test
    void an_example_that_fails_is_shown_with_what_came_instead() throws IOException {
        Path words = folder.resolve("words.ttl");
        Files.writeString(words, Files.readString(WORDS).replace("agent=Nordlys Toys; location=Sweden | Occurred",
                "agent=Nordlys Toys; location=Norway | Planned"));
        Outcome outcome = run("lexicon", "test", words.toString());
        assertThat(outcome.code()).isEqualTo(ExitCodes.NO);
        assertThat(outcome.out()).isEqualToNormalizingNewlines("""
                <https://example.org/recalls#recall-productrecall>
                  sentence  Nordlys Toys recalled its wooden trains in Sweden.
                  expected  agent=Nordlys Toys; location=Norway | Planned
                  came      agent=Nordlys Toys; location=Sweden | Occurred
                4 examples of 2 senses: 3 right, 1 wrong
                """);
    }

    @Test
    void a_sense_that_is_not_meant_fails_where_it_is_found() throws IOException {
        Path words = folder.resolve("words.ttl");
        Files.writeString(words, Files.readString(WORDS).replace("France recalled its ambassador from Peru.",
                "Nordlys Toys recalled its wooden trains."));
        Outcome outcome = run("lexicon", "test", words.toString());
        assertThat(outcome.code()).isEqualTo(ExitCodes.NO);
        assertThat(outcome.out()).contains("  expected  none\n", "  came      agent=Nordlys Toys | Occurred\n");
    }

    @Test
    void what_is_wrong_with_an_example_is_told_in_one_line() throws IOException {
        Path words = folder.resolve("words.ttl");
        String text = Files.readString(WORDS);
        Files.writeString(words, text.replace("| agent=Nordlys Toys | Announced", "| Announcd"));
        assertThat(run("lexicon", "test", words.toString())).satisfies(o -> {
            assertThat(o.code()).isEqualTo(ExitCodes.BAD_INPUT);
            assertThat(o.err()).singleElement().asString().contains(words.toString(), "\"Announcd\"", "role=name");
        });
        Files.writeString(words, text + "my:recalling news:example \"Nordlys Toys recalled its trains.\" .\n");
        assertThat(run("lexicon", "test", words.toString()).errors()).contains("<https://example.org/recalls#recalling>",
                "no sense of the lexicon");
        assertThat(run("lexicon", "test", "examples/words.ttl").errors()).contains("examples/words.ttl: holds no news:example");
    }

    @Test
    void senses_that_no_article_fires_are_listed() {
        Outcome outcome = run("lexicon", "unused", "examples/recall.txt", "--lexicon", WORDS.toString(), "--no-examples");
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        assertThat(outcome.out().lines()).contains("lex:earthquake-n-earthquake")
                .doesNotContain("<https://example.org/recalls#recall-productrecall>");
        assertThat(outcome.errors()).contains("senses are never fired");
    }

    private static String fenced(List<String> lines, int fence) {
        int end = fence + 1;
        while (!lines.get(end).equals("```")) {
            end++;
        }
        return String.join("\n", lines.subList(fence + 1, end));
    }

    private static Outcome run(String... args) {
        return Outcome.of((Object[]) args);
    }
}
