package org.newsgraph.article;

import java.util.List;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;
import org.newsgraph.problem.BadInput;

/** Makes articles of the items of a feed: from the texts in it, or from the pages they lead to. */
final class FeedItems {
    private FeedItems() {}

    /** Hands on each item; one that has no text is reported. */
    static void read(List<RawArticle> items, Input input, ReadOptions options, WebInputs web, ArticleSink sink) {
        if (items.isEmpty()) {
            throw new BadInput(input.source() + ": a feed without items; give one that has some");
        }
        String name = input.name() == null ? "stdin" : input.name();
        int number = 0;
        for (RawArticle item : items) {
            number++;
            String source = input.source() + ": item " + number;
            Article article;
            try {
                RawArticle whole = options.web().follow() ? followed(item, source, options, web) : item;
                article = RawArticles.article(whole, source, null, name + "-" + number, options);
            } catch (BadInput problem) {
                sink.failed(source, problem);
                continue;
            }
            sink.accept(article);
        }
    }

    /** The page of an item; what the feed knows of it stays in front of what the page says. */
    private static RawArticle followed(RawArticle item, String source, ReadOptions options, WebInputs web) {
        String address = item.first(Field.URL).orElseThrow(() -> new BadInput(source + ": it has no link that could be followed;"
                + " read the feed without --follow"));
        RawArticle page = web.page(address, source, options);
        RawArticle whole = new RawArticle();
        for (Field field : Field.values()) {
            // The page's own headline and authors are whole where a feed shortens them.
            boolean pageFirst = field == Field.HEADLINE || field == Field.AUTHOR || field == Field.URL;
            whole.addAll(field, (pageFirst ? page : item).all(field));
            whole.addAll(field, (pageFirst ? item : page).all(field));
        }
        page.pictures().forEach(picture -> whole.addPicture(picture.url(), picture.caption()));
        page.paragraphs().forEach(whole::addParagraph);
        return whole;
    }
}
