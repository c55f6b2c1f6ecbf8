package org.newsgraph.language;

import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.CorefSystem;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.coref.data.Dictionaries;
import edu.stanford.nlp.coref.data.DocumentMaker;
import edu.stanford.nlp.coref.data.Mention;
import edu.stanford.nlp.coref.hybrid.HybridCorefProperties;
import edu.stanford.nlp.coref.md.CorefMentionFinder;
import edu.stanford.nlp.coref.md.DependencyCorefMentionFinder;
import edu.stanford.nlp.coref.statistical.StatisticalCorefAlgorithm;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * CoreNLP's statistical coreference: for each mention the earlier one that it most likely repeats. It works on sentences that are
 * parsed already, and serves any number of threads.
 */
final class Coreference {
    private final Properties properties;
    private final Dictionaries dictionaries;
    private final CorefMentionFinder finder;
    private final CorefSystem system;

    private Coreference(Properties properties, Dictionaries dictionaries, CorefMentionFinder finder, CorefSystem system) {
        this.properties = properties;
        this.dictionaries = dictionaries;
        this.finder = finder;
        this.system = system;
    }

    /**
     * Loads the models.
     *
     * @throws org.newsgraph.problem.BadInput where a model is missing from the installation
     */
    static Coreference load() {
        RedwoodConfiguration.current().clear().apply();
        CoreferenceModels.check();
        Properties properties = new Properties();
        properties.setProperty("coref.algorithm", "statistical");
        properties.setProperty("coref.md.type", "dep");
        properties.setProperty("coref.printConLLLoadingMessage", "false");
        properties.setProperty(HybridCorefProperties.GENDER_NUMBER_PROP, CoreferenceModels.GENDERS);
        properties.setProperty("coref.statistical.wordCounts", CoreferenceModels.WORDS);
        // The lists and the model take about as long each; CoreNLP's own annotator reads the lists twice.
        CompletableFuture<Dictionaries> lists = CompletableFuture.supplyAsync(() -> dictionaries(properties));
        try {
            CorefMentionFinder finder = new DependencyCorefMentionFinder(properties);
            Dictionaries dictionaries = lists.join();
            CorefSystem system = new CorefSystem(new DocumentMaker(properties, dictionaries),
                    new StatisticalCorefAlgorithm(properties, dictionaries), true, false);
            return new Coreference(properties, dictionaries, finder, system);
        } catch (IOException | ClassNotFoundException e) {
            throw new CompletionException(e);
        }
    }

    private static Dictionaries dictionaries(Properties properties) {
        try {
            return new Dictionaries(properties);
        } catch (IOException | ClassNotFoundException e) {
            throw new CompletionException(e);
        }
    }

    /** The chains of a text, in the order of their first mentions. */
    List<CoreferenceChain> chains(List<Sentence> sentences, List<TimeExpression> times) {
        Annotation document = CoreferenceInput.of(sentences, times);
        List<CoreMap> maps = document.get(CoreAnnotations.SentencesAnnotation.class);
        List<List<Mention>> mentions = finder.findMentions(document, dictionaries, properties);
        for (int s = 0; s < maps.size(); s++) {
            for (Mention mention : mentions.get(s)) {
                mention.sentNum = s;
            }
            maps.get(s).set(CorefCoreAnnotations.CorefMentionsAnnotation.class, mentions.get(s));
        }
        system.annotate(document);
        List<CoreferenceChain> chains = new ArrayList<>();
        for (CorefChain chain : document.get(CorefCoreAnnotations.CorefChainAnnotation.class).values()) {
            List<CoreferenceChain.Link> links = new ArrayList<>();
            for (CorefChain.CorefMention mention : chain.getMentionsInTextualOrder()) {
                Sentence sentence = sentences.get(mention.sentNum - 1);
                int first = mention.startIndex - 1;
                int last = mention.endIndex - 2;
                links.add(new CoreferenceChain.Link(sentence.span(first, last), sentence.index(), first, last,
                        mention.headIndex - 1));
            }
            links.sort(Comparator.comparing(CoreferenceChain.Link::span));
            chains.add(new CoreferenceChain(links));
        }
        chains.sort(Comparator.comparing(c -> c.links().get(0).span()));
        return chains;
    }
}
