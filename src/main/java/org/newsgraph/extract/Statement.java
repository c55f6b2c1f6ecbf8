package org.newsgraph.extract;

import java.util.List;
import org.newsgraph.text.Span;

/**
 * A view that is reported without quotation marks ("agreed that …").
 *
 * @param id unique in the article
 * @param span its words, in code points
 * @param authors ids of those whose view it is; at least one
 * @param cue the word that reports it
 */
public record Statement(String id, Span span, List<String> authors, Span cue) {
    public Statement {
        authors = List.copyOf(authors);
    }
}
