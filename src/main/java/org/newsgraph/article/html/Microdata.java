package org.newsgraph.article.html;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;

/** The microdata (itemprop) and RDFa Lite (property) of an article in a page, and links that say what they lead to. */
final class Microdata {
    private static final Map<String, Field> PROPERTIES = Map.of("headline", Field.HEADLINE, "alternativeHeadline",
            Field.ALTERNATIVE_HEADLINE, "datePublished", Field.PUBLISHED, "dateModified", Field.MODIFIED, "author", Field.AUTHOR,
            "creator", Field.AUTHOR, "articleSection", Field.SECTION, "inLanguage", Field.LANGUAGE, "dateline", Field.DATELINE);

    private Microdata() {}

    static void add(Document page, RawArticle raw, Naming names) {
        Element scope = page.selectFirst("[itemscope][itemtype~=(?i)schema\\.org/\\w*(?:Article|Posting|Report)$]");
        Element root = scope == null ? page : scope;
        for (Element element : root.select("[itemprop]")) {
            for (String name : element.attr("itemprop").strip().split("\\s+")) {
                Field field = PROPERTIES.get(name);
                // What readers wrote below the text has authors and dates as well.
                if (field != null && !isInComments(element, names) && belongs(element, scope)) {
                    raw.add(field, value(element));
                }
            }
        }
    }

    /** An inner thing, such as a related article, has properties of its own; a person or an organisation is a value. */
    private static boolean belongs(Element property, Element scope) {
        for (Element at = property.parent(); at != null && at != scope; at = at.parent()) {
            if (at.hasAttr("itemscope")) {
                return scope == null && at.attr("itemtype").matches("(?i).*(?:Article|Posting|Report|WebPage|Recipe|Blog)");
            }
        }
        return true;
    }

    private static boolean isInComments(Element element, Naming names) {
        for (Element at = element; at != null && !at.tagName().equals("body"); at = at.parent()) {
            if (names.is(Naming.Part.COMMENTS, at)) {
                return true;
            }
        }
        return false;
    }

    private static String value(Element element) {
        Element name = element.hasAttr("itemscope") ? element.selectFirst("[itemprop=name]") : null;
        Element holder = name == null ? element : name;
        return Optional.of(holder.attr("content")).filter(text -> !text.isBlank())
                .orElseGet(() -> holder.hasAttr("datetime") ? holder.attr("datetime") : holder.text());
    }
}
