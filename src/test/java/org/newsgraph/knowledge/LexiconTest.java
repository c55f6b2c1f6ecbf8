package org.newsgraph.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.problem.BadInput;

class LexiconTest {
    private static final Path EXAMPLE = Path.of("examples", "words.ttl");

    @Test
    void a_users_word_takes_a_frame_of_the_program() {
        List<LexicalEntry> entries = Lexicon.load(List.of(EXAMPLE)).startingWith("lie-in");
        assertThat(entries).hasSize(1);
        Sense sense = entries.get(0).senses().get(0);
        Sense known = Lexicon.load(List.of()).startingWith("sit-in").get(0).senses().get(0);
        assertThat(sense.eventClass()).isEqualTo("Protest");
        assertThat(sense.frame().arguments()).isNotEmpty().isEqualTo(known.frame().arguments());
    }

    @Test
    void a_users_words_change_the_digest() {
        assertThat(Lexicon.load(List.of(EXAMPLE)).digest()).isNotEqualTo(Lexicon.load(List.of()).digest());
    }

    @Test
    void a_word_without_a_part_of_speech_is_named(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("words.ttl");
        Files.writeString(file, Files.readString(EXAMPLE).replaceFirst("lexinfo:partOfSpeech lexinfo:noun ;", ""));
        assertThatThrownBy(() -> Lexicon.load(List.of(file))).isInstanceOf(BadInput.class)
                .hasMessageContaining("words#lie-in").hasMessageContaining("partOfSpeech");
    }
}
