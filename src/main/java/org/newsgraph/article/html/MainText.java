package org.newsgraph.article.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newsgraph.article.raw.RawArticle;

/**
 * Finds an article's own text in its page: the element that holds most of the page's prose and little else, without what is set
 * apart inside it.
 */
final class MainText {
    /** How far the names of elements are trusted: always, unless most of the prose is below them, or not at all. */
    private enum Trust {
        ALL, MOST, TAGS
    }

    private static final double PROTECTED = 0.5;
    private static final double COMMENTS_PROTECTED = 0.9;
    private static final double TOO_LITTLE = 0.25;
    private static final double LINKED = 0.5;
    private static final double MUCH = 0.2;
    private static final double ENOUGH = 300;
    private static final int LITTLE = 250;

    private final List<Block> blocks;
    private final Naming names;
    private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Element, Boolean> apart = new IdentityHashMap<>();
    private TextMass prose;
    private double allProse;
    private boolean captionsAreText;
    private Trust trust = Trust.ALL;

    private MainText(Document page, String headline, Naming names) {
        this.names = names;
        for (Element heading : page.select("h1, h2, h3")) {
            if (!headline.isEmpty() && RawArticle.line(heading.text()).equals(headline)) {
                for (Element at = heading; at != null; at = at.parent()) {
                    aroundHeadline.add(at);
                }
            }
        }
        blocks = BlockFinder.find(page.body());
    }

    /**
     * The blocks of the main text in reading order.
     *
     * @param page holds no scripts, styles or controls any more
     * @param headline as the page shows it; empty where it is unknown
     */
    static List<Block> find(Document page, String headline, Naming names) {
        return new MainText(page, headline, names).find();
    }

    private List<Block> find() {
        prose = TextMass.of(blocks, block -> block.isProse() ? block.text().length() : 0);
        allProse = prose(blocks);
        captionsAreText = captionShare() > PROTECTED;
        List<Block> alive = alive(Trust.ALL);
        if (prose(alive) < Math.max(ENOUGH, MUCH * allProse)) {
            alive = alive(Trust.MOST);
        }
        if (prose(alive) < TOO_LITTLE * allProse) {
            // Names that mean something else here have taken the text away; tags and comments are surer.
            List<Block> more = alive(Trust.TAGS);
            alive = prose(alive) < TOO_LITTLE * prose(more) ? more : alive;
        }
        Element container = container(alive);
        if (container == null) {
            // A note of a few lines: what reads as text, or else whatever is no link.
            List<Block> lines = alive.stream().filter(block -> block.linkDensity() < LINKED).toList();
            List<Block> text = lines.stream().filter(Block::isProse).toList();
            return text.isEmpty() ? lines : text;
        }
        List<Block> inside = alive.stream().filter(block -> within(block.element(), container)).toList();
        return new Pruning(inside, container).kept();
    }

    /** The share of the prose that lies in captions. */
    private double captionShare() {
        double sum = 0;
        for (Block block : blocks) {
            if (block.isProse()) {
                for (Element at = block.element(); at != null && at.parent() != null; at = at.parent()) {
                    if (isCaption(at)) {
                        sum += block.text().length();
                        break;
                    }
                }
            }
        }
        return allProse == 0 ? 0 : sum / allProse;
    }

    private List<Block> alive(Trust inNames) {
        trust = inNames;
        apart.clear();
        return blocks.stream().filter(block -> !isApart(block.element())).toList();
    }

    private static double prose(List<Block> blocks) {
        return blocks.stream().filter(Block::isProse).mapToDouble(block -> block.text().length()).sum();
    }

    /** Whether an element or one that holds it is set apart. */
    private boolean isApart(Element element) {
        List<Element> path = new ArrayList<>();
        Element at = element;
        while (at != null && !apart.containsKey(at)) {
            path.add(at);
            at = at.parent();
        }
        boolean above = at != null && apart.get(at);
        for (int i = path.size() - 1; i >= 0; i--) {
            above = above || isSetApart(path.get(i));
            apart.put(path.get(i), above);
        }
        return above;
    }

    /** A part named as if it stood apart is the text all the same where it holds most of the prose. */
    private boolean isSetApart(Element element) {
        double share = allProse == 0 ? 0 : prose.of(element) / allProse;
        boolean most = share >= PROTECTED && (trust != Trust.ALL || aroundHeadline.contains(element));
        if (element.tagName().equals("body") || element.tagName().equals("html")) {
            return false;
        }
        if (names.is(Naming.Part.COMMENTS, element)) {
            return share < COMMENTS_PROTECTED;
        }
        if (isCaption(element)) {
            return !captionsAreText;
        }
        if (names.is(Naming.Part.OVER, element)) {
            return trust != Trust.TAGS && !(most && aroundHeadline.contains(element));
        }
        return !most && (trust == Trust.TAGS ? Naming.isApartByTag(element) : names.isApart(element));
    }

    private boolean isCaption(Element element) {
        return element.tagName().equals("figcaption")
                || !element.tagName().equals("body") && names.is(Naming.Part.CAPTION, element);
    }

    /** The element with the best balance: of the page's prose as much as possible, of other text as little. */
    private Element container(List<Block> alive) {
        TextMass good = TextMass.of(alive, block -> block.isProse() ? block.text().length() : 0);
        TextMass all = TextMass.of(alive, block -> block.text().length());
        double total = prose(alive);
        if (total < LITTLE) {
            return null;
        }
        Set<Element> candidates = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Element> ordered = new ArrayList<>();
        for (Block block : alive) {
            if (block.isProse()) {
                for (Element element = block.element(); element != null && candidates.add(element); element =
                        element.parent()) {
                    ordered.add(element);
                }
            }
        }
        Element best = null;
        double bestScore = -1;
        for (Element element : ordered) {
            double precision = good.of(element) / Math.max(1, all.of(element));
            double recall = good.of(element) / total;
            double score = 2 * precision * recall / (precision + recall) * weight(element);
            if (score > bestScore) {
                best = element;
                bestScore = score;
            }
        }
        return best;
    }

    private double weight(Element element) {
        if (element.attr("itemprop").equals("articleBody")) {
            return 1.25;
        }
        if (names.is(Naming.Part.BODY, element) && !element.tagName().equals("body")) {
            return 1.15;
        }
        return switch (element.tagName()) {
            case "article" -> 1.15;
            case "main" -> 1.1;
            case "body", "html" -> 0.95;
            default -> 1;
        };
    }

    private static boolean within(Element element, Element container) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == container) {
                return true;
            }
        }
        return false;
    }
}
