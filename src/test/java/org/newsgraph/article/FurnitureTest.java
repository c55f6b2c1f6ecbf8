package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
    private static final String PROSE = "The river rose above its banks on Monday night and flooded the lower part of the town.";
    private static final String MORE = "The mayor said on Tuesday that forty houses in the old quarter were still "
            + "without electricity.";

    private static Furniture.Cleared clear(String... lines) {
        List<String> page = new ArrayList<>(List.of("River floods town", PROSE));
        page.addAll(List.of(lines));
        return Furniture.clear(page);
    }

    private static List<String> text(Furniture.Cleared page) {
        return page.lines().stream().filter(line -> !line.isEmpty()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read more", "Read More »", "Continue reading", "Advertisement", "ADVERTISEMENT",
        "Share this article",
        "Share on Facebook", "Facebook Twitter Email", "Follow us on X", "Follow @valleyherald on X",
        "Sign up for our daily newsletter", "Subscribe now", "Get our free app", "© 2024 Valley Herald", "(c) Valley Herald",
        "Copyright 2024 Valley Herald. All rights reserved.", "All rights reserved",
        "This article was originally published in German.",
        "This material may not be published, broadcast or redistributed.", "(Reporting by Jane Doe; Editing by John Roe)",
        "Additional reporting by Jane Doe", "Jane Doe contributed to this report.", "With files from Jane Doe",
        "Topics: floods, weather",
        "3 min read", "2 hours ago", "12 comments", "We use cookies to make this site better.", "Privacy policy | Terms of use",
        "Next article: Bridge closed", "* * *", "-----"})
    void furniture_lines_go_and_the_text_goes_on(String line) {
        Furniture.Cleared page = clear(line, MORE);
        assertThat(text(page)).containsExactly("River floods town", PROSE, MORE);
        assertThat(page.relatedHeadlines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POPULAR ARTICLE", "Most Popular", "MOST READ", "Most viewed in World", "Trending now", "Latest news",
        "More news from the valley", "Top stories", "You may also like", "Recommended for you", "Editor's picks",
        "JN ACCESS RANKING",
        "Read next", "Don’t miss"})
    void lists_of_other_articles_end_the_text_and_are_kept_as_headlines(String heading) {
        Furniture.Cleared page = clear(heading, "", "Old mill to reopen as a museum", "1. Farmers ask for help again",
                "2 hours ago",
                "• Bridge closed for a month", MORE);
        assertThat(text(page)).containsExactly("River floods town", PROSE);
        assertThat(page.relatedHeadlines()).containsExactly("Old mill to reopen as a museum", "Farmers ask for help again",
                "Bridge closed for a month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Related", "RELATED STORIES", "Related articles:", "See also", "Read also:", "More on this flood:"})
    void an_inset_in_the_text_ends_with_the_next_paragraph(String heading) {
        Furniture.Cleared page = clear(heading, "Old mill to reopen as a museum", "- Farmers ask for help again", "", MORE);
        assertThat(text(page)).containsExactly("River floods town", PROSE, MORE);
        assertThat(page.relatedHeadlines()).containsExactly("Old mill to reopen as a museum", "Farmers ask for help again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read more: ", "READ MORE: ", "Also read: ", "Related: ", "See also: ", "Watch: ", "Read more » "})
    void a_headline_behind_its_label_is_kept_apart(String label) {
        Furniture.Cleared page = clear(label + "Old mill to reopen as a museum", MORE);
        assertThat(text(page)).containsExactly("River floods town", PROSE, MORE);
        assertThat(page.relatedHeadlines()).containsExactly("Old mill to reopen as a museum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"###", "-30-", "ENDS", "Leave a comment", "Comments (3)", "About the author", "Notes to editors"})
    void marks_of_the_end_end_the_text(String line) {
        assertThat(text(clear(line, MORE))).containsExactly("River floods town", PROSE);
    }

    @Test
    void the_quoted_name_over_a_list_is_the_section() {
        assertThat(clear("“Society” MOST READ", "Old mill to reopen as a museum").section()).isEqualTo("Society");
    }

    @Test
    void where_bullets_stand_alone_only_lines_after_them_are_headlines() {
        assertThat(clear("POPULAR ARTICLE", "•", "Old mill to reopen as a museum", "Opening hours and prices", "•",
                "Farmers ask for help again").relatedHeadlines())
                .containsExactly("Old mill to reopen as a museum", "Farmers ask for help again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "•", "*"})
    void a_last_list_needs_no_heading(String bullet) {
        Furniture.Cleared page = clear(MORE, bullet, "Old mill to reopen as a museum", bullet, "Farmers ask for help again");
        assertThat(text(page)).containsExactly("River floods town", PROSE, MORE);
        assertThat(page.relatedHeadlines()).containsExactly("Old mill to reopen as a museum", "Farmers ask for help again");
    }

    @Test
    void a_list_above_the_text_does_not_end_it() {
        Furniture.Cleared page = Furniture.clear(List.of("MOST READ", "Old mill to reopen as a museum", "", PROSE, MORE));
        assertThat(text(page)).containsExactly(PROSE, MORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"World Rankings", "Copyright law divides the valley's artists",
        "Read more: Children Discover Books Again",
        "Related or not, twins alike"})
    void a_headline_that_reads_like_furniture_stays(String headline) {
        if (headline.split(" ").length >= 3) {
            assertThat(text(Furniture.clear(List.of(headline, PROSE)))).containsExactly(headline, PROSE);
        } else {
            assertThat(text(Furniture.clear(List.of(headline, PROSE)))).contains(PROSE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Like him, the minister denied that there had been a plan.",
        "Support for the newsletter has fallen since spring.", "Reporting by state media suggests that the bridge was old.",
        "Written by a committee, the report names nobody.", "Related industries were hit as well, the bank said.",
        "Trending towards drought, the valley had hoped for rain.", "Popular anger grew in the weeks after the flood.",
        "Follow-up talks are planned for Friday, officials said.", "Shares of the builder fell.",
        "Ad hoc help came from farmers.",
        "More from the valley is expected to arrive on Friday, and many will stay for weeks, officials said."})
    void sentences_that_begin_like_furniture_stay(String sentence) {
        assertThat(text(clear(sentence, MORE))).containsExactly("River floods town", PROSE, sentence, MORE);
    }
}
