package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.knowledge.Terms;

/**
 * Words and what they stand for, read from one of the ontology's SKOS lists. A concept is known by its local name, a word by
 * any of
 * its labels in lower case; what a word stands for is its concept with all the broader ones.
 */
public final class Vocabulary {
    private static final List<Property> LABELS =
            List.of(skos("prefLabel"), skos("altLabel"), skos("hiddenLabel"));

    private final Map<String, Set<String>> senses = new TreeMap<>();
    /** Each word's own concepts, without the broader ones. */
    private final Map<String, Set<String>> own = new TreeMap<>();
    private final int longest;

    private Vocabulary(Model model) {
        Map<String, Set<String>> broader = new TreeMap<>();
        model.listStatements(null, skos("broader"), (org.apache.jena.rdf.model.RDFNode) null).forEach(s -> broader
                .computeIfAbsent(local(s.getSubject().getURI()), k -> new TreeSet<>()).add(local(s.getResource().getURI())));
        int words = 1;
        for (Property label : LABELS) {
            for (var statement : model.listStatements(null, label, (org.apache.jena.rdf.model.RDFNode) null).toList()) {
                String concept = local(statement.getSubject().getURI());
                // A top concept's preferred label names the list, it is no word of it.
                if (!broader.containsKey(concept) && label.getLocalName().equals("prefLabel")) {
                    continue;
                }
                String word = statement.getString().toLowerCase(Locale.ROOT);
                own.computeIfAbsent(word, k -> new TreeSet<>()).add(concept);
                climb(concept, broader, senses.computeIfAbsent(word, k -> new TreeSet<>()));
                words = Math.max(words, word.split(" ").length);
            }
        }
        longest = words;
    }

    /**
     * Reads a list.
     *
     * @param name file under {@code ontology/}
     */
    public static Vocabulary load(String name) {
        return new Vocabulary(Resources.model(name));
    }

    /**
     * Adds words of one concept that the list does not have.
     *
     * @return this
     */
    Vocabulary with(Set<String> words, String concept) {
        for (String word : words) {
            if (!senses.containsKey(word)) {
                senses.put(word, Set.of(concept));
                own.put(word, Set.of(concept));
            }
        }
        return this;
    }

    private static void climb(String concept, Map<String, Set<String>> broader, Set<String> found) {
        if (found.add(concept)) {
            broader.getOrDefault(concept, Set.of()).forEach(b -> climb(b, broader, found));
        }
    }

    private static Property skos(String name) {
        return ResourceFactory.createProperty(Terms.SKOS, name);
    }

    private static String local(String iri) {
        return iri.substring(iri.indexOf('#') + 1);
    }

    /** Whether a word is in the list. */
    public boolean has(String word) {
        return senses.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word stands for a concept or something narrower. */
    public boolean is(String word, String concept) {
        return senses(word).contains(concept);
    }

    /** The concepts that a word stands for, broader ones included; empty for an unknown word. */
    public Set<String> senses(String word) {
        return senses.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
    }

    /** The concepts that a word is a label of, without the broader ones. */
    public Set<String> own(String word) {
        return own.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
    }

    /** The number of words of the longest entry that begins at a place, 0 for none; case and final plural are not looked at. */
    public int match(List<String> words, int from, String concept) {
        for (int count = Math.min(longest, words.size() - from); count > 0; count--) {
            String entry = String.join(" ", words.subList(from, from + count)).replace(" - ", "-");
            if (is(entry, concept)) {
                return count;
            }
        }
        return 0;
    }

    /** All entries under a concept. */
    public Set<String> words(String concept) {
        Set<String> found = new LinkedHashSet<>();
        List<String> all = new ArrayList<>(senses.keySet());
        all.stream().filter(w -> is(w, concept)).forEach(found::add);
        return found;
    }
}
