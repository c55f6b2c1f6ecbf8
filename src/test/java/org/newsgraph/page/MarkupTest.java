package org.newsgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

class MarkupTest {
    @Test
    void marks_nest_and_the_inner_one_has_the_link() {
        assertThat(written("the Government of Japan met", mark(4, 23, "o"), mark(18, 23, "p")))
                .isEqualTo("the [o{o:Government of }[p{p:Japan}p]o] met");
    }

    @Test
    void of_two_that_cross_the_later_is_cut() {
        assertThat(written("abcdefgh", mark(0, 5, "x"), mark(3, 8, "y"))).isEqualTo("[x{x:abc}[y{y:de}y]x][y+{y:fgh}y]");
    }

    @Test
    void offsets_count_characters_not_units() {
        assertThat(written("𝔘𝔫 🙂 Eve", mark(5, 8, "p"))).isEqualTo("𝔘𝔫 🙂 [p{p:Eve}p]");
    }

    @Test
    void marks_that_reach_beyond_the_stretch_are_cut_to_it() {
        List<Piece> pieces = Markup.of("middle", 10, List.of(mark(5, 13, "x"), mark(14, 30, "y"), mark(16, 20, "z")));
        assertThat(string(pieces)).isEqualTo("[x+{x:mid}x]d[y{y:le}y]");
    }

    @Test
    void any_spans_leave_the_text_as_it_is_and_every_mark_has_its_own_words() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String text = random.ints(random.nextInt(1, 40), 0, 5).mapToObj(i -> List.of("a", " ", "é", "🙂", "Z").get(i))
                    .reduce("", String::concat);
            CodePoints points = new CodePoints(text);
            List<Mark> marks = new ArrayList<>();
            Map<String, String> expected = new TreeMap<>();
            for (int i = 0; i < random.nextInt(12); i++) {
                int begin = random.nextInt(points.length());
                int end = random.nextInt(begin + 1, points.length() + 1);
                marks.add(mark(begin, end, "m" + i));
                expected.put("m" + i, points.of(new Span(begin, end)));
            }
            Map<String, String> found = new TreeMap<>();
            StringBuilder all = new StringBuilder();
            Deque<String> open = new ArrayDeque<>();
            for (Piece piece : Markup.of(text, 0, marks)) {
                piece.open().ifPresent(o -> open.push(o.classes().replace(" continued", "")));
                piece.words().ifPresent(run -> {
                    all.append(run.text());
                    open.forEach(name -> found.merge(name, run.text(), String::concat));
                });
                piece.close().ifPresent(c -> open.pop());
            }
            assertThat(all.toString()).isEqualTo(text);
            assertThat(open).isEmpty();
            assertThat(found).isEqualTo(expected);
        }
    }

    private static Mark mark(int begin, int end, String name) {
        return new Mark(new Span(begin, end), 2, List.of(name), Optional.of(name), Optional.empty(),
                Optional.of(new Mark.Link(Optional.of(name), List.of(name), name)), Optional.empty());
    }

    private static String written(String text, Mark... marks) {
        return string(Markup.of(text, 0, List.of(marks)));
    }

    private static String string(List<Piece> pieces) {
        StringBuilder out = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        for (Piece piece : pieces) {
            piece.open().ifPresent(o -> {
                open.push(o.classes().replace(" continued", ""));
                out.append('[').append(open.peek()).append(o.classes().contains("continued") ? "+" : "");
            });
            piece.words().ifPresent(
                    run -> out.append(run.anchored().map(a -> "{" + a.href() + ":" + run.text() + "}").orElse(run.text())));
            piece.close().ifPresent(c -> out.append(open.pop()).append(']'));
        }
        return out.toString();
    }
}
