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

    private static Lexicon load(Path... files) {
        return Lexicon.load(List.of(files), EventClasses.load(List.of(files)));
    }

    @Test
    void a_users_word_takes_a_frame_of_the_program() {
        List<LexicalEntry> entries = load(EXAMPLE).startingWith("lie-in");
        assertThat(entries).hasSize(1);
        Sense sense = entries.get(0).senses().get(0);
        Sense known = load().startingWith("sit-in").get(0).senses().get(0);
        assertThat(sense.eventClass()).isEqualTo(Terms.NEWS + "Protest");
        assertThat(sense.frame().arguments()).isNotEmpty().isEqualTo(known.frame().arguments());
    }

    @Test
    void a_users_words_change_the_digest() {
        assertThat(load(EXAMPLE).digest()).isNotEqualTo(load().digest());
    }

    @Test
    void a_word_without_a_part_of_speech_is_named(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("words.ttl");
        Files.writeString(file, Files.readString(EXAMPLE).replaceFirst("lexinfo:partOfSpeech lexinfo:noun ;", ""));
        assertThatThrownBy(() -> load(file)).isInstanceOf(BadInput.class)
                .hasMessageContaining("words#lie-in").hasMessageContaining("partOfSpeech");
    }

    @Test
    void a_word_for_what_is_no_event_is_refused_with_its_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("words.ttl");
        Files.writeString(file, Files.readString(EXAMPLE).replace("rdfs:subClassOf news:Agreement", "rdfs:subClassOf my:Deal"));
        assertThatThrownBy(() -> load(file)).isInstanceOf(BadInput.class)
                .hasMessage(file + ": <https://example.org/words#BerthDeal> is no class of events; declare it as rdfs:subClassOf "
                        + "news:Event or of another that 'newsgraph ontology event-types' lists");
    }
}
