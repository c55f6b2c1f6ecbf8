package org.newsgraph.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.newsgraph.article.Article;
import org.newsgraph.extract.Claims;
import org.newsgraph.extract.Extractor;
import org.newsgraph.extract.TracedClaims;
import org.newsgraph.graph.EventTerms;
import org.newsgraph.knowledge.Authority;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.Lexicon;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.knowledge.Sense;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.Annotator;

/** The rooms from an article to its claims, with what they know, loaded once. Any number of threads may use it. */
public final class Pipeline {
    /** The models are the same for all pipelines of a process and take seconds and half a gigabyte: loaded once. */
    private static Annotator models;
    private static Annotator modelsWithCoreference;

    private final LazyAnnotator annotator;
    private final Extractor extractor;
    private final EventTerms terms;
    private final Lexicon lexicon;
    private final Authority authority;

    private Pipeline(LazyAnnotator annotator, Extractor extractor, EventTerms terms, Lexicon lexicon, Authority authority) {
        this.annotator = annotator;
        this.extractor = extractor;
        this.terms = terms;
        this.lexicon = lexicon;
        this.authority = authority;
    }

    /**
     * Loads models and knowledge.
     *
     * @param lexicons the user's lexicon files
     * @param authorities the user's authority files
     * @param allEvents whether happenings of no known class are wanted as well
     * @param coreference whether the annotator is to look for coreference chains
     * @throws org.newsgraph.problem.BadInput where a file can't be read or is malformed
     */
    public static Pipeline load(List<Path> lexicons, List<Path> authorities, boolean allEvents, boolean coreference) {
        return load(lexicons, authorities, allEvents, coreference, false);
    }

    /**
     * As above.
     *
     * @param later whether the models are loaded only when there is an article to read; then they may also never be
     */
    public static Pipeline load(List<Path> lexicons, List<Path> authorities, boolean allEvents, boolean coreference,
            boolean later) {
        LazyAnnotator models = new LazyAnnotator(() -> coreference ? modelsWithCoreference() : models());
        if (!later) {
            // The models take longest; what else is known is read beside them.
            models.begin();
        }
        EventClasses classes = EventClasses.load(lexicons);
        Lexicon lexicon = Lexicon.load(lexicons, classes);
        Authority authority = Authority.load(authorities);
        Extractor extractor = new Extractor(lexicon, classes, authority, allEvents);
        List<Model> labelled =
                Stream.concat(Stream.of(Resources.model("newsgraph.ttl")), lexicons.stream().map(Resources::model)).toList();
        Pipeline pipeline = new Pipeline(models, extractor, EventTerms.of(classes, labelled), lexicon, authority);
        if (!later) {
            pipeline.ready();
        }
        return pipeline;
    }

    /** An annotator whose models are loaded once, when somebody begins to. */
    private static final class LazyAnnotator {
        private final Supplier<Annotator> loader;
        private CompletableFuture<Annotator> loaded;

        private LazyAnnotator(Supplier<Annotator> loader) {
            this.loader = loader;
        }

        private synchronized CompletableFuture<Annotator> begin() {
            if (loaded == null) {
                loaded = CompletableFuture.supplyAsync(loader);
            }
            return loaded;
        }

        private Annotator get() {
            try {
                return begin().join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException unchecked) {
                    throw unchecked;
                }
                throw e;
            }
        }
    }

    private static synchronized Annotator models() {
        if (models == null) {
            models = new Annotator();
        }
        return models;
    }

    private static synchronized Annotator modelsWithCoreference() {
        if (modelsWithCoreference == null) {
            modelsWithCoreference = models().withCoreference();
        }
        return modelsWithCoreference;
    }

    /**
     * Loads what is to be loaded later now.
     *
     * @throws org.newsgraph.problem.BadInput where a model is missing from the installation
     */
    public void ready() {
        annotator.get();
    }

    /** What an article claims; of one that is not in English, only its metadata. */
    public Claims claims(Article article) {
        return article.isEnglish() ? extractor.extract(article, annotator.get().annotate(article)) : unread(article);
    }

    /** As {@link #claims}, with the steps that led to each event. */
    public TracedClaims trace(Article article) {
        return article.isEnglish() ? extractor.trace(article, annotator.get().annotate(article))
                : new TracedClaims(unread(article), List.of());
    }

    private static Claims unread(Article article) {
        AnnotatedText unread =
                new AnnotatedText(new org.newsgraph.text.CodePoints(article.text()), List.of(), List.of(), List.of());
        return new Claims(article, unread, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The IRIs of the senses of all words that name events, those of the user's files among them. */
    public Set<String> senses() {
        Set<String> senses = new TreeSet<>();
        lexicon.entries().forEach(e -> e.senses().stream().map(Sense::name).filter(Objects::nonNull).forEach(senses::add));
        return senses;
    }

    /** How event classes are called in graphs and in the names of events. */
    public EventTerms terms() {
        return terms;
    }

    /** Digest of the lexicon, for a graph's provenance. */
    public String lexiconDigest() {
        return lexicon.digest();
    }

    /** Digest of the authority files, for a graph's provenance. */
    public String authorityDigest() {
        return authority.digest();
    }
}
