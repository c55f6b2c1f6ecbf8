package org.newsgraph.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newsgraph.extract.Annotated;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.EntityType;

class TeamsTest {
    private static final String REPORT = "Norway beat Peru 2-1 in the opening match of the tournament in Oslo on Friday. "
            + "The striker Lars Holm scored both goals, the second a penalty. Peru's goalkeeper saved another penalty before halftime. "
            + "The coach of Norway praised his players after the match. ";

    @Test
    void a_country_that_plays_is_a_team() {
        Annotated a = Annotated.of(REPORT);
        Entity norway = a.entity("Norway");
        assertThat(norway.type()).isEqualTo(EntityType.SPORTS_TEAM);
        assertThat(a.entity(a.meaning("Peru").getFirst()).type()).isEqualTo(EntityType.SPORTS_TEAM);
        assertThat(norway.sameAs()).as("the team is not the country").isEmpty();
        assertThat(norway.shared()).as("a team in one sport is none in another").isFalse();
        assertThat(a.table().entity(norway.areaServed()).type()).isEqualTo(EntityType.COUNTRY);
    }

    @Test
    void the_place_of_a_match_stays_a_place() {
        assertThat(Annotated.of(REPORT).entity("Oslo").type()).isEqualTo(EntityType.CITY);
    }

    @Test
    void a_country_that_beats_another_in_other_news_is_none() {
        Annotated a =
                Annotated.of("Norway beat Peru in the vote for the seat on the council. The ambassador of Peru left the hall. "
                        + "Norway will sit on the council for two years.");
        assertThat(a.entity("Norway").type()).isEqualTo(EntityType.COUNTRY);
        assertThat(a.entity("Peru").type()).isEqualTo(EntityType.COUNTRY);
    }

    @Test
    void a_towns_name_with_a_nickname_is_one_name() {
        Annotated a = Annotated
                .of("The Denver Otters beat the Boston Lynxes in overtime on Friday. The goaltender of the Otters made 30 "
                        + "stops before the playoff match. The coach called a rebound in overtime the key to the league title.");
        assertThat(a.names()).contains("Denver Otters").doesNotContain("Denver");
        assertThat(a.meaning("Otters")).containsExactly("Denver Otters");
    }
}
