package org.newsgraph.article.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;

/**
 * Reads a web page as HTML 5 says: what it tells of its article in JSON-LD, microdata and meta elements, and the article's own text.
 */
public final class Page {
    private static final String NO_TEXT = "script, style, template, iframe, svg, math, button, select, input, textarea, object,"
            + "embed, canvas, audio, video, map, head, datalist, progress, meter, noscript";
    private static final int SHORTEST_TEXT = 500;
    /** A text in the JSON-LD is taken where the page itself shows less than this share of it. */
    private static final double SHOWN = 0.6;

    private Page() {}

    /**
     * The article of a page.
     *
     * @param charset the encoding that the page was sent with; null where only the page itself tells it
     * @param address where the page was, for links in it; may be empty
     * @throws IOException where the encoding is unknown
     */
    public static RawArticle read(byte[] bytes, String charset, String address) throws IOException {
        return read(Jsoup.parse(new ByteArrayInputStream(bytes), charset, address));
    }

    /** The paragraphs of a piece of HTML that is known to be the text of an article and no more. */
    public static List<String> paragraphs(String html) {
        Document piece = Jsoup.parseBodyFragment(html);
        strip(piece);
        return BlockFinder.find(piece.body()).stream().map(Block::text).toList();
    }

    private static RawArticle read(Document page) {
        RawArticle raw = new RawArticle();
        Naming names = new Naming();
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        if (canonical != null) {
            raw.add(Field.URL, canonical.absUrl("href").isEmpty() ? canonical.attr("href") : canonical.absUrl("href"));
        }
        JsonLdScripts scripts = new JsonLdScripts(page);
        scripts.article().ifPresent(object -> new JsonLdFields(scripts, raw).add(object));
        MetaTags meta = new MetaTags(page);
        for (Field field : Field.values()) {
            if (field != Field.LANGUAGE) {
                meta.addTo(raw, field);
            }
        }
        raw.remove(Field.PUBLISHER, page.title());
        Element root = page.selectFirst("html[lang]");
        raw.add(Field.LANGUAGE, root == null ? "" : root.attr("lang"));
        meta.addTo(raw, Field.LANGUAGE);
        meta.first("og:image").ifPresent(url -> {
            if (raw.pictures().isEmpty()) {
                raw.addPicture(url, meta.first("og:image:alt").orElse(null));
            }
        });
        Microdata.add(page, raw, names);
        Bylines.authors(page, raw, names);
        Bylines.dates(page, raw, names);
        headline(page, raw);
        strip(page);
        raw.first(Field.HEADLINE).ifPresent(headline -> Bylines.belowHeadline(page, headline, raw));
        body(page, scripts, raw, names);
        return raw;
    }

    private static void headline(Document page, RawArticle raw) {
        String headline = Headlines.find(page, raw).orElse("");
        raw.clear(Field.HEADLINE);
        raw.add(Field.HEADLINE, headline);
    }

    private static void body(Document page, JsonLdScripts scripts, RawArticle raw, Naming names) {
        List<String> shown = MainText.find(page, raw.first(Field.HEADLINE).orElse(""), names).stream().map(Block::text).toList();
        int length = shown.stream().mapToInt(String::length).sum();
        List<String> told = scripts.body().map(Page::told).orElse(List.of());
        boolean better = length < SHOWN * told.stream().mapToInt(String::length).sum();
        (better ? told : shown).forEach(raw::addParagraph);
    }

    private static List<String> told(String body) {
        return body.contains("</") || body.contains("<br") || body.contains("&lt;") ? paragraphs(body)
                : body.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Takes out what is no text. */
    static void strip(Document page) {
        for (Element hidden : page.select("noscript")) {
            // Some pages have their text there, for browsers that run no scripts; most have pictures and counters.
            if (hidden.select("p").text().length() >= SHORTEST_TEXT) {
                hidden.unwrap();
            }
        }
        page.select(NO_TEXT).remove();
    }
}
