package org.newsgraph.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.query.Answer;
import org.newsgraph.query.DatasetService;
import org.newsgraph.query.QuestionRunner;

/**
 * Takes what a query asks of the ontology's hierarchy, such as "every class under news:Violence", out of it: the answers are put in as
 * values, so that a server that does not have the ontology can answer the rest at once.
 */
final class HierarchyInQuery {
    private static final Set<Node> HIERARCHY = Set.of(RDFS.Nodes.subClassOf, RDFS.Nodes.subPropertyOf);

    private HierarchyInQuery() {}

    /** The query without the ontology; empty where it asks more of the ontology than the hierarchy, or within its inner parts. */
    static Optional<Query> resolve(Query query, Graph ontology) {
        if (!(query.getQueryPattern() instanceof ElementGroup group)) {
            return Optional.empty();
        }
        ElementGroup asked = new ElementGroup();
        ElementPathBlock hierarchy = new ElementPathBlock();
        List<Element> rest = new ArrayList<>();
        for (Element element : group.getElements()) {
            switch (element) {
                case ElementData values -> asked.addElement(values);
                case ElementPathBlock block -> rest.add(withoutHierarchy(block, hierarchy));
                default -> rest.add(element);
            }
        }
        asked.addElement(hierarchy);
        ElementGroup whole = new ElementGroup();
        whole.addElement(values(asked, ontology));
        rest.forEach(whole::addElement);
        Query resolved = query.cloneQuery();
        resolved.setQueryPattern(whole);
        return asksOntology(resolved, ontology) ? Optional.empty() : Optional.of(resolved);
    }

    private static ElementPathBlock withoutHierarchy(ElementPathBlock block, ElementPathBlock hierarchy) {
        ElementPathBlock rest = new ElementPathBlock();
        for (TriplePath path : block.getPattern()) {
            boolean ofHierarchy = path.isTriple() ? HIERARCHY.contains(path.getPredicate()) : isHierarchy(path.getPath());
            (ofHierarchy ? hierarchy : rest).addTriplePath(path);
        }
        return rest;
    }

    private static boolean isHierarchy(Path path) {
        return switch (path) {
            case P_Link link -> HIERARCHY.contains(link.getNode());
            case P_ZeroOrMore1 more -> isHierarchy(more.getSubPath());
            case P_OneOrMore1 more -> isHierarchy(more.getSubPath());
            case P_ZeroOrOne one -> isHierarchy(one.getSubPath());
            default -> false;
        };
    }

    private static ElementData values(ElementGroup asked, Graph ontology) {
        Query query = QueryFactory.make();
        query.setQuerySelectType();
        query.setQueryResultStar(true);
        query.setQueryPattern(asked);
        query.resetResultVars();
        ElementData data = new ElementData();
        if (new DatasetService(DatasetGraphFactory.wrap(ontology)).answer(query, null,
                QuestionRunner.ALL) instanceof Answer.Rows rows) {
            Set<Var> variables = new LinkedHashSet<>(rows.variables());
            variables.forEach(data::add);
            for (Binding row : rows.rows()) {
                data.add(row);
            }
        }
        return data;
    }

    /** Whether a query speaks of a property that the ontology has; what a thing is a data may say as well. */
    private static boolean asksOntology(Query query, Graph ontology) {
        Query full = query.cloneQuery();
        full.setPrefixMapping(PrefixMapping.Factory.create());
        String text = full.serialize();
        Set<Node> properties = new LinkedHashSet<>();
        ontology.find().forEach(triple -> properties.add(triple.getPredicate()));
        properties.remove(RDF.Nodes.type);
        return properties.stream().anyMatch(property -> text.contains("<" + property.getURI() + ">"));
    }
}
