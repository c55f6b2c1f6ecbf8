package org.newsgraph.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.extract.Annotated;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.language.Sentence;
import org.newsgraph.text.Span;

class ReferencesTest {
    private static final String CALL = "Japanese Foreign Minister Kenta Ono telephoned U.S. Secretary of State Laura "
            + "Bishop on Monday, "
            + "and they condemned the attack. ";

    @Test
    void the_two_ministers_are_both_whose_offices_are_ministers() {
        Annotated a = Annotated.of(CALL + "The two ministers agreed to meet. The foreign ministers shared the view.");
        assertThat(a.meaning("The two ministers")).containsExactly("Kenta Ono", "Laura Bishop");
        assertThat(a.meaning("The foreign ministers")).containsExactly("Kenta Ono", "Laura Bishop");
        assertThat(a.meaning("they")).containsExactly("Kenta Ono", "Laura Bishop");
    }

    @Test
    void ministers_in_a_headline_are_those_of_the_text() {
        Annotated a = Annotated.of("Japan, U.S. foreign ministers condemn attack", null, CALL);
        assertThat(a.meaning("Japan, U.S. foreign ministers")).containsExactly("Kenta Ono", "Laura Bishop");
    }

    @Test
    void ministers_that_are_not_said_to_be_these_are_others() {
        Annotated a = Annotated.of(CALL + "A meeting of finance ministers is planned for Sunday.");
        assertThat(a.meaning("finance ministers")).containsExactly("finance ministers");
    }

    @Test
    void the_minister_is_the_one_who_holds_the_office() {
        Annotated a = Annotated.of("Norwegian Finance Minister Anders Holm spoke in Oslo. The minister promised lower taxes.");
        assertThat(a.meaning("The minister")).containsExactly("Anders Holm");
    }

    @Test
    void the_company_is_the_one_named_before() {
        Annotated a = Annotated.of("Harlan Steel Corp. will close two plants. The company employs 900 people.");
        assertThat(a.meaning("The company")).containsExactly("Harlan Steel Corp.");
    }

    @Test
    void a_described_group_is_an_organisation_of_its_own_with_its_country() {
        Annotated a = Annotated.of("The sanctions target Belarusian state-owned banks.");
        Entity banks = a.entity("Belarusian state-owned banks");
        assertThat(banks.kind()).isEqualTo(MentionKind.NOMINAL);
        assertThat(banks.shared()).isFalse();
        assertThat(a.table().entity(banks.areaServed()).name()).isEqualTo("Belarus");
    }

    @Test
    void protesters_and_police_are_described_groups() {
        Annotated a = Annotated.of("Police arrested dozens of protesters in Lima on Monday. The protesters threw stones.");
        assertThat(a.meaning("Police")).containsExactly("Police");
        assertThat(a.meaning("The protesters")).isEqualTo(a.meaning("protesters"));
    }

    @Test
    void a_matter_is_nobody() {
        Annotated a = Annotated.of("The treaty forbids any change by force. Nobody was in office.");
        assertThat(a.names()).isEmpty();
    }

    @Test
    void he_is_the_only_man() {
        Annotated a = Annotated.of("Peter Novak met Angela Ferrante in Rome. He thanked her.");
        assertThat(a.meaning("He")).containsExactly("Peter Novak");
        assertThat(a.meaning("her")).containsExactly("Angela Ferrante");
    }

    @Test
    void he_stays_open_where_two_men_are_as_likely() {
        Annotated a = Annotated.of("The prize went to Peter Novak and to Mark Webb. Then he smiled.");
        assertThat(a.meaning("he")).isEmpty();
    }

    @Test
    void who_is_the_person_before_it() {
        Annotated a = Annotated.of("Peter Novak, who founded the firm, resigned on Monday.");
        assertThat(a.meaning("who")).containsExactly("Peter Novak");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Three killed in a fire in Leeds.                            | Three
            The blast killed two people and wounded nine.               | nine
            A gunman killed one and injured two others on Monday.       | others
            Dozens were arrested after the march.                       | Dozens
            """)
    void a_number_alone_means_people_where_something_befell_them(String sentence, String number) {
        Annotated a = Annotated.of(sentence);
        assertThat(a.meaning(number)).isNotEmpty();
        assertThat(a.entity(a.meaning(number).getFirst()).type()).isEqualTo(EntityType.PERSON);
    }

    @Test
    void sources_are_people_where_they_say_something() {
        Annotated a = Annotated.of("Two sources said on Monday that the talks had failed. The river is a source of water.");
        assertThat(a.entity(a.meaning("Two sources").getFirst()).type()).isEqualTo(EntityType.PERSON);
        assertThat(a.meaning("a source")).isEmpty();
    }

    @Test
    void a_number_of_things_is_nobody() {
        Annotated a = Annotated.of("The index lost two, and 14 of the shares rose. He scored three.");
        assertThat(a.table().entities()).noneMatch(e -> e.type().isPerson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The receptionist called for help.", "Two escapees were caught in Leeds.",
        "Her publicist denied the report.", "A parolee and his co-worker were questioned.", "Paramedics treated the bystanders."})
    void whoever_does_a_job_or_suffers_a_fate_is_a_person(String sentence) {
        assertThat(Annotated.of(sentence).table().entities()).anyMatch(e -> e.type().isPerson());
    }

    @ParameterizedTest
    @ValueSource(strings = {CALL + "The two ministers agreed.", "“We will not 😀 yield,” Peter Novak’s lawyer said — in Rome.",
        "The U.S. government said Japan-U.S. ties are good; the New Zealand government agreed.",
        "NATO (the North Atlantic Treaty "
                + "Organization) and the Dr. Strange-Webb Foundation of St. John's met Mr. O'Neill, Jr."})
    void every_mention_is_its_tokens_and_no_two_mentions_are_the_same_words(String body) {
        Annotated a = Annotated.of(body);
        Set<Span> seen = new HashSet<>();
        assertThat(a.table().mentions()).isNotEmpty();
        for (Mention mention : a.table().mentions()) {
            Sentence sentence = a.text().sentences().get(mention.sentence());
            assertThat(mention.span()).isEqualTo(sentence.span(mention.first(), mention.last()));
            assertThat(mention.head()).isBetween(mention.first(), mention.last());
            assertThat(seen.add(mention.span())).as(a.text().words(mention.span())).isTrue();
            assertThat(a.table().at(mention.sentence(), mention.head())).isPresent();
            mention.entities().forEach(id -> assertThat(a.table().entity(id).id()).isEqualTo(id));
        }
    }
}
