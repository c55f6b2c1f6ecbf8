package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.knowledge.Terms;

class OntologyCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void without_more_it_tells_what_there_is_to_list() {
        assertThat(run("ontology")).isZero();
        assertThat(text(out)).contains("event-types", "classes", "properties", "factuality", "terms", "questions");
    }

    @ParameterizedTest
    @EnumSource(OntologyListing.class)
    void every_listing_has_rows_and_no_term_twice(OntologyListing listing) {
        assertThat(run("ontology", listing.toString(), "--format", "csv")).isZero();
        var terms = text(out).lines().skip(1).filter(line -> line.startsWith("http")).map(line -> line.split(",")[0]).toList();
        assertThat(terms).hasSizeGreaterThan(8).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void event_types_come_with_parent_codes_and_triggers() {
        assertThat(run("ontology", "event-types")).isZero();
        assertThat(text(out).lines().filter(line -> line.startsWith("news:Arrest "))).singleElement().asString()
                .contains("news:LegalStep", "COERCE", "173", "arrest", "detain");
    }

    @Test
    void event_types_are_as_many_as_the_ontology_has() {
        assertThat(run("ontology", "event-types", "--format", "turtle")).isZero();
        var graph = RDFParser.fromString(text(out), Lang.TURTLE).toModel();
        var ontology = Resources.model("newsgraph.ttl");
        var classes = ontology.listSubjectsWithProperty(RDFS.isDefinedBy)
                .filterKeep(term -> term.hasProperty(RDFS.subClassOf) && isEvent(term)).toSet();
        assertThat(graph.listSubjects().toSet()).isEqualTo(classes);
    }

    private static boolean isEvent(org.apache.jena.rdf.model.Resource term) {
        return term.listProperties(RDFS.subClassOf).toList().stream().map(s -> s.getResource())
                .filter(parent -> parent.getURI().startsWith(Terms.NEWS))
                .anyMatch(parent -> parent.getLocalName().equals("Event") || isEvent(parent));
    }

    @Test
    void the_whole_ontology_comes_as_it_is_published() {
        assertThat(run("ontology", "--format", "turtle")).isZero();
        assertThat(text(out)).isEqualTo(Resources.text("newsgraph.ttl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PhoneCall", "news:PhoneCall", Terms.NEWS + "PhoneCall"})
    void one_term_is_shown_as_the_ontology_defines_it(String name) {
        assertThat(run("ontology", name)).isZero();
        assertThat(text(out)).contains("A conversation by telephone.", "news:Call");
    }

    @Test
    void the_named_questions_are_listed() {
        assertThat(run("ontology", "questions")).isZero();
        assertThat(text(out)).contains("who-met-whom");
    }

    @Test
    void a_mistyped_name_is_answered_with_the_one_that_was_meant() {
        assertThat(run("ontology", "event-type")).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(text(err)).startsWith("newsgraph: the ontology has no 'event-type'; did you mean event-types?")
                .hasLineCount(1);
    }

    @Test
    void a_list_of_questions_cannot_be_turtle() {
        assertThat(run("ontology", "questions", "--format", "turtle")).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(text(err)).hasLineCount(1);
    }

    private int run(String... args) {
        return Newsgraph.run(new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err, false, StandardCharsets.UTF_8),
                new PrintStream(out, false, StandardCharsets.UTF_8), args);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
