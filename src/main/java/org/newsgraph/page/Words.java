package org.newsgraph.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.text.Span;

/**
 * A span of an article's text and what the graph says that it stands for.
 *
 * @param node the span's IRI
 * @param span where, in code points
 * @param text what stands there
 * @param isSentence whether it is a whole sentence
 * @param entities whom or what it mentions
 * @param mentionKind Named, Nominal or Pronominal; empty where it is no mention
 * @param time what time it names
 * @param triggered the events that it names
 * @param said the quotations and statements whose words it is
 */
record Words(Node node, Span span, String text, boolean isSentence, List<Node> entities, Optional<String> mentionKind,
        Optional<Time> time, List<Node> triggered, List<Node> said) {
    /**
     * A time that is named.
     *
     * @param type DATE, TIME, DURATION or SET
     * @param value in TIMEX3's notation; empty where it could not be told
     */
    record Time(String type, String value) {}
}
