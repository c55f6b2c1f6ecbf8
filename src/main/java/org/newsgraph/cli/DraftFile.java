package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.newsgraph.text.Slug;

/**
 * A file that is written bit by bit and appears only when it is whole: it grows under another name beside its place and is moved
 * there at once. What is no regular file (a named pipe, {@code /dev/full}) can't be moved to and is written directly. Without
 * {@link #commit()} nothing is left behind, not even when the program is stopped.
 */
final class DraftFile implements AutoCloseable {
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // A run that is told to stop still puts its last files in their places.
            Stopping.awaitEnd();
            OPEN.forEach(DraftFile::discard);
        }));
    }

    private final Path place;
    /** Where it grows; null where the place is written directly. */
    private final Path draft;
    private final OutputStream out;

    /** Begins a file; its folders are made where they are missing. */
    DraftFile(Path file) throws IOException {
        this(file, null);
    }

    /**
     * As above.
     *
     * @param name the name under which it grows, for whoever is alone in its folder and clears away what a killed process left; null
     *     for one that no other process uses
     */
    DraftFile(Path file, String name) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            place = file;
            draft = null;
            out = Files.newOutputStream(file, StandardOpenOption.WRITE);
            return;
        }
        // A link stays a link; what it leads to is replaced.
        place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Files.createDirectories(place.getParent());
        draft = place.resolveSibling(name != null ? name
                : ".newsgraph-" + ProcessHandle.current().pid() + "-" + Slug.hash(place.toString()) + ".part");
        OPEN.add(draft);
        OutputStream stream;
        try {
            stream = Files.newOutputStream(draft);
        } catch (IOException e) {
            OPEN.remove(draft);
            throw e;
        }
        out = stream;
    }

    OutputStream stream() {
        return out;
    }

    /** Puts the whole file in its place. */
    void commit() throws IOException {
        out.close();
        if (draft != null) {
            try {
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
            }
            OPEN.remove(draft);
        }
    }

    /** Leaves the file as it was where nothing was committed. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // It is thrown away anyway.
        }
        if (draft != null && OPEN.remove(draft)) {
            discard(draft);
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // Nothing more can be done; the message about the first error says enough.
        }
    }
}
