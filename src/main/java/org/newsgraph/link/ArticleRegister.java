package org.newsgraph.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.article.Article;
import org.newsgraph.text.Fingerprint;

/**
 * The articles of one run in the order in which they are read: which IRI each has, whether it was there before, and which other
 * versions of it were. Of an article some 500 bytes are kept. For one thread.
 */
public final class ArticleRegister {
    private final ArticleNames names;
    private final boolean keepsDuplicates;
    private final Map<Fingerprint, String> texts = new HashMap<>();
    private final Map<String, VersionChain> addresses = new HashMap<>();

    /**
     * @param base where data IRIs hang; ends with a slash
     * @param keepsDuplicates whether an article with the headline and the body of an earlier one is an article nevertheless
     */
    public ArticleRegister(String base, boolean keepsDuplicates) {
        names = new ArticleNames(base);
        this.keepsDuplicates = keepsDuplicates;
    }

    /**
     * What is known of an article when it is read.
     *
     * @param iri its IRI; of a duplicate, that of the article it repeats
     * @param duplicate whether headline and body are those of an earlier article
     * @param versions the other versions of it that were read before
     */
    public record Entry(String iri, boolean duplicate, Versions versions) {}

    /** Takes the next article. */
    public Entry enter(Article article) {
        Fingerprint text = Fingerprint.ofAll(Arrays.asList(article.headline(), article.body()));
        if (!keepsDuplicates) {
            Optional<String> first = Optional.ofNullable(texts.get(text));
            if (first.isPresent()) {
                return new Entry(first.get(), true, Versions.NONE);
            }
        }
        String iri = names.iri(article);
        if (!keepsDuplicates) {
            texts.put(text, iri);
        }
        return new Entry(iri, false, article.url() == null ? Versions.NONE
                : addresses.computeIfAbsent(article.url(), url -> new VersionChain()).enter(article, text, iri));
    }
}
