package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.StoreProblem;

/** Writes files that appear only when they are whole: first under another name beside the place, then moved there at once. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file; what is no regular file ({@code /dev/stdout}, a named pipe) is written directly.
     *
     * @throws BadInput where its folder is not there
     * @throws StoreProblem where it can't be written
     */
    static void write(Path file, byte[] bytes) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new BadInput(file + ": is a folder; name a file");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInput(file + ": there is no folder " + folder + "; make it first");
        }
        Path draft = null;
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes);
                return;
            }
            draft = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            Files.write(draft, bytes);
            draft.toFile().setReadable(true, false);
            move(draft, Files.exists(file) ? file.toRealPath() : file);
        } catch (IOException e) {
            discard(draft);
            throw new StoreProblem(file + ": cannot be written (" + reason(e) + "); make room or write elsewhere", e);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path draft) {
        try {
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            // Nothing more can be done; the message about the first error says enough.
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
