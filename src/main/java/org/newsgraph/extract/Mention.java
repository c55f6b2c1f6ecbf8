package org.newsgraph.extract;

import java.util.List;
import org.newsgraph.text.Span;

/**
 * Words that refer to one entity, or to several ("the two ministers", "they").
 *
 * @param span the words, in code points
 * @param sentence index of the sentence
 * @param first first token in the sentence
 * @param last last token, inclusive
 * @param head the token that the mention hangs on in the parse
 * @param kind how it refers
 * @param entities ids of the entities, at least one
 */
public record Mention(Span span, int sentence, int first, int last, int head, MentionKind kind, List<String> entities) {
    public Mention {
        entities = List.copyOf(entities);
    }
}
