package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.Format;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.graph.MultiWriter;
import org.newsgraph.problem.WrongUsage;

/** Standard output, or one file that nothing is kept of but the whole. */
final class StreamOutput extends GraphOutput {
    private final Format format;
    private final String place;
    private final DraftFile file;
    private final OutputStream stream;
    /** Whether graphs are written one after the other, each under its name. */
    private boolean named;
    private MultiWriter writer;
    /** The first article of a file, while it may stay the only one. */
    private ArticleGraph first;

    /** @param file null for standard output */
    StreamOutput(Format format, String place, DraftFile file, OutputStream stream, boolean named) {
        this.format = format;
        this.place = place;
        this.file = file;
        this.stream = stream;
        this.named = named;
    }

    @Override
    String write(ArticleGraph graph, Done done) {
        if (!named && first == null) {
            first = graph;
            return place;
        }
        if (!named && !format.holdsManyGraphs()) {
            throw new WrongUsage("-o " + place + ": several articles do not fit into one " + format.title()
                    + " file; give -o a folder, or --format trig, nquads or jsonld");
        }
        try {
            named = true;
            begin();
            writer.append(graph);
            return place;
        } catch (IOException e) {
            throw failed(place, e);
        }
    }

    private void begin() throws IOException {
        if (writer == null) {
            writer = new MultiWriter(format, stream);
            if (first != null) {
                writer.append(first);
                first = null;
            }
        }
    }

    @Override
    void commit() {
        try {
            if (named) {
                begin();
                writer.close();
            } else if (first != null) {
                GraphWriter.write(first, format, stream);
            } else {
                return;
            }
            stream.flush();
            if (file != null) {
                file.commit();
            }
        } catch (IOException e) {
            throw failed(place, e);
        }
    }

    /** What a reader of standard output has taken can't be taken back, so that it is ended in good form; a file stays as it was. */
    @Override
    void pause() {
        if (file == null) {
            commit();
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
