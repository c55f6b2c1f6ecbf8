package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.StoreProblem;

/** Writes small results to files that appear only whole. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file; folders that are missing are made.
     *
     * @throws BadInput where the place is a folder
     * @throws StoreProblem where it can't be written
     */
    static void write(Path file, byte[] bytes) {
        if (Files.isDirectory(file)) {
            throw new BadInput(file + ": is a folder; name a file");
        }
        try (DraftFile draft = new DraftFile(file)) {
            draft.stream().write(bytes);
            draft.commit();
        } catch (IOException e) {
            throw new StoreProblem(file + ": cannot be written (" + Reason.of(e) + "); make room or write elsewhere", e);
        }
    }
}
