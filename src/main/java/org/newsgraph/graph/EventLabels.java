package org.newsgraph.graph;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.knowledge.Terms;

/**
 * What event classes are called in the names of events: the ontology's labels.
 *
 * @param labels English labels by the class's local name
 */
public record EventLabels(Map<String, String> labels) {
    public EventLabels {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** The labels of an ontology's terms. */
    public static EventLabels of(Model ontology) {
        Map<String, String> labels = new TreeMap<>();
        ontology.listStatements(null, RDFS.label, (String) null).filterKeep(s -> s.getSubject().isURIResource()
                && s.getSubject().getURI().startsWith(Terms.NEWS) && isEnglish(s))
                .forEach(s -> labels.merge(s.getSubject().getURI().substring(Terms.NEWS.length()), s.getString(),
                        (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return new EventLabels(labels);
    }

    private static boolean isEnglish(Statement label) {
        return label.getObject().isLiteral() && (label.getLanguage().isEmpty() || label.getLanguage().startsWith("en"));
    }

    /** The label of a class in lower case unless it is a name ("phone call", "G7 summit"); its split name where it has none. */
    public String of(String eventClass) {
        String label = labels.get(eventClass);
        if (label == null) {
            label = eventClass.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        }
        boolean name = label.length() > 1 && !Character.isLowerCase(label.codePointAt(1));
        return name ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
