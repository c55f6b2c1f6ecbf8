package org.newsgraph.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.newsgraph.problem.WrongUsage;

/**
 * Writes the graphs of several articles into one stream, each under its article's IRI, and keeps none of them: TriG, N-Quads or
 * JSON-LD. Close it when all is written; without that the document is not whole.
 */
public final class MultiWriter implements AutoCloseable {
    private final Writer out;
    private final Session session;

    /** A format's way to put graphs one after the other. */
    interface Style {
        /** Begins a document. */
        Session start(Appendable out) throws IOException;
    }

    /** A document that is being written. */
    interface Session {
        void append(ArticleGraph graph) throws IOException;

        /** Writes what ends the document. */
        default void end() throws IOException {}
    }

    /**
     * Begins a document in UTF-8. The stream is the caller's: closing this writer flushes it and leaves it open.
     *
     * @throws WrongUsage where the format holds one graph only
     */
    public MultiWriter(Format format, OutputStream stream) throws IOException {
        if (!format.holdsManyGraphs() || !(GraphWriter.of(format) instanceof Style style)) {
            throw new WrongUsage("several articles do not fit into one " + format.title()
                    + " file; give -o a folder, or --format trig, nquads or jsonld");
        }
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        session = style.start(out);
    }

    /** Adds an article. */
    public void append(ArticleGraph graph) throws IOException {
        session.append(graph);
    }

    /** Ends the document. */
    @Override
    public void close() throws IOException {
        session.end();
        out.flush();
    }
}
