package org.newsgraph.query;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.newsgraph.problem.BadInput;

/** Which files hold RDF, by the ends of their names, and where they are. */
public final class DataFiles {
    private static final String COMPRESSED = ".gz";
    private static final Map<String, Lang> LANGUAGES = languages();

    private DataFiles() {}

    private static Map<String, Lang> languages() {
        Map<String, Lang> map = new LinkedHashMap<>();
        map.put("ttl", Lang.TURTLE);
        map.put("trig", Lang.TRIG);
        map.put("nt", Lang.NTRIPLES);
        map.put("nq", Lang.NQUADS);
        map.put("jsonld", Lang.JSONLD);
        map.put("rdf", Lang.RDFXML);
        map.put("owl", Lang.RDFXML);
        map.put("n3", Lang.TURTLE);
        map.put("trix", Lang.TRIX);
        map.put("rj", Lang.RDFJSON);
        map.put("rt", Lang.RDFTHRIFT);
        map.put("rpb", Lang.RDFPROTO);
        return map;
    }

    /** The RDF format of a file by its name ({@code .ttl}, {@code .nq.gz} …), case aside. */
    static Optional<Lang> language(Path file) {
        String name = name(file);
        if (name.endsWith(COMPRESSED)) {
            name = name.substring(0, name.length() - COMPRESSED.length());
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(LANGUAGES.get(name.substring(dot + 1)));
    }

    static boolean isCompressed(Path file) {
        return name(file).endsWith(COMPRESSED);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    /**
     * The files that some paths stand for: a file itself, a folder all RDF files in it and below in the order of their paths
     * (hidden ones aside). A file that is named twice counts once.
     *
     * @throws BadInput for a path that is not there or not readable, a file of no RDF format, a folder without RDF
     */
    public static List<Path> find(Collection<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        Set<Path> seen = new LinkedHashSet<>();
        for (Path path : paths) {
            for (Path file : Files.isDirectory(path) ? folder(path) : List.of(file(path))) {
                if (seen.add(file.toAbsolutePath().normalize())) {
                    files.add(file);
                }
            }
        }
        return List.copyOf(files);
    }

    private static Path file(Path path) {
        if (!Files.exists(path)) {
            throw new BadInput(path + ": there is no such file or folder");
        }
        if (language(path).isEmpty()) {
            throw new BadInput(path + ": not an RDF file by its name; the name must end in ."
                    + String.join(", .", LANGUAGES.keySet())
                    + " (or one of these and " + COMPRESSED + ")");
        }
        return path;
    }

    private static List<Path> folder(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return isHidden(dir) && !dir.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file) && language(file).isPresent() && !Files.isDirectory(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new BadInput(folder + ": the folder cannot be read; check its permissions", e);
        }
        if (found.isEmpty()) {
            throw new BadInput(folder + ": no RDF files in this folder; export articles into it first, or name another");
        }
        // Java orders paths by bytes or by the file system's habits; strings are ordered alike everywhere.
        found.sort((a, b) -> a.toString().compareTo(b.toString()));
        return found;
    }

    private static boolean isHidden(Path path) {
        return name(path).startsWith(".") && !name(path).equals(".") && !name(path).equals("..");
    }
}
