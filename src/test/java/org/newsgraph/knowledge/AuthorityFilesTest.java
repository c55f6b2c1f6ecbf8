package org.newsgraph.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.problem.BadInput;

class AuthorityFilesTest {
    private static final String PREFIXES = """
            @prefix schema: <https://schema.org/> .
            @prefix news: <https://w3id.org/newsgraph/ontology#> .
            @prefix org: <https://w3id.org/newsgraph/id/organization/> .
            @prefix place: <https://w3id.org/newsgraph/id/place/> .
            """;

    @TempDir
    private Path folder;

    @Test
    void a_users_file_adds_an_entry_and_names_to_an_entry_that_exists() throws IOException {
        Authority authority = load("""
                org:harbour-works a schema:Corporation ; schema:name "Harbour Works" ; schema:areaServed place:japan .
                place:japan schema:name "Land of the Rising Sun" ; schema:sameAs <https://example.org/japan> .
                """);
        assertThat(authority.named("Harbour Works")).singleElement()
                .satisfies(e -> assertThat(e.areaServed()).isEqualTo("japan"));
        AuthorityEntry japan = authority.named("the Land of the Rising Sun").getFirst();
        assertThat(japan.name()).isEqualTo("Japan");
        assertThat(japan.alternateNames()).contains("Land of the Rising Sun");
        assertThat(japan.sameAs()).containsExactly(Terms.WIKIDATA + "Q17", "https://example.org/japan");
    }

    @Test
    void a_users_file_changes_the_digest() throws IOException {
        assertThat(load("place:japan schema:alternateName \"Nihon\" .").digest()).isNotEqualTo(Authority.load().digest());
    }

    @Test
    void a_file_that_is_not_turtle_is_named_with_the_line() {
        assertWrong("place:japan schema:alternateName Nihon .", "names.ttl", "line: 5");
    }

    @Test
    void a_file_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> Authority.load(List.of(folder.resolve("none.ttl"))))
                .isInstanceOf(BadInput.class).hasMessageContaining("none.ttl").hasMessageNotContaining("\n");
    }

    @Test
    void an_entry_without_a_class_is_refused() {
        assertWrong("org:harbour-works schema:name \"Harbour Works\" .", "names.ttl", "harbour-works", "class");
    }

    @Test
    void an_entry_of_a_class_that_is_no_entrys_is_refused() {
        assertWrong("org:dish a schema:Recipe ; schema:name \"Dish\" .", "names.ttl", "dish", "Recipe", "Organization");
    }

    @Test
    void an_entry_with_two_classes_is_refused() {
        assertWrong("place:japan a schema:City .", "japan", "Country and City");
    }

    @Test
    void a_reference_to_an_entry_that_does_not_exist_is_refused() {
        assertWrong("org:club a schema:Organization ; schema:name \"Club\" ; schema:areaServed place:atlantis .",
                "club", "atlantis");
    }

    @Test
    void a_name_that_is_an_iri_is_refused() {
        assertWrong("place:japan schema:alternateName place:nihon .", "japan", "alternateName", "no text");
    }

    @Test
    void two_entries_with_the_same_last_part_are_refused() {
        assertWrong("org:japan a schema:Organization ; schema:name \"Japan Club\" .", "organization/japan", "place/japan");
    }

    private Authority load(String turtle) throws IOException {
        return Authority.load(List.of(Files.writeString(folder.resolve("names.ttl"), PREFIXES + turtle)));
    }

    private void assertWrong(String turtle, String... parts) {
        assertThatThrownBy(() -> load(turtle)).isInstanceOf(BadInput.class).message().contains(parts).doesNotContain("\n");
    }
}
