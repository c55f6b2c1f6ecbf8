package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Format;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.text.Fingerprint;

/**
 * Where an export's graphs go: a folder with one file an article, one file, or standard output. Files appear only when they are
 * whole; {@link #commit()} says that all is written, and closing without it leaves no file of many behind. One thread asks what is
 * {@link #kept}, in the order of the articles; one writes.
 */
abstract class GraphOutput implements AutoCloseable {
    private static final String STANDARD_OUTPUT = "standard output";
    private static final Set<String> NAMES_OF_STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    /**
     * Opens the place that a user named.
     *
     * @param target a folder, a file, or {@code -} for standard output; a name that is not there yet is a file's if it has an
     *     ending such as {@code .nq} and no slash at its end, otherwise a folder's
     * @param format how graphs are written
     * @param several whether the command line speaks of more than one article (several inputs, a folder, a file of many): JSON-LD
     *     then names its graphs as TriG and N-Quads always do, however many articles there turn out to be
     * @param resume whether what earlier exports have written there is to be kept
     * @throws StoreProblem where it can't be written to
     * @throws WrongUsage where something is to be kept and the place can't keep it
     */
    static GraphOutput open(String target, Format format, boolean several, boolean resume) {
        return open(target, format, several, resume, System.out);
    }

    /** As above with another standard output; the stream stays open. */
    static GraphOutput open(String target, Format format, boolean several, boolean resume, OutputStream standardOutput) {
        boolean named = format.holdsManyGraphs() && (format != Format.JSONLD || several);
        if (isStandardOutput(target)) {
            refuse(resume, target);
            return new StreamOutput(format, STANDARD_OUTPUT, null, standardOutput, named);
        }
        Path path = path(target);
        try {
            if (isFolder(target, path)) {
                return new FolderOutput(format, path, resume);
            }
            boolean regular = !Files.exists(path) || Files.isRegularFile(path);
            if (!regular) {
                refuse(resume, target);
            }
            if (regular && named) {
                Optional<GraphOutput> file = FileOutput.open(format, path, resume);
                if (file.isPresent()) {
                    return file.get();
                }
            }
            DraftFile file = new DraftFile(path);
            return new StreamOutput(format, target, file, new BufferedOutputStream(file.stream(), 1 << 16), named);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    static boolean isStandardOutput(String target) {
        return NAMES_OF_STANDARD_OUTPUT.contains(target);
    }

    private static void refuse(boolean resume, String target) {
        if (resume) {
            throw new WrongUsage("--resume does not go with -o " + target
                    + ", where nothing can be found again; give -o a folder or a file");
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
     * What came of an article in an earlier export, if that is still there and the article is unchanged; nothing is to be done for
     * it then.
     *
     * @param article its IRI
     * @param digest fingerprint of the article and of everything else that shapes its graph
     * @throws StoreProblem where the place can't be read
     */
    Optional<Done> kept(String article, Fingerprint digest) {
        return Optional.empty();
    }

    /**
     * Writes the graph of one article.
     *
     * @return where it went, for messages
     * @throws WrongUsage where it is the second of a file that can hold one; nothing is written then
     * @throws BadInput where the format can't hold one of its characters; the place is then as if the article had not come
     * @throws StoreProblem where the place can't be written to
     */
    abstract String write(ArticleGraph graph, Done done);

    /** Notes that an article could not be written. */
    void failed(String article, Done done) {}

    /**
     * Ends the output: what was written stays.
     *
     * @throws StoreProblem where the place can't be written to
     */
    abstract void commit();

    /**
     * Ends the output before all is written. Where it can be gone on with, a file is not put in its place.
     *
     * @throws StoreProblem where the place can't be written to
     */
    abstract void pause();

    @Override
    public abstract void close();

    static StoreProblem failed(String place, IOException e) {
        return new StoreProblem(place + ": cannot be written (" + Reason.of(e) + "); make room or choose another place with -o",
                e);
    }

    static StoreProblem taken(String place) {
        return new StoreProblem(place + ": another export is writing there; wait for its end, or choose another place with -o");
    }
}
