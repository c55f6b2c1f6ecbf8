package org.newsgraph.language;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences in the form that CoreNLP's coreference reads. They are written anew from ours, so that it sees the mended tags and trees
 * and leaves its marks on nothing that others read.
 */
final class CoreferenceInput {
    private CoreferenceInput() {}

    static Annotation of(List<Sentence> sentences, List<TimeExpression> times) {
        List<CoreMap> maps = new ArrayList<>();
        List<CoreLabel> all = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<CoreLabel> labels = labels(sentence);
            for (TimeExpression time : times) {
                if (time.sentence() == sentence.index()) {
                    labels.subList(time.firstToken(), time.lastToken() + 1).forEach(label -> label.setNER(time.type()));
                }
            }
            all.addAll(labels);
            CoreMap map = new ArrayCoreMap();
            SemanticGraph graph = graph(labels, sentence.tree());
            map.set(CoreAnnotations.TokensAnnotation.class, labels);
            map.set(CoreAnnotations.SentenceIndexAnnotation.class, sentence.index());
            map.set(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class, graph);
            map.set(SemanticGraphCoreAnnotations.EnhancedDependenciesAnnotation.class, graph);
            maps.add(map);
        }
        Annotation document = new Annotation(maps);
        document.set(CoreAnnotations.TokensAnnotation.class, all);
        return document;
    }

    private static List<CoreLabel> labels(Sentence sentence) {
        List<CoreLabel> labels = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            CoreLabel label = new CoreLabel();
            String word = mark(token);
            label.setWord(word);
            label.setValue(word);
            label.setOriginalText(token.form());
            label.setLemma(token.lemma());
            label.setTag(token.tag());
            label.setNER(token.tag().equals("CD") && token.name().equals("O") ? "NUMBER" : token.name());
            label.setIndex(token.index() + 1);
            label.setSentIndex(sentence.index());
            label.setBeginPosition(token.span().begin());
            label.setEndPosition(token.span().end());
            labels.add(label);
        }
        return labels;
    }

    /** The model was trained on the Treebank's quotation marks; it looks for speakers between them. */
    private static String mark(Token token) {
        return switch (token.form()) {
            case "“", "„", "«" -> "``";
            case "”", "»" -> "''";
            case "\"" -> token.tag().equals("''") ? "''" : "``";
            default -> token.form();
        };
    }

    private static SemanticGraph graph(List<CoreLabel> labels, DependencyTree tree) {
        SemanticGraph graph = new SemanticGraph();
        List<IndexedWord> words = labels.stream().map(IndexedWord::new).toList();
        words.forEach(graph::addVertex);
        List<IndexedWord> roots = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (tree.head(i) < 0) {
                roots.add(words.get(i));
            } else {
                graph.addEdge(words.get(tree.head(i)), words.get(i),
                        GrammaticalRelation.valueOf(Language.UniversalEnglish, tree.relation(i)), Double.NEGATIVE_INFINITY,
                        false);
            }
        }
        graph.setRoots(roots);
        return graph;
    }
}
