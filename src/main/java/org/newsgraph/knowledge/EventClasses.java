package org.newsgraph.knowledge;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.RDFS;

/** The hierarchy of event classes, the ontology's own and those that the user's lexicon files declare; classes are IRIs. */
public final class EventClasses {
    private static final String EVENT = Terms.NEWS + "Event";

    private final Map<String, Set<String>> parents = new TreeMap<>();
    private final Set<String> own = new TreeSet<>();
    private final Map<String, String> prefixes = new TreeMap<>();

    private EventClasses(Model ontology, List<Model> lexicons) {
        read(ontology);
        parents.keySet().stream().filter(this::isEvent).forEach(own::add);
        lexicons.forEach(this::read);
        lexicons.forEach(this::readPrefixes);
    }

    /**
     * The classes of the ontology and of the user's lexicon files.
     *
     * @throws org.newsgraph.problem.BadInput where a file can't be read
     */
    public static EventClasses load(List<Path> lexicons) {
        return new EventClasses(Resources.model("newsgraph.ttl"), lexicons.stream().map(Resources::model).toList());
    }

    private void read(Model model) {
        model.listStatements(null, RDFS.subClassOf, (RDFNode) null)
                .filterKeep(s -> s.getSubject().isURIResource() && s.getObject().isURIResource())
                .forEachRemaining(s -> parents.computeIfAbsent(s.getSubject().getURI(), k -> new TreeSet<>())
                        .add(s.getResource().getURI()));
    }

    /** A prefix that two files declare differently stands for neither. */
    private void readPrefixes(Model lexicon) {
        Map<String, String> names = lexicon.getNsPrefixMap();
        for (String eventClass : parents.keySet()) {
            String namespace = Terms.namespace(eventClass);
            if (isEvent(eventClass) && !own.contains(eventClass)) {
                names.forEach((prefix, iri) -> {
                    if (iri.equals(namespace)) {
                        prefixes.merge(prefix, namespace, (a, b) -> a.equals(b) ? a : "");
                    }
                });
            }
        }
        prefixes.values().removeIf(String::isEmpty);
    }

    /** Whether a class is another one or lies below it. */
    public boolean isA(String eventClass, String ancestor) {
        return eventClass.equals(ancestor) || ancestors(eventClass).contains(ancestor);
    }

    /** Whether a class is one of events. */
    public boolean isEvent(String eventClass) {
        return isA(eventClass, EVENT);
    }

    /** All classes above one, nearest first; a circle of classes ends where it began. */
    private Set<String> ancestors(String eventClass) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(parents.getOrDefault(eventClass, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (found.add(next)) {
                open.addAll(parents.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    /**
     * What everybody calls an event of a class: the ontology's own classes that are nearest above one of the user's, so that the event
     * is found by those who do not have the user's file. Empty for a class of the ontology's own.
     */
    public List<String> published(String eventClass) {
        if (own.contains(eventClass)) {
            return List.of();
        }
        List<String> above = ancestors(eventClass).stream().filter(own::contains).toList();
        return above.stream().filter(c -> above.stream().noneMatch(other -> !other.equals(c) && isA(other, c))).sorted().toList();
    }

    /** The prefixes that the user's files give to the namespaces of their classes. */
    public Map<String, String> prefixes() {
        return Collections.unmodifiableMap(prefixes);
    }
}
