package org.newsgraph.store;

import java.util.List;

/**
 * What a load did.
 *
 * @param graphs how many graphs the store was given
 * @param triples how many triples those have
 * @param replaced how many of them the store had before; known of a dry run only
 * @param kept how many graphs were not sent, for an earlier run had sent just these
 * @param failedFiles how many files could not be read
 * @param troubles what the store refused or does not hold as it was given: a line each
 */
public record LoadReport(int graphs, long triples, int replaced, int kept, int failedFiles, List<String> troubles) {
    public LoadReport {
        troubles = List.copyOf(troubles);
    }

    /** How many graphs should be in the store now. */
    public int wanted() {
        return graphs + kept;
    }
}
