package org.newsgraph.page;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.query.Reading;

/**
 * The pages of a collection of graphs: complete HTML documents, the same for the same data. The default graph must hold everything
 * (for a store of named graphs, its union). Whoever calls holds a read transaction where the data needs one. For any number of
 * threads where the data is.
 */
public final class Pages {
    private final Reading reading;
    private final Links links;

    public Pages(DatasetGraph data, Links links) {
        reading = new Reading(data.getDefaultGraph());
        this.links = links;
    }

    /**
     * The collection: articles newest first, counts, latest events, search.
     *
     * @param page which page of articles, from 1; empty where there are fewer
     */
    public Optional<String> home(int page) {
        return new HomePage(reading, links).html(new Paging(page));
    }

    /**
     * The page of whatever has this IRI: article, event, or anything else.
     *
     * @param page which page of what is listed there, from 1
     * @return empty where the data says nothing of the IRI
     */
    public Optional<String> thing(String iri, int page) {
        Optional<Node> node = node(iri);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        return Kind.of(reading, node.get()) == Kind.ARTICLE && page == 1 ? article(iri) : entity(iri, page);
    }

    /** An article: its text with marks, events, time line, quotations, network. Empty where the data has no such article. */
    public Optional<String> article(String iri) {
        return node(iri).filter(article -> Kind.of(reading, article) == Kind.ARTICLE)
                .map(article -> new ArticlePage(reading, article, Optional.of(links)).html());
    }

    /** An event: facts, sentences, network. Empty where the data has no such event. */
    public Optional<String> event(String iri) {
        return node(iri).filter(event -> Kind.of(reading, event) == Kind.EVENT).flatMap(event -> entity(iri, 1));
    }

    /**
     * A person, organisation, place or anything else: facts, events, quotations, articles, network.
     *
     * @param page which page of events and articles, from 1
     * @return empty where the data says nothing of the IRI, or has fewer pages
     */
    public Optional<String> entity(String iri, int page) {
        return node(iri).flatMap(thing -> new ThingPage(reading, thing, links, new Paging(page)).html());
    }

    /**
     * What a search finds: entities and events by their names, articles by the words of their texts. All words must be there; case
     * does not count.
     *
     * @param page which page of each list, from 1
     */
    public String search(String words, int page) {
        return new SearchPage(reading, links).html(words, new Paging(Math.max(1, page)));
    }

    /** What is no IRI has no page. */
    private static Optional<Node> node(String iri) {
        return iri.isBlank() ? Optional.empty() : Optional.of(NodeFactory.createURI(iri));
    }
}
