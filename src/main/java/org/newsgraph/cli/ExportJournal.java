package org.newsgraph.cli;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * What an export has written, noted in a file beside it as soon as it is written: so that a later export, also after a killed one,
 * can tell what need not be done again. JSON Lines; a line without its end, as a killed process leaves it, counts for nothing. Only
 * one process has a journal at a time. First its lines are read, in order; the first that is added cuts off those that were not read.
 */
final class ExportJournal implements AutoCloseable {
    private static final String HEAD = "{\"journal\":\"newsgraph export\",\"version\":1}";
    private static final Gson GSON = new Gson();

    private final Path file;
    private final FileChannel channel;
    private final InputStream in;
    /** Where the last line that was read ends, in bytes. */
    private long read;
    private boolean adding;

    /**
     * What was done with an article.
     *
     * @param article its IRI
     * @param digest fingerprint of the article and of everything else that shapes its graph
     * @param content fingerprint of the bytes that were written; null where none were
     * @param file name of the file, in a folder; otherwise null
     * @param end where its bytes end, in one file; otherwise null
     * @param triples number of triples
     * @param events number of events
     * @param quotations number of quotations
     * @param error why it was not written; otherwise null
     * @param state what a writer needs to know to write on behind it; otherwise null
     */
    record Line(String article, String digest, String content, String file, Long end, int triples, int events, int quotations,
            String error, Map<String, String> state) {}

    private ExportJournal(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        if (!HEAD.equals(text())) {
            read = 0;
            begin();
        }
    }

    /**
     * Opens a journal, or begins one; its folder is made where it is missing. Empty where another process has it.
     */
    static Optional<ExportJournal> open(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new ExportJournal(file, channel));
            }
        } catch (OverlappingFileLockException e) {
            // Another export of this process has it.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** The next line; null where there is none, or none that is whole. */
    Line next() throws IOException {
        long before = read;
        String text = adding ? null : text();
        if (text != null) {
            try {
                Line line = GSON.fromJson(text, Line.class);
                if (line != null && line.article() != null && line.digest() != null) {
                    return line;
                }
            } catch (JsonParseException e) {
                // What follows on a broken line is not to be trusted.
            }
        }
        read = before;
        return null;
    }

    private String text() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                read += line.size() + 1L;
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(b);
        }
        return null;
    }

    /** Takes back the last line that was given: the next one that is added takes its place. */
    void unread(long position) {
        read = position;
    }

    /** Where the last line that was given ends; for {@link #unread}. */
    long position() {
        return read;
    }

    /** Forgets all lines. */
    void clear() throws IOException {
        read = 0;
        begin();
    }

    private void begin() throws IOException {
        channel.truncate(read);
        channel.position(read);
        adding = true;
        if (read == 0) {
            write(HEAD);
        }
    }

    /** Notes a line; it is there even if the process is killed right afterwards. */
    void add(Line line) throws IOException {
        if (!adding) {
            begin();
        }
        write(GSON.toJson(line));
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Cuts off the lines that were not read. */
    void cut() throws IOException {
        if (!adding) {
            begin();
        }
    }

    /** Ends and deletes it. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
        close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
