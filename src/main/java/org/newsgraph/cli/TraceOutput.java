package org.newsgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.newsgraph.problem.StoreProblem;

/** Where an export's trace goes, article by article; a file appears when all is written. */
final class TraceOutput implements AutoCloseable {
    private final String place;
    private final DraftFile file;
    private final PrintWriter out;

    /**
     * Opens the place that a user named.
     *
     * @param place a file, or {@code -} for standard output
     * @throws StoreProblem where it can't be written to
     */
    TraceOutput(String place, PrintWriter standardOutput) {
        this.place = place;
        this.out = standardOutput;
        try {
            file = place.equals("-") ? null : new DraftFile(Path.of(place));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void write(String trace) {
        if (file == null) {
            out.print(trace);
            return;
        }
        try {
            file.stream().write(trace.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void commit() {
        try {
            if (file == null) {
                out.flush();
            } else {
                file.commit();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    private StoreProblem failed(IOException e) {
        return new StoreProblem(place + ": cannot be written (" + Reason.of(e) + "); make room or write the trace elsewhere", e);
    }
}
