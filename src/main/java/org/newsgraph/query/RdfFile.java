package org.newsgraph.query;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.StreamRDF;
import org.newsgraph.graph.RefuseMalformed;
import org.newsgraph.problem.BadInput;

/** Reads RDF files, compressed or not, and says of a broken one where it is broken. */
public final class RdfFile {
    private static final Set<Lang> UTF_8_ONLY = Set.of(Lang.TURTLE, Lang.TRIG, Lang.NTRIPLES, Lang.NQUADS, Lang.JSONLD,
            Lang.RDFJSON);
    private static final int BUFFER = 1 << 16;

    private RdfFile() {}

    /**
     * Reads a file of an RDF format, which its name tells.
     *
     * @param sink takes what stands in it, as it is read
     * @throws BadInput where it is of no RDF format, can't be read, or is broken: with file, line and column
     */
    public static void read(Path file, StreamRDF sink) {
        Lang language = DataFiles.language(file).orElseThrow(() -> new BadInput(file + ": not an RDF file by its name"));
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                InputStream in = DataFiles.isCompressed(file) ? new GZIPInputStream(raw, BUFFER) : raw) {
            read(in, language, file.toString(), file.toUri().toString(), sink);
        } catch (AccessDeniedException e) {
            throw new BadInput(file + ": may not be read; change its permissions", e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    static void read(InputStream in, Lang language, String name, String base, StreamRDF sink) {
        Utf8Input checked = new Utf8Input(in);
        // XML names its own encoding, and two formats are binary.
        InputStream source = UTF_8_ONLY.contains(language) ? checked : in;
        // The data's values are not this room's to judge (validate does that); without checks it loads faster.
        RDFParserBuilder parser = RDFParser.create().source(source).forceLang(language).base(base).checking(false)
                .errorHandler(new RefuseMalformed());
        try {
            parser.parse(sink);
        } catch (RiotParseException e) {
            // A string that a line's end breaks off is found at the next line's begin.
            boolean before = e.getCol() <= 1 && e.getLine() > 1 && e.getOriginalMessage().contains("newline");
            String line = e.getLine() > 0 ? ":" + (before ? e.getLine() - 1 : e.getLine()) : "";
            String column = e.getLine() > 0 && e.getCol() > 0 && !before ? ":" + e.getCol() : "";
            throw broken(name + line + column, language, e.getOriginalMessage(), e);
        } catch (RiotException | RuntimeIOException e) {
            boolean bytes = e.getCause() instanceof Utf8Input.NotUtf8;
            throw broken(bytes ? name + ":" + checked.line() : name, language, bytes ? e.getCause().getMessage()
                    : e.getMessage(), e);
        }
    }

    private static BadInput broken(String where, Lang language, String reason, Exception cause) {
        return new BadInput(where + ": broken " + language.getLabel() + ": " + oneLine(reason)
                + "; mend the file or leave it out", cause);
    }

    private static String oneLine(String message) {
        return message == null ? "unreadable" : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
