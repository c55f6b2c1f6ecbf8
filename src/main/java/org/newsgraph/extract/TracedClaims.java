package org.newsgraph.extract;

import java.util.List;

/**
 * What an article claims, and why.
 *
 * @param claims the claims; the same as without a trace
 * @param traces one an event, in the order of the claims' events
 */
public record TracedClaims(Claims claims, List<EventTrace> traces) {
    public TracedClaims {
        traces = List.copyOf(traces);
    }
}
