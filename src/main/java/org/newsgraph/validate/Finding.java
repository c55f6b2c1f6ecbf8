package org.newsgraph.validate;

import org.apache.jena.graph.Node;

/**
 * One thing that a check found.
 *
 * @param severity how bad it is
 * @param focus the node that it is about
 * @param path the property, or null where it is about the node as a whole or the shape's path is more than one property
 * @param value the value that is wrong, or null
 * @param message what is wrong and what to do, one line
 * @param rule IRI of the SHACL constraint component or of the program's own rule
 */
public record Finding(Severity severity, Node focus, Node path, Node value, String message, String rule) {
    /** Where the program's own rules have their names. */
    static final String RULES = "https://w3id.org/newsgraph/shapes#";

    /** A violation of one of the program's own rules. */
    static Finding violation(Node focus, Node path, Node value, String rule, String message) {
        return new Finding(Severity.VIOLATION, focus, path, value, message, RULES + rule);
    }
}
