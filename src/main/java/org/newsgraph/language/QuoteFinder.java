package org.newsgraph.language;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/**
 * Finds what stands between quotation marks, paragraph by paragraph. A mark that is never closed holds to the end of its paragraph
 * when the next paragraph opens with a mark again, as long quotations are printed; otherwise it is left alone.
 */
final class QuoteFinder {
    private static final int FEWEST_WORDS = 3;

    private QuoteFinder() {}

    /** Spans between marks, without and with the marks; in text order, never nested. */
    static List<Span[]> spans(CodePoints text) {
        List<Span[]> found = new ArrayList<>();
        int[] points = text.text().codePoints().toArray();
        int begin = 0;
        while (begin < points.length) {
            int end = begin;
            while (end < points.length && points[end] != '\n') {
                end++;
            }
            paragraph(points, begin, end, found);
            begin = end + 1;
        }
        return found;
    }

    private static void paragraph(int[] points, int begin, int end, List<Span[]> found) {
        int open = -1;
        for (int i = begin; i < end; i++) {
            int c = points[i];
            if (open < 0) {
                if (c == '“' || c == '„' || c == '«' || c == '"' || c == '‘' && opensSingle(points, i, begin)) {
                    open = i;
                }
            } else if (closes(points[open], c) && (points[open] != '‘' || closesSingle(points, i, end))) {
                add(open, i, i + 1, found);
                open = -1;
            }
        }
        if (open >= 0 && points[open] != '‘' && nextOpens(points, end, points[open])) {
            add(open, end, end, found);
        }
    }

    private static void add(int open, int close, int outerEnd, List<Span[]> found) {
        if (close > open + 1) {
            found.add(new Span[] {new Span(open + 1, close), new Span(open, outerEnd)});
        }
    }

    private static boolean closes(int open, int c) {
        return switch (open) {
            case '“' -> c == '”';
            case '„' -> c == '“' || c == '”';
            case '«' -> c == '»';
            case '‘' -> c == '’';
            default -> c == '"';
        };
    }

    private static boolean opensSingle(int[] points, int at, int begin) {
        return (at == begin || !Character.isLetterOrDigit(points[at - 1])) && at + 1 < points.length
                && Character.isLetterOrDigit(points[at + 1]);
    }

    /** An apostrophe stands between letters or, after a plural's s, before a word; a closing mark is followed by no letter. */
    private static boolean closesSingle(int[] points, int at, int end) {
        return at + 1 >= end || !Character.isLetterOrDigit(points[at + 1])
                && !(points[at - 1] == 's' && at + 2 < end && points[at + 1] == ' ' && Character.isLowerCase(points[at + 2]));
    }

    private static boolean nextOpens(int[] points, int end, int mark) {
        int i = end;
        while (i < points.length && Character.isWhitespace(points[i])) {
            i++;
        }
        return i < points.length && points[i] == mark;
    }

    /** The quotes of a text whose sentences are known. */
    static List<QuotedText> find(CodePoints text, List<Sentence> sentences) {
        List<QuotedText> quotes = new ArrayList<>();
        for (Span[] pair : spans(text)) {
            int first = -1;
            int last = -1;
            List<Token> words = new ArrayList<>();
            for (Sentence sentence : sentences) {
                for (Token token : sentence.tokens()) {
                    if (pair[0].contains(token.span())) {
                        first = first < 0 ? sentence.index() : first;
                        last = sentence.index();
                        words.add(token);
                    }
                }
            }
            if (first >= 0) {
                quotes.add(new QuotedText(pair[0], pair[1], first, last, isClause(words)));
            }
        }
        return quotes;
    }

    /** Speech has a finite verb and is not set like a title, every word with a capital. */
    static boolean isClause(List<Token> words) {
        long letters = words.stream().filter(t -> Character.isLetter(t.form().codePointAt(0))).count();
        long capitals = words.stream().filter(t -> Character.isUpperCase(t.form().codePointAt(0))).count();
        boolean verb = words.stream().anyMatch(t -> t.tag().equals("MD") || t.tag().equals("VBD") || t.tag().equals("VBP")
                || t.tag().equals("VBZ")) || !words.isEmpty() && words.get(0).tag().equals("VB");
        return letters >= FEWEST_WORDS && verb && capitals * 10 < letters * 7;
    }
}
