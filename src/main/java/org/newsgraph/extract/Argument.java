package org.newsgraph.extract;

/**
 * One participant or other part of an event.
 *
 * @param property the property as a prefixed name: schema:agent, news:target, schema:attendee, schema:organizer, schema:location,
 *     schema:about, news:agendaItem, news:causedBy, schema:superEvent, schema:subEvent, news:modelledOn, news:reportedBy …
 * @param filler what stands there
 */
public record Argument(String property, Reference filler) {}
