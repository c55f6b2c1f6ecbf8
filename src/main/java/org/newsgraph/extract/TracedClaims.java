package org.newsgraph.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** As {@link Claims#surerThan}. */
    public TracedClaims surerThan(double least) {
        Claims sure = claims.surerThan(least);
        Set<String> kept = sure.events().stream().map(Event::id).collect(Collectors.toSet());
        return new TracedClaims(sure, traces.stream().filter(t -> kept.contains(t.event())).toList());
    }
}
