package org.newsgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.newsgraph.query.Reading;
import org.newsgraph.query.Stretch;

/** The page of one article in one file. */
class StandalonePageTest {
    @TestFactory
    Stream<DynamicTest> the_page_of_a_sample_is_sound() {
        return each((graph, page) -> page.check());
    }

    @TestFactory
    Stream<DynamicTest> every_span_is_marked_with_exactly_its_words() {
        return each((graph, page) -> {
            Reading reading = new Reading(graph);
            Map<String, String> marked = page.marked();
            List<Node> spans = graph.find(Node.ANY, Reading.MENTIONS_ENTITY, Node.ANY).mapWith(Triple::getSubject).toList();
            spans.addAll(graph.find(Node.ANY, Reading.TRIGGER, Node.ANY).mapWith(Triple::getObject).toList());
            spans.addAll(graph.find(Node.ANY, Reading.news("timexType"), Node.ANY).mapWith(Triple::getSubject).toList());
            assertThat(spans).isNotEmpty();
            for (Node span : spans) {
                Stretch stretch = Stretch.of(reading, span).orElseThrow();
                assertThat(marked).containsEntry(stretch.span().begin() + "_" + stretch.span().end(), stretch.words());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> the_text_stands_there_letter_for_letter() {
        return each((graph, page) -> {
            String whole = graph.find(Node.ANY, Reading.WHOLE_TEXT, Node.ANY).next().getObject().getLiteralLexicalForm();
            assertThat(String.join("\n\n", page.paragraphs())).isEqualTo(whole);
        });
    }

    @TestFactory
    Stream<DynamicTest> every_event_has_a_row_with_sign_and_words_and_a_place_in_the_text() {
        return each((graph, page) -> {
            List<Node> events = graph.find(Node.ANY, Reading.FACTUALITY, Node.ANY).mapWith(Triple::getSubject).toList();
            assertThat(page.document().select("table.events tbody tr")).hasSameSizeAs(events);
            page.document().select("table.events tbody tr").forEach(row -> {
                assertThat(row.select(".factuality").text()).isNotBlank();
                assertThat(row.select(".factuality svg")).isNotEmpty();
                assertThat(row.select(".confidence").text()).matches("[01]\\.\\d\\d (high|medium|low)");
                assertThat(row.select("th a.quote")).isNotEmpty();
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> marked_words_lead_to_facts_that_also_describe_them() {
        return each((graph, page) -> {
            List<Element> links = page.document().select(".prose mark > a");
            assertThat(links).isNotEmpty();
            links.forEach(a -> {
                assertThat(a.attr("href")).startsWith("#");
                assertThat(a.attr("title")).isNotBlank();
                assertThat(page.document().getElementById(a.attr("aria-describedby").split(" ")[0]).text()).isNotBlank();
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_asked_from_anywhere() throws Exception {
        return each((graph, page) -> {
            assertThat(page.document().select("[src], link[rel=stylesheet], img, iframe, object, embed, form, base")).isEmpty();
            assertThat(page.document().select("style").html()).doesNotContain("url(", "@import");
            page.document().select("a[href]").forEach(a -> assertThat(a.attr("href")).matches("(#|https?://).*"));
            String policy = page.document().select("meta[http-equiv]").attr("content");
            assertThat(policy).startsWith("default-src 'none'").contains(
                    "style-src '" + hash(page.document().select("style").first()),
                    "script-src '" + hash(page.document().select("script").first()));
        });
    }

    @Test
    void the_same_graph_gives_the_same_page_whatever_the_order_of_its_triples() {
        Graph graph = Examples.load(Examples.outputs().get(0)).graph();
        String article = StandalonePage.articles(graph).get(0);
        String page = StandalonePage.of(graph, article);
        List<Triple> triples = new ArrayList<>(graph.find().toList());
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(triples, new Random(seed));
            Graph shuffled = GraphMemFactory.createDefaultGraph();
            triples.forEach(shuffled::add);
            assertThat(StandalonePage.of(shuffled, article)).isEqualTo(page);
        }
    }

    @Test
    void without_spans_the_text_stands_plain_and_the_page_says_so() {
        Html page = pruned("output/2022-02-26-hayashi-blinken-denounce-russias-attack-on-ukraine-in-telephone-call.ttl",
                t -> t.getSubject().toString().contains("#offset") || t.getObject().toString().contains("#offset"));
        assertThat(page.document().select("main mark")).isEmpty();
        assertThat(page.document().select("#text .hint").text()).contains("no spans");
        assertThat(page.document().select(".prose").text()).contains("spoke by telephone for 25 minutes");
        assertThat(page.document().select("table.events tbody tr")).hasSize(13);
        assertThat(page.document().select("#people .card")).isNotEmpty();
        assertThat(page.document().select("#said .saying")).hasSize(4);
        page.check();
    }

    @Test
    void without_the_text_its_evidence_is_shown_with_marks() {
        Html page = pruned("output/2022-02-26-hayashi-blinken-denounce-russias-attack-on-ukraine-in-telephone-call.ttl",
                t -> t.getPredicate().toString().matches(".*(articleBody|isString)"));
        assertThat(page.document().select("#text .hint").text()).contains("leaves the text out");
        assertThat(page.document().select(".prose mark")).isNotEmpty();
        assertThat(page.document().select("h1").text())
                .isEqualTo("Hayashi, Blinken denounce Russia’s attack on Ukraine in telephone call");
        page.check();
    }

    @Test
    void with_neither_the_page_has_what_there_is() {
        Html page = pruned("output/2022-02-26-hayashi-blinken-denounce-russias-attack-on-ukraine-in-telephone-call.ttl",
                t -> t.getSubject().toString().contains("#offset") || t.getObject().toString().contains("#offset")
                        || t.getPredicate().toString().endsWith("articleBody"));
        assertThat(page.document().select("#text .hint").text()).contains("neither the text nor words");
        assertThat(page.document().select("table.events tbody tr")).hasSize(13);
        page.check();
    }

    private static Html pruned(String file, java.util.function.Predicate<Triple> left) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        Examples.load(Path.of(file)).graph().find().filterDrop(left).forEach(graph::add);
        return Html.of(StandalonePage.of(graph, StandalonePage.articles(graph).get(0)));
    }

    private static String hash(Element element) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(element.data().getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private interface Check {
        void of(Graph graph, Html page);
    }

    private static Stream<DynamicTest> each(Check check) {
        return Examples.outputs().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Graph graph = Examples.load(file).graph();
            check.of(graph, Html.of(StandalonePage.of(graph, StandalonePage.articles(graph).get(0))));
        }));
    }
}
