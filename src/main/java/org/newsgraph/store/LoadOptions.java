package org.newsgraph.store;

import java.net.URI;
import java.nio.file.Path;

/**
 * How a load goes about it.
 *
 * @param graph the name of the graph that triples without one go into; null where each file's article gives it
 * @param journal where is noted what the store has taken; null for nowhere
 * @param batch beyond how many triples no further article goes into one transaction or request; 0 for the usual number
 * @param queryUrl the SPARQL endpoint at which a server's triples are counted; null where the address itself or the Graph Store does
 * @param http how servers are spoken to
 */
public record LoadOptions(String graph, Path journal, int batch, URI queryUrl, HttpOptions http) {
    /** Triples of a transaction of TDB2 unless the user says otherwise; each copies parts of the indexes, so that many fill the disk. */
    public static final int USUAL_TRANSACTION = 100_000;
    /** Triples of an update request unless the user says otherwise. */
    public static final int USUAL_REQUEST = 10_000;

    int batch(int usual) {
        return batch == 0 ? usual : batch;
    }
}
