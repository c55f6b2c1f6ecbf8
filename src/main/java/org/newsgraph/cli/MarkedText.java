package org.newsgraph.cli;

import java.util.List;
import org.newsgraph.query.Explanation.Mark;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/** Writes text with words marked: by bold and underline on a terminal, by brackets elsewhere. */
final class MarkedText {
    private static final String PLAIN = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String UNDERLINED = "\u001b[4m";

    private final boolean styled;

    /** @param styled whether the reader's terminal understands styles */
    MarkedText(boolean styled) {
        this.styled = styled;
    }

    String strong(String text) {
        return styled ? BOLD + text + PLAIN : text;
    }

    /** @param marks in text order, longer ones before those within them */
    String mark(String text, List<Mark> marks) {
        CodePoints points = new CodePoints(text);
        List<Mark> inside = marks.stream().filter(mark -> mark.span().end() <= points.length() && mark.span().length() > 0)
                .toList();
        StringBuilder marked = new StringBuilder();
        for (int point = 0; point <= points.length(); point++) {
            int at = point;
            if (styled) {
                if (inside.stream().anyMatch(mark -> mark.span().begin() == at || mark.span().end() == at)) {
                    marked.append(style(inside, at));
                }
            } else {
                // What began last ends first, so that brackets nest.
                inside.reversed().stream().filter(mark -> mark.span().end() == at)
                        .forEach(mark -> marked.append(mark.main() ? "]]" : "]"));
                inside.stream().filter(mark -> mark.span().begin() == at)
                        .forEach(mark -> marked.append(mark.main() ? "[[" : "["));
            }
            if (point < points.length()) {
                marked.append(tame(points.of(new Span(point, point + 1))));
            }
        }
        return marked.toString();
    }

    private static String style(List<Mark> marks, int at) {
        List<Mark> here = marks.stream().filter(mark -> mark.span().begin() <= at && at < mark.span().end()).toList();
        return PLAIN + (here.stream().anyMatch(Mark::main) ? BOLD : "")
                + (here.stream().anyMatch(mark -> !mark.main()) ? UNDERLINED : "");
    }

    /** An article's control characters must not reach a terminal. */
    private static String tame(String character) {
        int point = character.codePointAt(0);
        boolean turning = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        return point == '\n' || point == '\t' ? " " : Character.isISOControl(point) || turning ? "\uFFFD" : character;
    }
}
