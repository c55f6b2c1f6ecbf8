package org.newsgraph.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.text.Fingerprint;

/** Tells builds of the program apart by their content: the jar, or the folder of classes, with the ontology in it. */
final class ProgramFiles {
    private ProgramFiles() {}

    /** Fingerprint of a file, or of all files of a folder with their names. */
    static Fingerprint fingerprint(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Fingerprint.of(Files.readAllBytes(place));
        }
        List<Object> parts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(place.relativize(file));
                parts.add(Fingerprint.of(Files.readAllBytes(file)));
            }
        }
        return Fingerprint.ofAll(parts);
    }
}
