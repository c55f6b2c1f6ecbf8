package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.newsgraph.query.Data;
import org.newsgraph.query.Prefixes;
import org.newsgraph.query.Questions;
import org.newsgraph.query.Sparql;

class HierarchyInQueryTest {
    private static final Graph ONTOLOGY = new Data().withOntology().graph();

    private static Query parse(String sparql) {
        return Sparql.parse(sparql, "query", Prefixes.standard());
    }

    @Test
    void every_question_that_asks_the_ontology_beside_graphs_can_do_without_it() {
        assertThat(Questions.names().stream().map(name -> Questions.find(name).orElseThrow())
                .filter(question -> question.onOntology() && question.onGraphs())).isNotEmpty()
                .allMatch(question -> HierarchyInQuery.resolve(parse(question.sparql()), ONTOLOGY).isPresent());
    }

    @Test
    void classes_under_a_class_are_put_in_as_values() {
        Query resolved = HierarchyInQuery.resolve(
                parse("SELECT ?e { ?e a ?class . ?class rdfs:subClassOf+ news:Violence }"), ONTOLOGY).orElseThrow();
        assertThat(resolved.serialize()).contains("VALUES ?class").contains("news:Attack").doesNotContain("subClassOf");
    }

    @Test
    void what_else_is_asked_of_the_ontology_stays() {
        assertThat(HierarchyInQuery.resolve(parse("SELECT ?e { ?e a ?class . ?class rdfs:label ?l }"), ONTOLOGY)).isEmpty();
        assertThat(
                HierarchyInQuery.resolve(parse("SELECT ?e { ?e a ?c OPTIONAL { ?c rdfs:subClassOf news:Violence } }"), ONTOLOGY))
                .isEmpty();
        assertThat(HierarchyInQuery.resolve(parse("SELECT ?e { ?e a ?c FILTER EXISTS { ?c rdfs:subClassOf ?d } }"), ONTOLOGY))
                .isEmpty();
    }
}
