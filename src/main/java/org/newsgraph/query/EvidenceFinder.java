package org.newsgraph.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.query.Explanation.Evidence;
import org.newsgraph.query.Explanation.Mark;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/** Finds the sentences that speak of a thing, and which of their words do. */
final class EvidenceFinder {
    private static final Node HEADLINE = Reading.schema("headline");
    private static final Node PUBLISHED = Reading.schema("datePublished");

    private final Reading reading;
    private final Prefixes prefixes;

    EvidenceFinder(Reading reading, Prefixes prefixes) {
        this.reading = reading;
        this.prefixes = prefixes;
    }

    List<Evidence> of(Node thing) {
        List<Stretch> stated = stretches(reading.objects(thing, Reading.EVIDENCE));
        Set<Stretch> main = new TreeSet<>(Stretch.TEXT_ORDER);
        main.addAll(stretches(reading.objects(thing, Reading.TRIGGER)));
        main.addAll(stretches(reading.subjects(Reading.MENTIONS_ENTITY, thing)));
        Stretch.of(reading, thing).ifPresent(main::add);
        if (main.isEmpty()) {
            main.addAll(stated);
        }
        Set<Stretch> others = others(thing);
        Set<Stretch> sentences = new TreeSet<>(Stretch.TEXT_ORDER);
        for (Node node : reading.objects(thing, Reading.EVIDENCE)) {
            Stretch.of(reading, node).filter(s -> reading.isA(node, Reading.SENTENCE)).ifPresent(sentences::add);
        }
        for (Stretch words : main) {
            if (sentences.stream().noneMatch(s -> s.holds(words))) {
                sentences.add(sentenceAround(words));
            }
        }
        return sentences.stream().map(s -> evidence(s, main, others))
                .sorted(Comparator.comparing(Evidence::date).thenComparing(Evidence::headline)).toList();
    }

    /** The words that speak of what takes part: mentions of participants and speakers, times, words such as "said". */
    private Set<Stretch> others(Node thing) {
        Set<Node> nodes = new LinkedHashSet<>(reading.objects(thing, Reading.TIME_EXPRESSION));
        nodes.addAll(reading.objects(thing, Reading.CUE));
        for (Triple fact : reading.graph().find(thing, Node.ANY, Node.ANY).toList()) {
            if (fact.getObject().isURI()) {
                nodes.addAll(reading.subjects(Reading.MENTIONS_ENTITY, fact.getObject()));
            }
        }
        Set<Stretch> found = new TreeSet<>(Stretch.TEXT_ORDER);
        found.addAll(stretches(nodes));
        return found;
    }

    private List<Stretch> stretches(Collection<Node> nodes) {
        List<Stretch> found = new ArrayList<>();
        nodes.forEach(node -> Stretch.of(reading, node).ifPresent(found::add));
        return found;
    }

    /**
     * The sentence that words stand in; the paragraph where the graph has no such sentence; the words alone where it does not
     * have the text.
     */
    private Stretch sentenceAround(Stretch words) {
        Optional<Stretch> sentence = reading.subjects(Reading.CONTEXT, words.context()).stream()
                .filter(node -> reading.isA(node, Reading.SENTENCE))
                .flatMap(node -> Stretch.of(reading, node).stream())
                .filter(s -> s.holds(words))
                .min(Comparator.comparingInt(s -> s.span().length()));
        return sentence.or(() -> paragraphAround(words)).orElse(words);
    }

    private Optional<Stretch> paragraphAround(Stretch words) {
        Optional<String> whole = reading.text(words.context(), Reading.WHOLE_TEXT);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        CodePoints text = new CodePoints(whole.get());
        if (words.span().end() > text.length()) {
            return Optional.empty();
        }
        int begin = whole.get().lastIndexOf('\n', text.unit(words.span().begin())) + 1;
        int end = whole.get().indexOf('\n', text.unit(words.span().end()));
        Span span = text.span(begin, end < 0 ? whole.get().length() : end);
        return span.contains(words.span()) ? Optional.of(new Stretch(words.context(), span, text.of(span))) : Optional.empty();
    }

    private Evidence evidence(Stretch sentence, Set<Stretch> main, Set<Stretch> others) {
        List<Mark> marks = new ArrayList<>();
        main.stream().filter(sentence::holds).forEach(s -> marks.add(mark(s, sentence, true)));
        others.stream().filter(s -> sentence.holds(s) && !main.contains(s)).forEach(s -> marks.add(mark(s, sentence, false)));
        marks.sort(Comparator.comparing(Mark::span).thenComparing(Mark::main, Comparator.reverseOrder()));
        Optional<Node> article = reading.object(sentence.context(), Reading.SOURCE);
        String headline = article.flatMap(a -> reading.text(a, HEADLINE))
                .or(() -> article.filter(Node::isURI).map(a -> prefixes.shorten(a.getURI()))).orElse("");
        String date = article.flatMap(a -> reading.text(a, PUBLISHED)).orElse("");
        return new Evidence(headline, date, sentence.words(), marks);
    }

    private static Mark mark(Stretch words, Stretch sentence, boolean main) {
        return new Mark(words.span().shift(-sentence.span().begin()), main);
    }
}
