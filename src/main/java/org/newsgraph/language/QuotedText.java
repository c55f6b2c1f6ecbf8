package org.newsgraph.language;

import org.newsgraph.text.Span;

/**
 * Words between quotation marks.
 *
 * @param span the words without the marks, in code points
 * @param outer the words with the marks
 * @param firstSentence index of the sentence where it begins
 * @param lastSentence index of the sentence where it ends
 * @param clause whether it holds a clause (a verb of its own), so that it is speech and not a name or a word held at arm's length
 */
public record QuotedText(Span span, Span outer, int firstSentence, int lastSentence, boolean clause) {}
