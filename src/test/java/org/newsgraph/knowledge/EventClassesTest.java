package org.newsgraph.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventClassesTest {
    private static final String OURS = "https://example.org/sport#";

    @TempDir
    private Path folder;

    private EventClasses classes(String... files) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String text : files) {
            paths.add(Files.writeString(folder.resolve(paths.size() + ".ttl"), """
                    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                    @prefix news: <https://w3id.org/newsgraph/ontology#> .
                    """ + text));
        }
        return EventClasses.load(paths);
    }

    @Test
    void a_users_class_lies_below_those_of_the_ontology_through_another_of_the_users() throws IOException {
        EventClasses classes = classes("""
                @prefix ex: <https://example.org/sport#> .
                ex:Deal rdfs:subClassOf news:Agreement .
                ex:TransferDeal rdfs:subClassOf ex:Deal .
                """);
        assertThat(classes.isEvent(OURS + "TransferDeal")).isTrue();
        assertThat(classes.isA(OURS + "TransferDeal", Terms.NEWS + "Agreement")).isTrue();
        assertThat(classes.isA(Terms.NEWS + "Agreement", OURS + "Deal")).isFalse();
        assertThat(classes.published(OURS + "TransferDeal")).containsExactly(Terms.NEWS + "Agreement");
        assertThat(classes.published(Terms.NEWS + "Agreement")).isEmpty();
        assertThat(classes.prefixes()).isEqualTo(Map.of("ex", OURS));
    }

    @Test
    void of_several_classes_above_the_nearest_are_published() throws IOException {
        EventClasses classes = classes("""
                @prefix ex: <https://example.org/sport#> .
                ex:Derby rdfs:subClassOf news:PhoneCall, news:Contact, news:Protest .
                """);
        assertThat(classes.published(OURS + "Derby")).containsExactly(Terms.NEWS + "PhoneCall", Terms.NEWS + "Protest");
    }

    @Test
    void classes_in_a_circle_are_no_trap() throws IOException {
        EventClasses classes = classes("""
                @prefix ex: <https://example.org/sport#> .
                ex:A rdfs:subClassOf ex:B . ex:B rdfs:subClassOf ex:A .
                """);
        assertThat(classes.isA(OURS + "A", OURS + "B")).isTrue();
        assertThat(classes.isEvent(OURS + "A")).isFalse();
    }

    @Test
    void a_prefix_that_two_files_give_to_two_namespaces_stands_for_neither() throws IOException {
        EventClasses classes = classes("""
                @prefix ex: <https://example.org/sport#> .
                ex:Deal rdfs:subClassOf news:Agreement .
                """, """
                @prefix ex: <https://example.org/trade#> .
                ex:Deal rdfs:subClassOf news:Agreement .
                """);
        assertThat(classes.prefixes()).isEmpty();
    }
}
