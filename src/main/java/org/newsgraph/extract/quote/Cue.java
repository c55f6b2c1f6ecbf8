package org.newsgraph.extract.quote;

import java.util.List;
import org.newsgraph.text.Span;

/**
 * The words that say who said something.
 *
 * @param span the words of saying
 * @param speakers those who said it, as ids; empty where the words name nobody known
 */
record Cue(Span span, List<String> speakers) {}
