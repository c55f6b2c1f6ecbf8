package org.newsgraph.language;

import edu.stanford.nlp.ie.AbstractSequenceClassifier;
import edu.stanford.nlp.ie.NERClassifierCombiner;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.newsgraph.problem.BadInput;

/**
 * The annotators with their models, loaded once and side by side.
 *
 * @param tagger part-of-speech tagger
 * @param names name recogniser: CoreNLP's 3-class and CoNLL 4-class models together
 * @param parser Universal Dependencies parser
 * @param times SUTime
 */
record Models(MaxentTagger tagger, NERClassifierCombiner names, DependencyParser parser, Times times) {
    private static final String BASE = "/edu/stanford/nlp/models/";
    /** Models are read in small pieces; without a buffer each would be a call of the operating system. */
    private static final int BUFFER = 1 << 16;
    private static final String TAGGER = BASE + "pos-tagger/english-left3words-distsim.tagger";
    private static final List<String> NAMES =
            List.of(BASE + "ner/english.all.3class.distsim.crf.ser", BASE + "ner/english.conll.4class.distsim.crf.ser");
    private static final String TIMES = "edu/stanford/nlp/models/sutime/";

    /** Two threads: more find nothing to do beside the largest model. */
    static Models load() {
        RedwoodConfiguration.current().clear().apply();
        ExecutorService loaders = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "models");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Future<CRFClassifier<CoreLabel>> first = loaders.submit(() -> recogniser(NAMES.get(0)));
            Future<DependencyParser> parser = loaders.submit(ParserModel::parser);
            Future<CRFClassifier<CoreLabel>> second = loaders.submit(() -> recogniser(NAMES.get(1)));
            Future<MaxentTagger> tagger = loaders.submit(Models::readyTagger);
            Future<Times> times = loaders.submit(() -> new Times(timeAnnotator()));
            List<AbstractSequenceClassifier<CoreLabel>> both = List.of(first.get(), second.get());
            return new Models(tagger.get(), combine(both), parser.get(), times.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (IOException e) {
            throw new CompletionException(e);
        } finally {
            loaders.shutdownNow();
        }
    }

    /**
     * The tagger computes some scores at its first word, and shows them to other threads before they are there: two threads that began
     * at once would tag their first words wrongly. So it has tagged one already.
     */
    private static MaxentTagger readyTagger() {
        MaxentTagger tagger = new MaxentTagger(open(TAGGER));
        // One word that it knows and one that it does not: each is looked up in its own way.
        List<CoreLabel> words = Stream.of("word", "wxyzw").map(word -> {
            CoreLabel label = new CoreLabel();
            label.setWord(word);
            return label;
        }).toList();
        tagger.tagCoreLabels(words);
        return tagger;
    }

    @SuppressWarnings("unchecked")
    private static NERClassifierCombiner combine(List<AbstractSequenceClassifier<CoreLabel>> both) throws IOException {
        return new NERClassifierCombiner(false, false, both.get(0), both.get(1));
    }

    private static CRFClassifier<CoreLabel> recogniser(String name) throws IOException, ClassNotFoundException {
        boolean isPlain = Models.class.getResource(name) != null;
        try (InputStream in = isPlain ? open(name) : new GZIPInputStream(open(name + ".gz"), BUFFER)) {
            return CRFClassifier.getClassifier(in);
        }
    }

    static TimeAnnotator timeAnnotator() {
        Properties properties = new Properties();
        properties.setProperty("sutime.rules", TIMES + "defs.sutime.txt," + TIMES + "english.sutime.txt," + TIMES
                + "english.holidays.sutime.txt");
        properties.setProperty("sutime.markTimeRanges", "false");
        properties.setProperty("sutime.includeRange", "false");
        return new TimeAnnotator("sutime", properties, true);
    }

    static TokenizerAnnotator tokenizer(boolean oneLineAParagraph) {
        Properties properties = new Properties();
        properties.setProperty("ssplit.newlineIsSentenceBreak", oneLineAParagraph ? "always" : "two");
        properties.setProperty("tokenize.options", "untokenizable=noneKeep,invertible=true,splitHyphenated=false");
        return new TokenizerAnnotator(false, properties);
    }

    /**
     * A model file.
     *
     * @throws BadInput where it is missing from the installation
     */
    static InputStream open(String name) {
        InputStream in = Models.class.getResourceAsStream(name);
        if (in == null) {
            throw new BadInput("model " + name.substring(1) + " is missing from the installation; build or install it anew");
        }
        return new BufferedInputStream(in, BUFFER);
    }
}
