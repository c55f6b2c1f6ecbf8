package org.newsgraph.serve;

import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleSink;
import org.newsgraph.problem.BadInput;

/** The one article of a request. */
final class Single implements ArticleSink {
    private Article article;

    @Override
    public void accept(Article next) {
        if (article != null) {
            throw new BadInput("article: there are several; post them one by one");
        }
        article = next;
    }

    @Override
    public void failed(String source, BadInput problem) {
        throw problem;
    }

    /** @throws BadInput where there was none */
    Article article() {
        if (article == null) {
            throw new BadInput("article: there is none in the request's body; post one");
        }
        return article;
    }
}
