package org.newsgraph.graph;

import java.time.Instant;
import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.knowledge.Version;
import org.newsgraph.problem.WrongUsage;

/**
 * What goes into a graph.
 *
 * @param base where data IRIs hang; a slash is put behind it where it has none
 * @param spans which spans of the text are written
 * @param body whether the article's whole text is written
 * @param stamp the moment of the export to be told in the graph; empty by default, so that the same input gives the same bytes
 * @param lexiconDigest digest of the lexicon the events were found with
 * @param authorityDigest digest of the authority files the names were recognised with
 * @param version the program's version
 */
public record GraphOptions(String base, Spans spans, Body body, Optional<Instant> stamp, String lexiconDigest,
        String authorityDigest, String version) {
    /** Which spans are written: all; only those that an event, quotation, statement or role points to; none. */
    public enum Spans {
        ALL, EVIDENCE, NONE
    }

    /** Whether the whole text is written, or left out where it may not be passed on. */
    public enum Body { FULL, NONE }

    /** @throws WrongUsage where the base is no absolute IRI */
    public GraphOptions {
        base = checkedBase(base);
    }

    /** All spans, the full body, no stamp, the default base. */
    public static GraphOptions standard(String lexiconDigest, String authorityDigest) {
        return new GraphOptions(Terms.DEFAULT_BASE, Spans.ALL, Body.FULL, Optional.empty(), lexiconDigest, authorityDigest,
                Version.number());
    }

    /**
     * A base as it is used, ending with a slash.
     *
     * @throws WrongUsage where it is no absolute IRI
     */
    public static String checkedBase(String base) {
        try {
            if (Iris.isWritable(base) && IRIx.create(base).isAbsolute()) {
                return base.endsWith("/") ? base : base + "/";
            }
        } catch (IRIException e) {
            throw notABase(base, e);
        }
        throw notABase(base, null);
    }

    private static WrongUsage notABase(String base, Exception cause) {
        return new WrongUsage("--base " + base + " is no absolute IRI without a fragment; give one such as " + Terms.DEFAULT_BASE,
                cause);
    }
}
