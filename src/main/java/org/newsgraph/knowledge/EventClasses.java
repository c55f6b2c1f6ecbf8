package org.newsgraph.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDFS;

/** The hierarchy of event classes, by local names. */
public final class EventClasses {
    private final Map<String, TreeSet<String>> parents = new HashMap<>();

    /** Reads the classes of the ontology and of the user's lexicon files. */
    public EventClasses(List<Model> models) {
        for (Model model : models) {
            model.listStatements(null, RDFS.subClassOf, (org.apache.jena.rdf.model.RDFNode) null).forEachRemaining(s -> {
                if (s.getObject().isURIResource() && s.getResource().getURI().startsWith(Terms.NEWS)) {
                    parents.computeIfAbsent(s.getSubject().getLocalName(), k -> new TreeSet<>())
                            .add(s.getResource().getLocalName());
                }
            });
        }
    }

    /** Whether a class is another one or lies below it. */
    public boolean isA(String eventClass, String ancestor) {
        return eventClass.equals(ancestor)
                || parents.getOrDefault(eventClass, new TreeSet<>()).stream().anyMatch(p -> isA(p, ancestor));
    }
}
