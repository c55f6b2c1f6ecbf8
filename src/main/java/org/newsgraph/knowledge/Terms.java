package org.newsgraph.knowledge;

/** The namespaces of the graph model. */
public final class Terms {
    public static final String NEWS = "https://w3id.org/newsgraph/ontology#";
    public static final String SCHEMA = "https://schema.org/";
    public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    public static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String OWL = "http://www.w3.org/2002/07/owl#";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String WIKIDATA = "http://www.wikidata.org/entity/";
    public static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
    public static final String SYNSEM = "http://www.w3.org/ns/lemon/synsem#";
    public static final String LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#";
    /** Where data IRIs hang unless the user gives another base. */
    public static final String DEFAULT_BASE = "https://w3id.org/newsgraph/id/";

    /** The words of the event lexicon that comes with the program. */
    public static final String LEXICON = "https://w3id.org/newsgraph/lexicon#";

    private Terms() {}

    /** The part of a term's IRI that its vocabulary's terms share: up to the last {@code #} or {@code /}. */
    public static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /** What of a term's IRI comes after its namespace. */
    public static String localName(String iri) {
        return iri.substring(namespace(iri).length());
    }
}
