package org.newsgraph.language;

import java.util.List;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/**
 * A text with what the annotator found in it; all lists in text order.
 *
 * @param text the text
 * @param sentences its sentences
 * @param times its time expressions
 * @param quotes what stands between quotation marks
 * @param chains mentions that speak of the same one; empty unless the annotator looks for them
 */
public record AnnotatedText(CodePoints text, List<Sentence> sentences, List<TimeExpression> times, List<QuotedText> quotes,
        List<CoreferenceChain> chains) {
    public AnnotatedText {
        sentences = List.copyOf(sentences);
        times = List.copyOf(times);
        quotes = List.copyOf(quotes);
        chains = List.copyOf(chains);
    }

    /** A text whose mentions are not chained. */
    public AnnotatedText(CodePoints text, List<Sentence> sentences, List<TimeExpression> times, List<QuotedText> quotes) {
        this(text, sentences, times, quotes, List.of());
    }

    /** The words of a span, exactly as they stand. */
    public String words(Span span) {
        return text.of(span);
    }

    /** Whether a span lies within quotation marks. */
    public boolean isQuoted(Span span) {
        return quotes.stream().anyMatch(q -> q.clause() && q.outer().contains(span));
    }
}
