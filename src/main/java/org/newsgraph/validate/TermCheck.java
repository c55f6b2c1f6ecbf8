package org.newsgraph.validate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.knowledge.Terms;

/**
 * Every term of the ontology's namespace is declared in it, and every term of the vocabularies that graphs borrow from is on its
 * list. A term is found once, at the first node that uses it.
 */
final class TermCheck implements Check {
    private static final List<String> BORROWED = List.of(Terms.SCHEMA, Terms.NIF, Terms.ITSRDF, Terms.PROV);

    private final DeclaredTerms terms;

    TermCheck(DeclaredTerms terms) {
        this.terms = terms;
    }

    @Override
    public void run(Graph graph, boolean ours, Consumer<Finding> findings) {
        // Term to the triple that is first by its text, so that the finding does not depend on the graph's order.
        Map<String, Triple> unknown = new TreeMap<>();
        graph.find().forEachRemaining(triple -> {
            note(triple.getPredicate(), triple, unknown);
            note(triple.getObject(), triple, unknown);
        });
        unknown.forEach((term, triple) -> findings.accept(finding(term, triple, ours)));
    }

    private void note(Node node, Triple triple, Map<String, Triple> unknown) {
        if (node.isURI() && !isKnown(node.getURI())) {
            unknown.merge(node.getURI(), triple, (a, b) -> a.toString().compareTo(b.toString()) <= 0 ? a : b);
        }
    }

    private boolean isKnown(String iri) {
        if (iri.startsWith(Terms.NEWS)) {
            return terms.isDeclared(iri);
        }
        return BORROWED.stream().noneMatch(iri::startsWith) || terms.isListed(iri);
    }

    private static Finding finding(String term, Triple triple, boolean ours) {
        Node value = triple.getPredicate().hasURI(term) ? null : triple.getObject();
        String name = Names.ofIri(term);
        if (term.startsWith(Terms.NEWS)) {
            return Finding.violation(triple.getSubject(), triple.getPredicate(), value, "DeclaredTerms",
                    name + " is not declared in the ontology; correct its spelling or use a term that newsgraph ontology lists");
        }
        return new Finding(ours ? Severity.VIOLATION : Severity.WARNING, triple.getSubject(), triple.getPredicate(), value,
                name + " is not among the terms that the ontology uses; see newsgraph ontology terms for those that are",
                Finding.RULES + "ListedTerms");
    }
}
