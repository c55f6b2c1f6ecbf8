package org.newsgraph.validate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.knowledge.Terms;

/** The terms that the ontology and the user's lexicons declare, and those of other vocabularies that the ontology says it uses. */
final class DeclaredTerms {
    private static final Node EVENT = NodeFactory.createURI(Terms.NEWS + "Event");
    private static final Node SUBCLASS = RDFS.subClassOf.asNode();

    private final Set<String> declared = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private final List<Node> eventClasses = new ArrayList<>();

    DeclaredTerms(List<Path> lexicons) {
        Model model = Resources.model("newsgraph.ttl");
        lexicons.forEach(file -> model.add(Resources.model(file)));
        Graph ontology = model.getGraph();
        ontology.find(Node.ANY, RDF.Nodes.type, Node.ANY).mapWith(Triple::getSubject)
                .filterKeep(Node::isURI).forEachRemaining(term -> declared.add(term.getURI()));
        for (String list : List.of("usesTerm", "usesPendingTerm")) {
            ontology.find(Node.ANY, NodeFactory.createURI(Terms.NEWS + list), Node.ANY).mapWith(Triple::getObject)
                    .filterKeep(Node::isURI).forEachRemaining(term -> listed.add(term.getURI()));
        }
        collectEventClasses(ontology, EVENT);
    }

    private void collectEventClasses(Graph ontology, Node parent) {
        for (Node child : ontology.find(Node.ANY, SUBCLASS, parent).mapWith(Triple::getSubject).toList()) {
            if (!eventClasses.contains(child)) {
                eventClasses.add(child);
                collectEventClasses(ontology, child);
            }
        }
    }

    /** Whether this IRI of the ontology's namespace is declared. */
    boolean isDeclared(String iri) {
        return declared.contains(iri);
    }

    /** Whether the ontology says that graphs use this IRI of another vocabulary. */
    boolean isListed(String iri) {
        return listed.contains(iri);
    }

    /** The classes below {@code news:Event}. */
    List<Node> eventClasses() {
        return List.copyOf(eventClasses);
    }
}
