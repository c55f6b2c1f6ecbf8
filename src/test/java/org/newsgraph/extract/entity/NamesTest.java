package org.newsgraph.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newsgraph.extract.Annotated;
import org.newsgraph.extract.EntityType;

class NamesTest {
    @Test
    void a_surname_means_the_person_whose_full_name_stands_before() {
        Annotated a = Annotated.of("Angela Ferrante met Peter Novak in Rome on Monday. Ferrante thanked Novak for his work.");
        assertThat(a.meaning("Ferrante")).containsExactly("Angela Ferrante");
        assertThat(a.meaning("Novak")).containsExactly("Peter Novak");
        assertThat(a.entity("Angela Ferrante").shared()).isTrue();
        assertThat(a.entity("Angela Ferrante").alternateNames()).containsExactly("Ferrante");
    }

    @Test
    void a_surname_that_nobody_explains_is_not_shared() {
        Annotated a = Annotated.of("The lawyers of Mr. Ferrante said on Monday that he would appeal.");
        assertThat(a.entity("Ferrante").shared()).isFalse();
    }

    @Test
    void two_persons_of_one_surname_stay_two() {
        Annotated a = Annotated.of("Maria Novak and her brother Peter Novak founded the firm in Prague. Mr. Novak "
                + "left it in 2010.");
        assertThat(a.names()).contains("Maria Novak", "Peter Novak");
        assertThat(a.meaning("Novak")).containsExactly("Peter Novak");
    }

    @Test
    void a_middle_initial_makes_no_second_person() {
        Annotated a = Annotated.of("John F. Kerry arrived in Paris on Monday. John Kerry spoke to reporters there.");
        assertThat(a.meaning("John Kerry")).isEqualTo(a.meaning("John F. Kerry"));
    }

    @Test
    void the_longer_name_wins_over_the_place_within_it() {
        Annotated a = Annotated.of("The Bank of England raised its rate. Scientists at the University of Tokyo disagreed.");
        assertThat(a.names()).contains("Bank of England", "University of Tokyo").doesNotContain("England", "Tokyo");
    }

    @Test
    void an_abbreviation_in_brackets_is_the_same_body() {
        Annotated a = Annotated.of("The Veldt River Authority (VRA) opened a dam on Monday. The VRA said it was safe.");
        assertThat(a.meaning("VRA", 1)).containsExactly("Veldt River Authority");
    }

    @Test
    void long_and_short_name_of_the_group_of_seven_are_one() {
        Annotated a = Annotated.of("The Group of Seven (G7) met in Bonn. The G7 issued a statement.");
        assertThat(a.meaning("Group of Seven")).containsExactly("G7");
        assertThat(a.meaning("G7", 1)).containsExactly("G7");
        assertThat(a.entity("G7").type()).isEqualTo(EntityType.ORGANIZATION);
    }

    @Test
    void a_company_is_known_by_its_short_name() {
        Annotated a = Annotated.of("Harlan Steel Corp. bought a rival on Monday. Shares of Harlan Steel rose.");
        assertThat(a.meaning("Harlan Steel")).isEqualTo(a.meaning("Harlan Steel Corp."));
    }

    @Test
    void a_country_acts_through_its_government() {
        Annotated a = Annotated.of("Japan protested to China on Monday.");
        var japan = a.table().mentions().get(0);
        assertThat(a.table().isAgent(japan)).isTrue();
        assertThat(a.table().actors(japan)).extracting(id -> a.table().entity(id).name()).containsExactly("Government of Japan");
        String government = a.table().actor(japan.entities().get(0));
        assertThat(a.table().entity(government).areaServed()).isEqualTo(japan.entities().get(0));
        assertThat(a.table().entities()).extracting("id").contains(government);
    }

    @Test
    void a_capital_stands_for_the_government_only_where_it_acts() {
        Annotated a = Annotated.of("Tokyo protested on Monday.");
        var tokyo = a.table().mentions().get(0);
        assertThat(a.table().entity(tokyo.entities().get(0)).type()).isEqualTo(EntityType.CITY);
        assertThat(a.table().entity(a.table().actorOfMetonym(tokyo)).name()).isEqualTo("Government of Japan");
        assertThat(a.table().actor(tokyo.entities().get(0))).isEqualTo(tokyo.entities().get(0));
    }

    @Test
    void a_government_is_named_by_its_country_in_every_form() {
        Annotated a = Annotated.of("The Japanese government agreed. The government of Japan paid. Japan's government "
                + "is content.");
        assertThat(a.meaning("The Japanese government").isEmpty() ? a.meaning("Japanese government")
                : a.meaning("The Japanese government"))
                .containsExactly("Government of Japan");
        assertThat(a.meaning("Japan's government")).containsExactly("Government of Japan");
    }

    @Test
    void an_adjective_of_a_country_is_no_mention_of_it() {
        Annotated a = Annotated.of("Thousands saw the Norwegian film on Monday.");
        assertThat(a.names()).doesNotContain("Norway");
    }

    @Test
    void a_form_of_address_makes_a_name_of_any_word() {
        Annotated a = Annotated.of("Reporters asked whether Mr. Ode would sign. Mr. Ode declined to answer.");
        assertThat(a.entity("Ode").type()).isEqualTo(EntityType.PERSON);
    }

    @Test
    void a_given_name_and_another_are_a_person_that_nobody_marked() {
        Annotated a = Annotated.of("The prize went to Priscilla Quill and Tanya Okwunodu of the same school.");
        assertThat(a.entity("Tanya Okwunodu").type()).isEqualTo(EntityType.PERSON);
    }

    @Test
    void the_noun_before_a_name_tells_what_bears_it() {
        Annotated a = Annotated.of("Members of the pressure group Skylark met in Leeds. Skylark wants cleaner rivers.");
        assertThat(a.entity("Skylark").type()).isEqualTo(EntityType.ORGANIZATION);
        assertThat(a.meaning("Skylark", 1)).containsExactly("Skylark");
    }

    @Test
    void whose_members_and_officials_are_told_of_is_a_body() {
        Annotated a =
                Annotated.of("He was a member of Veritalis for years. Veritalis officials denied it. Former members of Veritalis "
                        + "disagreed.");
        assertThat(a.entity("Veritalis").type()).isEqualTo(EntityType.ORGANIZATION);
    }

    @Test
    void a_bodys_short_form_is_the_body() {
        Annotated a = Annotated.of("The Church of Luminology sued a newspaper on Monday. Luminology has many followers.");
        assertThat(a.meaning("Luminology")).containsExactly("Church of Luminology");
    }

    @Test
    void an_explained_abbreviation_is_known_in_the_whole_article() {
        Annotated a = Annotated.of("Doctors at the WHO met in Geneva. The World Health Organization (WHO) said it would wait.");
        assertThat(a.meaning("WHO", 0)).isEqualTo(a.meaning("World Health Organization"));
    }

    @Test
    void a_subject_behind_a_comma_is_the_person_and_not_the_town_of_that_name() {
        Annotated a = Annotated
                .of("Valerie Paris sued the ship's owner. In 2007, Paris left the ship. She visited Lyon, Paris and Nice.");
        assertThat(a.meaning("Paris", 0)).containsExactly("Valerie Paris");
    }

    @Test
    void a_religion_or_a_feast_is_no_body_and_no_place() {
        Annotated a = Annotated.of("Pilgrims died during the Hajj. The site is holy to Islam.");
        assertThat(a.names()).doesNotContain("Hajj", "Islam");
    }
}
