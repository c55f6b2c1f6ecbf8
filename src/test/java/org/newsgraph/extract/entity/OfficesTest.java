package org.newsgraph.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.extract.Annotated;

class OfficesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Japanese Foreign Minister Kenta Ono arrived on Monday. | Kenta Ono: Foreign Minister @ Government of Japan",
        "U.S. Secretary of State Laura Bishop arrived on Monday. | Laura Bishop: Secretary of State @ Government of "
                + "the United States",
        "Laura Bishop, the U.S. secretary of state, arrived on Monday. | Laura Bishop: secretary of state @ "
                + "Government of the United States",
        "Prime Minister of Norway Anders Holm arrived on Monday. | Anders Holm: Prime Minister @ Government of Norway",
        "French President Claire Moreau spoke on Monday. | Claire Moreau: President @ Government of France",
        "Japan's foreign minister, Kenta Ono, spoke on Monday. | Kenta Ono: foreign minister @ Government of Japan",
        "Kenta Ono, who is Japan's foreign minister, spoke on Monday. | Kenta Ono: foreign minister @ Government of Japan",
        "Tesla CEO Martin Webb spoke on Monday. | Martin Webb: CEO @ Tesla",
        "Martin Webb, chief executive of Tesla, spoke on Monday. | Martin Webb: chief executive @ Tesla",
        "Former Prime Minister Anders Holm spoke on Monday. | Anders Holm: former Prime Minister @ ?",
        "Foreign Minister Kenta Ono spoke on Monday. | Kenta Ono: Foreign Minister @ ?"})
    void an_office_is_tied_to_its_holder_and_its_body(String sentence, String office) {
        assertThat(Annotated.of(sentence).offices()).containsExactly(office);
    }

    @Test
    void a_counterpart_holds_no_office_that_is_printed() {
        Annotated a = Annotated.of("Kenta Ono called his U.S. counterpart Laura Bishop on Monday.");
        assertThat(a.offices()).isEmpty();
        assertThat(a.entity("Laura Bishop").jobTitles()).isEmpty();
    }

    @Test
    void a_former_office_is_no_job() {
        Annotated a = Annotated.of("Former Norwegian Prime Minister Anders Holm spoke on Monday.");
        assertThat(a.offices()).containsExactly("Anders Holm: former Prime Minister @ Government of Norway");
        assertThat(a.entity("Anders Holm").jobTitles()).isEmpty();
        assertThat(a.entity("Anders Holm").worksFor()).isEmpty();
    }

    @Test
    void a_list_of_states_in_the_headline_tells_the_state_that_is_left() {
        Annotated a = Annotated.of("Norway, French finance ministers sign tax treaty", null,
                "Finance Minister Anders Holm signed a treaty with French Finance Minister Claire Moreau on Monday.");
        assertThat(a.offices()).containsExactly("Anders Holm: Finance Minister @ Government of Norway",
                "Claire Moreau: Finance Minister @ Government of France");
    }

    @Test
    void the_dateline_tells_the_state_of_a_minister_nobody_else_tells() {
        Annotated a = Annotated.of(null, "Tokyo", "Foreign Minister Kenta Ono spoke on Monday.");
        assertThat(a.offices()).containsExactly("Kenta Ono: Foreign Minister @ Government of Japan");
    }

    @Test
    void the_state_of_secretary_of_state_is_no_body() {
        Annotated a = Annotated.of("U.S. Secretary of State Laura Bishop arrived on Monday.");
        assertThat(a.names()).doesNotContain("State");
    }

    @Test
    void the_body_before_its_chief_executive_is_the_company_that_is_meant() {
        Annotated a = Annotated.of("Harlan Steel Corp. agreed to buy Veldt Mining Inc. on Monday. The company said "
                + "the deal was fair. "
                + "Its chief executive, Peter Novak, said he was pleased.");
        assertThat(a.meaning("The company")).containsExactly("Harlan Steel Corp.");
        assertThat(a.offices()).containsExactly("Peter Novak: chief executive @ Harlan Steel Corp.");
    }
}
