package org.newsgraph.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the ontology command can list: each a query over the ontology whose first column is the term. */
enum OntologyListing {
    EVENT_TYPES("classes of events, with PLOVER type, CAMEO code and the words that name them", """
            SELECT ?type ?label ?parent ?plover ?cameo ?triggers {
                ?type rdfs:subClassOf+ news:Event ; rdfs:subClassOf ?parent .
                ?parent rdfs:subClassOf* news:Event .
                OPTIONAL { ?type rdfs:label ?label FILTER (LANG(?label) = "" || LANGMATCHES(LANG(?label), "en")) }
                OPTIONAL { ?type news:ploverType/skos:notation ?plover }
                OPTIONAL { ?type news:cameoCode ?cameo }
                OPTIONAL {
                    SELECT ?type (GROUP_CONCAT(?word; separator = ", ") AS ?triggers) {
                        SELECT DISTINCT ?type ?word {
                            ?entry ontolex:canonicalForm/ontolex:writtenRep ?written ; ontolex:sense/ontolex:reference ?type .
                            BIND (STR(?written) AS ?word)
                        } ORDER BY ?type ?word
                    } GROUP BY ?type
                }
            } ORDER BY ?type
            """, "alignments.ttl", "lexicon.ttl"),
    CLASSES("all classes", """
            SELECT ?class ?label (GROUP_CONCAT(?name; separator = ", ") AS ?parents) ?comment {
                ?class a owl:Class ; rdfs:label ?label ; rdfs:comment ?comment .
                OPTIONAL {
                    ?class rdfs:subClassOf ?parent .
                    BIND (REPLACE(STR(?parent), "^.*[/#]", "") AS ?local)
                    BIND (IF(STRSTARTS(STR(?parent), STR(schema:)), CONCAT("schema:", ?local),
                        IF(STRSTARTS(STR(?parent), STR(nif:)), CONCAT("nif:", ?local), CONCAT("news:", ?local))) AS ?name)
                }
            } GROUP BY ?class ?label ?comment ORDER BY ?class
            """),
    PROPERTIES("all properties", """
            SELECT ?property ?label ?kind ?comment {
                VALUES (?type ?kind) {
                    (owl:ObjectProperty "object") (owl:DatatypeProperty "data") (owl:AnnotationProperty "annotation")
                }
                ?property a ?type ; rdfs:label ?label ; rdfs:comment ?comment .
            } ORDER BY ?property
            """),
    FACTUALITY("how a text can present an event", """
            SELECT ?factuality ?label ?comment {
                ?factuality a news:Factuality ; rdfs:label ?label ; rdfs:comment ?comment .
            } ORDER BY ?factuality
            """),
    TERMS("terms of other vocabularies that graphs use", """
            SELECT ?term ?status {
                VALUES (?list ?status) { (news:usesTerm "established") (news:usesPendingTerm "pending at schema.org") }
                <https://w3id.org/newsgraph/ontology> ?list ?term .
            } ORDER BY ?term
            """);

    private final String title;
    private final String query;
    private final List<String> files;

    OntologyListing(String title, String query, String... files) {
        this.title = title;
        this.query = query;
        this.files = List.of(files);
    }

    static Optional<OntologyListing> of(String name) {
        return Arrays.stream(values()).filter(listing -> listing.toString().equalsIgnoreCase(name)).findFirst();
    }

    String title() {
        return title;
    }

    String query() {
        return query;
    }

    /** The files of the ontology that the query looks at besides its main one. */
    List<String> files() {
        return files;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
