package org.newsgraph.article.xml;

import java.util.List;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;
import org.w3c.dom.Element;

/** Reads an article in the News Industry Text Format of the IPTC (3.0 to 3.6). */
public final class Nitf {
    private Nitf() {}

    /** The article of a {@code nitf} element. */
    public static RawArticle read(Element nitf) {
        RawArticle raw = new RawArticle();
        add(nitf, raw);
        return raw;
    }

    /** Adds what a {@code nitf} element tells; what is known already stays first. */
    static void add(Element nitf, RawArticle raw) {
        for (String name : List.of("date.release", "date.issue")) {
            Xml.all(nitf, name).forEach(date -> raw.add(Field.PUBLISHED, date.getAttribute("norm")));
        }
        for (Element head : Xml.all(nitf, "body.head")) {
            for (Element hedline : Xml.children(head, "hedline")) {
                Xml.children(hedline, "hl1").forEach(line -> raw.add(Field.HEADLINE, Xml.text(line)));
                Xml.children(hedline, "hl2").forEach(line -> raw.add(Field.ALTERNATIVE_HEADLINE, Xml.text(line)));
            }
            Xml.children(head, "byline").forEach(byline -> byline(byline, raw));
            Xml.children(head, "dateline").forEach(dateline -> dateline(dateline, raw));
            Xml.children(head, "abstract").forEach(text -> raw.add(Field.DESCRIPTION, Xml.text(text)));
            Xml.children(head, "distributor").forEach(text -> raw.add(Field.PUBLISHER, Xml.text(text)));
        }
        Xml.first(nitf, "head").ifPresent(head -> head(head, raw));
        List<Element> contents = Xml.all(nitf, "body.content");
        contents.forEach(content -> Xml.paragraphs(content).forEach(raw::addParagraph));
        contents.forEach(content -> Xml.all(content, "media").forEach(media -> media(media, raw)));
    }

    private static void head(Element head, RawArticle raw) {
        Xml.first(head, "title").ifPresent(title -> raw.add(Field.HEADLINE, Xml.text(title)));
        for (Element docdata : Xml.all(head, "docdata")) {
            Xml.all(docdata, "doc-id").forEach(id -> raw.add(Field.IDENTIFIER, id.getAttribute("id-string")));
            Xml.all(docdata, "key-list").forEach(list -> Xml.all(list, "keyword")
                    .forEach(keyword -> raw.add(Field.KEYWORD, keyword.getAttribute("key"))));
            Xml.all(docdata, "doc.copyright").forEach(holder -> raw.add(Field.PUBLISHER, holder.getAttribute("holder")));
        }
        Xml.all(head, "pubdata").forEach(pub -> {
            raw.add(Field.PUBLISHER, pub.getAttribute("name"));
            raw.add(Field.PUBLISHED, pub.getAttribute("date.publication"));
            raw.add(Field.SECTION, pub.getAttribute("position.section"));
            raw.add(Field.URL, pub.getAttribute("ex-ref"));
        });
        Xml.all(head, "tobject.subject").forEach(subject -> Subjects.add(subject.getAttribute("tobject.subject.refnum"),
                firstGiven(subject, "tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type"), raw));
        for (Element meta : Xml.all(head, "meta")) {
            switch (meta.getAttribute("name")) {
                case "slug", "keywords" -> raw.add(Field.KEYWORD, meta.getAttribute("content"));
                case "section", "online_sections", "dsk" -> raw.add(Field.SECTION, meta.getAttribute("content"));
                default -> {
                }
            }
        }
    }

    private static String firstGiven(Element element, String... attributes) {
        for (String attribute : attributes) {
            if (!element.getAttribute(attribute).isBlank()) {
                return element.getAttribute(attribute);
            }
        }
        return "";
    }

    private static void byline(Element byline, RawArticle raw) {
        List<Element> persons = Xml.all(byline, "person");
        persons.forEach(person -> raw.add(Field.AUTHOR, Xml.text(person)));
        if (persons.isEmpty()) {
            raw.add(Field.AUTHOR, Xml.text(byline));
        }
    }

    private static void dateline(Element dateline, RawArticle raw) {
        raw.add(Field.DATELINE, Xml.text(dateline));
        Xml.all(dateline, "location").forEach(place -> raw.add(Field.PLACE, Xml.text(place)));
        Xml.all(dateline, "story.date").forEach(date -> raw.add(Field.PUBLISHED, date.getAttribute("norm")));
    }

    private static void media(Element media, RawArticle raw) {
        String url =
                Xml.first(media, "media-reference").map(reference -> reference.getAttribute("source")).filter(at -> !at.isBlank())
                        .orElse(null);
        raw.addPicture(url, Xml.first(media, "media-caption").map(Xml::text).orElse(null));
    }
}
