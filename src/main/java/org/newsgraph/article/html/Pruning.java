package org.newsgraph.article.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Takes out of the text's element what is no text: lists of links, headings over nothing, lines before and after it. */
final class Pruning {
    private static final double LINKS = 0.5;
    private static final int SHORT = 60;

    private final List<Block> blocks;
    private final Element container;

    Pruning(List<Block> blocks, Element container) {
        this.blocks = blocks;
        this.container = container;
    }

    List<Block> kept() {
        List<Block> kept = new ArrayList<>(blocks);
        linkLists(kept);
        kept.removeIf(block -> block.linkDensity() > LINKS && !(block.text().length() > 2 * SHORT && block.endsSentence()));
        ends(kept);
        headings(kept);
        return kept;
    }

    /** A list or box most of whose text is links goes as a whole. */
    private void linkLists(List<Block> kept) {
        TextMass all = TextMass.of(kept, block -> block.text().length());
        TextMass linked = TextMass.of(kept, Block::linked);
        kept.removeIf(block -> {
            if (block.isProse() && block.linkDensity() < 0.2) {
                return false;
            }
            for (Element at = block.element(); at != null && at != container; at = at.parent()) {
                boolean list = at.tagName().matches("ul|ol|dl|table|section|div");
                if (list && linked.of(at) > LINKS * all.of(at) && all.of(at) < 1500) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Short lines before the first and after the last paragraph are bylines, dates, share lines. */
    private static void ends(List<Block> kept) {
        while (!kept.isEmpty() && !kept.get(0).isProse() && !kept.get(0).endsSentence() && !mayOpen(kept.get(0))
                && kept.stream().limit(12).anyMatch(Block::isProse)) {
            kept.remove(0);
        }
        while (!kept.isEmpty() && !last(kept).isProse() && !last(kept).endsSentence() && !last(kept).isItem()
                && kept.stream().anyMatch(Block::isProse)) {
            kept.remove(kept.size() - 1);
        }
    }

    /** A subheading or a motto of some words, without digits as dates and counts have them. */
    private static boolean mayOpen(Block block) {
        return (block.isHeading() && !block.element().tagName().equals("h1") || block.element().tagName().equals("p"))
                && block.linked() == 0 && block.text().split(" ").length >= 6
                && block.text().chars().noneMatch(Character::isDigit);
    }

    /** A heading that no text follows before the next heading of its rank or above has lost its text. */
    private static void headings(List<Block> kept) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            Block block = kept.get(i);
            if (block.isHeading()) {
                Block next = i + 1 < kept.size() ? kept.get(i + 1) : null;
                if (next == null || next.isHeading() && rank(next) < rank(block)) {
                    kept.remove(i);
                }
            }
        }
    }

    private static int rank(Block heading) {
        return heading.element().tagName().charAt(1) - '0';
    }

    private static Block last(List<Block> kept) {
        return kept.get(kept.size() - 1);
    }
}
