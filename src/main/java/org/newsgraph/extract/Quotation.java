package org.newsgraph.extract;

import java.util.List;
import org.newsgraph.text.Span;

/**
 * Words somebody said, between quotation marks.
 *
 * @param span the words without the marks, in code points
 * @param speakers ids of those who said it; empty where the text does not tell
 * @param cue the word of saying, or null
 */
public record Quotation(Span span, List<String> speakers, Span cue) {
    public Quotation {
        speakers = List.copyOf(speakers);
    }
}
