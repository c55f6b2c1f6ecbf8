package org.newsgraph.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.extract.Annotated;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.MentionKind;

/** Places that are described, and houses that are bodies, too. */
class PlacesTest {
    private static EntityType type(Annotated a, String words) {
        String name = a.meaning(words).stream().findFirst().orElseThrow(() -> new AssertionError(words + " in " + a.names()));
        return a.entity(name).type();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Workers left the warehouse before the roof fell in.       | the warehouse
            The body was found on the beach on Monday.                | the beach
            The storm moved along the coast during the night.         | the coast
            Two men were shot outside a nightclub.                    | a nightclub
            A lorry crashed into a supermarket on Friday.             | a supermarket
            The ambulance took both to a hospital.                    | a hospital
            Vandals damaged a mosque on Sunday.                       | a mosque
            Soldiers searched every car in the area.                  | the area
            Nobody was hurt at the scene.                             | the scene
            """)
    void a_house_or_a_stretch_of_land_is_a_place(String sentence, String place) {
        Annotated a = Annotated.of(sentence);
        Entity entity = a.entity(a.meaning(place).getFirst());
        assertThat(entity.type().isPlace()).isTrue();
        assertThat(entity.kind()).isEqualTo(MentionKind.NOMINAL);
        assertThat(entity.shared()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The hospital said on Monday that it would hire nurses. | The hospital
            The bank raised its rates.                             | The bank
            The school apologised to the parents.                  | The school
            """)
    void a_house_that_acts_is_a_body(String sentence, String body) {
        assertThat(type(Annotated.of(sentence), body).isOrganization()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"He was sentenced to five years in prison.", "The town declared a state of emergency.",
        "She works in the field of physics.", "The plan is in place.", "There is no school and no road.",
        "Prices rose in the wake of the storm."})
    void a_state_of_life_or_a_manner_of_speaking_is_no_place(String sentence) {
        Annotated a = Annotated.of(sentence);
        assertThat(a.table().entities()).noneMatch(e -> e.type().isPlace() && e.kind() == MentionKind.NOMINAL
                && !e.name().equals("town"));
    }

    @Test
    void a_described_place_lies_in_the_town_that_is_named_with_it() {
        Annotated a = Annotated.of("A fire destroyed a warehouse in Rotterdam. Police searched a Vienna apartment.");
        Entity warehouse = a.entity("warehouse in Rotterdam");
        assertThat(a.table().entity(warehouse.areaServed()).name()).isEqualTo("Rotterdam");
        Entity apartment = a.entity("Vienna apartment");
        assertThat(a.table().entity(apartment.areaServed()).name()).isEqualTo("Vienna");
    }

    @Test
    void the_same_house_is_one_place() {
        Annotated a = Annotated.of("A fire broke out in a factory in Graz. Nobody was inside the factory.");
        assertThat(a.meaning("the factory")).isEqualTo(a.meaning("a factory"));
    }

    @Test
    void the_hospital_is_the_one_named_before() {
        Annotated a = Annotated.of("Two of the miners were taken to Harrow General Hospital. They left the hospital on Friday.");
        assertThat(a.meaning("the hospital")).containsExactly("Harrow General Hospital");
        assertThat(type(a, "the hospital")).isEqualTo(EntityType.PLACE);
    }

    @Test
    void the_name_of_a_house_where_something_happens_is_a_place() {
        Annotated a =
                Annotated.of("The exhibition opened at the Lindqvist Museum on Monday. Visitors came to the Lindqvist Museum "
                        + "from all over Europe.");
        assertThat(type(a, "Lindqvist Museum")).isEqualTo(EntityType.PLACE);
    }

    @Test
    void the_name_of_a_house_that_acts_is_a_body() {
        Annotated a = Annotated.of("The Lindqvist Museum bought two paintings. The Lindqvist Museum said that it paid in cash.");
        assertThat(type(a, "Lindqvist Museum").isOrganization()).isTrue();
    }

    @Test
    void where_means_the_place_before_it() {
        Annotated a = Annotated.of("He was taken to a clinic in Vienna, where he died. She visited Rome, where she was born.");
        assertThat(a.meaning("where", 0)).containsExactly("clinic in Vienna");
        assertThat(a.meaning("where", 1)).containsExactly("Rome");
    }

    @Test
    void there_means_the_place_that_was_set_last() {
        Annotated a = Annotated.of("Peter Novak was arrested at a motel. He had lived there for a month.");
        assertThat(a.meaning("there")).containsExactly("motel");
        assertThat(Annotated.of("Norway sent a probe to the comet and wants to land it there.").meaning("there")).isEmpty();
    }

    @Test
    void a_ship_is_no_place_and_nobody() {
        Annotated a = Annotated.of("HMS Resolute sailed for Malta on Monday. The crew of HMS Resolute waved.");
        assertThat(a.names()).noneMatch(n -> n.contains("Resolute"));
    }

    @Test
    void a_district_judge_makes_no_district() {
        Annotated a = Annotated.of("U.S. District Judge Maria Novak dismissed the case.");
        assertThat(a.names()).contains("Maria Novak").doesNotContain("U.S. District");
    }

    @Test
    void the_city_of_a_name_is_the_city() {
        Annotated a =
                Annotated.of("Troops entered the northern city of Susangar on Friday. Susangar was quiet. They sailed to the "
                        + "island of Malta and along the coast of Kenya.");
        assertThat(a.meaning("the northern city")).containsExactly("Susangar");
        assertThat(a.entity("Susangar").type()).isEqualTo(EntityType.CITY);
        assertThat(a.meaning("the island")).containsExactly("Malta");
        assertThat(a.meaning("the coast")).containsExactly("coast");
    }
}
