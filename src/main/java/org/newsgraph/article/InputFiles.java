package org.newsgraph.article;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;

/** What INPUT arguments name: files, folders with all they hold, and patterns such as {@code news/*.txt}. */
public final class InputFiles {
    /** Standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final Set<String> EXTENSIONS = Set.of("txt", "text", "jsonl", "ndjson", "json", "jsonld", "html", "htm",
            "xhtml", "xml", "rss", "atom", "nitf", "newsml", "warc", "zip");
    private static final Set<String> PACKED = Set.of("gz", "zst");
    private static final Comparator<Path> ORDER = Comparator.comparing(path -> path.toString().replace('\\', '/'));

    private InputFiles() {}

    /**
     * The files of one argument, sorted by name.
     *
     * @throws BadInput where there is no such file, or none in the folder or of the pattern
     * @throws WrongUsage where the argument is empty or no pattern
     */
    public static List<Path> expand(String input) {
        if (input.isEmpty()) {
            throw new WrongUsage("an INPUT is empty; give a file, a folder, a pattern or -");
        }
        Path path = path(input);
        if (path != null && Files.isDirectory(path)) {
            List<Path> files = walk(path, null);
            if (files.isEmpty()) {
                throw new BadInput(input + ": no article files in this folder;"
                        + " it should hold text, HTML, JSON, XML or WARC files, or packed ones");
            }
            return files;
        }
        if (path != null && Files.exists(path)) {
            return List.of(path);
        }
        if (input.matches(".*[*?\\[{].*")) {
            return pattern(input);
        }
        throw new BadInput(input + ": there is no such file or folder; check the name");
    }

    private static List<Path> pattern(String input) {
        int special = 0;
        while ("*?[{".indexOf(input.charAt(special)) < 0) {
            special++;
        }
        int slash = input.lastIndexOf('/', special);
        String folder = slash < 0 ? "" : slash == 0 ? "/" : input.substring(0, slash);
        Path root = Path.of(folder.isEmpty() ? "." : folder);
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(root)) {
            try {
                // A pattern without ** reaches no deeper than it is written.
                PathMatcher matcher = root.getFileSystem().getPathMatcher("glob:" + input.substring(slash + 1));
                files.addAll(walk(root, matcher));
            } catch (IllegalArgumentException e) {
                throw new WrongUsage(input + ": not a file name pattern; * ? [..] and {a,b} are known", e);
            }
        }
        if (files.isEmpty()) {
            throw new BadInput(input + ": no file matches this pattern; check it");
        }
        return folder.isEmpty() ? files.stream().map(root::relativize).toList() : files;
    }

    private static List<Path> walk(Path root, PathMatcher matcher) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !folder.equals(root) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!hidden(file)
                            && (matcher == null ? isArticleName(file.getFileName().toString()) && attributes.isRegularFile()
                                    : matcher.matches(root.relativize(file)))) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof FileSystemLoopException) {
                        return FileVisitResult.CONTINUE;
                    }
                    // A folder above a pattern's files may hold others that nobody asked for.
                    if (matcher != null) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw TextDecoder.unreadable(file.toString(), e);
                }
            });
        } catch (IOException e) {
            throw TextDecoder.unreadable(root.toString(), e);
        }
        files.sort(ORDER);
        return files;
    }

    private static boolean hidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && !name.equals(".") && !name.equals("..");
    }

    /** Whether a file of a folder or an archive is taken for one that holds articles, by the ending of its name. */
    static boolean isArticleName(String name) {
        String ending = extension(name);
        return EXTENSIONS.contains(ending)
                || PACKED.contains(ending) && EXTENSIONS.contains(extension(name.substring(0, name.lastIndexOf('.'))));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static Path path(String input) {
        try {
            return Path.of(input);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
