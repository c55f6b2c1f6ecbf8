package org.newsgraph.link;

import java.util.HashMap;
import java.util.Map;
import org.newsgraph.article.Article;
import org.newsgraph.text.Fingerprint;
import org.newsgraph.text.Slug;

/**
 * The IRIs of the articles of one run. The first article of a name gets the plain one; another that differs from it gets a
 * short hash of its text behind the name, and the same article read twice gets the same IRI twice. So that a run is repeatable,
 * articles are named in the order of the input, before they are handed to threads. Safe for use by several threads.
 */
public final class ArticleNames {
    private final String base;
    private final Map<Fingerprint, Fingerprint> digests = new HashMap<>();

    /** @param base where data IRIs hang; ends with a slash */
    public ArticleNames(String base) {
        this.base = base;
    }

    /** {@code {base}article/{yyyy-mm-dd}-{slug of headline}}, with what the article has of these. */
    public synchronized String iri(Article article) {
        String name = name(article);
        Fingerprint digest = Fingerprint.of(article.identifier() + "\n" + article.text());
        return base + "article/" + firstFree(digest, name, name + "-" + Slug.hash(article.text()), name + "-" + digest);
    }

    private String firstFree(Fingerprint digest, String... names) {
        for (String name : names) {
            Fingerprint holder = digests.putIfAbsent(Fingerprint.of(name), digest);
            if (holder == null || holder.equals(digest)) {
                return name;
            }
        }
        throw new IllegalStateException("two articles with the digest " + digest);
    }

    private static String name(Article article) {
        String title;
        if (isGiven(article.headline())) {
            title = Slug.of(article.headline());
        } else if (isGiven(article.identifier())) {
            title = Slug.of(article.identifier());
        } else {
            title = Slug.hash(article.text());
        }
        return article.datePublished().map(date -> date.day() + "-" + title).orElse(title);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
