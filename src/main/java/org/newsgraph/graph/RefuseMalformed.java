package org.newsgraph.graph;

import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;

/**
 * How RDF of others is read: a malformed file is refused where it is malformed, odd values are let pass for those who check them, and
 * nothing goes to a log that nobody sees.
 */
public final class RefuseMalformed implements ErrorHandler {
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
