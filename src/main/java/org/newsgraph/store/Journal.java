package org.newsgraph.store;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;

/**
 * Notes in a file which graphs a store has taken, so that a load that was broken off goes on where it was. A line a graph: the
 * fingerprint of its triples, a space, its name. A line without its end, as a killed process leaves it, counts for nothing.
 */
final class Journal implements AutoCloseable {
    private static final String HEAD = "# newsgraph load --store ";

    private final Path file;
    private final Map<String, String> taken = new HashMap<>();
    private final Writer out;

    /**
     * Opens a journal, or begins one.
     *
     * @param store the store that it speaks of
     * @throws WrongUsage where it speaks of another store
     * @throws BadInput where it is no journal
     * @throws StoreProblem where it can't be written
     */
    Journal(Path file, StoreAddress store) {
        this.file = file;
        String head = HEAD + store;
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            int whole = text.lastIndexOf('\n') + 1;
            if (whole > 0) {
                read(text.substring(0, whole).split("\n"), head);
            } else if (!head.startsWith(text)) {
                throw notOne(null);
            }
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            // What a killed process left of a line is cut off.
            Files.writeString(file, whole > 0 ? text.substring(0, whole) : head + "\n");
            out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void read(String[] lines, String head) {
        if (!lines[0].startsWith(HEAD)) {
            throw notOne(null);
        }
        if (!lines[0].equals(head)) {
            throw new WrongUsage("--resume " + file + ": this file tells of a load into " + lines[0].substring(HEAD.length())
                    + "; name another for this store");
        }
        for (int i = 1; i < lines.length; i++) {
            int space = lines[i].indexOf(' ');
            if (space < 1) {
                throw notOne(":" + (i + 1));
            }
            taken.put(lines[i].substring(space + 1), lines[i].substring(0, space));
        }
    }

    private BadInput notOne(String place) {
        return new BadInput(
                "--resume " + file + (place == null ? "" : place) + ": not a file of an earlier load; name one that is not "
                        + "there yet");
    }

    /** Whether the store has taken just this graph. */
    boolean has(Node name, String digest) {
        return digest.equals(taken.get(name.getURI()));
    }

    /** Notes that the store has taken a graph. */
    void add(Node name, String digest) {
        try {
            out.write(digest + " " + name.getURI() + "\n");
            out.flush();
        } catch (IOException e) {
            throw failed(e);
        }
        taken.put(name.getURI(), digest);
    }

    private StoreProblem failed(IOException e) {
        return new StoreProblem("--resume " + file + ": cannot be read or written (" + e.getMessage() + "); name another place",
                e);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
