package org.newsgraph.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.newsgraph.text.Fingerprint;

/** Tells builds of the program apart by their content: the jar, or the folder of classes, with the ontology in it. */
final class ProgramFiles {
    private ProgramFiles() {}

    /** Fingerprint of all files of a jar or folder with their names. */
    static Fingerprint fingerprint(Path place) throws IOException {
        return Fingerprint.ofAll(Files.isDirectory(place) ? folder(place) : jar(place));
    }

    /** The jar's own check sums do: to read all of it would take as long as a short article. */
    private static List<Object> jar(Path place) throws IOException {
        List<Object> parts = new ArrayList<>();
        try (ZipFile jar = new ZipFile(place.toFile())) {
            jar.stream().sorted(Comparator.comparing(ZipEntry::getName)).forEach(entry -> {
                parts.add(entry.getName());
                parts.add(entry.getSize());
                parts.add(entry.getCrc());
            });
        }
        return parts;
    }

    private static List<Object> folder(Path place) throws IOException {
        List<Object> parts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(place.relativize(file));
                parts.add(Fingerprint.of(Files.readAllBytes(file)));
            }
        }
        return parts;
    }
}
