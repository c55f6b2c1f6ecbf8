package org.newsgraph.query;

import java.util.List;
import java.util.Optional;
import org.newsgraph.text.Span;

/**
 * What a graph says of one thing, and the sentences that say it.
 *
 * @param iri the thing's IRI, shortened
 * @param label its name, or its IRI where it has none
 * @param classes what it is, local names
 * @param factuality of an event, or empty
 * @param facts what is said of it and what it takes part in, readable
 * @param evidence the sentences, article by article in text order
 */
public record Explanation(String iri, String label, List<String> classes, Optional<String> factuality, List<Fact> facts,
        List<Evidence> evidence) {
    public Explanation {
        classes = List.copyOf(classes);
        facts = List.copyOf(facts);
        evidence = List.copyOf(evidence);
    }

    /**
     * A property in words and one value, with its IRI in brackets where it is a thing. Where the thing is itself the value of
     * another's property, an arrow stands before the property and the other is the value.
     */
    public record Fact(String property, String value) {}

    /**
     * A sentence.
     *
     * @param headline the article's, or its IRI; empty where the graph does not tell
     * @param date when the article was published, as precise as the graph has it, or empty
     * @param text the sentence
     * @param marks what to mark in it, in code points of the sentence, in text order
     */
    public record Evidence(String headline, String date, String text, List<Mark> marks) {
        public Evidence {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Words to mark.
     *
     * @param span where, in code points of the sentence
     * @param main whether they name the thing itself; otherwise something that takes part in it
     */
    public record Mark(Span span, boolean main) {}
}
