package org.newsgraph.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/** What data must have for a query to answer: what stands under OPTIONAL, MINUS or NOT EXISTS need not be there. */
final class RequiredTerms {
    /** Predicates; of those in one set any will do. */
    private final Set<Set<Node>> predicates = new LinkedHashSet<>();
    /** Triples with a fixed predicate and object: a class, or a value such as a factuality. */
    private final Set<Triple> values = new LinkedHashSet<>();

    RequiredTerms(Element pattern) {
        visit(pattern);
    }

    Set<Set<Node>> predicates() {
        return predicates;
    }

    Set<Triple> values() {
        return values;
    }

    private void visit(Element element) {
        switch (element) {
            case ElementGroup group -> group.getElements().forEach(this::visit);
            case ElementUnion union -> visitBranches(union.getElements());
            case ElementNamedGraph graph -> visit(graph.getElement());
            case ElementSubQuery query -> visit(query.getQuery().getQueryPattern());
            case ElementTriplesBlock block -> block.getPattern().forEach(this::visit);
            case ElementPathBlock block -> block.getPattern().forEach(this::visit);
            case null, default -> {
                // FILTER, BIND, VALUES and the optional parts ask for no triple.
            }
        }
    }

    /** Of branches each may answer alone; needed is only what all of them ask for. */
    private void visitBranches(List<Element> branches) {
        List<RequiredTerms> each = branches.stream().map(RequiredTerms::new).toList();
        Set<Set<Node>> shared = new LinkedHashSet<>(each.get(0).predicates);
        each.forEach(branch -> shared.retainAll(branch.predicates));
        predicates.addAll(shared);
        Set<Triple> sharedValues = new LinkedHashSet<>(each.get(0).values);
        each.forEach(branch -> sharedValues.retainAll(branch.values));
        values.addAll(sharedValues);
    }

    private void visit(TriplePath path) {
        if (path.isTriple()) {
            visit(path.asTriple());
        } else {
            visit(path.getPath());
        }
    }

    private void visit(Triple triple) {
        if (triple.getPredicate().isURI()) {
            predicates.add(Set.of(triple.getPredicate()));
            if (triple.getObject().isURI()) {
                values.add(Triple.create(Node.ANY, triple.getPredicate(), triple.getObject()));
            }
        }
    }

    private void visit(Path path) {
        switch (path) {
            case P_Link link -> predicates.add(Set.of(link.getNode()));
            case P_Seq sequence -> {
                visit(sequence.getLeft());
                visit(sequence.getRight());
            }
            case P_Inverse inverse -> visit(inverse.getSubPath());
            case P_OneOrMore1 more -> visit(more.getSubPath());
            case P_OneOrMoreN more -> visit(more.getSubPath());
            case P_FixedLength some -> visit(some.getSubPath());
            case P_Alt choice -> {
                List<Node> links = new ArrayList<>();
                if (links(choice, links)) {
                    predicates.add(new LinkedHashSet<>(links));
                }
            }
            default -> {
                // Zero or more steps, or "any but": nothing need be there.
            }
        }
    }

    /** Collects the predicates of a choice; false where a part of it is more than a predicate. */
    private static boolean links(Path path, List<Node> links) {
        return switch (path) {
            case P_Link link -> links.add(link.getNode());
            case P_Alt choice -> links(choice.getLeft(), links) && links(choice.getRight(), links);
            default -> false;
        };
    }
}
