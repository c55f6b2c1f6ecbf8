package org.newsgraph.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.newsgraph.article.raw.RawArticle;

/** Cuts a page into its blocks of text, in reading order. */
final class BlockFinder implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "center", "dd",
            "details",
            "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
            "header", "hr", "img", "legend", "li", "main", "menu", "nav", "ol", "p", "picture", "pre", "section", "summary",
            "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private boolean brokenLine;
    private Element owner;
    /** The row of short cells we are in, which is one block, or null. */
    private Element row;

    private BlockFinder() {}

    static List<Block> find(Element root) {
        BlockFinder finder = new BlockFinder();
        NodeTraversor.traverse(finder, root);
        finder.flush(root);
        return finder.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            String tag = element.tagName();
            if (tag.equals("a")) {
                links++;
            } else if (tag.equals("br")) {
                lineBreak(element);
            } else if (row != null && isCell(element)) {
                text.append(' ');
            } else if (BLOCKS.contains(tag)) {
                flush(element.parent());
                if (tag.equals("tr") && hasShortCells(element)) {
                    row = element;
                }
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.tagName();
            if (tag.equals("a")) {
                links--;
            } else if (row != null && isCell(element)) {
                text.append(' ');
            } else if (BLOCKS.contains(tag)) {
                flush(element);
                if (element == row) {
                    row = null;
                }
            }
        }
    }

    private void append(TextNode words) {
        String more = words.getWholeText();
        if (more.isBlank()) {
            text.append(more.isEmpty() ? "" : " ");
            return;
        }
        if (text.toString().isBlank()) {
            owner = words.parent() instanceof Element parent ? blockOf(parent) : null;
        }
        brokenLine = false;
        text.append(more);
        linked += links > 0 ? RawArticle.line(more).length() : 0;
    }

    /** Two breaks in a row part paragraphs, and so does one after a sentence. */
    private void lineBreak(Element element) {
        String line = RawArticle.line(text.toString());
        if (brokenLine || Block.endsSentence(line)) {
            flush(blockOf(element));
        } else {
            text.append(' ');
        }
        brokenLine = true;
    }

    private void flush(Element of) {
        String line = RawArticle.line(text.toString());
        if (!line.isEmpty() && line.codePoints().anyMatch(Character::isLetterOrDigit)) {
            Element element = row != null ? row : owner != null ? owner : of;
            if (element != null) {
                blocks.add(Block.of(element, line, Math.min(linked, line.length())));
            }
        }
        text.setLength(0);
        linked = 0;
        owner = null;
        brokenLine = false;
    }

    private static Element blockOf(Element inner) {
        Element element = inner;
        while (!BLOCKS.contains(element.tagName()) && element.parent() != null) {
            element = element.parent();
        }
        return element;
    }

    private static boolean isCell(Element element) {
        return element.tagName().equals("td") || element.tagName().equals("th");
    }

    private static boolean hasShortCells(Element row) {
        return row.children().size() > 1 && row.getAllElements().stream().skip(1)
                .noneMatch(inner -> BLOCKS.contains(inner.tagName()) && !isCell(inner) && !inner.tagName().equals("img"))
                && row.children().stream().allMatch(cell -> cell.text().length() < 200);
    }
}
