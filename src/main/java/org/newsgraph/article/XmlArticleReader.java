package org.newsgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.newsgraph.article.raw.RawArticle;
import org.newsgraph.article.xml.NewsMl;
import org.newsgraph.article.xml.Nitf;
import org.newsgraph.article.xml.SecureXml;
import org.newsgraph.problem.BadInput;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads the articles of NewsML-G2 and NITF documents. */
final class XmlArticleReader {
    /** The largest document, in bytes. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private XmlArticleReader() {}

    /** @throws BadInput where the document is not well-formed, beyond the limits, or without any text */
    static void read(InputStream in, Input input, InputFormat format, ReadOptions options, ArticleSink sink) throws IOException {
        Element root = document(in, input, options).getDocumentElement();
        if (format == InputFormat.NITF) {
            sink.accept(article(Nitf.read(root), input, input.name(), input.source(), options));
            return;
        }
        List<Element> items = NewsMl.items(root);
        if (items.isEmpty()) {
            throw new BadInput(input.source() + ": no news item with text in it; give one that has its content inline");
        }
        int number = 0;
        for (Element item : items) {
            number++;
            String source = items.size() == 1 ? input.source() : input.source() + ": item " + number;
            Article article;
            try {
                RawArticle raw = NewsMl.read(item);
                article = article(raw, input, items.size() == 1 ? input.name() : null, source, options);
            } catch (BadInput problem) {
                sink.failed(source, problem);
                continue;
            }
            sink.accept(article);
        }
    }

    /** An agency's text is its own and stays as it is, paragraph by paragraph. */
    private static Article article(RawArticle raw, Input input, String name, String source, ReadOptions options) {
        raw.exactBody(String.join("\n\n", raw.paragraphs()));
        return RawArticles.article(raw, source, name, input.name() == null ? "stdin" : input.name(), options);
    }

    /** A document, parsed without reading anything outside it. */
    static Document document(InputStream in, Input input, ReadOptions options) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BadInput(input.source() + ": larger than " + MOST_BYTES / (1024 * 1024)
                    + " MB, the limit for an XML document; split it");
        }
        try {
            return SecureXml.parse(bytes, Charsets.of(bytes, options.given().map(Charset::name).or(input::charset), true).name());
        } catch (SAXException e) {
            throw new BadInput(input.source() + ": XML that cannot be read, " + e.getMessage() + "; correct it", e);
        }
    }
}
