package org.newsgraph.validate;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;

/** A report as a {@code sh:ValidationReport}. Its nodes have IRIs, so that it is the same in every run. */
final class ReportGraph {
    private static final String REPORT = Terms.DEFAULT_BASE + "report";

    private final List<Triple> triples = new ArrayList<>();

    private ReportGraph() {}

    /** The triples in reading order. */
    static List<Triple> of(Report report) {
        ReportGraph graph = new ReportGraph();
        Node subject = NodeFactory.createURI(REPORT);
        graph.add(subject, RDF.Nodes.type, SHACL.ValidationReport);
        graph.add(subject, SHACL.conforms,
                NodeFactory.createLiteralDT(String.valueOf(report.conforms()), XSDDatatype.XSDboolean));
        for (int number = 1; number <= report.findings().size(); number++) {
            graph.add(subject, SHACL.result, result(number));
        }
        int number = 0;
        for (Finding finding : report.findings()) {
            graph.add(result(++number), finding);
        }
        return graph.triples;
    }

    private static Node result(int number) {
        return NodeFactory.createURI(REPORT + "#result-" + number);
    }

    private void add(Node result, Finding finding) {
        add(result, RDF.Nodes.type, SHACL.ValidationResult);
        add(result, SHACL.resultSeverity, finding.severity().term());
        add(result, SHACL.focusNode, finding.focus());
        if (finding.path() != null) {
            add(result, SHACL.resultPath, finding.path());
        }
        if (finding.value() != null) {
            add(result, SHACL.value, finding.value());
        }
        add(result, SHACL.resultMessage, NodeFactory.createLiteralLang(finding.message(), "en"));
        add(result, SHACL.sourceConstraintComponent, NodeFactory.createURI(finding.rule()));
    }

    private void add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }
}
