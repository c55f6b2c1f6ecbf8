package org.newsgraph.query;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.problem.BadInput;

/**
 * Graphs loaded to be asked. The default graph holds everything, so that a question fits Turtle and N-Quads alike; what stood in
 * a named graph stands there as well, for {@code GRAPH}.
 */
public final class Data {
    private static final List<String> ONTOLOGY = List.of("newsgraph.ttl", "alignments.ttl");
    private static final Set<Lang> UTF_8_ONLY = Set.of(Lang.TURTLE, Lang.TRIG, Lang.NTRIPLES, Lang.NQUADS, Lang.JSONLD,
            Lang.RDFJSON);
    private static final Node DERIVED_FROM = NodeFactory.createURI(Terms.PROV + "wasDerivedFrom");
    private static final int BUFFER = 1 << 16;

    private final Graph all = GraphMemFactory.createGraphMem2();
    private final DatasetGraph dataset = DatasetGraphFactory.createGeneral(all);
    private final Prefixes prefixes = new Prefixes();
    private int files;
    /** How many triples there were when the articles' prefixes were looked for. */
    private long triplesNamed;

    /** Data without a triple. */
    public Data() {}

    /**
     * Loads files and folders, each folder recursively.
     *
     * @throws BadInput where one is not there, of no RDF format, or broken: with file, line and column
     */
    public static Data load(List<Path> paths) {
        Data data = new Data();
        for (Path file : DataFiles.find(paths)) {
            data.add(file);
        }
        return data;
    }

    /** Loads one file more. */
    public void add(Path file) {
        Lang language = DataFiles.language(file).orElseThrow(() -> new BadInput(file + ": not an RDF file by its name"));
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                InputStream in = DataFiles.isCompressed(file) ? new GZIPInputStream(raw, BUFFER) : raw) {
            parse(in, language, file.toString(), file.toUri().toString());
        } catch (AccessDeniedException e) {
            throw new BadInput(file + ": may not be read; change its permissions", e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
        files++;
    }

    /** Loads what stands in a stream: TriG, and so Turtle and N-Triples too. */
    public void add(InputStream in, String name) {
        parse(in, Lang.TRIG, name, "urn:newsgraph:input:");
        files++;
    }

    /** Adds the program's own ontology and what it says of other vocabularies. */
    public void addOntology() {
        for (String file : ONTOLOGY) {
            parse(new ByteArrayInputStream(Resources.bytes(file)), Lang.TURTLE, "ontology/" + file, "urn:newsgraph:ontology:");
            files++;
        }
    }

    private void parse(InputStream in, Lang language, String name, String base) {
        Utf8Input checked = new Utf8Input(in);
        // XML names its own encoding, and two formats are binary.
        InputStream source = UTF_8_ONLY.contains(language) ? checked : in;
        // The data's values are not this room's to judge (validate does that); without checks it loads faster.
        RDFParserBuilder parser = RDFParser.create().source(source).forceLang(language).base(base).checking(false)
                .errorHandler(new Thrower());
        try {
            parser.parse(new Filler());
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

    /** Everything as a dataset: default graph and named graphs. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Everything as one graph. */
    public Graph graph() {
        return all;
    }

    /**
     * The prefixes of the files. Formats without prefixes have them too: {@code this:} where the data are one article's, and
     * {@code article:} for articles under another base than the usual one.
     */
    public Prefixes prefixes() {
        if (triplesNamed == all.size()) {
            return prefixes;
        }
        triplesNamed = all.size();
        List<String> articles = all.find(Node.ANY, DERIVED_FROM, Node.ANY).mapWith(Triple::getObject).filterKeep(Node::isURI)
                .mapWith(Node::getURI).toList();
        if (articles.size() == 1) {
            prefixes.suggest("this", articles.get(0) + "#");
        }
        List<String> folders = articles.stream().map(iri -> iri.substring(0, iri.lastIndexOf('/') + 1)).distinct().toList();
        if (folders.size() == 1 && folders.get(0).endsWith("/article/")) {
            prefixes.suggest("article", folders.get(0));
        }
        return prefixes;
    }

    /** How many different triples there are. */
    public long triples() {
        return all.size();
    }

    /** How many files were loaded. */
    public int files() {
        return files;
    }

    /** Puts each quad into its own graph and into the whole. */
    private final class Filler extends StreamRDFBase {
        @Override
        public void triple(Triple triple) {
            all.add(triple);
        }

        @Override
        public void quad(Quad quad) {
            all.add(quad.asTriple());
            if (!quad.isDefaultGraph()) {
                dataset.add(quad);
            }
        }

        @Override
        public void prefix(String prefix, String namespace) {
            prefixes.declare(prefix, namespace);
        }
    }

    /** A warning is no reason not to answer; an error is, and logs are for nobody. */
    private static final class Thrower implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {}

        @Override
        public void error(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }
    }
}
