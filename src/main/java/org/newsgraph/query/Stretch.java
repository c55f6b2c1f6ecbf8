package org.newsgraph.query;

import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.text.Span;

/**
 * A span of an article's text as the graph has it.
 *
 * @param context the text it is a part of
 * @param span where, in code points
 * @param words what stands there
 */
public record Stretch(Node context, Span span, String words) {
    /** By text, then by place in it. */
    public static final Comparator<Stretch> TEXT_ORDER = Comparator.comparing((Stretch s) -> s.context().toString())
            .thenComparing(Stretch::span);

    /** The span of a node; empty where the node is none, or lacks its place or words. */
    public static Optional<Stretch> of(Reading reading, Node node) {
        Optional<Node> context = reading.object(node, Reading.CONTEXT);
        Optional<Integer> begin = reading.text(node, Reading.BEGIN).flatMap(Stretch::number);
        Optional<Integer> end = reading.text(node, Reading.END).flatMap(Stretch::number);
        Optional<String> words = reading.text(node, Reading.WORDS);
        if (context.isEmpty() || begin.isEmpty() || end.isEmpty() || words.isEmpty() || end.get() < begin.get()) {
            return Optional.empty();
        }
        return Optional.of(new Stretch(context.get(), new Span(begin.get(), end.get()), words.get()));
    }

    /** Whether the other lies within this one. */
    public boolean holds(Stretch other) {
        return context.equals(other.context) && span.contains(other.span);
    }

    /** Offsets come from files; what is no offset is no span. */
    private static Optional<Integer> number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
