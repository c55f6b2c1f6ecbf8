package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.Article;
import org.newsgraph.article.NewsDate;

class ArticleNamesTest {
    private final ArticleNames names = new ArticleNames("https://example.org/id/");

    private static Article article(String identifier, String headline, LocalDate day, String body) {
        return new Article("a.txt", identifier, List.of(), null, headline, null, null, null, null,
                Optional.ofNullable(day).map(NewsDate::of), Optional.empty(), Optional.empty(), List.of(), null, null,
                List.of(), "en", List.of(), body, List.of(), "NewsArticle");
    }

    @Test
    void an_article_is_named_by_its_day_and_headline() {
        assertThat(names.iri(article("x", "Ship’s crew rescued off Malmö", LocalDate.of(2023, 4, 9), "Text")))
                .isEqualTo("https://example.org/id/article/2023-04-09-ships-crew-rescued-off-malmo");
    }

    @Test
    void without_a_headline_the_identifier_names_it_and_without_a_day_nothing_stands_before() {
        assertThat(names.iri(article("Daily news/7", null, null, "Text")))
                .isEqualTo("https://example.org/id/article/daily-news-7");
        assertThat(names.iri(article("Daily news/8", " ", LocalDate.of(2020, 1, 2), "Text")))
                .isEqualTo("https://example.org/id/article/2020-01-02-daily-news-8");
    }

    @Test
    void without_both_a_hash_of_the_text_names_it() {
        String iri = names.iri(article(null, null, null, "Text"));
        assertThat(iri).matches("https://example\\.org/id/article/[0-9a-f]{8}");
        assertThat(names.iri(article(null, null, null, "Other text"))).isNotEqualTo(iri);
    }

    @Test
    void articles_that_differ_only_in_text_get_a_hash_of_it_from_the_second_on() {
        String first = names.iri(article("a", "Storm", null, "It rained."));
        String second = names.iri(article("a", "Storm", null, "It snowed."));
        assertThat(first).endsWith("/storm");
        assertThat(second).matches(".*/storm-[0-9a-f]{8}");
        assertThat(names.iri(article("a", "Storm", null, "It snowed."))).isEqualTo(second);
        assertThat(names.iri(article("a", "Storm", null, "It rained."))).isEqualTo(first);
    }

    @Test
    void one_text_from_several_givers_is_several_articles() {
        assertThat(List.of(names.iri(article("a", "Storm", null, "It rained.")),
                names.iri(article("b", "Storm", null, "It rained.")),
                names.iri(article("c", "Storm", null, "It rained.")))).doesNotHaveDuplicates();
    }
}
