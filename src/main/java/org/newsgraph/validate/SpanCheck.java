package org.newsgraph.validate;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/**
 * Where the graph holds a text, every span's {@code nif:anchorOf} is what the text has at its offsets (in Unicode code points,
 * end exclusive), and the context itself covers the whole text. Missing or malformed offsets are the shapes' matter.
 */
final class SpanCheck implements Check {
    private static final Node IS_STRING = nif("isString");
    private static final Node CONTEXT = nif("referenceContext");
    private static final Node BEGIN = nif("beginIndex");
    private static final Node END = nif("endIndex");
    private static final Node ANCHOR = nif("anchorOf");
    private static final int LONGEST_SHOWN = 40;
    private static final String RULE = "ExactSpans";

    private static Node nif(String name) {
        return NodeFactory.createURI(Terms.NIF + name);
    }

    @Override
    public void run(Graph graph, boolean ours, Consumer<Finding> findings) {
        Map<Node, CodePoints> texts = new HashMap<>();
        graph.find(Node.ANY, IS_STRING, Node.ANY).filterKeep(t -> t.getObject().isLiteral())
                .forEachRemaining(t -> texts.put(t.getSubject(), new CodePoints(t.getObject().getLiteralLexicalForm())));
        texts.forEach((context, text) -> checkContext(graph, context, text, findings));
        graph.find(Node.ANY, CONTEXT, Node.ANY).filterKeep(t -> texts.containsKey(t.getObject()))
                .forEachRemaining(t -> checkSpan(graph, t.getSubject(), texts.get(t.getObject()), findings));
    }

    private static void checkContext(Graph graph, Node context, CodePoints text, Consumer<Finding> findings) {
        OptionalInt begin = offset(graph, context, BEGIN);
        OptionalInt end = offset(graph, context, END);
        if (begin.isPresent() && begin.getAsInt() != 0) {
            findings.accept(Finding.violation(context, BEGIN, null, RULE, "A context begins at 0; correct nif:beginIndex"));
        }
        if (end.isPresent() && end.getAsInt() != text.length()) {
            findings.accept(Finding.violation(context, END, null, RULE, "The context ends at " + end.getAsInt()
                    + ", but its text has " + text.length() + " characters; correct nif:endIndex or nif:isString"));
        }
    }

    private static void checkSpan(Graph graph, Node span, CodePoints text, Consumer<Finding> findings) {
        OptionalInt begin = offset(graph, span, BEGIN);
        OptionalInt end = offset(graph, span, END);
        if (begin.isEmpty() || end.isEmpty() || begin.getAsInt() > end.getAsInt() || begin.getAsInt() < 0) {
            return;
        }
        if (end.getAsInt() > text.length()) {
            findings.accept(Finding.violation(span, END, null, RULE, "The span ends at " + end.getAsInt() + ", but the text has "
                    + text.length() + " characters; correct the offsets"));
            return;
        }
        Node anchor = value(graph, span, ANCHOR);
        if (anchor == null || !anchor.isLiteral()) {
            findings.accept(Finding.violation(span, ANCHOR, null, RULE,
                    "A span needs nif:anchorOf where the text is in the graph; add the span's words"));
            return;
        }
        String words = text.of(new Span(begin.getAsInt(), end.getAsInt()));
        if (!anchor.getLiteralLexicalForm().equals(words)) {
            findings.accept(Finding.violation(span, ANCHOR, anchor, RULE, "nif:anchorOf is "
                    + shown(anchor.getLiteralLexicalForm()) + ", but the text has " + shown(words)
                    + " at " + begin.getAsInt() + " to " + end.getAsInt()
                    + "; correct the offsets (they count Unicode code points) or the words"));
        }
    }

    private static OptionalInt offset(Graph graph, Node subject, Node property) {
        Node value = value(graph, subject, property);
        if (value == null || !value.isLiteral()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(value.getLiteralLexicalForm()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** The only value; null where there is none or there are several, which is the shapes' matter. */
    private static Node value(Graph graph, Node subject, Node property) {
        var values = graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
        return values.size() == 1 ? values.get(0) : null;
    }

    private static String shown(String words) {
        CodePoints points = new CodePoints(words.replaceAll("\\s", " "));
        return "“" + (points.length() <= LONGEST_SHOWN ? points.text() : points.of(new Span(0, LONGEST_SHOWN)) + "…") + "”";
    }
}
