package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Format;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.graph.MultiWriter;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;

/**
 * Where an export's graphs go: a folder with one file an article, one file, or standard output. Files appear only when they are
 * whole; {@link #commit()} says that all is written, and closing without it leaves no file of many behind. For one thread.
 */
final class GraphOutput implements AutoCloseable {
    private static final String STANDARD_OUTPUT = "standard output";
    private static final Set<String> NAMES_OF_STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private final Format format;
    private final Path folder;
    private final String place;
    private final DraftFile file;
    private final OutputStream stream;
    /** Whether graphs are written one after the other, each under its name. */
    private boolean named;
    private MultiWriter writer;
    /** The first article of a file, while it may stay the only one. */
    private ArticleGraph first;

    private GraphOutput(Format format, Path folder, String place, DraftFile file, OutputStream stream, boolean named) {
        this.format = format;
        this.folder = folder;
        this.place = place;
        this.file = file;
        this.stream = stream;
        this.named = named;
    }

    /**
     * Opens the place that a user named.
     *
     * @param target a folder, a file, or {@code -} for standard output; a name that is not there yet is a file's if it has an
     *     ending such as {@code .nq} and no slash at its end, otherwise a folder's
     * @param format how graphs are written
     * @param several whether the command line speaks of more than one article (several inputs, a folder, a file of many): JSON-LD
     *     then names its graphs as TriG and N-Quads always do, however many articles there turn out to be
     * @throws StoreProblem where it can't be written to
     */
    static GraphOutput open(String target, Format format, boolean several) {
        return open(target, format, several, System.out);
    }

    /** As above with another standard output; the stream stays open. */
    static GraphOutput open(String target, Format format, boolean several, OutputStream standardOutput) {
        boolean named = format.holdsManyGraphs() && (format != Format.JSONLD || several);
        if (NAMES_OF_STANDARD_OUTPUT.contains(target)) {
            return new GraphOutput(format, null, STANDARD_OUTPUT, null, standardOutput, named);
        }
        Path path = path(target);
        if (isFolder(target, path)) {
            return new GraphOutput(format, path, target, null, null, false);
        }
        try {
            DraftFile file = new DraftFile(path);
            return new GraphOutput(format, null, target, file, new BufferedOutputStream(file.stream(), 1 << 16), named);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static Path path(String target) {
        try {
            return Path.of(target);
        } catch (InvalidPathException e) {
            throw new WrongUsage("-o " + target + ": no name for a file or folder here (" + e.getReason() + "); give another", e);
        }
    }

    private static boolean isFolder(String target, Path path) {
        if (Files.exists(path)) {
            return Files.isDirectory(path);
        }
        boolean hasEnding = path.getFileName() != null && path.getFileName().toString().lastIndexOf('.') > 0;
        return target.endsWith("/") || target.endsWith(path.getFileSystem().getSeparator()) || !hasEnding;
    }

    /**
     * Writes the graph of one article.
     *
     * @return where it went, for messages
     * @throws WrongUsage where it is the second of a file that can hold one; nothing is written then
     * @throws BadInput where the format can't hold one of its characters; the place is then as if the article had not come
     * @throws StoreProblem where the place can't be written to
     */
    String write(ArticleGraph graph) {
        try {
            return folder == null ? add(graph) : writeFile(graph);
        } catch (IOException e) {
            throw failed(place, e);
        }
    }

    private String writeFile(ArticleGraph graph) {
        Path path = folder.resolve(graph.slug() + "." + format.extension());
        try (DraftFile draft = new DraftFile(path)) {
            GraphWriter.write(graph, format, draft.stream());
            draft.commit();
        } catch (IOException e) {
            throw failed(path.toString(), e);
        }
        return path.toString();
    }

    private String add(ArticleGraph graph) throws IOException {
        if (!named && first == null) {
            first = graph;
            return place;
        }
        if (!named && !format.holdsManyGraphs()) {
            throw new WrongUsage("-o " + place + ": several articles do not fit into one " + format.title()
                    + " file; give -o a folder, or --format trig, nquads or jsonld");
        }
        named = true;
        begin();
        writer.append(graph);
        return place;
    }

    private void begin() throws IOException {
        if (writer == null) {
            writer = new MultiWriter(format, stream);
            if (first != null) {
                writer.append(first);
                first = null;
            }
        }
    }

    /**
     * Ends the output: what was written stays.
     *
     * @throws StoreProblem where the place can't be written to
     */
    void commit() {
        if (folder != null) {
            return;
        }
        try {
            if (named) {
                begin();
                writer.close();
            } else if (first != null) {
                GraphWriter.write(first, format, stream);
            } else {
                return;
            }
            stream.flush();
            if (file != null) {
                file.commit();
            }
        } catch (IOException e) {
            throw failed(place, e);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    private static StoreProblem failed(String place, IOException e) {
        return new StoreProblem(place + ": cannot be written (" + Reason.of(e) + "); make room or choose another place with -o",
                e);
    }
}
