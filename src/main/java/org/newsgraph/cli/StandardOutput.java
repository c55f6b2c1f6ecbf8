package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.newsgraph.problem.StoreProblem;

/**
 * Standard output whose errors are not lost. {@link java.io.PrintWriter} and {@link java.io.PrintStream} swallow every
 * {@link IOException}, and a command would go on as if a full disk had taken what it wrote; what is thrown here passes through them.
 */
final class StandardOutput extends OutputStream {
    private final OutputStream target;

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
        try {
            target.write(bytes, start, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void flush() {
        try {
            target.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(IOException e) {
        String reason = e.getMessage() == null ? "" : e.getMessage();
        String lowered = reason.toLowerCase(Locale.ROOT);
        if (lowered.contains("broken pipe") || lowered.contains("pipe is being closed") || lowered.contains("connection reset")) {
            return new ClosedOutput(e);
        }
        return new StoreProblem("standard output: cannot be written (" + reason + "); make room or write elsewhere with -o", e);
    }
}
