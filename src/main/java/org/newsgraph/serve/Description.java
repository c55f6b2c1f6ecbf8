package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.query.Answer;
import org.newsgraph.query.AnswerFormat;
import org.newsgraph.query.Prefixes;

/**
 * The endpoint and its data described: SPARQL 1.1 Service Description, and VoID counts of the dataset. The counts are made when they
 * are first asked for, and anew after updates.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>
 * @see <a href="https://www.w3.org/TR/void/">VoID</a>
 */
final class Description {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final Node DERIVED_FROM = NodeFactory.createURI(Terms.PROV + "wasDerivedFrom");
    /** More named graphs than these are not listed. */
    private static final int MOST_GRAPHS = 1000;
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private final Source source;
    private final Workers workers;
    private final ServeOptions options;
    private Counts counts;

    /**
     * What is in the data.
     *
     * @param changes the state of the data that was counted
     * @param articles how many articles the data tells of
     * @param graphs the names of the first {@link #MOST_GRAPHS} named graphs in order
     * @param classes class to how many are of it
     * @param properties property to how many triples have it
     */
    private record Counts(long changes, long triples, long articles, List<String> graphs, Map<String, Long> classes,
            Map<String, Long> properties) {}

    Description(Source source, Workers workers, ServeOptions options) {
        this.source = source;
        this.workers = workers;
        this.options = options;
    }

    /** Answers a request to the endpoint that has no query: a browser's with the editor, a program's with the description. */
    Reply answer(HttpServletRequest request) throws Exception {
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html") && request.getParameter("format") == null) {
            return new Reply(HttpServletResponse.SC_SEE_OTHER, Reply.TEXT, new byte[0], Map.of("Location", "/editor",
                    "Vary", "Accept"));
        }
        AnswerFormat format = Answers.format(request, true);
        Counts current = workers.call(this::counts);
        String server = request.getScheme() + "://" + request.getHeader("Host");
        Prefixes prefixes = new Prefixes();
        prefixes.suggest("sd", SD);
        prefixes.suggest("void", VOID);
        return Answers.reply(new Answer.Triples(triples(server, current)), format, prefixes);
    }

    private synchronized Counts counts() {
        if (counts == null || counts.changes() != source.changes()) {
            long changes = source.changes();
            counts = source.read(() -> count(source.dataset().getDefaultGraph(), changes));
        }
        return counts;
    }

    private Counts count(Graph all, long changes) {
        long triples = 0;
        Map<String, Long> classes = new TreeMap<>();
        Map<String, Long> properties = new TreeMap<>();
        for (Iterator<Triple> found = all.find(); found.hasNext();) {
            Triple triple = found.next();
            triples++;
            properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
            if (triple.getPredicate().equals(RDF.Nodes.type) && triple.getObject().isURI()) {
                classes.merge(triple.getObject().getURI(), 1L, Long::sum);
            }
        }
        TreeSet<String> graphs = new TreeSet<>();
        for (Iterator<Node> names = source.dataset().listGraphNodes(); names.hasNext();) {
            graphs.add(names.next().toString());
            if (graphs.size() > MOST_GRAPHS) {
                graphs.pollLast();
            }
        }
        long articles = all.find(Node.ANY, DERIVED_FROM, Node.ANY).mapWith(Triple::getObject).toSet().size();
        return new Counts(changes, triples, articles, List.copyOf(graphs), classes, properties);
    }

    private List<Triple> triples(String server, Counts current) {
        String endpoint = server + Server.SPARQL;
        Out out = new Out();
        Node service = iri(endpoint + "#service");
        Node dataset = iri(endpoint + "#dataset");
        out.type(service, SD + "Service");
        out.add(service, SD + "endpoint", iri(endpoint));
        out.add(service, SD + "supportedLanguage", iri(SD + "SPARQL11Query"));
        for (String format : List.of("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
                "Turtle",
                "N-Triples", "JSON-LD", "RDF_XML")) {
            out.add(service, SD + "resultFormat", iri(FORMATS + format));
        }
        if (options.allowService()) {
            out.add(service, SD + "feature", iri(SD + "BasicFederatedQuery"));
        }
        out.add(service, SD + "defaultDataset", dataset);
        if (options.allowUpdate()) {
            Node updates = iri(server + Server.UPDATE + "#service");
            out.type(updates, SD + "Service");
            out.add(updates, SD + "endpoint", iri(server + Server.UPDATE));
            out.add(updates, SD + "supportedLanguage", iri(SD + "SPARQL11Update"));
            out.add(updates, SD + "defaultDataset", dataset);
        }
        out.type(dataset, SD + "Dataset");
        out.type(dataset, VOID + "Dataset");
        out.add(dataset, SD + "defaultGraph", iri(endpoint + "#default-graph"));
        out.type(iri(endpoint + "#default-graph"), SD + "Graph");
        out.add(dataset, VOID + "sparqlEndpoint", iri(endpoint));
        out.add(dataset, VOID + "uriSpace", NodeFactory.createLiteralString(options.base()));
        out.number(dataset, "triples", current.triples());
        out.number(dataset, "documents", current.articles());
        out.number(dataset, "classes", current.classes().size());
        out.number(dataset, "properties", current.properties().size());
        parts(out, dataset, endpoint, "class", "entities", current.classes());
        parts(out, dataset, endpoint, "property", "triples", current.properties());
        int number = 0;
        for (String name : current.graphs()) {
            number++;
            Node graph = iri(endpoint + "#graph-" + number);
            out.add(dataset, SD + "namedGraph", graph);
            out.type(graph, SD + "NamedGraph");
            out.add(graph, SD + "name", iri(name));
        }
        return out.triples;
    }

    private static void parts(Out out, Node dataset, String endpoint, String kind, String counted, Map<String, Long> counts) {
        int number = 0;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            number++;
            Node part = iri(endpoint + "#" + kind + "-" + number);
            out.add(dataset, VOID + kind + "Partition", part);
            out.add(part, VOID + kind, iri(entry.getKey()));
            out.number(part, counted, entry.getValue());
        }
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** Triples in the order they are added. */
    private static final class Out {
        private final List<Triple> triples = new ArrayList<>();

        void add(Node subject, String property, Node value) {
            triples.add(Triple.create(subject, iri(property), value));
        }

        void type(Node subject, String type) {
            triples.add(Triple.create(subject, RDF.Nodes.type, iri(type)));
        }

        void number(Node subject, String property, long number) {
            add(subject, VOID + property, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
        }
    }
}
