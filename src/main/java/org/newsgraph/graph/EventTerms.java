package org.newsgraph.graph;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.extract.Event;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.Terms;

/**
 * How event classes are written: in the names of events by their labels, in files by their prefixes.
 *
 * @param labels English labels by the term's IRI
 * @param classes the hierarchy of classes
 */
public record EventTerms(Map<String, String> labels, EventClasses classes) {
    /** Prefixes that all formats take; others are written out. */
    private static final Pattern PLAIN_PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    public EventTerms {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** The labels that an ontology and the user's lexicons give their terms. */
    public static EventTerms of(EventClasses classes, List<Model> models) {
        Map<String, String> labels = new TreeMap<>();
        models.forEach(model -> model.listStatements(null, RDFS.label, (String) null)
                .filterKeep(s -> s.getSubject().isURIResource() && isEnglish(s))
                .forEach(s -> labels.merge(s.getSubject().getURI(), s.getString(), (a, b) -> a.compareTo(b) <= 0 ? a : b)));
        return new EventTerms(labels, classes);
    }

    private static boolean isEnglish(Statement label) {
        return label.getObject().isLiteral() && (label.getLanguage().isEmpty() || label.getLanguage().startsWith("en"));
    }

    /** The label of a term in lower case unless it is a name ("phone call", "G7 summit"); its split name where it has none. */
    public String label(String iri) {
        String label = labels.get(iri);
        if (label == null) {
            label = Terms.localName(iri).replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        }
        boolean name = label.length() > 1 && !Character.isLowerCase(label.codePointAt(1));
        return name ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** The user's prefixes that the classes of some events ask for, but none that means something else already. */
    Map<String, String> prefixes(List<Event> events, Map<String, String> taken) {
        Map<String, String> found = new TreeMap<>();
        classes.prefixes().forEach((prefix, namespace) -> {
            boolean free =
                    !taken.containsKey(prefix) && !taken.containsValue(namespace) && PLAIN_PREFIX.matcher(prefix).matches();
            boolean used = events.stream()
                    .anyMatch(e -> e.eventClass() != null && Terms.namespace(e.eventClass()).equals(namespace));
            if (free && used) {
                found.put(prefix, namespace);
            }
        });
        return found;
    }
}
