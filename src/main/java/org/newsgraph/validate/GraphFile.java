package org.newsgraph.validate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.graph.RefuseMalformed;
import org.newsgraph.problem.BadInput;

/** Files of graphs, in any RDF format that their names tell. */
public final class GraphFile {
    private static final String COMPRESSED = ".gz";

    private GraphFile() {}

    /**
     * Reads a file whole: what is in no named graph is the default graph.
     *
     * @throws BadInput where it can't be read, its name tells no RDF format, or it is broken: with line and column
     */
    public static DatasetGraph read(Path file) {
        Lang language = RDFLanguages.filenameToLang(file.toString());
        if (language == null) {
            throw new BadInput(file + ": not an RDF file by its name; end it in .ttl, .trig, .nt, .nq, .jsonld or .rdf");
        }
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        try (InputStream in = open(file)) {
            RDFParser.create().source(in).forceLang(language).base(file.toUri().toString()).errorHandler(new RefuseMalformed())
                    .parse(dataset);
        } catch (RiotParseException e) {
            String where = e.getLine() > 0 ? ":" + e.getLine() + ":" + Math.max(1, e.getCol()) : "";
            throw new BadInput(
                    file + where + ": broken " + language.getLabel() + ": " + e.getOriginalMessage() + "; mend the file", e);
        } catch (RiotException | RuntimeIOException e) {
            throw new BadInput(file + ": broken " + language.getLabel() + ": " + e.getMessage() + "; mend the file", e);
        } catch (AccessDeniedException e) {
            throw new BadInput(file + ": may not be read; change its permissions", e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read (" + e.getMessage() + "); give a readable file", e);
        }
        return dataset;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        if (!file.toString().endsWith(COMPRESSED)) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }
}
