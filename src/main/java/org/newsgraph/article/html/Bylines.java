package org.newsgraph.article.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;

/** Finds authors and dates where the page shows them, for pages whose head does not tell. */
final class Bylines {
    private static final int LONGEST = 150;
    private static final int MOST = 6;
    private static final int NEAR = 15;
    private static final Pattern BY = Pattern.compile("(?:^|\\s)by:?\\s+\\p{L}", Pattern.CASE_INSENSITIVE);

    private Bylines() {}

    /** Adds the authors that links and names of elements show. */
    static void authors(Document page, RawArticle raw, Naming names) {
        for (Element link : page.select("a[rel~=(?i)\\bauthor\\b], a[href*=/author/], a[href*=/authors/]").stream().limit(MOST)
                .toList()) {
            if (usable(link, Naming.Part.COMMENTS, names)) {
                raw.add(Field.AUTHOR, link.text());
            }
        }
        shown(page, Naming.Part.BYLINE, names).forEach(text -> raw.add(Field.BYLINE, text));
    }

    /** Adds the dates that the page shows: time elements first, then elements that are called so. */
    static void dates(Document page, RawArticle raw, Naming names) {
        for (Element time : page.select("time[datetime], abbr.published[title]").stream().limit(MOST).toList()) {
            if (usable(time, Naming.Part.COMMENTS, names)) {
                raw.add(Field.PUBLISHED, time.hasAttr("datetime") ? time.attr("datetime") : time.attr("title"));
                raw.add(Field.PUBLISHED, time.text());
            }
        }
        shown(page, Naming.Part.DATE, names).forEach(text -> raw.add(Field.PUBLISHED, text));
    }

    /** Adds the lines between the headline and the text that have the form of a byline or hold a date. */
    static void belowHeadline(Document page, String headline, RawArticle raw) {
        List<Block> blocks = BlockFinder.find(page.body());
        int at = 0;
        while (at < blocks.size()
                && !(blocks.get(at).text().contains(headline) && blocks.get(at).text().length() < 2 * headline.length())) {
            at++;
        }
        for (int i = at + 1; i < blocks.size() && i <= at + NEAR; i++) {
            // Elements beside each other leave no space between "By" and the name.
            String line = blocks.get(i).text().replaceFirst("^By(?=\\p{Lu})", "By ");
            if (line.length() <= LONGEST) {
                if (BY.matcher(line).find()) {
                    raw.add(Field.BYLINE, line);
                }
                if (line.chars().anyMatch(Character::isDigit)) {
                    raw.add(Field.PUBLISHED, line);
                }
            }
        }
    }

    private static List<String> shown(Document page, Naming.Part part, Naming names) {
        return page.body().select("[class], [id], time").stream().filter(element -> names.is(part, element)
                || part == Naming.Part.DATE && element.tagName().equals("time"))
                .filter(element -> !element.tagName().equals("body") && usable(element, Naming.Part.COMMENTS, names))
                .map(element -> RawArticle.line(element.text())).filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .distinct().limit(MOST).toList();
    }

    private static boolean usable(Element element, Naming.Part not, Naming names) {
        for (Element at = element; at != null && !at.tagName().equals("body"); at = at.parent()) {
            if (names.is(not, at) || at.tagName().equals("aside") || at.tagName().equals("footer")) {
                return false;
            }
        }
        return true;
    }
}
