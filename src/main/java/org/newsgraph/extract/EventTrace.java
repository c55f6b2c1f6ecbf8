package org.newsgraph.extract;

import java.util.List;

/**
 * How an event came to be as it is.
 *
 * @param event the event's id
 * @param steps in the order in which they were taken; those of each mention together
 */
public record EventTrace(String event, List<Step> steps) {
    public EventTrace {
        steps = List.copyOf(steps);
    }
}
