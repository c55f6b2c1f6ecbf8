package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Format;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.text.Fingerprint;
import org.newsgraph.text.Slug;

/** A folder with one file an article, and beside them, as long as something may be left to do, the journal of what is written. */
final class FolderOutput extends GraphOutput {
    private static final String JOURNAL = ".newsgraph-journal";
    private static final String DRAFT = ".newsgraph-export-";

    private final Format format;
    private final Path folder;
    private final boolean resume;
    /** Whether the journal was there before, and is to be there afterwards. */
    private final boolean lasting;
    /** What earlier exports have written, by the names of the files. */
    private final Map<Fingerprint, Former> former = new HashMap<>();
    private ExportJournal journal;
    /** Whether something is noted in it that was not there before. */
    private boolean noted;
    /** Whether another process has the journal. */
    private boolean taken;

    private record Former(Done done, Fingerprint content) {}

    /** Opens a folder, which need not be there. */
    FolderOutput(Format format, Path folder, boolean resume) throws IOException {
        this.format = format;
        this.folder = folder;
        this.resume = resume;
        lasting = resume || Files.exists(folder.resolve(JOURNAL));
        if (Files.exists(folder.resolve(JOURNAL))) {
            openJournal();
        }
    }

    private void openJournal() throws IOException {
        journal = ExportJournal.open(folder.resolve(JOURNAL)).orElse(null);
        taken = journal == null;
        if (taken && resume) {
            throw taken(folder.toString());
        }
        if (!taken) {
            for (ExportJournal.Line line = journal.next(); line != null; line = journal.next()) {
                note(line);
            }
            // What a killed export left half-written.
            try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, DRAFT + "*")) {
                for (Path draft : drafts) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private void note(ExportJournal.Line line) {
        Optional<Fingerprint> digest = Fingerprint.parse(line.digest());
        Optional<Fingerprint> content = Fingerprint.parse(line.content());
        if (resume && line.file() != null && digest.isPresent() && content.isPresent()) {
            former.put(Fingerprint.of(line.file()),
                    new Former(new Done(digest.get(), line.triples(), line.events(), line.quotations(), null), content.get()));
        }
    }

    private String name(String slug) {
        return slug + "." + format.extension();
    }

    @Override
    Optional<Done> kept(String article, Fingerprint digest) {
        String name = name(article.substring(article.lastIndexOf('/') + 1));
        Former found = former.get(Fingerprint.of(name));
        if (found == null || !found.done().digest().equals(digest)) {
            return Optional.empty();
        }
        try {
            boolean same = Fingerprint.of(Files.readAllBytes(folder.resolve(name))).equals(found.content());
            return same ? Optional.of(found.done()) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(folder.resolve(name).toString(), e);
        }
    }

    @Override
    String write(ArticleGraph graph, Done done) {
        Path path = folder.resolve(name(graph.slug()));
        byte[] bytes = GraphWriter.string(graph, format).getBytes(StandardCharsets.UTF_8);
        try {
            if (journal == null && !taken) {
                Files.createDirectories(folder);
                openJournal();
            }
            try (DraftFile draft = taken ? new DraftFile(path) : new DraftFile(path, DRAFT + Slug.hash(path.toString()))) {
                draft.stream().write(bytes);
                draft.commit();
            }
            if (!taken) {
                noted = true;
                journal.add(new ExportJournal.Line(graph.article(), done.digest().toString(), Fingerprint.of(bytes).toString(),
                        path.getFileName().toString(), null, done.triples(), done.events(), done.quotations(), null, null));
            }
        } catch (IOException e) {
            throw failed(path.toString(), e);
        }
        return path.toString();
    }

    @Override
    void commit() {
        try {
            if (journal != null && !lasting) {
                journal.delete();
            }
        } catch (IOException e) {
            throw failed(folder.resolve(JOURNAL).toString(), e);
        }
    }

    /** The journal stays: it is what the next export goes on from. */
    @Override
    void pause() {}

    @Override
    public void close() {
        try {
            if (journal != null && !lasting && !noted) {
                journal.delete();
            } else if (journal != null) {
                journal.close();
            }
        } catch (IOException e) {
            // Every line of it is written already.
        }
    }
}
