package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a page is the article, and what tells of it. */
class HtmlPagesTest {
    private static final String ONE =
            "The council of the harbour town has voted for a new bridge over the river, the mayor said on Tuesday evening.";
    private static final String TWO =
            "Building is to begin in the spring of next year, and it will cost about twelve million euros in all.";
    private static final String THREE =
            "Shops on the northern bank hope that the bridge will bring back the customers whom they lost ten years ago.";
    private static final String OTHER =
            "In the neighbouring valley, snow has closed the road to the pass for the third time in this month already.";

    private static Article read(String html) {
        Collected collected = new Collected();
        ArticleReader.read(List.of("-"), ReadOptions.standard(), new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)),
                collected);
        assertThat(collected.failures).isEmpty();
        return collected.articles.get(0);
    }

    private static Article page(String head, String body) {
        return read("<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>");
    }

    private static String p(String... paragraphs) {
        return "<p>" + String.join("</p><p>", paragraphs) + "</p>";
    }

    private static String text(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    @Test
    void what_stands_apart_is_no_part_of_the_text() {
        for (String apart : List.of("<nav>%s</nav>", "<aside>%s</aside>", "<footer>%s</footer>",
                "<div class='related-posts'>%s</div>",
                "<div id='comments'>%s</div>", "<div class='newsletterSignup'>%s</div>",
                "<section class='recommended'>%s</section>",
                "<div style='display: none'>%s</div>", "<div hidden>%s</div>", "<div role='complementary'>%s</div>",
                "<form>%s</form>",
                "<figure><img src='x.jpg'><figcaption>%s</figcaption></figure>", "<div class='wp-caption-text'>%s</div>",
                "<div class='author-bio'>%s</div>", "<div class='cookie-banner'>%s</div>")) {
            assertThat(page("", "<article><h1>Bridge</h1>" + p(ONE, TWO) + apart.formatted(p(OTHER)) + p(THREE) + "</article>")
                    .body()).as(apart)
                    .isEqualTo(text(ONE, TWO, THREE));
        }
    }

    @Test
    void a_name_counts_as_a_word_and_not_as_letters() {
        for (String name : List.of("shareholder", "header-image", "advice", "has-sidebar", "no-comments", "category-related",
                "navy")) {
            assertThat(page("", "<div class='" + name + "'>" + p(ONE, TWO, THREE) + "</div>").body()).as(name)
                    .isEqualTo(text(ONE, TWO, THREE));
        }
    }

    @Test
    void a_text_in_an_element_of_a_misleading_name_is_found() {
        assertThat(page("", "<div class='sidebar-widget'>" + p(ONE, TWO, THREE) + "</div>").body())
                .isEqualTo(text(ONE, TWO, THREE));
    }

    @Test
    void the_text_is_found_without_any_help() {
        String links = "<ul>" + "<li><a href='/a'>Storm takes the roof off the town hall</a></li>".repeat(12) + "</ul>";
        assertThat(page("",
                "<div>" + links + "</div><table><tr><td>" + links + "</td><td>" + p(ONE, TWO, THREE) + "</td></tr></table>"
                        + links)
                .body()).isEqualTo(text(ONE, TWO, THREE));
    }

    @Test
    void breaks_and_bare_text_make_paragraphs() {
        assertThat(page("", "<div class='content'>" + ONE + "<br><br>" + TWO + "<br>" + THREE + "</div>").body())
                .isEqualTo(text(ONE, TWO, THREE));
    }

    @Test
    void subheadings_lists_and_quotations_stay_in_order_and_headings_over_nothing_go() {
        assertThat(page("", "<article><h1>Bridge</h1>" + p(ONE) + "<h2>The costs</h2>" + p(TWO)
                + "<ul><li>Steel is dear.</li><li>So is stone.</li></ul>"
                + "<blockquote>" + p(THREE)
                + "</blockquote><h2>Related</h2><ul><li><a href='/x'>Snow closes the road to the pass</a></li></ul></article>")
                .body()).isEqualTo(text(ONE, "The costs", TWO, "Steel is dear.", "So is stone.", THREE));
    }

    @Test
    void a_text_that_only_the_json_ld_holds_is_taken_from_there() {
        String script = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\",\"articleBody\":\""
                + ONE + "\\n" + TWO
                + "\\n" + THREE + "\"}</script>";
        assertThat(page(script, p("Subscribe to read on.")).body()).isEqualTo(text(ONE, TWO, THREE));
    }

    @Test
    void a_text_for_browsers_without_scripts_is_read() {
        assertThat(
                page("", "<div><noscript>" + p(ONE, TWO, THREE, ONE + " " + TWO, TWO + " " + THREE) + "</noscript></div>").body())
                .startsWith(text(
                        ONE, TWO));
    }

    @Test
    void the_headline_is_the_heading_that_agrees_with_the_head() {
        String title =
                "<title>Town votes for bridge | Harbour Courier</title><meta property='og:site_name' content='Harbour Courier'>";
        assertThat(page(title, "<h1><a href='/'>Harbour Courier</a></h1><h1>Town votes for bridge</h1>" + p(ONE, TWO)).headline())
                .isEqualTo("Town votes for bridge");
        assertThat(page(title, "<h1>Town votes for new bridge</h1>" + p(ONE, TWO)).headline())
                .isEqualTo("Town votes for new bridge");
        assertThat(page(title, "<h1><span>Local</span> Town votes for bridge</h1>" + p(ONE, TWO)).headline())
                .isEqualTo("Town votes for bridge");
        assertThat(page(title, "<h2>Town votes for bridge</h2>" + p(ONE, TWO)).headline()).isEqualTo("Town votes for bridge");
        assertThat(page(title, p(ONE, TWO)).headline()).isEqualTo("Town votes for bridge");
        assertThat(page("", p(ONE, TWO)).headline()).isNull();
    }

    @Test
    void authors_are_told_by_the_head_or_shown_in_a_byline() {
        String ld =
                "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"author\":[\"Ann Mill\",{\"name\":\"Ben Ford\"}]}]</script>";
        assertThat(page(ld, p(ONE, TWO)).authors()).containsExactly("Ann Mill", "Ben Ford");
        assertThat(page("<meta name='author' content='By Ann Mill and Ben Ford'>", p(ONE, TWO)).authors())
                .containsExactly("Ann Mill", "Ben Ford");
        assertThat(page("<meta name='author' content='admin'>", "<h1>Bridge</h1><p>By Ann Mill | 5 March 2024</p>" + p(ONE, TWO))
                .authors())
                .containsExactly("Ann Mill");
        assertThat(page("<meta property='article:author' content='https://social.example/ann'>",
                "<div class='byline'>Ann Mill, Staff Writer</div>"
                        + p(ONE, TWO))
                .authors()).containsExactly("Ann Mill");
        assertThat(page("", "<div class='comments'><span class='author'>Some Reader</span></div>" + p(ONE, TWO)).authors())
                .isEmpty();
    }

    @Test
    void the_date_is_told_by_the_head_the_page_or_the_address() {
        assertThat(day("<meta property='article:published_time' content='2024-03-05T09:30:00+01:00'>", ""))
                .isEqualTo("2024-03-05");
        assertThat(day("<meta name='DC.date.issued' content='20240305'>", "")).isEqualTo("2024-03-05");
        assertThat(day("", "<time datetime='2024-03-05'>Tuesday</time>")).isEqualTo("2024-03-05");
        assertThat(day("", "<span class='post-date'>Posted on March 5th, 2024 in News</span>")).isEqualTo("2024-03-05");
        assertThat(day("<link rel='canonical' href='https://courier.example/2024/03/05/bridge/'>", "")).isEqualTo("2024-03-05");
        assertThat(day("<link rel='canonical' href='https://courier.example/2024/mar/05/bridge'>", "")).isEqualTo("2024-03-05");
    }

    @Test
    void a_moment_in_universal_time_is_the_day_where_it_was_published() {
        assertThat(day("<meta property='article:published_time' content='2024-03-06T02:30:00Z'>"
                + "<link rel='canonical' href='https://courier.example/2024/03/05/bridge/'>", "")).isEqualTo("2024-03-05");
        assertThat(day("<meta property='article:published_time' content='2024-03-06T02:30:00Z'>", "")).isEqualTo("2024-03-06");
    }

    private static String day(String head, String body) {
        return page(head, "<h1>Bridge</h1>" + body + p(ONE, TWO)).datePublished().orElseThrow().day().toString();
    }

    @Test
    void the_language_of_a_template_is_not_believed_against_the_text() {
        String german =
                "Der Rat der Hafenstadt hat f\u00fcr eine neue Br\u00fccke \u00fcber den Fluss gestimmt, sagte die B\u00fcrgermeisterin am Dienstagabend. "
                        + "Der Bau soll im Fr\u00fchjahr beginnen und zw\u00f6lf Millionen Euro kosten, wie sie nach der Sitzung den Zeitungen mitteilte.";
        assertThat(read("<html lang='en-US'><body>" + p(german) + "</body></html>").language()).isEqualTo("de");
        assertThat(read("<html lang='de'><body>" + p(ONE, TWO, THREE) + "</body></html>").language()).isEqualTo("en");
        assertThat(read("<html lang='en-GB'><body>" + p(ONE, TWO, THREE) + "</body></html>").language()).isEqualTo("en-GB");
    }

    @Test
    void broken_json_ld_tells_what_can_be_saved() {
        String broken =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge vote\",\"datePublished\":\"2024-03-05\" oops</script>";
        Article article = page(broken, p(ONE, TWO));
        assertThat(article.headline()).isEqualTo("Bridge vote");
        assertThat(article.datePublished().orElseThrow().day()).hasToString("2024-03-05");
    }

    @Test
    void calls_to_sign_up_and_notices_between_the_paragraphs_go() {
        for (String line : List.of("Sign up for our newsletter and never miss a story.",
                "Get the latest news straight to your phone with our app.",
                "\u00a9 2024 Harbour Courier. All rights reserved.", "ADVERTISEMENT",
                "The views expressed here are the author's own.",
                "Already a subscriber? Log in.")) {
            assertThat(page("", "<article>" + p(ONE, line, TWO, THREE) + "</article>").body()).as(line)
                    .isEqualTo(text(ONE, TWO, THREE));
        }
    }
}
