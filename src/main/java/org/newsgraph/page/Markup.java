package org.newsgraph.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/**
 * Puts marks into text. Elements nest and spans need not: of two that cross, the one that begins later is cut where the other ends.
 * Links can't lie in links, so that it is the words, not the marks, that are links: to what the innermost mark around them stands for.
 */
final class Markup {
    private static final Comparator<Part> OUTER_FIRST =
            Comparator.comparing((Part p) -> p.span).thenComparingInt(p -> p.mark.rank())
                    .thenComparingInt(p -> p.order);

    private final CodePoints points;
    private final int shift;
    private final List<Piece> pieces = new ArrayList<>();

    private Markup(String text, int shift) {
        this.points = new CodePoints(text);
        this.shift = shift;
    }

    /** The rest of a mark, or all of it. */
    private record Part(Mark mark, Span span, int order) {
        boolean isFirst() {
            return span.begin() == mark.span().begin();
        }

        boolean isLast() {
            return span.end() == mark.span().end();
        }
    }

    /**
     * The pieces of a stretch of text.
     *
     * @param text what is written
     * @param begin where it begins in the text that the marks' offsets count in
     * @param marks what is marked; of those that reach beyond the stretch the part within it
     */
    static List<Piece> of(String text, int begin, Collection<Mark> marks) {
        Markup markup = new Markup(text, begin);
        markup.run(marks);
        return markup.pieces;
    }

    private void run(Collection<Mark> marks) {
        Span all = new Span(shift, shift + points.length());
        PriorityQueue<Part> waiting = new PriorityQueue<>(OUTER_FIRST);
        for (Mark mark : marks) {
            int begin = Math.max(mark.span().begin(), all.begin());
            int end = Math.min(mark.span().end(), all.end());
            if (begin < end) {
                waiting.add(new Part(mark, new Span(begin, end), waiting.size()));
            }
        }
        Deque<Part> open = new ArrayDeque<>();
        int at = all.begin();
        while (!waiting.isEmpty() || !open.isEmpty()) {
            Part next = waiting.peek();
            Part inner = open.peek();
            if (inner != null && (next == null || inner.span.end() <= next.span.begin())) {
                words(at, inner.span.end(), open);
                at = inner.span.end();
                close(open.pop());
            } else {
                waiting.remove();
                words(at, next.span.begin(), open);
                at = next.span.begin();
                if (inner != null && next.span.end() > inner.span.end()) {
                    waiting.add(new Part(next.mark, new Span(inner.span.end(), next.span.end()), next.order));
                    next = new Part(next.mark, new Span(next.span.begin(), inner.span.end()), next.order);
                }
                open.push(next);
                open(next);
            }
        }
        words(at, all.end(), open);
    }

    private void words(int begin, int end, Deque<Part> open) {
        if (begin < end) {
            pieces.add(Piece.words(new Piece.Run(points.of(new Span(begin - shift, end - shift)), anchor(open))));
        }
    }

    private static Optional<Piece.Anchor> anchor(Deque<Part> open) {
        Optional<String> href =
                open.stream().flatMap(p -> p.mark.link().stream()).flatMap(link -> link.href().stream()).findFirst();
        TreeSet<String> facts = new TreeSet<>();
        List<String> titles = new ArrayList<>();
        open.stream().flatMap(p -> p.mark.link().stream()).forEach(link -> {
            facts.addAll(link.facts());
            titles.add(link.title());
        });
        return href.map(target -> new Piece.Anchor(target, String.join(" ", facts), String.join("; ", titles)));
    }

    private void open(Part part) {
        Mark mark = part.mark;
        boolean plain = mark.classes().isEmpty();
        String classes = String.join(" ", plain ? List.of("plain") : mark.classes()) + (part.isFirst() ? "" : " continued");
        Optional<String> first = part.isFirst() ? mark.anchor() : Optional.empty();
        pieces.add(Piece.open(new Piece.Open(element(mark), classes, first, mark.span().begin() + "_" + mark.span().end(),
                part.isFirst() ? mark.icon() : Optional.empty())));
    }

    private void close(Part part) {
        pieces.add(Piece.close(element(part.mark)));
        if (part.isLast()) {
            part.mark.note().ifPresent(note -> pieces.add(Piece.note(note)));
        }
    }

    private static String element(Mark mark) {
        return mark.classes().isEmpty() ? "span" : "mark";
    }
}
