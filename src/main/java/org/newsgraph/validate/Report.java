package org.newsgraph.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What validating found, violations first, then by node and property; each finding once.
 *
 * @param findings all findings
 */
public record Report(List<Finding> findings) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(f -> text(f.focus()))
            .thenComparing(f -> text(f.path()))
            .thenComparing(f -> text(f.value()))
            .thenComparing(Finding::message)
            .thenComparing(Finding::rule);

    public Report {
        findings = new LinkedHashSet<>(findings).stream().sorted(ORDER).toList();
    }

    private static String text(Node node) {
        return node == null || node.isBlank() ? "" : node.toString();
    }

    /** Whether the data is valid: there may be warnings, but no violation. */
    public boolean conforms() {
        return violations() == 0;
    }

    public long violations() {
        return findings.stream().filter(f -> f.severity() == Severity.VIOLATION).count();
    }

    /** Both reports' findings in one. */
    public Report and(Report other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Report(all);
    }

    /** One line a finding, without an end of line: severity, node, property, message. */
    public List<String> lines() {
        return findings.stream().map(Report::line).toList();
    }

    private static String line(Finding finding) {
        String path = finding.path() == null ? "" : " " + Names.of(finding.path());
        // A message about a term or a span names the value already.
        String value = finding.value() == null || finding.rule().startsWith(Finding.RULES) ? "" : " " + Names.of(finding.value());
        return finding.severity() + " " + Names.of(finding.focus()) + path + value + ": " + finding.message();
    }

    /** The report in SHACL's vocabulary, in reading order. */
    public List<Triple> triples() {
        return ReportGraph.of(this);
    }
}
