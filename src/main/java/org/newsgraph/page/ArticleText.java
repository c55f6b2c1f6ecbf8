package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.query.Reading;
import org.newsgraph.query.Stretch;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/** The text of one article and its spans, as far as the graph has them. Each span is read once. */
final class ArticleText {
    private static final Node BODY = Reading.schema("articleBody");
    private static final Node MENTION_KIND = Reading.news("mentionKind");
    private static final Node TIME_TYPE = Reading.news("timexType");
    private static final Node TIME_VALUE = Reading.news("timexValue");
    private static final Node TIME = Reading.news("TimeExpression");
    private static final Comparator<Words> TEXT_ORDER =
            Comparator.comparing(Words::span).thenComparing(words -> words.node().toString());

    private final Optional<CodePoints> text;
    private final Optional<String> body;
    private final Map<Node, Words> byNode = new LinkedHashMap<>();
    private final List<Words> inOrder = new ArrayList<>();

    private ArticleText(Optional<CodePoints> text, Optional<String> body) {
        this.text = text;
        this.body = body;
    }

    static ArticleText of(Reading reading, Node article) {
        List<Node> contexts = reading.subjects(Reading.SOURCE, article);
        Optional<Node> context = contexts.stream().filter(c -> reading.text(c, Reading.WHOLE_TEXT).isPresent()).findFirst()
                .or(() -> contexts.stream().findFirst());
        Optional<CodePoints> whole = context.flatMap(c -> reading.text(c, Reading.WHOLE_TEXT)).map(CodePoints::new);
        ArticleText found = new ArticleText(whole, reading.text(article, BODY));
        context.ifPresent(c -> reading.subjects(Reading.CONTEXT, c).forEach(span -> found.add(reading, span)));
        found.inOrder.addAll(found.byNode.values());
        found.inOrder.sort(TEXT_ORDER);
        return found;
    }

    private void add(Reading reading, Node node) {
        Stretch stretch = Stretch.of(reading, node).orElse(null);
        // What the text does not have where the graph says so can't be marked there.
        boolean exact = stretch != null && stretch.span().length() > 0
                && text.map(t -> stretch.span().end() <= t.length() && t.of(stretch.span()).equals(stretch.words())).orElse(true);
        if (!exact) {
            return;
        }
        List<Node> types = reading.objects(node, RDF.Nodes.type);
        Optional<Words.Time> time = types.contains(TIME) || reading.object(node, TIME_TYPE).isPresent()
                ? Optional.of(new Words.Time(reading.text(node, TIME_TYPE).orElse(""), reading.text(node, TIME_VALUE).orElse("")))
                : Optional.empty();
        List<Node> said = reading.subjects(Reading.EVIDENCE, node).stream().filter(thing -> {
            Kind kind = Kind.of(reading, thing);
            return kind == Kind.QUOTATION || kind == Kind.STATEMENT;
        }).toList();
        byNode.put(node, new Words(node, stretch.span(), stretch.words(), types.contains(Reading.SENTENCE),
                reading.objects(node, Reading.MENTIONS_ENTITY),
                reading.object(node, MENTION_KIND).filter(Node::isURI).map(Reading::localName), time,
                reading.subjects(Reading.TRIGGER, node), said));
    }

    /** The whole text that offsets count in; empty where the graph leaves it out. */
    Optional<CodePoints> text() {
        return text;
    }

    /** The article's body without headline; empty where the graph leaves it out. */
    Optional<String> body() {
        return body;
    }

    /** All spans in text order, a longer one before those within it. */
    List<Words> words() {
        return inOrder;
    }

    Optional<Words> words(Node span) {
        return Optional.ofNullable(byNode.get(span));
    }

    /** Those of some spans that are there, in text order. */
    List<Words> words(Collection<Node> spans) {
        return spans.stream().flatMap(node -> words(node).stream()).sorted(TEXT_ORDER).toList();
    }

    /** The stretches that the graph has words of where it has no whole text: spans that lie in no other. */
    List<Words> outermost() {
        List<Words> outermost = new ArrayList<>();
        int end = 0;
        for (Words words : inOrder) {
            if (words.span().begin() >= end) {
                outermost.add(words);
                end = words.span().end();
            }
        }
        return outermost;
    }

    /** The shortest sentence around some words. */
    Optional<Words> sentence(Span span) {
        return inOrder.stream().filter(w -> w.isSentence() && w.span().contains(span))
                .min(Comparator.comparingInt(w -> w.span().length()));
    }

    /** A stretch of the text that can be read by itself. */
    record Passage(Span span, String text) {}

    /** The sentence around some words; their paragraph where the graph has no such sentence, they alone where it has no text. */
    Passage around(Words words) {
        Optional<Words> sentence = sentence(words.span());
        if (sentence.isPresent() || text.isEmpty()) {
            Words shown = sentence.orElse(words);
            return new Passage(shown.span(), shown.text());
        }
        String whole = text.get().text();
        int begin = whole.lastIndexOf('\n', text.get().unit(words.span().begin())) + 1;
        int end = whole.indexOf('\n', text.get().unit(words.span().end()));
        Span paragraph = text.get().span(begin, end < 0 ? whole.length() : end);
        return paragraph.contains(words.span()) ? new Passage(paragraph, text.get().of(paragraph))
                : new Passage(words.span(), words.text());
    }

    /**
     * The events of an article, in text order: those that its spans name, those that it is about, and those numbered under its IRI.
     *
     * @param article the article's IRI
     */
    List<Node> events(Reading reading, String article) {
        Set<Node> events = new LinkedHashSet<>();
        String numbered = article + "#event-";
        for (int number = 1; reading.object(NodeFactory.createURI(numbered + number), RDF.Nodes.type).isPresent(); number++) {
            events.add(NodeFactory.createURI(numbered + number));
        }
        inOrder.forEach(words -> events.addAll(words.triggered()));
        reading.objects(NodeFactory.createURI(article), Reading.schema("about")).stream()
                .filter(thing -> Kind.of(reading, thing) == Kind.EVENT).forEach(events::add);
        return List.copyOf(events);
    }

    /** The quotations and statements of an article, in text order. */
    List<Node> speech(Reading reading, String article) {
        Set<Node> found = new LinkedHashSet<>();
        inOrder.forEach(words -> found.addAll(words.said()));
        for (String name : List.of("quotation", "statement")) {
            for (int number = 1;; number++) {
                Node node = NodeFactory.createURI(article + "#" + name + "-" + number);
                if (!reading.isA(node, NodeFactory.createURI(Terms.SCHEMA + Readable.title(name)))) {
                    break;
                }
                found.add(node);
            }
        }
        return List.copyOf(found);
    }
}
