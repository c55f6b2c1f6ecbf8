package org.newsgraph.extract;

import java.util.List;
import java.util.Set;
import org.newsgraph.text.Span;

/**
 * A happening as the article tells it, all its mentions together. Lists are in text order and hold nothing twice.
 *
 * @param id unique in the article
 * @param eventClass IRI of its class in the ontology or in a user's lexicon, or null for a happening of no known class
 * @param predicate lemma of its first trigger
 * @param triggers the words that name it, one span a mention
 * @param sentences indexes of the sentences that state it
 * @param arguments participants and other parts
 * @param start when it began or was, or null
 * @param end when it ended, or null
 * @param duration xsd:duration, or null
 * @param times the time expressions that say when or how long it is
 * @param factuality how the text presents it
 * @param online whether it is held online: true, false, or null where the text does not say
 * @param main whether the article is about it: it stands in the headline or the first sentence
 * @param confidence 0 to 1
 */
public record Event(String id, String eventClass, String predicate, List<Span> triggers, List<Integer> sentences,
        List<Argument> arguments, EventDate start, EventDate end, String duration, List<Span> times, Factuality factuality,
        Boolean online, boolean main, double confidence) {
    public Event {
        triggers = List.copyOf(triggers);
        sentences = List.copyOf(sentences);
        arguments = List.copyOf(arguments);
        times = List.copyOf(times);
    }

    /** The same, without what points to other events than these. */
    Event withEventsOf(Set<String> ids) {
        return new Event(id, eventClass, predicate, triggers, sentences,
                arguments.stream().filter(a -> a.filler().kind() != Reference.Kind.EVENT || ids.contains(a.filler().id()))
                        .toList(),
                start, end, duration, times, factuality, online, main, confidence);
    }

    /** What stands at a property, in order. */
    public List<Reference> fillers(String property) {
        return arguments.stream().filter(a -> a.property().equals(property)).map(Argument::filler).toList();
    }
}
