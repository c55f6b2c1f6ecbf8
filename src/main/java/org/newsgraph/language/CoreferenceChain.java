package org.newsgraph.language;

import java.util.List;
import org.newsgraph.text.Span;

/**
 * Words that speak of the same one, as the annotator's coreference model judges.
 *
 * @param links the mentions in text order, at least two
 */
public record CoreferenceChain(List<Link> links) {
    public CoreferenceChain {
        links = List.copyOf(links);
    }

    /**
     * One mention of a chain.
     *
     * @param span where it stands, in code points
     * @param sentence index of its sentence
     * @param firstToken its first token in that sentence
     * @param lastToken its last token, inclusive
     * @param head the token that the others hang on
     */
    public record Link(Span span, int sentence, int firstToken, int lastToken, int head) {}
}
