package org.newsgraph.graph;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Checks before anything leaves this room that every span's words are those of the text at its offsets. It reads the finished
 * graph and counts for itself, so that a mistake in the making can't hide.
 */
final class SpanCheck {
    private SpanCheck() {}

    /** @throws IllegalStateException where a span is wrong */
    static void check(ArticleGraph graph) {
        Optional<String> text = graph.sections().stream().flatMap(s -> s.subjects().stream())
                .flatMap(s -> literal(s, "nif:isString").stream()).findFirst();
        if (text.isEmpty()) {
            return;
        }
        int[] points = text.get().codePoints().toArray();
        for (ArticleGraph.Section section : graph.sections()) {
            for (ArticleGraph.Subject subject : section.subjects()) {
                literal(subject, "nif:anchorOf").ifPresent(anchor -> check(points, subject, anchor));
            }
        }
    }

    private static void check(int[] points, ArticleGraph.Subject span, String anchor) {
        int begin = Integer.parseInt(literal(span, "nif:beginIndex").orElseThrow());
        int end = Integer.parseInt(literal(span, "nif:endIndex").orElseThrow());
        if (end > points.length || !new String(points, begin, end - begin).equals(anchor)) {
            throw new IllegalStateException(span.node() + " does not say what the text says there");
        }
    }

    private static Optional<String> literal(ArticleGraph.Subject subject, String property) {
        Node predicate = Vocabulary.term(property);
        return subject.properties().stream().filter(p -> p.predicate().equals(predicate))
                .map(p -> p.values().getFirst().getLiteralLexicalForm()).findFirst();
    }
}
