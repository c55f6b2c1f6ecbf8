package org.newsgraph.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.extract.Annotated;

class QuotationFinderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "“We will never accept the plan,” Peter Novak said on Monday.              | said",
        "“We will never accept the plan,” said Peter Novak.                        | said",
        "Peter Novak said: “We will never accept the plan.”                        | said",
        "Peter Novak told reporters that “we will never accept the plan.”          | told",
        "\"We will never accept the plan,\" Peter Novak told reporters in Rome.    | told",
        "According to Peter Novak, “we will never accept the plan.”                | According to",
        "Peter Novak was quoted as saying “we will never accept the plan.”         | saying"})
    void the_speaker_is_found_with_the_words_of_saying(String sentence, String cue) {
        Annotated a = Annotated.of(sentence.replace("\\\"", "\""));
        assertThat(a.quotations()).hasSize(1);
        assertThat(a.said().get(0)).startsWith("Peter Novak | " + cue + " | ");
    }

    @Test
    void a_quotation_goes_on_in_its_paragraph_without_a_second_cue() {
        Annotated a = Annotated.of("“We must never accept it,” Peter Novak said after the meeting. “We need to deal "
                + "with it soon.”");
        assertThat(a.said()).containsExactly("Peter Novak | said | We must never accept it,",
                "Peter Novak |  | We need to deal with it soon.");
    }

    @Test
    void a_shared_view_has_all_its_holders_and_the_reporting_phrase() {
        Annotated a = Annotated.of("Japanese Foreign Minister Kenta Ono met French Foreign Minister Claire Moreau on Monday. "
                + "The foreign ministers shared an understanding that “the effects of the war will not stay in "
                + "Europe,” and agreed "
                + "that help was essential.");
        assertThat(a.said()).containsExactly(
                "Kenta Ono, Claire Moreau | shared an understanding | the effects of the war will not stay in Europe,");
    }

    @Test
    void an_open_mark_at_a_paragraphs_end_keeps_the_speaker() {
        Annotated a = Annotated.of("“We lost everything,” Peter Novak said. “The water came at night.\n\n“Nobody had "
                + "warned us before.”");
        assertThat(a.said()).last().asString().startsWith("Peter Novak |  | Nobody had warned us");
    }

    @Test
    void a_closed_mark_does_not_keep_the_speaker_in_the_next_paragraph() {
        Annotated a = Annotated.of("“We lost everything,” Peter Novak said.\n\n“Nobody had warned us before.”");
        assertThat(a.said()).last().asString().startsWith(" |  | Nobody");
    }

    @Test
    void titles_and_single_words_in_marks_are_no_quotations() {
        Annotated a = Annotated.of("Peter Novak read “The Long Way Home” in his “palace” on Monday.");
        assertThat(a.quotations()).isEmpty();
    }
}
