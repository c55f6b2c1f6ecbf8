package org.newsgraph.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsgraph.article.Article;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/**
 * Tokens, sentences, parts of speech, lemmas, names, dependencies, times and quotation marks of an article, and on demand its
 * coreference chains. One annotator serves any number of threads; its models are loaded once, when it is made.
 */
public final class Annotator {
    private final Models models;
    /** Null where no chains are wanted. */
    private final Coreference coreference;

    /**
     * Loads the models.
     *
     * @throws org.newsgraph.problem.BadInput where a model is missing from the installation
     */
    public Annotator() {
        this(Models.load(), null);
    }

    private Annotator(Models models, Coreference coreference) {
        this.models = models;
        this.coreference = coreference;
    }

    /**
     * An annotator with the same models that looks for coreference chains as well; loads the models for that.
     *
     * @throws org.newsgraph.problem.BadInput where one of them is missing from the installation
     */
    public Annotator withCoreference() {
        return new Annotator(models, Coreference.load());
    }

    /** Annotates an article's text ({@link Article#text()}); its headline, if any, is the first paragraph. */
    public AnnotatedText annotate(Article article) {
        CodePoints text = new CodePoints(article.text());
        Annotation document = new Annotation(text.text());
        article.referenceDay().ifPresent(day -> document.set(CoreAnnotations.DocDateAnnotation.class, day.toString()));
        Models.tokenizer(!article.body().contains("\n\n")).annotate(document);
        int headlineEnd = article.headline() == null ? 0 : text.point(article.headline().length());
        List<Span[]> quotes = QuoteFinder.spans(text);
        List<Sentence> sentences = new ArrayList<>();
        Truecaser truecaser = new Truecaser(document, article.headline() == null ? 0 : article.headline().length());
        List<CoreMap> raw = document.get(CoreAnnotations.SentencesAnnotation.class);
        int paragraph = 0;
        int lastEnd = 0;
        for (CoreMap map : raw) {
            List<CoreLabel> labels = map.get(CoreAnnotations.TokensAnnotation.class);
            if (!sentences.isEmpty() && text.text().substring(lastEnd, labels.get(0).beginPosition()).contains("\n")) {
                paragraph++;
            }
            lastEnd = labels.get(labels.size() - 1).endPosition();
            boolean headline = text.point(labels.get(0).beginPosition()) < headlineEnd;
            sentences.add(sentence(text, labels, sentences.size(), paragraph, headline, truecaser, quotes));
        }
        List<TimeExpression> times = new TimeTagger(models.times(), article, sentences).find(document);
        return new AnnotatedText(text, sentences, times, QuoteFinder.find(text, sentences),
                coreference == null ? List.of() : coreference.chains(sentences, times));
    }

    private Sentence sentence(CodePoints text, List<CoreLabel> labels, int index, int paragraph, boolean headline,
            Truecaser truecaser, List<Span[]> quotes) {
        for (CoreLabel label : labels) {
            label.set(CoreAnnotations.TextAnnotation.class, truecaser.word(label));
        }
        models.tagger().tagCoreLabels(labels);
        TagRepair.repair(labels);
        List<Span> spans = labels.stream().map(l -> text.span(l.beginPosition(), l.endPosition())).toList();
        DependencyTree tree;
        synchronized (models) {
            tree = ClauseParser.parse(models.parser(), labels, speech(labels, spans, quotes));
        }
        tree = TreeRepair.repair(labels.stream().map(CoreLabel::tag).toList(), labels.stream().map(CoreLabel::word).toList(),
                tree);
        TagRepair.repair(labels, tree);
        List<CoreLabel> named = models.names().classify(labels);
        Morphology morphology = new Morphology();
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            CoreLabel label = labels.get(i);
            String name = named.get(i).get(CoreAnnotations.AnswerAnnotation.class);
            // "Nippon Steel to buy U.S. Steel": the recogniser runs on over small verbs between two names.
            boolean verb = Character.isLowerCase(label.word().charAt(0)) && label.tag().matches("TO|MD|VB.?");
            tokens.add(new Token(i, spans.get(i), text.of(spans.get(i)), lemma(morphology, label), label.tag(),
                    name == null || verb ? "O" : name));
        }
        Span span = spans.get(0).cover(spans.get(spans.size() - 1));
        return new Sentence(index, paragraph, headline, span, tokens, tree);
    }

    private static String lemma(Morphology morphology, CoreLabel label) {
        // The morphology takes "troops" for a word without a singular; the lexicon has "send troop" like "send soldier".
        String lemma = label.word().equalsIgnoreCase("troops") && label.tag().equals("NNS") ? "troop"
                : morphology.lemma(label.word(), label.tag());
        return label.tag().startsWith("NNP") ? lemma : lemma.toLowerCase(Locale.ROOT);
    }

    /** Token ranges of quoted speech that lies in this sentence and is less than the whole of it. */
    private static List<int[]> speech(List<CoreLabel> labels, List<Span> spans, List<Span[]> quotes) {
        List<int[]> ranges = new ArrayList<>();
        for (Span[] pair : quotes) {
            int first = -1;
            int last = -1;
            List<Token> words = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                if (pair[1].contains(spans.get(i))) {
                    first = first < 0 ? i : first;
                    last = i;
                    words.add(new Token(i, spans.get(i), labels.get(i).word(), "", labels.get(i).tag(), "O"));
                }
            }
            if (first >= 0 && QuoteFinder.isClause(words)) {
                ranges.add(new int[] {first, last});
            }
        }
        return ranges;
    }
}
