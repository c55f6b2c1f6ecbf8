package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The sample articles come apart as a reader of theirs would take them apart. */
class SeedsTest {
    private static Map<String, Article> seeds() {
        Collected collected = new Collected();
        ArticleReader.read(List.of("seeds"), ReadOptions.standard(), InputStream.nullInputStream(), collected);
        assertThat(collected.failures).isEmpty();
        Map<String, Article> seeds = new TreeMap<>();
        collected.articles.forEach(article -> seeds.put(article.identifier(), article));
        return seeds;
    }

    @Test
    void every_seed_has_a_headline_a_day_and_several_paragraphs_in_english() {
        Map<String, Article> seeds = seeds();
        assertThat(seeds).hasSizeGreaterThanOrEqualTo(8);
        assertThat(seeds.values()).allSatisfy(article -> {
            assertThat(article.headline()).isNotBlank();
            assertThat(article.datePublished()).isPresent();
            assertThat(article.language()).isEqualTo("en");
            assertThat(article.body().split("\n\n")).hasSizeBetween(5, 9).allMatch(Words::endsSentence);
            assertThat(article.body()).doesNotContainPattern("(?i)share this|follow us|read more|ranking|related");
        });
    }

    @Test
    void the_page_of_the_ministers_call_is_taken_apart() {
        Article article = seeds().get("ministers-call-2022-02-26");
        assertThat(article.headline()).isEqualTo("Hayashi, Blinken denounce Russia’s attack on Ukraine in telephone call");
        assertThat(article.images()).singleElement().extracting(Image::caption).asString()
                .startsWith("Foreign Minister Yoshimasa");
        assertThat(article.dateline()).isEqualTo("15:47 JST, February 26, 2022");
        assertThat(article.datePublished().orElseThrow().moment().orElseThrow()).hasToString("2022-02-26T15:47+09:00");
        assertThat(article.section()).isEqualTo("World");
        assertThat(article.relatedHeadlines()).hasSize(5).contains("Museum Returns Bronze Figures After Decade of Talks "
                + "with Nigeria");
        assertThat(article.body().split("\n\n")).hasSize(7);
        assertThat(article.body()).startsWith("Japanese Foreign Minister")
                .endsWith("are among the targets of the U.S. sanctions.");
    }

    @Test
    void datelines_of_all_styles_are_told_from_the_text() {
        Map<String, Article> seeds = seeds();
        assertThat(seeds.get("noto-earthquake-2024-01-02")).extracting(Article::locationCreated, Article::dateline)
                .containsExactly("Kanazawa, Japan", "KANAZAWA, Japan");
        assertThat(seeds.get("moon-launch-2023-07-14").dateline()).isEqualTo("SRIHARIKOTA, India, July 14");
        assertThat(seeds.get("steel-merger-2023-12-22").datePublished().orElseThrow().day()).hasToString("2023-12-22");
        assertThat(seeds.get("uk-election-2024-07-05").authors()).containsExactly("Alex Example", "Kim Sample");
    }
}
