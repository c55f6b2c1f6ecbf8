package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    private static List<String> of(String text) {
        return Paragraphs.of(text.lines().map(String::stripTrailing).toList());
    }

    @Test
    void each_line_is_a_paragraph_where_lines_are_long() {
        String one = "The river rose above its banks on Monday night and flooded the lower part of the town, as it had "
                + "done ten years ago.";
        String two = "Nobody was hurt.";
        assertThat(of(one + "\n" + two + "\n" + one)).containsExactly(one, two, one);
    }

    @Test
    void blank_lines_part_paragraphs() {
        assertThat(of("One.\n\n\n  \nTwo.")).containsExactly("One.", "Two.");
    }

    @Test
    void short_sentences_on_lines_of_their_own_stay_apart() {
        assertThat(of("The dam held for the whole of the night.\nThe bridge did not hold, and it fell.\nNobody was on it."))
                .containsExactly("The dam held for the whole of the night.", "The bridge did not hold, and it fell.",
                        "Nobody was on it.");
    }

    @Test
    void lines_that_an_editor_has_wrapped_are_joined() {
        assertThat(of("""
                The river rose above its banks on Monday night and flooded the
                lower part of the town. Nobody was hurt, the mayor said on local
                radio, but forty houses were without power.

                Repairs began on Tuesday.
                """)).containsExactly("The river rose above its banks on Monday night and flooded the lower part of the town."
                + " Nobody was hurt, the mayor said on local radio, but forty houses were without power.",
                "Repairs began on Tuesday.");
    }

    @Test
    void a_short_line_that_ends_a_sentence_ends_its_paragraph() {
        assertThat(of("""
                The river rose above its banks on Monday night and flooded the
                lower part of the town.
                Nobody was hurt, the mayor said on local radio, but forty of the
                houses were without power.
                """)).hasSize(2);
    }

    @Test
    void an_indented_line_begins_a_paragraph() {
        assertThat(of("""
                The river rose above its banks on Monday night, and it flooded the
                lower part of the town, where nobody was hurt, as the mayor said.
                   Repairs began on Tuesday, when the water had gone down far enough
                for them.
                """)).hasSize(2);
    }

    @Test
    void a_word_that_is_broken_at_its_hyphen_is_put_together() {
        assertThat(of("The sanctions were directed against banks that were all state-\nowned, and against the railway.").get(0))
                .contains("state-owned");
    }

    @Test
    void a_subheading_stays_a_paragraph_of_its_own() {
        String prose = "The river rose above its banks on Monday night and flooded the lower part of the town, as it "
                + "had done ten years ago.";
        assertThat(of(prose + "\nWhat comes next\n" + prose)).containsExactly(prose, "What comes next", prose);
    }
}
