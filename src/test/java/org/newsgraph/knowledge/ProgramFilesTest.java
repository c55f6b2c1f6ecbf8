package org.newsgraph.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    void a_jar_is_told_by_what_it_holds_and_not_by_when_it_was_packed() throws IOException {
        Fingerprint first = ProgramFiles.fingerprint(jar("one.jar", "a", 0));
        assertThat(ProgramFiles.fingerprint(jar("later.jar", "a", 1_000_000_000_000L))).isEqualTo(first);
        assertThat(ProgramFiles.fingerprint(jar("changed.jar", "b", 0))).isNotEqualTo(first);
    }

    private Path jar(String name, String content, long time) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry("ontology/lexicon.ttl");
            entry.setLastModifiedTime(FileTime.fromMillis(time));
            jar.putNextEntry(entry);
            jar.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void this_build_has_one() {
        assertThat(Version.build()).isEqualTo(Version.build()).isNotEqualTo(Fingerprint.of(new byte[0]));
    }
}
