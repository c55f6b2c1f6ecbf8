package org.newsgraph.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.knowledge.Terms;

/**
 * Short names of namespaces, to read and to write: the graph model's own, and those that the data's files declare. A prefix that
 * two files declare differently (each article has its own {@code this:}) stands for neither.
 */
public final class Prefixes {
    private final Map<String, String> namespaces = new LinkedHashMap<>(standard());
    private final Set<String> ambiguous = new TreeSet<>();
    private final Set<String> fromFiles = new TreeSet<>();

    /** The graph model's prefixes; in what the program writes they need no declaration. */
    public static Map<String, String> standard() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("schema", Terms.SCHEMA);
        map.put("news", Terms.NEWS);
        map.put("nif", Terms.NIF);
        map.put("itsrdf", Terms.ITSRDF);
        map.put("prov", Terms.PROV);
        map.put("skos", Terms.SKOS);
        map.put("xsd", Terms.XSD);
        map.put("rdf", Terms.RDF);
        map.put("rdfs", Terms.RDFS);
        map.put("owl", Terms.OWL);
        map.put("dcterms", Terms.DCTERMS);
        map.put("wd", Terms.WIKIDATA);
        map.put("person", Terms.DEFAULT_BASE + "person/");
        map.put("org", Terms.DEFAULT_BASE + "organization/");
        map.put("place", Terms.DEFAULT_BASE + "place/");
        map.put("article", Terms.DEFAULT_BASE + "article/");
        return map;
    }

    /** Takes a declaration from a file. */
    void declare(String prefix, String namespace) {
        if (ambiguous.contains(prefix)) {
            return;
        }
        String before = fromFiles.contains(prefix) ? namespaces.get(prefix) : null;
        if (before != null && !before.equals(namespace)) {
            ambiguous.add(prefix);
            namespaces.remove(prefix);
            Optional.ofNullable(standard().get(prefix)).ifPresent(own -> namespaces.put(prefix, own));
        } else {
            fromFiles.add(prefix);
            namespaces.put(prefix, namespace);
        }
    }

    /** Takes a declaration that no file makes; one that a file makes counts before it. */
    public void suggest(String prefix, String namespace) {
        if (!fromFiles.contains(prefix)) {
            namespaces.put(prefix, namespace);
        }
    }

    /** Prefix to namespace. */
    public Map<String, String> namespaces() {
        return Collections.unmodifiableMap(namespaces);
    }

    /** Whether several files declare this prefix, each differently. */
    public boolean isAmbiguous(String prefix) {
        return ambiguous.contains(prefix);
    }

    /**
     * The IRI as {@code prefix:rest} for people to read, by the longest namespace that fits; in angle brackets where none does.
     * What follows the prefix is not escaped as Turtle would ask, but {@link #expand} understands it.
     */
    public String shorten(String iri) {
        String prefix = null;
        int longest = 0;
        for (Map.Entry<String, String> entry : namespaces.entrySet()) {
            String namespace = entry.getValue();
            if (namespace.length() > longest && iri.length() > namespace.length() && iri.startsWith(namespace)) {
                prefix = entry.getKey();
                longest = namespace.length();
            }
        }
        return prefix == null ? "<" + iri + ">" : prefix + ":" + iri.substring(longest);
    }

    /** The IRI that a person wrote: full, in angle brackets, or with a known prefix. Empty where it is none of these. */
    public Optional<String> expand(String written) {
        String text = written.strip();
        if (text.length() > 2 && text.startsWith("<") && text.endsWith(">")) {
            text = text.substring(1, text.length() - 1);
        } else {
            int colon = text.indexOf(':');
            String namespace = colon < 0 ? null : namespaces.get(text.substring(0, colon));
            if (namespace != null) {
                text = namespace + text.substring(colon + 1);
            }
        }
        return isIri(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isIri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            return false;
        }
        boolean scheme = Character.isLetter(text.charAt(0)) && text.substring(0, colon).chars()
                .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.'));
        return scheme && text.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0);
    }
}
