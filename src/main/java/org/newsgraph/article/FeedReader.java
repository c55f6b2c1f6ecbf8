package org.newsgraph.article;

import com.rometools.rome.io.FeedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.newsgraph.article.feed.Feed;
import org.newsgraph.article.raw.RawArticle;
import org.newsgraph.problem.BadInput;

/** Reads the articles of RSS and Atom feeds. */
final class FeedReader {
    private FeedReader() {}

    /** @throws BadInput where the feed as a whole can't be read */
    static void read(InputStream in, Input input, ReadOptions options, WebInputs web, ArticleSink sink) throws IOException {
        List<RawArticle> items;
        try {
            items = Feed.read(XmlArticleReader.document(in, input, options));
        } catch (FeedException e) {
            throw new BadInput(input.source() + ": a feed that cannot be read (" + e.getMessage().lines().findFirst().orElse("")
                    + "); give RSS or Atom", e);
        }
        FeedItems.read(items, input, options, web, sink);
    }
}
