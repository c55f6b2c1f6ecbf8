package org.newsgraph.graph;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.TimeExpression;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/**
 * The text and its spans in NIF. The other parts ask for the spans they point to; each stretch of the text is one node, whatever
 * it serves as. All are written together at the end, in text order.
 *
 * @see <a href="https://persistence.uni-leipzig.org/nlp2rdf/">NIF 2.0</a>
 */
final class SpanPart {
    private enum Use { SENTENCE, PHRASE, TIME }

    private final Context context;
    private final AnnotatedText annotated;
    private final CodePoints text;
    private final boolean wanted;
    private final boolean all;
    private final Map<Span, Uses> spans = new TreeMap<>(Comparator.comparingInt(Span::begin).thenComparingInt(Span::end));

    SpanPart(Context context, AnnotatedText annotated) {
        this.context = context;
        this.annotated = annotated;
        text = annotated.text();
        wanted = context.options().spans() != GraphOptions.Spans.NONE;
        all = context.options().spans() == GraphOptions.Spans.ALL;
    }

    /** The words of a span as they stand. */
    String words(Span span) {
        return text.of(span);
    }

    /** A span to point to; empty where no spans are written. */
    Optional<Node> phrase(Span span) {
        return use(span, Use.PHRASE);
    }

    /** The span of a sentence, by its index. */
    Optional<Node> sentence(int index) {
        return use(annotated.sentences().get(index).span(), Use.SENTENCE);
    }

    /** The span of a time expression. */
    Optional<Node> time(Span span) {
        return use(span, Use.TIME);
    }

    /** Notes a mention of entities; it is not evidence of anything but itself. */
    void mention(Mention mention) {
        if (all) {
            use(mention.span(), Use.PHRASE);
            spans.get(mention.span()).add(mention);
        }
    }

    void write(Draft draft) {
        if (!wanted) {
            return;
        }
        if (all) {
            annotated.times().forEach(t -> time(t.span()));
        }
        Span whole = new Span(0, text.length());
        Draft.Entry entry = draft.subject(node(whole));
        entry.type("nif:Context");
        if (spans.containsKey(whole)) {
            describe(spans.get(whole), whole, entry);
            spans.remove(whole);
        } else {
            entry.type("nif:OffsetBasedString");
            offsets(entry, whole);
        }
        entry.addIri("nif:sourceUrl", context.iri());
        if (context.options().body() == GraphOptions.Body.FULL) {
            entry.add("nif:isString", Literals.plain(text.text()));
        }
        spans.forEach((span, uses) -> describe(uses, span, draft.subject(node(span))));
    }

    private void describe(Uses uses, Span span, Draft.Entry entry) {
        if (uses.roles.contains(Use.SENTENCE)) {
            entry.type("nif:Sentence");
        }
        if (uses.roles.contains(Use.PHRASE) || uses.roles.contains(Use.TIME)) {
            entry.type("nif:Phrase");
        }
        entry.type("nif:OffsetBasedString");
        List<TimeExpression> times = uses.roles.contains(Use.TIME)
                ? annotated.times().stream().filter(t -> t.span().equals(span)).toList() : List.of();
        if (!times.isEmpty()) {
            entry.type("news:TimeExpression");
        }
        entry.add("nif:referenceContext", node(new Span(0, text.length())));
        entry.add("nif:anchorOf", Literals.plain(words(span)));
        offsets(entry, span);
        context.entities(List.copyOf(uses.entities)).forEach(e -> entry.add("itsrdf:taIdentRef", e));
        context.claims().inOrder(uses.entities).forEach(id -> entry.add("itsrdf:taClassRef",
                Vocabulary.term("schema:" + context.claims().entity(id).type().term())));
        if (uses.kind != null) {
            entry.add("news:mentionKind", Vocabulary.term("news:" + uses.kind.term()));
        }
        for (TimeExpression time : times) {
            entry.addPlain("news:timexType", time.type()).addPlain("news:timexValue", time.value());
        }
    }

    private static void offsets(Draft.Entry entry, Span span) {
        entry.add("nif:beginIndex", Literals.offset(span.begin())).add("nif:endIndex", Literals.offset(span.end()));
    }

    private Optional<Node> use(Span span, Use use) {
        if (!wanted) {
            return Optional.empty();
        }
        if (span.end() > text.length()) {
            throw new IllegalStateException("the text of " + context.iri() + " has no characters " + span);
        }
        spans.computeIfAbsent(span, s -> new Uses()).roles.add(use);
        return Optional.of(node(span));
    }

    private Node node(Span span) {
        return NodeFactory.createURI(context.own("offset_" + span.begin() + "_" + span.end()));
    }

    /** All that one stretch of the text serves as. */
    private static final class Uses {
        private final Set<Use> roles = EnumSet.noneOf(Use.class);
        private final Set<String> entities = new LinkedHashSet<>();
        private MentionKind kind;

        private void add(Mention mention) {
            entities.addAll(mention.entities());
            if (kind == null || mention.kind().compareTo(kind) < 0) {
                kind = mention.kind();
            }
        }
    }
}
