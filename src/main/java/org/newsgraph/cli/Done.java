package org.newsgraph.cli;

import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.text.Fingerprint;

/**
 * What came of an article.
 *
 * @param digest fingerprint of the article and of everything else that shapes its graph
 * @param triples number of triples
 * @param events number of events
 * @param quotations number of quotations
 * @param error why it could not be written; null where it was
 */
record Done(Fingerprint digest, int triples, int events, int quotations, String error) {
    /** An article whose graph is to be written. */
    static Done of(Fingerprint digest, ArticleGraph graph, int events, int quotations) {
        int[] triples = new int[1];
        graph.forEach(triple -> triples[0]++);
        return new Done(digest, triples[0], events, quotations, null);
    }

    /** An article that could not be written. */
    static Done failed(Fingerprint digest, String error) {
        return new Done(digest, 0, 0, 0, error);
    }
}
