package org.newsgraph.graph;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.knowledge.Terms;

/**
 * The JSON-LD context that comes with the ontology, read for what a writer needs of it: prefixes, and which term stands for a
 * property when its values are all IRIs, all of one datatype, or all in one language. Where no term fits, the property's prefixed
 * name and explicit values say the same, so a changed context can't change what the data mean.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLdContext {
    /** How a term takes its values: {@code @id}, {@code @vocab}, a datatype's IRI, or "" for strings; a language or null. */
    private record Term(String name, String coercion, String language) {}

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    private static final Set<String> UNDERSTOOD = Set.of("@id", "@type", "@language");

    private final JsonObject json;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final Map<String, List<Term>> terms = new LinkedHashMap<>();
    private String id = "@id";
    private String type = "@type";

    private JsonLdContext(JsonObject json) {
        this.json = json;
        json.entrySet().stream().filter(e -> isPrefix(e.getValue()))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(e -> prefixes.put(e.getKey(), e.getValue().getAsString()));
        for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
            if (!entry.getKey().startsWith("@") && !prefixes.containsKey(entry.getKey())) {
                read(entry.getKey(), entry.getValue());
            }
        }
    }

    /** The ontology's own context, {@code ontology/context.jsonld}. */
    static JsonLdContext standard() {
        return Standard.CONTEXT;
    }

    private static final class Standard {
        private static final JsonLdContext CONTEXT = new JsonLdContext(
                JsonParser.parseString(Resources.text("context.jsonld")).getAsJsonObject().getAsJsonObject("@context"));
    }

    private static boolean isPrefix(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString() && value.getAsString().contains("://")
                && (value.getAsString().endsWith("#") || value.getAsString().endsWith("/"));
    }

    private void read(String name, JsonElement value) {
        if (value.isJsonPrimitive()) {
            if (value.getAsString().equals("@id")) {
                id = name;
            } else if (value.getAsString().equals("@type")) {
                type = name;
            } else {
                add(value.getAsString(), new Term(name, "", null));
            }
        } else if (value.isJsonObject() && UNDERSTOOD.containsAll(value.getAsJsonObject().keySet())
                && value.getAsJsonObject().has("@id")) {
            JsonObject definition = value.getAsJsonObject();
            String coercion = definition.has("@type") ? definition.get("@type").getAsString() : "";
            add(definition.get("@id").getAsString(), new Term(name, coercion.startsWith("@") ? coercion : expand(coercion),
                    definition.has("@language") ? definition.get("@language").getAsString() : null));
        }
    }

    private void add(String property, Term term) {
        terms.computeIfAbsent(expand(property), p -> new ArrayList<>()).add(term);
    }

    private String expand(String name) {
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? null : prefixes.get(name.substring(0, colon));
        return namespace == null ? name : namespace + name.substring(colon + 1);
    }

    /** The key that stands for a node's IRI. */
    String idKey() {
        return id;
    }

    /** The key that stands for a node's classes. */
    String typeKey() {
        return type;
    }

    Map<String, String> prefixes() {
        return prefixes;
    }

    /** Whether a name stands for something here. */
    boolean defines(String name) {
        return json.has(name);
    }

    /** The term that stands for a property with these values, or null. */
    String term(Node property, List<Node> values) {
        return terms.getOrDefault(property.getURI(), List.of()).stream()
                .filter(t -> values.stream().allMatch(v -> fits(t, v))).map(Term::name).findFirst().orElse(null);
    }

    private static boolean fits(Term term, Node value) {
        if (value.isURI()) {
            return term.coercion().equals("@id") || term.coercion().equals("@vocab");
        }
        if (!value.getLiteralLanguage().isEmpty()) {
            return value.getLiteralLanguage().equals(term.language()) && term.coercion().isEmpty();
        }
        String plain = term.coercion().isEmpty() ? Terms.XSD + "string" : term.coercion();
        return term.language() == null && value.getLiteralDatatypeURI().equals(plain);
    }

    /** The context as JSON with further prefixes, indented by two spaces. */
    String json(Map<String, String> more) {
        JsonObject whole = json.deepCopy();
        more.forEach(whole::addProperty);
        return GSON.toJson(whole).replace("\n", "\n  ");
    }
}
