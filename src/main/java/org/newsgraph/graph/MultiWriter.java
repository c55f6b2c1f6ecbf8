package org.newsgraph.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

        /** Goes on with a document that some graphs have been written into, from the state its session had then. */
        Session goOn(Appendable out, Map<String, String> state);
    }

    /** A document that is being written. */
    interface Session {
        void append(ArticleGraph graph) throws IOException;

        /** What a later session has to know of what was written, for {@link Style#goOn}; a copy. */
        default Map<String, String> state() {
            return Map.of();
        }

        /** Writes what ends the document. */
        default void end() throws IOException {}
    }

    /**
     * Begins a document in UTF-8. The stream is the caller's: closing this writer flushes it and leaves it open.
     *
     * @throws WrongUsage where the format holds one graph only
     */
    public MultiWriter(Format format, OutputStream stream) throws IOException {
        out = writer(stream);
        session = style(format).start(out);
    }

    private MultiWriter(Format format, OutputStream stream, Map<String, String> state) {
        out = writer(stream);
        session = style(format).goOn(out, state);
    }

    /**
     * Goes on with a document that at least one graph has been written into and that was not closed.
     *
     * @param stream where the document ends
     * @param state what {@link #state()} gave there
     * @throws WrongUsage where the format holds one graph only
     */
    public static MultiWriter goOn(Format format, OutputStream stream, Map<String, String> state) {
        return new MultiWriter(format, stream, state);
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    private static Style style(Format format) {
        if (!format.holdsManyGraphs() || !(GraphWriter.of(format) instanceof Style style)) {
            throw new WrongUsage("several articles do not fit into one " + format.title()
                    + " file; give -o a folder, or --format trig, nquads or jsonld");
        }
        return style;
    }

    /** Hands everything that was appended on to the stream. */
    public void flush() throws IOException {
        out.flush();
    }

    /** What {@link #goOn} needs to know to write on from here. */
    public Map<String, String> state() {
        return session.state();
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
