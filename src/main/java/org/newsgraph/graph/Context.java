package org.newsgraph.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.article.Article;
import org.newsgraph.extract.Reference;
import org.newsgraph.link.Identities;
import org.newsgraph.link.Versions;

/**
 * What every part of the graph needs to know of the article it is made for.
 *
 * @param article the article
 * @param claims what it says, in text order
 * @param identities the IRIs of its entities
 * @param versions its other versions
 * @param options what is to be written
 */
record Context(Article article, OrderedClaims claims, Identities identities, Versions versions, GraphOptions options) {
    /** Entities' names are English: only English articles are mined. */
    static final String NAME_LANGUAGE = "en";

    /** The article's IRI. */
    String iri() {
        return identities.article();
    }

    /** A resource of this article only. */
    String own(String local) {
        return iri() + "#" + local;
    }

    Node entity(String id) {
        return NodeFactory.createURI(identities.of(id));
    }

    List<Node> entities(List<String> ids) {
        return claims.inOrder(ids).stream().map(this::entity).toList();
    }

    String event(String id) {
        return own("event-" + (claims.eventRank(id) + 1));
    }

    String statement(String id) {
        return own("statement-" + (claims.statementRank(id) + 1));
    }

    Node node(Reference reference) {
        return switch (reference.kind()) {
            case ENTITY -> entity(reference.id());
            case EVENT -> NodeFactory.createURI(event(reference.id()));
            case STATEMENT -> NodeFactory.createURI(statement(reference.id()));
        };
    }
}
