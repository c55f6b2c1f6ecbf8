package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.problem.BadInput;

class PlainTextReaderTest {
    private static final String FLOOD =
            "The river rose above its banks on Monday night and flooded the lower part of the town, as it had done ten "
                    + "years ago.";
    private static final String SAFE = "Nobody was hurt, the mayor said on Tuesday, but forty houses were still without "
            + "electricity.";

    static Article read(String text) {
        return PlainTextReader.read(text, "flood.txt", "flood", ReadOptions.standard());
    }

    private static Article readWith(String text, String date) {
        return PlainTextReader.read(text, "flood.txt", "flood",
                new ReadOptions(Optional.of(LocalDate.parse(date)), StandardCharsets.UTF_8));
    }

    @Test
    void a_page_with_caption_dateline_and_list_is_taken_apart() {
        Article article = read("""
                River floods town’s lower quarter, U.S. engineers say

                The mayor, Ann Poe, speaks to residents in front of the town hall.
                21:05 CET, March 4, 2024
                %s
                %s
                "Region" POPULAR ARTICLE
                -
                Old Mill to Reopen as a Museum; Council Votes Today
                -
                Farmers Ask for Help after Third Dry Summer
                WEEKLY ACCESS RANKING
                """.formatted(FLOOD, SAFE));
        assertThat(article.headline()).isEqualTo("River floods town’s lower quarter, U.S. engineers say");
        assertThat(article.images()).containsExactly(
                new Image(null, "The mayor, Ann Poe, speaks to residents in front of the town hall."));
        assertThat(article.dateline()).isEqualTo("21:05 CET, March 4, 2024");
        assertThat(article.datePublished().orElseThrow().moment()).map(Object::toString).contains("2024-03-04T21:05+01:00");
        assertThat(article.referenceDay()).contains(LocalDate.of(2024, 3, 4));
        assertThat(article.section()).isEqualTo("Region");
        assertThat(article.relatedHeadlines()).containsExactly("Old Mill to Reopen as a Museum; Council Votes Today",
                "Farmers Ask for Help after Third Dry Summer");
        assertThat(article.body()).isEqualTo(FLOOD + "\n\n" + SAFE);
        assertThat(article.identifier()).isEqualTo("flood");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.type()).isEqualTo("NewsArticle");
    }

    @Test
    void a_text_without_a_header_is_all_body() {
        Article article = read(FLOOD + "\n" + SAFE);
        assertThat(article.headline()).isNull();
        assertThat(article.body()).isEqualTo(FLOOD + "\n\n" + SAFE);
        assertThat(article.text()).isEqualTo(article.body());
        assertThat(article.datePublished()).isEmpty();
        assertThat(article.referenceDay()).isEmpty();
    }

    @Test
    void a_single_line_without_a_full_stop_is_body() {
        Article article = read("Rain fell in the valley");
        assertThat(article.headline()).isNull();
        assertThat(article.body()).isEqualTo("Rain fell in the valley");
    }

    @Test
    void a_first_line_before_a_blank_line_is_a_headline_unless_it_is_a_sentence() {
        assertThat(read("River floods town\n\n" + FLOOD).headline()).isEqualTo("River floods town");
        assertThat(read("River floods town?\n\n" + FLOOD).headline()).isEqualTo("River floods town?");
        assertThat(read("Water reaches the U.S.\n\n" + FLOOD).headline()).isEqualTo("Water reaches the U.S.");
        assertThat(read("The river flooded the town.\n\n" + FLOOD).headline()).isNull();
        assertThat(read("“It came at night.”\n\n" + FLOOD).headline()).isNull();
    }

    @Test
    void a_first_line_above_long_lines_or_a_dateline_is_a_headline() {
        assertThat(read("River floods town\n" + FLOOD).headline()).isEqualTo("River floods town");
        assertThat(read("River floods town\nVIENNA (AP) — It rained.\nIt stopped.").headline()).isEqualTo("River floods town");
    }

    @Test
    void the_first_line_of_a_wrapped_text_is_no_headline() {
        Article article = read("""
                The river rose above its banks on Monday night and flooded the
                lower part of the town, as it had done ten years ago, when the
                bridge fell.
                """);
        assertThat(article.headline()).isNull();
        assertThat(article.body()).startsWith("The river rose above its banks on Monday night and flooded the lower part");
    }

    @Test
    void a_headline_may_reach_over_two_lines() {
        assertThat(read("River floods the lower quarter of the town for the\nsecond time in ten years\n\n" + FLOOD).headline())
                .isEqualTo("River floods the lower quarter of the town for the second time in ten years");
    }

    @Test
    void a_second_headline_and_a_summary_stand_apart() {
        Article article = read("River floods town\nMayor asks Vienna for help\nThe bridge may have to be closed for weeks.\n"
                + "By Jane Doe\n\n" + FLOOD);
        assertThat(article.headline()).isEqualTo("River floods town");
        assertThat(article.alternativeHeadline()).isEqualTo("Mayor asks Vienna for help");
        assertThat(article.description()).isEqualTo("The bridge may have to be closed for weeks.");
        assertThat(article.body()).isEqualTo(FLOOD);
    }

    @Test
    void byline_and_dates_on_one_line_are_parted() {
        Article article = read("River floods town\nBy Jane Doe and John Roe | Published March 5, 2024 | Updated March "
                + "6, 2024\n" + FLOOD);
        assertThat(article.authors()).containsExactly("Jane Doe", "John Roe");
        assertThat(article.datePublished()).contains(NewsDate.of(LocalDate.of(2024, 3, 5)));
        assertThat(article.dateModified()).contains(NewsDate.of(LocalDate.of(2024, 3, 6)));
        assertThat(article.dateline()).isNull();
        Article joined = read("River floods town\nBy Jane Doe on March 5, 2024\n" + FLOOD);
        assertThat(joined.authors()).containsExactly("Jane Doe");
        assertThat(joined.datePublished()).contains(NewsDate.of(LocalDate.of(2024, 3, 5)));
        Article unparted = read("River floods town\nPublished 5 March 2024 09:30 GMT, updated 6 March 2024\n" + FLOOD);
        assertThat(unparted.datePublished().orElseThrow().moment()).map(Object::toString).contains("2024-03-05T09:30Z");
        assertThat(unparted.dateModified()).contains(NewsDate.of(LocalDate.of(2024, 3, 6)));
    }

    @Test
    void the_name_of_a_paper_above_the_date_is_the_publisher() {
        Article article = read("River floods town\nThe Valley Herald\nMarch 5, 2024\n" + FLOOD);
        assertThat(article.publisher()).isEqualTo("The Valley Herald");
        assertThat(article.alternativeHeadline()).isNull();
    }

    @Test
    void a_dateline_is_cut_off_the_text() {
        Article article = read("River floods town\n\nVIENNA, March 5, 2024 (Reuters) — " + FLOOD);
        assertThat(article.body()).isEqualTo(FLOOD);
        assertThat(article.dateline()).isEqualTo("VIENNA, March 5, 2024 (Reuters)");
        assertThat(article.locationCreated()).isEqualTo("Vienna");
        assertThat(article.datePublished()).contains(NewsDate.of(LocalDate.of(2024, 3, 5)));
    }

    @Test
    void a_dateline_takes_its_year_from_elsewhere() {
        String text = "River floods town\n\nVIENNA, Dec. 31 (Reuters) — " + FLOOD;
        assertThat(read(text).datePublished()).isEmpty();
        assertThat(readWith(text, "2024-01-02").datePublished()).contains(NewsDate.of(LocalDate.of(2023, 12, 31)));
        Article dated = read("River floods town\nPublished January 1, 2024\n\nVIENNA, Dec. 31 (Reuters) — " + FLOOD);
        assertThat(dated.datePublished()).contains(NewsDate.of(LocalDate.of(2024, 1, 1)));
        assertThat(dated.dateline()).isEqualTo("VIENNA, Dec. 31 (Reuters)");
    }

    @Test
    void the_users_day_counts_only_where_the_article_has_none() {
        assertThat(readWith(FLOOD, "2024-01-02").referenceDay()).contains(LocalDate.of(2024, 1, 2));
        assertThat(readWith(FLOOD, "2024-01-02").datePublished()).isEmpty();
        assertThat(readWith("River floods town\nMarch 5, 2024\n" + FLOOD, "2024-01-02").referenceDay())
                .contains(LocalDate.of(2024, 3, 5));
    }

    @Test
    void labels_above_the_text_are_read() {
        Article article = read("""
                Title: River floods town
                Section: Opinion
                Source: Valley Herald
                URL: https://news.example/flood
                Keywords: floods, weather
                Language: en-GB
                Date: 2024-03-05

                """ + FLOOD);
        assertThat(article.headline()).isEqualTo("River floods town");
        assertThat(article.section()).isEqualTo("Opinion");
        assertThat(article.type()).isEqualTo("OpinionNewsArticle");
        assertThat(article.publisher()).isEqualTo("Valley Herald");
        assertThat(article.url()).isEqualTo("https://news.example/flood");
        assertThat(article.keywords()).containsExactly("floods", "weather");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.datePublished()).contains(NewsDate.of(LocalDate.of(2024, 3, 5)));
        assertThat(article.body()).isEqualTo(FLOOD);
    }

    @Test
    void a_section_may_stand_alone_or_in_a_trail_above_the_headline() {
        assertThat(read("WORLD\nRiver floods town\n\n" + FLOOD)).extracting(Article::section, Article::headline)
                .containsExactly("World", "River floods town");
        assertThat(read("Home > Science > Rivers\nRiver floods town\n\n" + FLOOD)).extracting(Article::section, Article::headline)
                .containsExactly("Science", "River floods town");
    }

    @Test
    void a_credited_caption_inside_the_text_is_not_body() {
        Article article = read("River floods town\n\n" + FLOOD + "\n\nPhoto: Volunteers fill sandbags.\n\n" + SAFE
                + "\n\nA boat drifts past a church. REUTERS/Jane Doe\n\n" + FLOOD);
        assertThat(article.body()).isEqualTo(FLOOD + "\n\n" + SAFE + "\n\n" + FLOOD);
        assertThat(article.images()).extracting(Image::caption)
                .containsExactly("Volunteers fill sandbags.", "A boat drifts past a church. REUTERS/Jane Doe");
    }

    @Test
    void a_byline_or_an_update_at_the_end_is_not_body() {
        Article article = read("River floods town\n\n" + FLOOD + "\n\n" + SAFE + "\n\nUpdated March 6, 2024\nBy Jane Doe\n");
        assertThat(article.body()).isEqualTo(FLOOD + "\n\n" + SAFE);
        assertThat(article.authors()).containsExactly("Jane Doe");
        assertThat(article.dateModified()).contains(NewsDate.of(LocalDate.of(2024, 3, 6)));
    }

    @Test
    void dates_as_headings_of_a_time_line_stay_in_the_text() {
        Article article = read("How the river rose\nMarch 5, 2024\n" + FLOOD + "\nMarch 3, 2024\n" + SAFE);
        assertThat(article.datePublished()).contains(NewsDate.of(LocalDate.of(2024, 3, 5)));
        assertThat(article.body()).isEqualTo(FLOOD + "\n\nMarch 3, 2024\n\n" + SAFE);
    }

    @Test
    void a_page_of_furniture_alone_is_refused() {
        assertThatThrownBy(() -> read("Share this article\n© 2024 Valley Herald\n")).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("flood.txt: ");
    }

    @Test
    void a_line_of_fifty_million_characters_is_refused_at_once() {
        String line = "rain ".repeat(10_000_000);
        assertThatThrownBy(() -> read(line)).isInstanceOf(BadInput.class).hasMessageContaining("flood.txt")
                .hasMessageContaining("limit of 2000000");
    }

    @Test
    void the_longest_line_that_is_allowed_is_read_quickly() {
        String line = "rain (".repeat(333_000);
        long start = System.nanoTime();
        assertThat(read(line).body()).hasSize(line.strip().length());
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void lists_in_the_text_stay_there() {
        Article article = read("River floods town\n\n" + FLOOD + "\n\n- forty houses have no electricity;\n- two "
                + "bridges are closed;\n\n"
                + SAFE);
        assertThat(article.body()).contains("- forty houses have no electricity;").endsWith(SAFE);
        assertThat(List.copyOf(article.relatedHeadlines())).isEmpty();
    }
}
