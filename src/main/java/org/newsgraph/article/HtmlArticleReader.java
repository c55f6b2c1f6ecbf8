package org.newsgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.newsgraph.article.html.Page;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;
import org.newsgraph.problem.BadInput;

/** Reads the article of a web page. */
final class HtmlArticleReader {
    /** The largest page, in bytes. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private HtmlArticleReader() {}

    /**
     * The article of a page.
     *
     * @throws BadInput where there is no text in it, or it is larger than {@link #MOST_BYTES}
     */
    static Article read(InputStream in, Input input, ReadOptions options) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BadInput(
                    input.source() + ": larger than " + MOST_BYTES / (1024 * 1024) + " MB, the limit for a page; give its text"
                            + " as a text file");
        }
        RawArticle raw = page(bytes, input, options);
        return RawArticles.article(raw, input.source(), input.name(), input.address().isEmpty() ? "stdin" : input.address(),
                options);
    }

    /** What a page tells. */
    static RawArticle page(byte[] bytes, Input input, ReadOptions options) throws IOException {
        if (bytes.length == 0) {
            throw new BadInput(input.source() + ": the file is empty; give a file that holds an article");
        }
        Optional<String> told = options.given().map(Charset::name).or(input::charset);
        RawArticle raw = Page.read(bytes, Charsets.of(bytes, told, true).name(), input.address());
        if (!input.address().isEmpty()) {
            raw.add(Field.URL, input.address());
        }
        return raw;
    }
}
