package org.newsgraph.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.newsgraph.problem.BadInput;

/** Writes the graph of one article. The same graph gives the same characters on every machine. Writers hold no state. */
public interface GraphWriter {
    /**
     * Writes a graph whole.
     *
     * @throws IOException where {@code out} fails
     * @throws BadInput where the format has no way to write one of the graph's characters; nothing has been written then
     */
    void write(ArticleGraph graph, Appendable out) throws IOException;

    /** The writer of a format. */
    static GraphWriter of(Format format) {
        return switch (format) {
            case TURTLE -> new TurtleWriter();
            case TRIG -> new TrigWriter();
            case NTRIPLES -> new NTriplesWriter(false);
            case NQUADS -> new NTriplesWriter(true);
            case JSONLD -> new JsonLdWriter();
            case RDFXML -> new RdfXmlWriter();
        };
    }

    /** Writes a graph in UTF-8; {@code out} is flushed and stays open. */
    static void write(ArticleGraph graph, Format format, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        of(format).write(graph, writer);
        writer.flush();
    }

    /** A graph as a string. */
    static String string(ArticleGraph graph, Format format) {
        StringWriter out = new StringWriter();
        try {
            of(format).write(graph, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
