package org.newsgraph.query;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
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
public final class Data implements Graphs {
    private static final List<String> ONTOLOGY = List.of("newsgraph.ttl", "alignments.ttl");
    private static final Node DERIVED_FROM = NodeFactory.createURI(Terms.PROV + "wasDerivedFrom");

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
        RdfFile.read(file, new Filler());
        files++;
    }

    /** Loads what stands in a stream: TriG, and so Turtle and N-Triples too. */
    public void add(InputStream in, String name) {
        RdfFile.read(in, Lang.TRIG, name, "urn:newsgraph:input:", new Filler());
        files++;
    }

    /** Adds the program's own ontology and what it says of other vocabularies. */
    public void addOntology() {
        for (String file : ONTOLOGY) {
            RdfFile.read(new ByteArrayInputStream(Resources.bytes(file)), Lang.TURTLE, "ontology/" + file,
                    "urn:newsgraph:ontology:",
                    new Filler());
            files++;
        }
    }

    /** Everything as a dataset: default graph and named graphs. */
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public QueryService service() {
        return new DatasetService(dataset);
    }

    @Override
    public Graph graph() {
        return all;
    }

    /**
     * The prefixes of the files. Formats without prefixes have them too: {@code this:} where the data are one article's, and
     * {@code article:} for articles under another base than the usual one.
     */
    @Override
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

    @Override
    public String described() {
        return counted(triples(), "triple") + " of " + counted(files, "file");
    }

    private static String counted(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    @Override
    public Data withOntology() {
        addOntology();
        return this;
    }

    @Override
    public void close() {
        // Memory only.
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
}
