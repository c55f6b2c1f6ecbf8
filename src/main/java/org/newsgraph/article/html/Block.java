package org.newsgraph.article.html;

import org.jsoup.nodes.Element;

/**
 * A run of text that stands apart on the page: a paragraph, a heading, a list item, a table row.
 *
 * @param element the element whose text it is
 * @param text the text on one line
 * @param linked how many of its characters are in links
 * @param isProse whether it reads as a paragraph of text: some length, few links, and sentences
 */
record Block(Element element, String text, int linked, boolean isProse) {
    private static final int SHORTEST_PROSE = 80;
    private static final String ENDS = ".!?\u2026\u3002\uFF01\uFF1F:\u0964\u0965\u061F\u06D4";
    private static final String CLOSES = "\"\u201D\u2019'\u00BB)]";

    static Block of(Element element, String text, int linked) {
        Block block = new Block(element, text, linked, false);
        return new Block(element, text, linked, block.readsAsProse());
    }

    double linkDensity() {
        return (double) linked / Math.max(1, text.length());
    }

    boolean isHeading() {
        String tag = element.tagName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    boolean isItem() {
        return element.tagName().equals("li") || element.parent() != null && element.parent().tagName().equals("li");
    }

    boolean endsSentence() {
        return endsSentence(text);
    }

    static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && CLOSES.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ENDS.indexOf(text.charAt(last)) >= 0;
    }

    private boolean readsAsProse() {
        if (isHeading() || linkDensity() > 0.4) {
            return false;
        }
        boolean paragraph = element.tagName().equals("p") || element.parent() != null && element.parent().tagName().equals("p");
        // An ideograph says as much as a short word.
        long length = text.length() + 2 * text.codePoints().limit(SHORTEST_PROSE).filter(Character::isIdeographic).count();
        return length >= SHORTEST_PROSE && (endsSentence() || length > 2 * SHORTEST_PROSE)
                || paragraph && length >= SHORTEST_PROSE / 2 && endsSentence();
    }
}
