package org.newsgraph.article.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;
import org.newsgraph.text.Tables;

/** The meta elements of a page: Open Graph, Dublin Core and the names that publishers use. */
final class MetaTags {
    private static final List<List<String>> ROWS = Tables.rows(MetaTags.class, "meta.tsv");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    MetaTags(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String content = RawArticle.line(meta.attr("content"));
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                if (meta.hasAttr(attribute) && !content.isEmpty()) {
                    values.computeIfAbsent(meta.attr(attribute).strip().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                            .add(content);
                }
            }
        }
    }

    Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Adds what the tags tell of a field, in the order of the table. */
    void addTo(RawArticle raw, Field field) {
        ROWS.stream().filter(row -> row.get(0).equals(field.name().toLowerCase(Locale.ROOT)))
                .forEach(row -> raw.addAll(field, values.getOrDefault(row.get(1), List.of())));
    }
}
