package org.newsgraph.language;

import java.util.List;
import org.newsgraph.text.Span;

/**
 * A sentence with its tokens and its parse.
 *
 * @param index position in the text, from 0
 * @param paragraph which paragraph it stands in, from 0; the headline is a paragraph of its own
 * @param headline whether it belongs to the headline
 * @param span from its first token to its last, in code points
 * @param tokens its tokens
 * @param tree its dependencies, one node a token
 */
public record Sentence(int index, int paragraph, boolean headline, Span span, List<Token> tokens, DependencyTree tree) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    /** The span from one token to another, both inclusive. */
    public Span span(int first, int last) {
        return tokens.get(first).span().cover(tokens.get(last).span());
    }

    public String lemma(int i) {
        return tokens.get(i).lemma();
    }

    public String tag(int i) {
        return tokens.get(i).tag();
    }
}
