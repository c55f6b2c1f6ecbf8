package org.newsgraph.extract.event;

import java.util.List;
import org.newsgraph.knowledge.LexicalEntry;
import org.newsgraph.language.Sentence;
import org.newsgraph.text.Span;

/**
 * Words that may name an event.
 *
 * @param sentence their sentence
 * @param head the token that carries the grammar
 * @param tokens all tokens, in text order
 * @param entry the lexicon's entry, or null for a word of no known class
 */
record Trigger(Sentence sentence, int head, List<Integer> tokens, LexicalEntry entry) {
    Trigger {
        tokens = List.copyOf(tokens);
    }

    /** Whether it is built like a verb, with a subject of its own; a predicative adjective ("were found dead") is. */
    boolean isVerb() {
        return !sentence.token(head).isNoun();
    }

    /** The words as they stand, from first to last where they stand together, else the head alone. */
    Span span() {
        int first = tokens.get(0);
        int last = tokens.get(tokens.size() - 1);
        return last - first + 1 <= tokens.size() + 1 ? sentence.span(first, last) : sentence.token(head).span();
    }
}
