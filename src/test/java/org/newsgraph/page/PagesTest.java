package org.newsgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.newsgraph.query.Data;
import org.newsgraph.query.Reading;

/** The pages of a collection, over the graphs of the sample articles. */
class PagesTest {
    private static final String ID = "https://w3id.org/newsgraph/id/";
    private static final String CALL =
            ID + "article/2022-02-26-hayashi-blinken-denounce-russias-attack-on-ukraine-in-telephone-call";
    private static final Data DATA = Data.load(List.of(Path.of("output")));
    private static final Pages PAGES = new Pages(DATA.dataset(), new TestLinks());

    @Test
    void home_lists_articles_newest_first_with_counts_events_and_a_search() {
        Html home = Html.of(PAGES.home(1).orElseThrow()).check();
        assertThat(home.document().select("h2:contains(Newest) + ul > li > p:first-child").eachText()).hasSize(8)
                .first().isEqualTo("Starmer becomes prime minister as Labour wins landslide in Britain");
        assertThat(home.document().select(".numbers li").eachText()).contains("8 articles", "93 events", "5 quotations");
        assertThat(home.document().select(".classes li").eachText()).contains("Meeting 6")
                .noneMatch(line -> line.startsWith("Time"));
        assertThat(home.document().select("h2:contains(Latest) + ul a")).isNotEmpty();
        assertThat(home.document().select("form[role=search] input[name=q]")).hasSize(1);
        assertThat(PAGES.home(2)).isEmpty();
        assertThat(PAGES.home(0)).isEmpty();
        assertThat(PAGES.home(Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void an_empty_collection_has_a_home() {
        Html home = Html.of(new Pages(new Data().dataset(), new TestLinks()).home(1).orElseThrow()).check();
        assertThat(home.document().text()).contains("No article yet.", "0 articles");
    }

    @Test
    void a_click_on_a_marked_word_leads_to_its_entity_or_event() {
        Html article = Html.of(PAGES.article(CALL).orElseThrow()).check();
        assertThat(article.document().select(".prose mark.person a:contains(Yoshimasa Hayashi)").attr("href"))
                .isEqualTo(page(ID + "person/yoshimasa-hayashi"));
        assertThat(article.document().select(".prose mark.event a:contains(spoke by telephone)").attr("href"))
                .isEqualTo(page(CALL + "#event-3"));
        assertThat(article.document().select("link[type=text/turtle], link[type=application/ld+json]")).hasSize(2);
        assertThat(article.document().select("script[src]").eachAttr("src")).contains("/assets/" + Assets.CYTOSCAPE);
        assertThat(article.document().select("style, script:not([src])")).isEmpty();
    }

    @Test
    void an_entity_has_its_offices_events_articles_and_their_sentences() {
        Html page = Html.of(PAGES.entity(ID + "person/joe-biden", 1).orElseThrow()).check();
        assertThat(page.document().select("h1").text()).isEqualTo("Joe Biden");
        assertThat(page.document().select("#facts .evidence mark.person").text()).contains("Joe Biden");
        assertThat(page.document().select("#events .list > li")).hasSize(7)
                .allSatisfy(li -> assertThat(li.select(".evidence mark.event")).isNotEmpty());
        assertThat(page.document().select("#articles .list > li")).hasSizeGreaterThan(2)
                .allSatisfy(li -> assertThat(li.select(".evidence mark.person")).isNotEmpty());
        assertThat(page.document().select("#network [data-network]").attr("data-network")).contains("Joe Biden");
        assertThat(page.document().select(".title .links a").eachText()).contains("Turtle", "JSON-LD");
    }

    @Test
    void an_event_has_its_facts_with_the_words_for_them_and_its_sentences() {
        Html page = Html.of(PAGES.event(CALL + "#event-3").orElseThrow()).check();
        assertThat(page.document().select(".title .factuality").text()).isEqualTo("Occurred");
        Element attendees = page.document().select("#facts dt:contains(Attendee) + dd").first();
        assertThat(attendees.text()).contains("Antony Blinken “Blinken” “Antony Blinken”");
        assertThat(page.document().select("#facts dt:contains(Duration) + dd").text()).isEqualTo("25 minutes");
        assertThat(page.document().select("section:has(#h-sentences) .evidence")).hasSize(4);
        assertThat(page.document().select("#events .list > li")).hasSize(2);
        assertThat(PAGES.event(ID + "person/joe-biden")).isEmpty();
    }

    @Test
    void everything_that_pages_link_to_has_a_page_and_every_page_is_sound() {
        Set<String> waiting = new TreeSet<>();
        DATA.graph().find(Node.ANY, Reading.NAME, Node.ANY).forEach(t -> waiting.add(t.getSubject().getURI()));
        waiting.addAll(StandalonePage.articles(DATA.graph()));
        Set<String> seen = new TreeSet<>();
        while (!waiting.isEmpty()) {
            String iri = waiting.iterator().next();
            waiting.remove(iri);
            if (seen.add(iri)) {
                Html page = Html.of(PAGES.thing(iri, 1).orElseThrow(() -> new AssertionError("no page of " + iri))).check();
                page.document().select("a[href^=/thing?iri=]").eachAttr("href").stream()
                        .map(href -> URLDecoder.decode(href.substring("/thing?iri=".length()), StandardCharsets.UTF_8))
                        .filter(found -> !seen.contains(found)).forEach(waiting::add);
            }
        }
        assertThat(seen).hasSizeGreaterThan(300);
    }

    @Test
    void what_is_not_known_has_no_page() {
        assertThat(PAGES.thing(ID + "person/nobody", 1)).isEmpty();
        assertThat(PAGES.thing("", 1)).isEmpty();
        assertThat(PAGES.thing("not an iri", 1)).isEmpty();
        assertThat(PAGES.article(ID + "person/joe-biden")).isEmpty();
        assertThat(PAGES.entity(ID + "person/joe-biden", 2)).isEmpty();
    }

    @Test
    void search_finds_entities_events_and_words_of_texts() {
        Html found = Html.of(PAGES.search("kishida", 1)).check();
        assertThat(found.document().select("h2").eachText()).anyMatch(h -> h.startsWith("People"))
                .anyMatch(h -> h.startsWith("Events")).anyMatch(h -> h.startsWith("Articles"));
        assertThat(found.document().select("h2:contains(People) + ul a").first().attr("href"))
                .isEqualTo(page(ID + "person/fumio-kishida"));
        assertThat(found.document().select("mark.found").eachText()).contains("Kishida");
        assertThat(found.document().select("input[name=q]").val()).isEqualTo("kishida");
        assertThat(Html.of(PAGES.search("telephone conducted minutes saturday", 1)).document().select("h2")).isEmpty();
        assertThat(Html.of(PAGES.search("telephone 25 MINUTES", 1)).document().select("h2").eachText())
                .containsExactly("Articles 1");
    }

    @Test
    void a_search_for_nothing_or_for_markup_is_harmless() {
        assertThat(Html.of(PAGES.search("", 1)).check().document().select("main").text()).contains("Give words");
        Html found = Html.of(PAGES.search("\"><script>alert(1)</script>", -3)).check();
        assertThat(found.document().select("script:not([src])")).isEmpty();
        assertThat(found.document().select("input[name=q]").val()).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void long_lists_are_paged() {
        StringBuilder turtle = new StringBuilder("person:eve a schema:Person ; schema:name \"Eve\" .\n");
        for (int i = 10; i < 55; i++) {
            turtle.append("<https://example.org/id/article/a%d> a schema:NewsArticle ; schema:headline \"News %d\" ; "
                    .formatted(i, i)
                    + "schema:datePublished \"2024-01-%02d\"^^xsd:date ; schema:mentions person:eve .%n".formatted(i % 28 + 1));
        }
        Pages pages = new Pages(Examples.turtle(turtle.toString()).dataset(), new TestLinks());
        Set<String> headlines = new TreeSet<>();
        for (int page = 1; page <= 3; page++) {
            Html home = Html.of(pages.home(page).orElseThrow()).check();
            headlines.addAll(home.document().select("a:matches(News \\d+)").eachText());
            Html eve = Html.of(pages.entity("https://example.org/id/person/eve", page).orElseThrow()).check();
            assertThat(eve.document().select("#articles li")).hasSize(page < 3 ? 20 : 5);
            assertThat(eve.document().select(".pager").text()).contains("Page " + page + " of 3");
        }
        assertThat(headlines).hasSize(45);
        assertThat(pages.home(4)).isEmpty();
        assertThat(pages.entity("https://example.org/id/person/eve", 4)).isEmpty();
    }

    @Test
    void every_asset_that_pages_ask_for_is_there() {
        for (String name : Assets.names()) {
            Assets.Asset asset = Assets.find(name).orElseThrow();
            assertThat(asset.bytes()).as(name).isNotEmpty();
            assertThat(asset.contentType()).endsWith("; charset=utf-8");
        }
        assertThat(Assets.find("../newsgraph.css")).isEmpty();
        assertThat(Assets.find("/ontology/newsgraph.ttl")).isEmpty();
    }

    private static String page(String iri) {
        return new TestLinks().thing(iri).orElseThrow();
    }

    private static final class TestLinks implements Links {
        @Override
        public Optional<String> thing(String iri) {
            return Optional.of("/thing?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8));
        }

        @Override
        public String thing(String iri, int page) {
            return "/thing?page=" + page + "&iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8);
        }

        @Override
        public Optional<String> turtle(String iri) {
            return Optional.of("/turtle?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8));
        }

        @Override
        public Optional<String> jsonLd(String iri) {
            return Optional.of("/json-ld?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8));
        }

        @Override
        public String asset(String name) {
            return "/assets/" + name;
        }

        @Override
        public String home(int page) {
            return page == 1 ? "/" : "/?page=" + page;
        }

        @Override
        public String search() {
            return "/search";
        }

        @Override
        public String search(String words, int page) {
            return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=" + page;
        }

        @Override
        public Optional<String> editor() {
            return Optional.of("/editor");
        }
    }
}
