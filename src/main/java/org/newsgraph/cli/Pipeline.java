package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.newsgraph.article.Article;
import org.newsgraph.extract.Claims;
import org.newsgraph.extract.Extractor;
import org.newsgraph.graph.EventLabels;
import org.newsgraph.knowledge.Authority;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.Lexicon;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.Annotator;

/** The rooms from an article to its claims, with what they know, loaded once. Any number of threads may use it. */
final class Pipeline {
    /** The models are the same for all pipelines of a process and take seconds and half a gigabyte: loaded once. */
    private static Annotator models;
    private static Annotator modelsWithCoreference;

    private final Annotator annotator;
    private final Extractor extractor;
    private final EventLabels labels;
    private final Lexicon lexicon;
    private final Authority authority;

    private Pipeline(Annotator annotator, Extractor extractor, EventLabels labels, Lexicon lexicon, Authority authority) {
        this.annotator = annotator;
        this.extractor = extractor;
        this.labels = labels;
        this.lexicon = lexicon;
        this.authority = authority;
    }

    /**
     * @param lexicons the user's lexicon files
     * @param authorities the user's authority files
     * @param allEvents whether happenings of no known class are wanted as well
     * @param coreference whether the annotator is to look for coreference chains
     */
    static Pipeline load(List<Path> lexicons, List<Path> authorities, boolean allEvents, boolean coreference) {
        // The models take longest; what else is known is read beside them.
        CompletableFuture<Annotator> models =
                CompletableFuture.supplyAsync(() -> coreference ? modelsWithCoreference() : models());
        Lexicon lexicon = Lexicon.load(lexicons);
        Authority authority = Authority.load(authorities);
        Model ontology = Resources.model("newsgraph.ttl");
        List<Model> classes = Stream.concat(Stream.of(ontology), lexicons.stream().map(Resources::model)).toList();
        lexicons.forEach(file -> ontology.add(Resources.model(file)));
        Extractor extractor = new Extractor(lexicon, new EventClasses(classes), authority, allEvents);
        try {
            return new Pipeline(models.join(), extractor, EventLabels.of(ontology), lexicon, authority);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw e;
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

    /** What an article claims; of one that is not in English, only its metadata. */
    Claims claims(Article article) {
        if (!article.isEnglish()) {
            AnnotatedText unread =
                    new AnnotatedText(new org.newsgraph.text.CodePoints(article.text()), List.of(), List.of(), List.of());
            return new Claims(article, unread, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return extractor.extract(article, annotator.annotate(article));
    }

    EventLabels labels() {
        return labels;
    }

    String lexiconDigest() {
        return lexicon.digest();
    }

    String authorityDigest() {
        return authority.digest();
    }
}
