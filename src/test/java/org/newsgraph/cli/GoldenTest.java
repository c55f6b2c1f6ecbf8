package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The graphs in {@code output/} are what the program makes of {@code seeds/}. After a change that is meant to alter them:
 * {@code mvn -q test -Dtest=GoldenTest -Dgolden.write=true}, and look at the difference before it is committed.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("output");

    @TempDir
    private Path folder;

    @Test
    void a_fresh_export_of_the_seeds_equals_the_graphs_in_output_byte_for_byte() throws IOException {
        Outcome export = Outcome.of("export", "seeds/", "-o", folder + "/");
        assertThat(export.code()).as(export.errors()).isZero();
        // On a busy machine lines that tell how far it is may stand before.
        assertThat(export.err()).last().asString().contains(" articles, ", " written to ");
        Map<String, String> fresh = files(folder);
        if (Boolean.getBoolean("golden.write")) {
            write(fresh);
        }
        Map<String, String> golden = files(GOLDEN);
        assertThat(fresh).isNotEmpty();
        assertThat(fresh.keySet()).isEqualTo(golden.keySet());
        fresh.forEach((name, text) -> assertThat(text).as(name).isEqualTo(golden.get(name)));
    }

    private static void write(Map<String, String> fresh) throws IOException {
        Files.createDirectories(GOLDEN);
        for (String old : files(GOLDEN).keySet()) {
            Files.delete(GOLDEN.resolve(old));
        }
        for (Map.Entry<String, String> file : fresh.entrySet()) {
            Files.writeString(GOLDEN.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
