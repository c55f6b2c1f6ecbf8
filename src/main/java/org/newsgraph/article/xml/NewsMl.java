package org.newsgraph.article.xml;

import java.util.List;
import java.util.Optional;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;
import org.w3c.dom.Element;

/** Reads the text items of a NewsML-G2 document: one news item, or a news message with several. */
public final class NewsMl {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private NewsMl() {}

    /** The {@code newsItem} elements of a document that hold text. */
    public static List<Element> items(Element root) {
        List<Element> items = Xml.name(root).equals("newsItem") ? List.of(root) : Xml.all(root, "newsItem");
        return items.stream().filter(item -> item.getElementsByTagNameNS("*", "inlineXML").getLength() > 0
                || item.getElementsByTagNameNS("*", "inlineData").getLength() > 0).toList();
    }

    /** The article of a {@code newsItem}. */
    public static RawArticle read(Element item) {
        RawArticle raw = new RawArticle();
        raw.add(Field.IDENTIFIER, item.getAttribute("guid"));
        raw.add(Field.LANGUAGE, item.getAttributeNS(XML, "lang"));
        Xml.child(item, "contentMeta").ifPresent(meta -> contentMeta(meta, raw));
        Xml.child(item, "itemMeta").ifPresent(meta -> {
            Xml.children(meta, "firstCreated").forEach(date -> raw.add(Field.PUBLISHED, Xml.text(date)));
            Xml.children(meta, "versionCreated").forEach(date -> {
                raw.add(Field.PUBLISHED, Xml.text(date));
                raw.add(Field.MODIFIED, Xml.text(date));
            });
            Xml.children(meta, "title").forEach(title -> raw.add(Field.HEADLINE, Xml.text(title)));
            Xml.children(meta, "provider").forEach(provider -> raw.add(Field.PUBLISHER, named(provider)));
            Xml.children(meta, "link").forEach(link -> raw.add(Field.URL, link.getAttribute("href")));
        });
        Xml.all(item, "copyrightHolder").forEach(holder -> raw.add(Field.PUBLISHER, named(holder)));
        Xml.child(item, "contentSet").ifPresent(set -> content(set, raw));
        return raw;
    }

    private static void contentMeta(Element meta, RawArticle raw) {
        for (Element element : Xml.children(meta)) {
            switch (Xml.name(element)) {
                case "headline" -> {
                    boolean second = element.getAttribute("role").matches("(?i).*(?:sub|secondary|alt).*");
                    raw.add(second ? Field.ALTERNATIVE_HEADLINE : Field.HEADLINE, Xml.text(element));
                }
                case "by" -> raw.add(Field.BYLINE, Xml.text(element));
                case "creator" -> raw.add(Field.AUTHOR, named(element));
                case "dateline" -> raw.add(Field.DATELINE, Xml.text(element));
                case "located" -> raw.add(Field.PLACE, named(element));
                case "contentCreated" -> raw.add(Field.PUBLISHED, Xml.text(element));
                case "contentModified" -> raw.add(Field.MODIFIED, Xml.text(element));
                case "description" -> raw.add(Field.DESCRIPTION, Xml.text(element));
                case "keyword" -> raw.add(Field.KEYWORD, Xml.text(element));
                case "language" -> raw.add(Field.LANGUAGE, element.getAttribute("tag"));
                case "infoSource" -> raw.add(Field.PUBLISHER, named(element));
                case "subject" ->
                    Subjects.add(element.hasAttribute("uri") ? element.getAttribute("uri") : element.getAttribute("qcode"),
                            named(element), raw);
                default -> {
                }
            }
        }
    }

    /** The name of a thing; an English one where there are several. */
    private static String named(Element element) {
        List<Element> names = Xml.children(element, "name");
        Optional<Element> english = names.stream().filter(name -> name.getAttributeNS(XML, "lang").startsWith("en")).findFirst();
        return english.or(() -> names.stream().findFirst()).map(Xml::text).orElse("");
    }

    private static void content(Element set, RawArticle raw) {
        for (Element inline : Xml.children(set)) {
            if (Xml.name(inline).equals("inlineXML")) {
                List<Element> roots = Xml.children(inline);
                if (roots.stream().anyMatch(root -> Xml.name(root).equals("nitf"))) {
                    roots.forEach(root -> Nitf.add(root, raw));
                } else {
                    roots.forEach(root -> Xml.paragraphs(root).forEach(raw::addParagraph));
                }
            } else if (Xml.name(inline).equals("inlineData") && raw.paragraphs().isEmpty()) {
                inline.getTextContent().lines().forEach(raw::addParagraph);
            }
            if (!raw.paragraphs().isEmpty()) {
                return;
            }
        }
    }
}
