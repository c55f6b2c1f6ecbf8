package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Format;
import org.newsgraph.graph.MultiWriter;
import org.newsgraph.text.Fingerprint;

/**
 * One file of many named graphs. It grows beside its place, with a journal that tells where each article ends, and is moved there
 * when it is whole. What an earlier export has written is kept up to the first article that is new, changed or gone: what follows
 * would stand elsewhere.
 */
final class FileOutput extends GraphOutput {
    private static final int BUFFER = 1 << 16;

    private final Format format;
    private final Path place;
    private final Path draft;
    private final ExportJournal journal;
    private final FileChannel channel;
    private final DigestOutputStream stream;
    /** Whether all articles so far are kept as an earlier export wrote them. Belongs to the thread that asks, as the two below. */
    private boolean keeping;
    /** Where the last article ends, in bytes. */
    private long end;
    private Map<String, String> state;
    private MultiWriter writer;
    /** Whether what is written stays for a later export, though the file is not whole. */
    private boolean lasting;
    private final boolean resume;
    /** Whether what lies beside the place was made of what lies there. */
    private final boolean copied;
    private boolean committed;

    private FileOutput(Format format, Path place, Path draft, ExportJournal journal, boolean resume) throws IOException {
        this.format = format;
        this.place = place;
        this.draft = draft;
        this.journal = journal;
        this.resume = resume;
        lasting = resume;
        keeping = resume;
        copied = resume && !Files.exists(draft) && Files.exists(place);
        if (copied) {
            Files.copy(place, draft);
        }
        channel = FileChannel.open(draft, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        stream = new DigestOutputStream(out, Fingerprint.sha256());
        if (!resume) {
            journal.clear();
            channel.truncate(0);
        }
    }

    /**
     * Opens a file; its folders are made where they are missing.
     *
     * @param resume whether what earlier exports have written is kept
     * @return empty where another export is writing there and nothing is to be kept
     * @throws org.newsgraph.problem.StoreProblem where another export is writing there and something is to be kept
     */
    static Optional<GraphOutput> open(Format format, Path file, boolean resume) throws IOException {
        // A link stays a link; what it leads to is replaced.
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        String name = place.getFileName().toString();
        Optional<ExportJournal> journal = ExportJournal.open(place.resolveSibling("." + name + ".newsgraph-journal"));
        if (journal.isEmpty() && resume) {
            throw taken(file.toString());
        }
        if (journal.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileOutput(format, place, place.resolveSibling("." + name + ".newsgraph-part"), journal.get(),
                    resume));
        } catch (IOException e) {
            journal.get().close();
            throw e;
        }
    }

    @Override
    Optional<Done> kept(String article, Fingerprint digest) {
        if (!keeping) {
            return Optional.empty();
        }
        try {
            long before = journal.position();
            ExportJournal.Line line = journal.next();
            if (line != null && line.article().equals(article) && line.digest().equals(digest.toString()) && isThere(line)) {
                end = line.end() == null ? end : line.end();
                state = line.state() == null ? state : line.state();
                return Optional.of(new Done(digest, line.triples(), line.events(), line.quotations(), line.error()));
            }
            keeping = false;
            journal.unread(before);
            return Optional.empty();
        } catch (IOException e) {
            throw failed(place.toString(), e);
        }
    }

    /** Whether the bytes that a line tells of stand behind the article before. */
    private boolean isThere(ExportJournal.Line line) throws IOException {
        if (line.error() != null) {
            return line.end() == null;
        }
        if (line.end() == null || line.state() == null || line.end() <= end || line.end() > channel.size()) {
            return false;
        }
        MessageDigest digest = Fingerprint.sha256();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        for (long at = end; at < line.end(); at += bytes.limit()) {
            bytes.clear().limit((int) Math.min(BUFFER, line.end() - at));
            if (channel.read(bytes, at) < bytes.limit()) {
                return false;
            }
            digest.update(bytes.flip());
        }
        return Fingerprint.ofDigest(digest.digest()).toString().equals(line.content());
    }

    /** Cuts off what is not kept. */
    private void begin() throws IOException {
        if (writer == null) {
            channel.truncate(end);
            channel.position(end);
            journal.cut();
            writer = state == null ? new MultiWriter(format, stream) : MultiWriter.goOn(format, stream, state);
        }
    }

    @Override
    String write(ArticleGraph graph, Done done) {
        try {
            begin();
            writer.append(graph);
            writer.flush();
            end = channel.position();
            journal.add(new ExportJournal.Line(graph.article(), done.digest().toString(),
                    Fingerprint.ofDigest(stream.getMessageDigest().digest()).toString(), null, end, done.triples(), done.events(),
                    done.quotations(), null, writer.state()));
            return place.toString();
        } catch (IOException e) {
            throw failed(place.toString(), e);
        }
    }

    /** It is not tried again as long as it is unchanged: those behind it would not be where they are. */
    @Override
    void failed(String article, Done done) {
        try {
            if (writer == null) {
                channel.truncate(end);
                journal.cut();
            }
            journal.add(new ExportJournal.Line(article, done.digest().toString(), null, null, null, 0, 0, 0, done.error(), null));
        } catch (IOException e) {
            throw failed(place.toString(), e);
        }
    }

    @Override
    void commit() {
        try {
            begin();
            writer.close();
            channel.close();
            try {
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
            }
            committed = true;
            if (!resume) {
                journal.delete();
            }
        } catch (IOException e) {
            throw failed(place.toString(), e);
        }
    }

    @Override
    void pause() {
        lasting = true;
    }

    @Override
    public void close() {
        try {
            boolean worthless = channel.isOpen() && (channel.size() == 0 || copied && writer == null);
            channel.close();
            if (!committed && (!lasting || worthless)) {
                Files.deleteIfExists(draft);
            }
            if (!committed && !lasting) {
                journal.delete();
            }
            journal.close();
        } catch (IOException e) {
            // Nothing more can be done; the message about the first error says enough.
        }
    }
}
