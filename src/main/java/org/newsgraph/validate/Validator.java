package org.newsgraph.validate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.problem.BadInput;

/**
 * Checks graphs of the graph model. Shapes and terms are loaded once, by the constructor; one validator serves any number of
 * graphs and threads.
 */
public final class Validator {
    private static final Node VERSION = NodeFactory.createURI(Terms.SCHEMA + "softwareVersion");
    private static final Node ACTIVITY = NodeFactory.createURI(Terms.PROV + "Activity");
    private static final String PROGRAM = "newsgraph ";
    private static final String EXPORT = "#export";

    private final List<Check> checks = new ArrayList<>();

    /** A validator with the program's own shapes. */
    public Validator() {
        this(List.of(), List.of());
    }

    /**
     * A validator with the program's own shapes and more.
     *
     * @param shapeFiles Turtle files of SHACL shapes
     * @param lexiconFiles Turtle files of event words whose classes count as declared
     * @throws BadInput where one can't be read or holds no well-formed shapes
     */
    public Validator(List<Path> shapeFiles, List<Path> lexiconFiles) {
        DeclaredTerms terms = new DeclaredTerms(lexiconFiles);
        checks.add(ShapeCheck.own());
        shapeFiles.forEach(file -> checks.add(ShapeCheck.of(file)));
        checks.add(new TermCheck(terms));
        checks.add(new EventCheck(terms));
        checks.add(new SpanCheck());
        checks.add(new BlankNodeCheck());
    }

    /** Checks one graph. */
    public Report validate(Graph graph) {
        boolean ours = isOurs(graph);
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> check.run(graph, ours, findings::add));
        return new Report(findings);
    }

    /** Checks the default graph and each named graph, every one by itself, for each is an article of its own. */
    public Report validate(DatasetGraph dataset) {
        Report report = validate(dataset.getDefaultGraph());
        for (Iterator<Node> names = dataset.listGraphNodes(); names.hasNext();) {
            report = report.and(validate(dataset.getGraph(names.next())));
        }
        return report;
    }

    /** Whether this program exported the graph: it holds an export activity of a version of the program. */
    private static boolean isOurs(Graph graph) {
        return graph.find(Node.ANY, VERSION, Node.ANY)
                .filterKeep(t -> t.getSubject().isURI() && t.getSubject().getURI().endsWith(EXPORT))
                .filterKeep(t -> t.getObject().isLiteral() && t.getObject().getLiteralLexicalForm().startsWith(PROGRAM))
                .filterKeep(t -> graph.contains(t.getSubject(), RDF.Nodes.type, ACTIVITY))
                .hasNext();
    }
}
