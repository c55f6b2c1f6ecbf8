package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.Article;
import org.newsgraph.article.NewsDate;

class ArticleRegisterTest {
    private static final String URL = "https://example.org/storm";

    private final ArticleRegister register = new ArticleRegister("https://example.org/id/", false);

    private static Article article(String identifier, String url, NewsDate published, NewsDate modified, String body) {
        return new Article("a.txt", identifier, List.of(), url, "Storm", null, null, null, null, Optional.ofNullable(published),
                Optional.ofNullable(modified), Optional.empty(), List.of(), null, null, List.of(), "en", List.of(), body,
                List.of(), "NewsArticle");
    }

    private static Article at(String moment, String body) {
        return article("a", URL, NewsDate.of(LocalDate.of(2024, 3, 5)), moment == null ? null
                : NewsDate.of(OffsetDateTime.parse(moment)), body);
    }

    @Test
    void headline_and_body_of_an_earlier_article_make_a_duplicate_of_it() {
        ArticleRegister.Entry first = register.enter(article("a", null, null, null, "It rained."));
        ArticleRegister.Entry second = register.enter(article("b", URL, null, null, "It rained."));
        assertThat(first.duplicate()).isFalse();
        assertThat(second).isEqualTo(new ArticleRegister.Entry(first.iri(), true, Versions.NONE));
        assertThat(register.enter(article("a", null, null, null, "It snowed.")).duplicate()).isFalse();
    }

    @Test
    void where_duplicates_are_kept_each_has_its_iri_and_the_same_text_is_no_version() {
        ArticleRegister all = new ArticleRegister("https://example.org/id/", true);
        ArticleRegister.Entry first = all.enter(article("a", URL, null, null, "It rained."));
        ArticleRegister.Entry second = all.enter(article("b", URL, null, null, "It rained."));
        assertThat(second.duplicate()).isFalse();
        assertThat(second.iri()).isNotEqualTo(first.iri());
        assertThat(second.versions()).isEqualTo(Versions.NONE);
    }

    @Test
    void another_text_at_one_address_is_a_version_of_the_one_before() {
        String first = register.enter(at("2024-03-05T10:00:00Z", "One dead.")).iri();
        ArticleRegister.Entry second = register.enter(at("2024-03-05T11:00:00Z", "Two dead."));
        assertThat(second.versions()).isEqualTo(new Versions(List.of(first), List.of()));
        assertThat(register.enter(at("2024-03-05T12:00:00Z", "Three dead.")).versions())
                .isEqualTo(new Versions(List.of(second.iri()), List.of()));
        assertThat(register.enter(article("a", "https://example.org/other", null, null, "Calm.")).versions())
                .isEqualTo(Versions.NONE);
    }

    @Test
    void an_earlier_version_that_is_read_later_finds_its_place_by_its_date() {
        String noon = register.enter(at("2024-03-05T12:00:00Z", "Three dead.")).iri();
        String morning = register.enter(at("2024-03-05T13:00:00+04:00", "One dead.")).iri();
        assertThat(register.enter(at("2024-03-05T10:00:00Z", "Two dead.")).versions())
                .isEqualTo(new Versions(List.of(morning), List.of(noon)));
    }

    @Test
    void without_dates_or_with_equal_ones_the_order_of_reading_counts() {
        String first = register.enter(at(null, "One dead.")).iri();
        String second = register.enter(at(null, "Two dead.")).iri();
        assertThat(register.enter(article("a", URL, null, null, "Three dead.")).versions())
                .isEqualTo(new Versions(List.of(second), List.of()));
        assertThat(first).isNotEqualTo(second);
    }
}
