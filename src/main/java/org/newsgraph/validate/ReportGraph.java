package org.newsgraph.validate;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;

/** A report as a {@code sh:ValidationReport}. */
final class ReportGraph {
    private static final String REPORT = Terms.DEFAULT_BASE + "report";

    private ReportGraph() {}

    static Graph of(Report report) {
        Graph graph = GraphMemFactory.createGraphMem2();
        graph.getPrefixMapping().setNsPrefix("sh", SHACL.getURI()).setNsPrefix("news", Terms.NEWS)
                .setNsPrefix("schema", Terms.SCHEMA).setNsPrefix("nif", Terms.NIF).setNsPrefix("xsd", Terms.XSD);
        Node subject = NodeFactory.createURI(REPORT);
        graph.add(subject, RDF.Nodes.type, SHACL.ValidationReport);
        graph.add(subject, SHACL.conforms,
                NodeFactory.createLiteralDT(String.valueOf(report.conforms()), XSDDatatype.XSDboolean));
        int number = 0;
        for (Finding finding : report.findings()) {
            Node result = NodeFactory.createURI(REPORT + "#result-" + ++number);
            graph.add(subject, SHACL.result, result);
            add(graph, result, finding);
        }
        return graph;
    }

    private static void add(Graph graph, Node result, Finding finding) {
        graph.add(result, RDF.Nodes.type, SHACL.ValidationResult);
        graph.add(result, SHACL.resultSeverity, finding.severity().term());
        graph.add(result, SHACL.focusNode, finding.focus());
        if (finding.path() != null) {
            graph.add(result, SHACL.resultPath, finding.path());
        }
        if (finding.value() != null) {
            graph.add(result, SHACL.value, finding.value());
        }
        graph.add(result, SHACL.resultMessage, NodeFactory.createLiteralLang(finding.message(), "en"));
        graph.add(result, SHACL.sourceConstraintComponent, NodeFactory.createURI(finding.rule()));
    }
}
