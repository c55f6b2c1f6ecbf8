package org.newsgraph.validate;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/** How bad a finding is, the worst first; the same three as SHACL's. */
public enum Severity {
    VIOLATION(SHACL.Violation), WARNING(SHACL.Warning), INFO(SHACL.Info);

    private final Node term;

    Severity(Node term) {
        this.term = term;
    }

    /** SHACL's term for it. */
    public Node term() {
        return term;
    }

    /** The constant of a SHACL term; a severity of somebody's own counts as a violation, as SHACL asks. */
    static Severity of(Node term) {
        for (Severity severity : values()) {
            if (severity.term.equals(term)) {
                return severity;
            }
        }
        return VIOLATION;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
