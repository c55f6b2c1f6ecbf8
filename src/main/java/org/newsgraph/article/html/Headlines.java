package org.newsgraph.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;

/**
 * Finds the headline as the page shows it: the heading that agrees with what the page's head says of it. Where no heading does, the
 * head's own words, without the name of the site.
 */
final class Headlines {
    private static final Pattern PART =
            Pattern.compile("\\s+[|\u2013\u2014\u2022\u00B7\u00BB\u203A~-]+\\s+|\\s*[|\u00BB]\\s*|\\s*::\\s*");
    private static final Pattern HOME =
            Pattern.compile("(?:https?:)?(?://[^/?#]+)?/?(?:index\\.\\w+)?", Pattern.CASE_INSENSITIVE);
    private static final double AGREES = 0.6;
    private static final int LONGEST = 300;

    private final Document page;
    private final RawArticle raw;
    private final List<String> told = new ArrayList<>();

    private Headlines(Document page, RawArticle raw) {
        this.page = page;
        this.raw = raw;
    }

    /**
     * The headline.
     *
     * @param raw holds the headlines that the head tells, and the publisher
     */
    static Optional<String> find(Document page, RawArticle raw) {
        return new Headlines(page, raw).find();
    }

    private Optional<String> find() {
        raw.all(Field.HEADLINE).forEach(headline -> told.add(withoutSite(headline)));
        String title = RawArticle.line(page.title());
        if (!title.isEmpty()) {
            told.add(withoutSite(title));
        }
        List<Element> first = headings("h1");
        Optional<Element> agreeing = first.stream().filter(heading -> agrees(text(heading))).findFirst();
        if (agreeing.isEmpty() && first.size() != 1) {
            agreeing = headings("h2, h3").stream().filter(heading -> told.stream().anyMatch(other -> same(text(heading), other)))
                    .findFirst();
        }
        if (agreeing.isPresent()) {
            return agreeing.map(this::bare);
        }
        return told.stream().filter(text -> !isSite(text)).findFirst().or(() -> first.stream().map(Headlines::text).findFirst());
    }

    /** A heading without a section's name before it or a subtitle behind it, where the head has the headline alone. */
    private String bare(Element heading) {
        String whole = text(heading);
        for (Element inner : heading.getAllElements()) {
            String part = text(inner);
            if (part.isEmpty() || part.length() >= whole.length()) {
                continue;
            }
            String rest = whole.startsWith(part) ? whole.substring(part.length()).strip()
                    : whole.endsWith(part) ? whole.substring(0, whole.length() - part.length()).strip() : "";
            for (String candidate : List.of(part, rest)) {
                if (words(candidate).size() > 2 && told.stream().anyMatch(other -> same(candidate, other))) {
                    return candidate;
                }
            }
        }
        return whole;
    }

    private List<Element> headings(String tags) {
        return page.select(tags).stream().filter(heading -> !heading.hasAttr("hidden") && !leadsHome(heading))
                .filter(heading -> !text(heading).isEmpty() && text(heading).length() <= LONGEST && !isSite(text(heading)))
                .toList();
    }

    private static String text(Element heading) {
        return RawArticle.line(heading.text());
    }

    /** The name of the site stands in a heading on many pages, and leads to its front page. */
    private boolean leadsHome(Element heading) {
        Element link = heading.selectFirst("a[href]");
        if (link == null && heading.parent() != null && heading.parent().tagName().equals("a")) {
            link = heading.parent();
        }
        return link != null && HOME.matcher(link.attr("href").strip()).matches();
    }

    private boolean agrees(String heading) {
        Set<String> words = words(heading);
        return told.stream().anyMatch(other -> {
            Set<String> others = words(other);
            long common = words.stream().filter(others::contains).count();
            return common > 0 && common >= AGREES * Math.min(words.size(), others.size()) && (common > 1 || words.size() == 1
                    || others.size() == 1);
        });
    }

    private static boolean same(String one, String other) {
        return words(one).equals(words(other));
    }

    /** A title without the parts that name the site, the section or the author, which stand at its end, seldom at its beginning. */
    private String withoutSite(String title) {
        String rest = title;
        while (true) {
            Matcher part = PART.matcher(rest);
            int last = -1;
            int after = -1;
            int firstEnd = -1;
            int first = -1;
            while (part.find()) {
                if (first < 0) {
                    first = part.start();
                    firstEnd = part.end();
                }
                last = part.start();
                after = part.end();
            }
            if (last <= 0 || after >= rest.length()) {
                return rest;
            }
            if (isSite(rest.substring(after)) || rest.charAt(Math.min(last + 1, after - 1)) == '|' && last > rest.length() / 2) {
                rest = rest.substring(0, last);
            } else if (isSite(rest.substring(0, first))) {
                rest = rest.substring(firstEnd);
            } else {
                return rest;
            }
        }
    }

    private boolean isSite(String text) {
        String name = squeezed(text);
        if (name.isEmpty()) {
            return true;
        }
        String host = squeezed(raw.first(Field.URL).orElse("").replaceFirst("(?i)^https?://(?:www\\.)?([^/]*).*", "$1"));
        return raw.all(Field.PUBLISHER).stream().map(Headlines::squeezed).anyMatch(site -> site.equals(name))
                || name.length() > 3 && host.startsWith(name) || host.length() > 3 && name.equals(host);
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").replaceFirst("^the", "");
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\s]", "").strip().split("\\s+")));
    }
}
