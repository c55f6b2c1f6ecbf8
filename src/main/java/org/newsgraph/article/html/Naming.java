package org.newsgraph.article.html;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.newsgraph.text.Tables;

/** What an element's tag, role, class and id say of its part in the page. */
final class Naming {
    enum Part { BODY, COMMENTS, APART, OVER, CAPTION, BYLINE, DATE }

    private static final Map<Part, Pattern> PATTERNS = patterns();
    private static final Set<String> TAGS = Set.of("nav", "footer", "aside", "menu", "dialog", "form");
    private static final Set<String> ROLES = Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog",
            "alert", "alertdialog", "menu", "menubar", "toolbar", "tablist", "note");
    private static final int LONGEST = 400;
    /** Classes that tell what lies in an element, or what it is about, and not what it is. */
    private static final Pattern FLAG =
            Pattern.compile("(?<!\\S)(?:has|no|not|with|without|is|category|tag|type|status|format|js|elementor)-\\S*",
                    Pattern.CASE_INSENSITIVE);

    /** What the names in this page mean; most of them occur again and again. */
    private final Map<String, Set<Part>> known = new HashMap<>();

    /** Whether the words of an element's class and id name a part. */
    boolean is(Part part, Element element) {
        return parts(element).contains(part);
    }

    private Set<Part> parts(Element element) {
        String words = words(element);
        return words.isEmpty() ? Set.of() : known.computeIfAbsent(words, Naming::parts);
    }

    private static Set<Part> parts(String words) {
        String plain = FLAG.matcher(words).replaceAll("").replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("[-_\\s:/]+", " ")
                .toLowerCase(Locale.ROOT);
        Set<Part> parts = EnumSet.noneOf(Part.class);
        PATTERNS.forEach((part, pattern) -> {
            if (pattern.matcher(plain).find()) {
                parts.add(part);
            }
        });
        return parts;
    }

    /** Whether an element's tag, role or names set it apart from the text. */
    boolean isApart(Element element) {
        String tag = element.tagName();
        return !tag.equals("body") && !tag.equals("html") && !tag.equals("main")
                && (isApartByTag(element) || isHidden(element) || element.hasAttr("data-nosnippet") || is(Part.APART, element));
    }

    /** Whether an element's tag or role sets it apart. */
    static boolean isApartByTag(Element element) {
        return TAGS.contains(element.tagName()) || ROLES.contains(element.attr("role"));
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")
                || element.hasAttr("style")
                        && element.attr("style").matches("(?is).*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden).*");
    }

    /** Class and id, parted by a bar. */
    private static String words(Element element) {
        String id = element.id();
        String names = element.className();
        if (id.isEmpty() && names.isEmpty()) {
            return "";
        }
        String all = names + " | " + id;
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    private static Map<Part, Pattern> patterns() {
        List<List<String>> rows = Tables.rows(Naming.class, "names.tsv");
        Map<Part, Pattern> patterns = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            patterns.put(part, Tables.pattern(Tables.of(rows, part.name().toLowerCase(Locale.ROOT))));
        }
        return patterns;
    }
}
