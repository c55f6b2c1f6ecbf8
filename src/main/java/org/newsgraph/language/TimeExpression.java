package org.newsgraph.language;

import org.newsgraph.text.Span;

/**
 * A time expression, normalised.
 *
 * @param span where it stands, in code points
 * @param sentence index of its sentence
 * @param firstToken its first token in that sentence
 * @param lastToken its last token, inclusive
 * @param type TIMEX3 type: DATE, TIME, DURATION or SET
 * @param value TIMEX3 value ("2022-02-26TMO"), or null where it could not be resolved
 * @see <a href="http://www.timeml.org/">TimeML</a>
 */
public record TimeExpression(Span span, int sentence, int firstToken, int lastToken, String type, String value) {}
