package org.newsgraph.extract.event;

import org.newsgraph.knowledge.SyntacticArgument;

/**
 * Where a participant was found.
 *
 * @param argument the frame's place
 * @param token what stands there; -1 where the event's content was searched
 */
record Place(SyntacticArgument argument, int token) {}
