package org.newsgraph.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines of a stream as bytes, one at a time; a line beyond the limit is passed over without being kept. */
final class JsonLines {
    /** The longest line, in bytes: an article of the longest text allowed, even if all of it is escaped. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;
    private int number;
    private boolean tooLong;

    JsonLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, or null at the end of the stream. */
    byte[] next() throws IOException {
        if (at >= end && !fill()) {
            return null;
        }
        number++;
        tooLong = false;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        do {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (line.size() + at - from > MOST_BYTES) {
                tooLong = true;
                line.reset();
            } else if (!tooLong) {
                line.write(buffer, from, at - from);
            }
            if (at < end) {
                at++;
                break;
            }
        } while (fill());
        return line.toByteArray();
    }

    /** The number of the line that {@link #next()} gave last, from 1. */
    int number() {
        return number;
    }

    /** Whether the last line was longer than {@link #MOST_BYTES}; its bytes are not given then. */
    boolean tooLong() {
        return tooLong;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
