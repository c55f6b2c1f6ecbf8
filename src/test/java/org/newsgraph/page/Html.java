package org.newsgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page as a browser reads it, and what holds of every page. */
record Html(String text, Document document) {
    static Html of(String text) {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        Document document = parser.parseInput(text, "https://example.org/");
        assertThat(parser.getErrors()).as("errors of syntax").isEmpty();
        return new Html(text, document);
    }

    /** What has to be true of any page. */
    Html check() {
        Set<String> ids = new LinkedHashSet<>();
        document.select("[id]").forEach(e -> assertThat(ids.add(e.id())).as("id " + e.id() + " is given once").isTrue());
        document.select("a[href^=#], use[href^=#]").forEach(e -> assertThat(ids).contains(e.attr("href").substring(1)));
        for (String attribute : List.of("aria-describedby", "aria-labelledby", "for")) {
            document.select("[" + attribute + "]")
                    .forEach(e -> assertThat(ids).containsAll(List.of(e.attr(attribute).split(" "))));
        }
        assertThat(document.select("html").attr("lang")).isEqualTo("en");
        assertThat(document.title()).isNotBlank();
        assertThat(document.select("main")).hasSize(1);
        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.select("a a, a button, button a")).as("links in links").isEmpty();
        document.select("a").forEach(a -> {
            assertThat(a.hasAttr("href")).isTrue();
            assertThat(a.text() + a.attr("aria-label") + (a.selectFirst("svg, rect") == null ? "" : "drawn"))
                    .as("a link's name: " + a.outerHtml()).isNotBlank();
        });
        document.select("input").forEach(input -> assertThat(input.parents().is("label")
                || !document.select("label[for=" + input.id() + "]").isEmpty()).as("a label of " + input).isTrue());
        document.select("svg").forEach(svg -> assertThat(svg.attr("aria-hidden").equals("true") || svg.hasAttr("aria-label"))
                .as("what a picture shows").isTrue());
        document.select("[tabindex=0]").forEach(e -> assertThat(e.attr("role") + e.attr("aria-label")).isNotBlank());
        document.select("th").forEach(th -> assertThat(th.hasAttr("scope")).isTrue());
        int level = 0;
        for (Element heading : document.select("h1, h2, h3, h4")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as("level of heading " + heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        document.getAllElements().forEach(e -> e.attributes().forEach(a -> {
            assertThat(a.getKey()).as("no script in attributes").doesNotStartWith("on");
            assertThat(a.getKey()).isNotEqualTo("style");
        }));
        return this;
    }

    /** Marked words by their place, with the parts of cut ones put together. */
    Map<String, String> marked() {
        Map<String, String> marked = new LinkedHashMap<>();
        document.select("main [data-span]").forEach(e -> {
            Element copy = e.clone();
            copy.select(".note").remove();
            marked.merge(e.attr("data-span"), copy.wholeText(), String::concat);
        });
        return marked;
    }

    /** The paragraphs of an article as they were written, headline first where it is part of the text. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        document.select("h1, .prose > p").forEach(p -> {
            Element copy = p.clone();
            copy.select(".note").remove();
            paragraphs.add(copy.wholeText());
        });
        return paragraphs;
    }
}
