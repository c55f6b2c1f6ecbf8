package org.newsgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.newsgraph.query.Data;

/** What stands in a graph, however it is meant, stays text on the page. */
class HostileTextTest {
    private static final String SCRIPT = "<script>alert(1)</script><svg onload=alert(2)></svg><img src=x onerror=alert(3)>";

    @Test
    void markup_in_the_text_is_text() {
        String text = "He wrote " + SCRIPT + " &lt;b&gt; &#x3C; ]]> --> {{html}} {{{html}}} and left.";
        Html page = page(Examples.article(text));
        assertThat(page.paragraphs()).contains(text);
        assertThat(page.document().select("main script, main img, body svg[onload]")).isEmpty();
        assertThat(page.document().select("script")).hasSize(1);
    }

    @Test
    void markup_in_names_headlines_titles_and_quotations_is_text() {
        String evil = "\"'><script>alert(1)</script>";
        Html page = page(Examples.article("Eve met Bob today.") + Examples.span(0, 3, "Eve", "itsrdf:taIdentRef person:eve ; "
                + "itsrdf:taClassRef schema:Person ; news:mentionKind news:Named")
                + Examples.span(4, 7, "met", "nif:x 1")
                + "person:eve a schema:Person ; schema:name %1$s ; schema:jobTitle %1$s ; schema:alternateName %1$s .%n"
                        .formatted(Examples.literal(evil))
                + "this:event-1 a news:Event, news:Meeting ; schema:name %1$s ; schema:attendee person:eve ; news:factuality news:Occurred ; "
                        .formatted(Examples.literal(evil))
                + "schema:startDate %1$s ; schema:duration %1$s ; news:confidence %1$s ; news:trigger this:offset_4_7 .%n"
                        .formatted(Examples.literal(evil))
                + "this:quotation-1 a schema:Quotation ; schema:text %1$s ; schema:author person:eve .%n"
                        .formatted(Examples.literal(evil))
                + "<%s> schema:articleSection %2$s ; schema:description %2$s ; schema:keywords %2$s ; schema:image this:image-1 .%n"
                        .formatted(Examples.ARTICLE, Examples.literal(evil))
                + "this:image-1 schema:caption %s .%n".formatted(Examples.literal(evil)));
        assertThat(page.document().select("script")).hasSize(1);
        assertThat(page.document().select(".card h3").text()).isEqualTo(evil);
        assertThat(page.document().select("blockquote").text()).isEqualTo(evil);
        assertThat(page.document().select("mark a").first().attr("title")).startsWith(evil);
    }

    @Test
    void only_addresses_of_the_web_become_links() {
        Html page = page(Examples.article("Nothing.") + "<" + Examples.ARTICLE + "> schema:url \"javascript:alert(1)\", "
                + "\" javascript:alert(2)\", \"java\\tscript:alert(3)\", \"data:text/html,x\", \"//evil.example\", "
                + "\"https://a.example/\\nx\", \"HTTPS://news.example/a?b=1&c=\\\"\", \"https://news.example/good?a=1&b=2\" ; "
                + "schema:mentions person:eve .\nperson:eve a schema:Person ; schema:name \"Eve\" ; "
                + "schema:sameAs <javascript:alert(4)>, <https://people.example/eve> .");
        assertThat(page.document().select("a[href]").eachAttr("href")).filteredOn(href -> !href.startsWith("#"))
                .containsExactlyInAnyOrder("https://news.example/good?a=1&b=2", "https://people.example/eve");
        assertThat(page.document().select("dl.facts").text()).contains("javascript:alert(1)");
    }

    @Test
    void characters_that_may_not_stand_in_a_page_are_replaced_one_for_one() {
        String text = "Bob\u0000by \u0007saw\u0085 Eve\uFFFE here.";
        Html page = page(Examples.article(text) + Examples.span(8, 13, "saw\u0085 ", "itsrdf:taIdentRef person:eve")
                + Examples.span(13, 16, "Eve", "itsrdf:taIdentRef person:eve")
                + "person:eve a schema:Person ; schema:name \"Eve\\u0001\" .");
        assertThat(page.paragraphs()).contains("Bob\uFFFDby \uFFFDsaw\uFFFD Eve\uFFFD here.");
        assertThat(page.marked()).containsEntry("13_16", "Eve");
        page.text().chars().forEach(c -> assertThat(c).matches(x -> x == '\n' || x >= ' ' && !(x >= 0x7F && x <= 0x9F)));
    }

    @Test
    void marks_that_turn_the_direction_of_text_work_no_further_than_their_paragraph_or_name() {
        String turned = "\u202Eevil\u2066";
        Html page = page(Examples.article("First " + turned + " Eve.\n\nSecond.") + "<" + Examples.ARTICLE
                + "> schema:mentions person:eve .\nperson:eve a schema:Person ; schema:name " + Examples.literal(turned) + " .");
        // Blocks with a direction of their own, and isolated names: what is opened in them is closed at their end.
        page.document().select(".prose > p, h1").forEach(p -> assertThat(p.attr("dir")).isEqualTo("auto"));
        for (Element element : page.document().select("main *")) {
            if (element.ownText().contains("\u202E")) {
                Element isolated = element.closest("bdi, [dir=auto]");
                assertThat(isolated).as(element.outerHtml()).isNotNull();
            }
        }
    }

    @Test
    void ids_of_hostile_iris_are_plain() {
        Html page = page(Examples.article("Nothing.") + "<" + Examples.ARTICLE
                + "> schema:mentions <https://example.org/id/person/a%22b'c>, "
                + "<" + Examples.ARTICLE + "#content>, <" + Examples.ARTICLE + "#h-events>, <https://example.org/id/person/> .\n"
                + "<https://example.org/id/person/a%22b'c> a schema:Person . <" + Examples.ARTICLE
                + "#content> a schema:Person . <"
                + Examples.ARTICLE + "#h-events> a schema:Person . <https://example.org/id/person/> a schema:Person .");
        assertThat(page.document().select(".card")).hasSize(4);
        page.document().select("[id]").forEach(e -> assertThat(e.id()).matches("[A-Za-z][A-Za-z0-9_-]*"));
    }

    @Test
    void what_the_text_does_not_have_where_the_graph_says_is_not_marked() {
        Html page = page(Examples.article("Eve met Bob.") + Examples.span(4, 7, "saw", "itsrdf:taIdentRef person:eve")
                + Examples.span(8, 400, "Bob", "itsrdf:taIdentRef person:eve")
                + "person:eve a schema:Person ; schema:name \"Eve\" .");
        assertThat(page.document().select(".prose mark")).isEmpty();
    }

    private static Html page(String turtle) {
        Data data = Examples.turtle(turtle);
        String text = StandalonePage.of(data.graph(), Examples.ARTICLE);
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(text);
        return Html.of(text).check();
    }
}
