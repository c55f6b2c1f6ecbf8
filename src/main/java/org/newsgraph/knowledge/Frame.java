package org.newsgraph.knowledge;

import java.util.List;

/**
 * How the participants of an event stand around its word.
 *
 * @param name local name
 * @param leastFillers how many participants must fill required arguments for the word to mean the event at all
 * @param objectless whether the word means something else where it has an object ("the ship sank", "they sank the ship")
 * @param arguments its arguments
 */
public record Frame(String name, int leastFillers, boolean objectless, List<SyntacticArgument> arguments) {
    public Frame {
        arguments = List.copyOf(arguments);
    }
}
