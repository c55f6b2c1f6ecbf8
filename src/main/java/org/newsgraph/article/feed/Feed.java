package org.newsgraph.article.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.newsgraph.article.html.Page;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads RSS (0.9 to 2.0) and Atom feeds. */
public final class Feed {
    private static final List<String> PUBLISHED = List.of("pubDate", "published", "issued", "date", "created");
    private static final List<String> MODIFIED = List.of("updated", "modified");

    private Feed() {}

    /**
     * The items of a feed, in its order.
     *
     * @throws FeedException where the document is no feed; its message is one line
     */
    public static List<RawArticle> read(Document document) throws FeedException {
        // The library turns times into universal time; the day where an item was published shows in the feed itself.
        List<Element> elements = items(document);
        SyndFeed feed;
        try {
            feed = new SyndFeedInput(false, Locale.ROOT).build(document);
        } catch (IllegalArgumentException e) {
            throw new FeedException(String.valueOf(e.getMessage()).lines().findFirst().orElse("no feed"), e);
        }
        List<RawArticle> items = new ArrayList<>();
        List<SyndEntry> entries = feed.getEntries();
        for (int i = 0; i < entries.size(); i++) {
            items.add(item(entries.get(i), feed, entries.size() == elements.size() ? elements.get(i) : null));
        }
        return items;
    }

    private static RawArticle item(SyndEntry entry, SyndFeed feed, Element element) {
        RawArticle raw = new RawArticle();
        raw.add(Field.IDENTIFIER, entry.getUri());
        raw.add(Field.URL, entry.getLink());
        raw.add(Field.HEADLINE, entry.getTitleEx() == null ? entry.getTitle() : plain(entry.getTitleEx()));
        entry.getAuthors().stream().map(SyndPerson::getName).forEach(name -> raw.add(Field.AUTHOR, name));
        raw.add(Field.AUTHOR, entry.getAuthor());
        if (element != null) {
            dates(element, PUBLISHED).forEach(date -> raw.add(Field.PUBLISHED, date));
            dates(element, MODIFIED).forEach(date -> raw.add(Field.MODIFIED, date));
        }
        date(entry.getPublishedDate(), Field.PUBLISHED, raw);
        date(entry.getUpdatedDate(), Field.MODIFIED, raw);
        if (raw.first(Field.PUBLISHED).isEmpty()) {
            raw.addAll(Field.PUBLISHED, raw.all(Field.MODIFIED));
        }
        entry.getCategories().stream().map(SyndCategory::getName).forEach(name -> raw.add(Field.KEYWORD, name));
        raw.add(Field.PUBLISHER, entry.getSource() == null ? null : entry.getSource().getTitle());
        raw.add(Field.PUBLISHER, feed.getTitle());
        raw.add(Field.LANGUAGE, feed.getLanguage());
        if (element != null) {
            raw.add(Field.LANGUAGE,
                    element.getOwnerDocument().getDocumentElement().getAttributeNS(XMLConstants.XML_NS_URI, "lang"));
        }
        entry.getEnclosures().stream().filter(file -> String.valueOf(file.getType()).startsWith("image/"))
                .forEach(file -> raw.addPicture(file.getUrl(), null));
        List<String> summary = entry.getDescription() == null ? List.of() : paragraphs(entry.getDescription());
        List<String> content =
                entry.getContents().stream().map(Feed::paragraphs).max((a, b) -> length(a) - length(b)).orElse(List.of());
        boolean full = length(content) >= length(summary);
        (full ? content : summary).forEach(raw::addParagraph);
        if (full) {
            raw.add(Field.DESCRIPTION, String.join(" ", summary));
        }
        return raw;
    }

    private static void date(Date date, Field field, RawArticle raw) {
        if (date != null && raw.first(field).isEmpty()) {
            raw.add(field, date.toInstant().toString());
        }
    }

    private static String plain(SyndContent content) {
        return String.join(" ", paragraphs(content));
    }

    private static List<String> paragraphs(SyndContent content) {
        String value = content.getValue() == null ? "" : content.getValue();
        boolean markup = value.indexOf('<') >= 0 && value.indexOf('>') > 0 || value.indexOf('&') >= 0;
        return markup && !"text".equals(content.getType()) ? Page.paragraphs(value) : value.lines().map(RawArticle::line)
                .filter(line -> !line.isEmpty()).toList();
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    private static List<Element> items(Document document) {
        List<Element> items = new ArrayList<>();
        for (String name : List.of("item", "entry")) {
            NodeList nodes = document.getElementsByTagNameNS("*", name);
            for (int i = 0; i < nodes.getLength(); i++) {
                items.add((Element) nodes.item(i));
            }
        }
        return items;
    }

    private static List<String> dates(Element item, List<String> names) {
        NodeList nodes = item.getChildNodes();
        return names.stream().flatMap(name -> Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && name.equals(node.getLocalName()))
                .map(Node::getTextContent))
                .toList();
    }
}
