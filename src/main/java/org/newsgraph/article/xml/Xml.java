package org.newsgraph.article.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.article.raw.RawArticle;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Small questions about XML elements; names are local names, as agencies differ in their namespaces. */
final class Xml {
    private static final Set<String> BLOCKS = Set.of("p", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "tr",
            "pre", "nitf-table",
            "fn", "div", "block", "bq", "blockquote", "table", "ul", "ol", "dl", "body.content", "body", "section", "article");
    private static final Set<String> NO_TEXT =
            Set.of("media", "figure", "figcaption", "script", "style", "head", "body.head", "body.end",
                    "media-caption", "img", "video", "audio", "aside", "nav");

    private Xml() {}

    static String name(Node node) {
        String local = node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
        return local;
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** The elements of a name right below another. */
    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> name(child).equals(name)).toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The elements of a name at any depth, in document order. */
    static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = root.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static Optional<Element> first(Element root, String name) {
        return all(root, name).stream().findFirst();
    }

    static String text(Element element) {
        return RawArticle.line(element.getTextContent());
    }

    /** The paragraphs below an element: runs of text that block elements part. */
    static List<String> paragraphs(Element root) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        collect(root, run, paragraphs);
        flush(run, paragraphs);
        return paragraphs;
    }

    private static void collect(Node node, StringBuilder run, List<String> paragraphs) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                run.append(child.getNodeValue());
            } else if (child instanceof Element element && !NO_TEXT.contains(name(element))) {
                boolean block = BLOCKS.contains(name(element));
                if (block) {
                    flush(run, paragraphs);
                } else if (name(element).equals("br") || name(element).equals("td") || name(element).equals("th")) {
                    run.append(' ');
                }
                collect(element, run, paragraphs);
                if (block) {
                    flush(run, paragraphs);
                }
            }
        }
    }

    private static void flush(StringBuilder run, List<String> paragraphs) {
        String text = RawArticle.line(run.toString());
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        run.setLength(0);
    }
}
