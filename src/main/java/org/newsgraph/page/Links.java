package org.newsgraph.page;

import java.util.Optional;

/**
 * Where pages lead. A page knows IRIs; what stands in its {@code href}s is for whoever shows it to say. Every value is a URL
 * reference as it goes into the attribute, percent-encoded; the page escapes it for HTML.
 */
public interface Links {
    /**
     * The page about a thing: an article, an entity, an event, a quotation, a statement, a role. Empty where it has none; its
     * name is then shown without a link. IRIs come from graphs that anybody may have made: an IRI itself may stand here only if
     * its scheme is the web's.
     */
    Optional<String> thing(String iri);

    /** What the graph says of a thing as Turtle; empty where it can't be had. */
    Optional<String> turtle(String iri);

    /** What the graph says of a thing as JSON-LD; empty where it can't be had. */
    Optional<String> jsonLd(String iri);

    /** One of the {@link Assets}. */
    String asset(String name);

    /** A page of the list of articles, from 1. */
    String home(int page);

    /** Where the search form is sent, with GET and the words as parameter {@code q}. */
    String search();

    /** A page of what a search found, from 1. */
    String search(String words, int page);

    /** A further page of a thing that does not fit on one, from 1; the first is {@link #thing}'s. */
    String thing(String iri, int page);

    /** The SPARQL editor; empty where there is none. */
    Optional<String> editor();
}
