package org.newsgraph.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.text.Fingerprint;

/** Builds that differ in any file have different fingerprints. */
class ProgramFilesTest {
    @TempDir
    private Path folder;

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void a_folder_is_told_by_the_names_and_contents_of_its_files() throws IOException {
        write("ontology/lexicon.ttl", "a");
        write("Newsgraph.class", "b");
        Fingerprint first = ProgramFiles.fingerprint(folder);
        assertThat(ProgramFiles.fingerprint(folder)).isEqualTo(first);
        write("ontology/lexicon.ttl", "c");
        Fingerprint changed = ProgramFiles.fingerprint(folder);
        assertThat(changed).isNotEqualTo(first);
        Files.move(folder.resolve("ontology/lexicon.ttl"), folder.resolve("ontology/words.ttl"));
        assertThat(ProgramFiles.fingerprint(folder)).isNotIn(first, changed);
        Files.move(folder.resolve("ontology/words.ttl"), folder.resolve("ontology/lexicon.ttl"));
        write("ontology/lexicon.ttl", "a");
        assertThat(ProgramFiles.fingerprint(folder)).isEqualTo(first);
    }

    @Test
    void a_jar_is_told_by_its_bytes() throws IOException {
        write("newsgraph.jar", "a");
        Fingerprint first = ProgramFiles.fingerprint(folder.resolve("newsgraph.jar"));
        write("newsgraph.jar", "b");
        assertThat(ProgramFiles.fingerprint(folder.resolve("newsgraph.jar"))).isNotEqualTo(first);
    }

    @Test
    void this_build_has_one() {
        assertThat(Version.build()).isEqualTo(Version.build()).isNotEqualTo(Fingerprint.of(new byte[0]));
    }
}
