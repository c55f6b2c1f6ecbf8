package org.newsgraph.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.Factuality;
import org.newsgraph.extract.MentionKind;

class OntologyTest {
    private static final Resource ITSELF = ResourceFactory.createResource("https://w3id.org/newsgraph/ontology");
    private static final Property DOMAIN_INCLUDES = ResourceFactory.createProperty(Terms.SCHEMA + "domainIncludes");
    private static final Property RANGE_INCLUDES = ResourceFactory.createProperty(Terms.SCHEMA + "rangeIncludes");
    private static final int DEEPEST = 3;

    private final Model ontology = Resources.model("newsgraph.ttl");
    private final Model alignments = Resources.model("alignments.ttl");

    @Test
    void every_term_has_a_label_a_comment_and_its_ontology() {
        List<Resource> terms = own(ontology);
        assertThat(terms).hasSizeGreaterThan(200);
        for (Resource term : terms) {
            assertThat(term.listProperties(RDFS.label, "en").toList()).as(term + " label").hasSize(1);
            assertThat(term.listProperties(RDFS.comment, "en").toList()).as(term + " comment").hasSize(1);
            assertThat(term.hasProperty(RDFS.isDefinedBy, ITSELF)).as(term + " isDefinedBy").isTrue();
            assertThat(term.hasProperty(RDF.type)).as(term + " type").isTrue();
        }
    }

    @Test
    void labels_of_classes_are_unique() {
        List<String> labels = own(ontology).stream().filter(t -> t.hasProperty(RDFS.subClassOf))
                .map(t -> t.getProperty(RDFS.label).getString()).toList();
        assertThat(labels).doesNotHaveDuplicates();
    }

    @Test
    void every_property_says_what_it_goes_from_and_to() {
        for (Resource kind : List.of(OWL.ObjectProperty, OWL.DatatypeProperty)) {
            assertThat(ontology.listSubjectsWithProperty(RDF.type, kind).toList()).isNotEmpty().allSatisfy(property -> {
                assertThat(property.hasProperty(RDFS.domain) || property.hasProperty(DOMAIN_INCLUDES)).isTrue();
                assertThat(property.hasProperty(RDFS.range) || property.hasProperty(RANGE_INCLUDES)).isTrue();
            });
        }
    }

    @Test
    void event_classes_hang_under_event_at_most_three_levels_deep() {
        List<String> classes = eventClasses();
        assertThat(classes).hasSizeGreaterThanOrEqualTo(100);
        for (String name : classes) {
            int depth = 0;
            Resource up = term(name);
            while (!up.equals(term("Event"))) {
                List<Resource> parents = up.listProperties(RDFS.subClassOf).mapWith(Statement::getResource)
                        .filterKeep(parent -> parent.getURI().startsWith(Terms.NEWS)).toList();
                assertThat(parents).as(up.toString()).hasSize(1);
                up = parents.get(0);
                depth++;
            }
            assertThat(depth).as(name).isLessThanOrEqualTo(DEEPEST);
        }
    }

    @Test
    void codes_of_event_classes_are_concepts_of_the_schemes() {
        for (String name : List.of("ploverType", "ploverDraftType")) {
            List<RDFNode> types = ontology.listObjectsOfProperty(property(name)).toList();
            assertThat(types).isNotEmpty()
                    .allMatch(type -> alignments.contains(type.asResource(), RDF.type, SKOS.Concept))
                    .allMatch(type -> alignments.contains(type.asResource(), SKOS.notation));
        }
        assertThat(ontology.listObjectsOfProperty(property("cameoCode")).toList()).isNotEmpty()
                .allMatch(code -> alignments.contains(null, SKOS.notation, code));
    }

    @Test
    void all_sixteen_plover_types_are_there_and_some_class_falls_under_each() {
        Resource scheme = ResourceFactory.createResource("https://w3id.org/newsgraph/plover/types");
        Set<RDFNode> types = alignments.listSubjectsWithProperty(SKOS.topConceptOf, scheme).mapWith(RDFNode.class::cast).toSet();
        assertThat(types).hasSize(16);
        assertThat(ontology.listObjectsOfProperty(property("ploverType")).toSet()).isEqualTo(types);
    }

    @Test
    void the_programs_constants_are_the_ontologys() {
        assertThat(Arrays.stream(Factuality.values()).map(Factuality::term))
                .containsExactlyInAnyOrderElementsOf(individuals("Factuality"));
        assertThat(Arrays.stream(MentionKind.values()).map(MentionKind::term))
                .containsExactlyInAnyOrderElementsOf(individuals("MentionKind"));
        assertThat(Arrays.stream(EntityType.values()).map(type -> Terms.SCHEMA + type.term())).isSubsetOf(used());
    }

    @Test
    void every_term_that_a_file_of_the_ontology_uses_is_declared() throws IOException {
        Set<String> declared = own(ontology).stream().map(Resource::getURI).collect(Collectors.toSet());
        for (Map.Entry<Path, Model> file : files().entrySet()) {
            assertThat(iris(file.getValue()).filter(iri -> iri.startsWith(Terms.NEWS)).filter(iri -> !declared.contains(iri)))
                    .as(file.getKey().toString()).isEmpty();
        }
    }

    @Test
    void the_lexicon_names_event_classes_only() {
        Property reference = ResourceFactory.createProperty(Terms.ONTOLEX + "reference");
        Set<String> named = Resources.model("lexicon.ttl").listObjectsOfProperty(reference)
                .mapWith(node -> node.asResource().getURI()).filterKeep(iri -> iri.startsWith(Terms.NEWS))
                .mapWith(iri -> iri.substring(Terms.NEWS.length())).toSet();
        assertThat(named).isNotEmpty().isSubsetOf(eventClasses());
    }

    @Test
    void every_term_of_schema_org_has_been_looked_up_there() throws IOException {
        Map<String, Boolean> lookedUp = new LinkedHashMap<>();
        resource("schema-terms.txt").lines().filter(line -> !line.startsWith("#"))
                .forEach(line -> lookedUp.put(line.split(" ")[0], line.endsWith(" pending")));
        for (Map.Entry<Path, Model> file : files().entrySet()) {
            assertThat(iris(file.getValue()).filter(iri -> iri.startsWith(Terms.SCHEMA) && iri.length() > Terms.SCHEMA.length())
                    .map(iri -> iri.substring(Terms.SCHEMA.length())).filter(term -> !lookedUp.containsKey(term)))
                    .as(file.getKey().toString()).isEmpty();
            assertThat(iris(file.getValue())).as(file.getKey().toString()).noneMatch(iri -> iri.startsWith("http://schema.org"));
        }
        Set<String> pending = ontology.listObjectsOfProperty(property("usesPendingTerm"))
                .mapWith(node -> node.asResource().getURI().substring(Terms.SCHEMA.length())).toSet();
        Set<String> established = ontology.listObjectsOfProperty(property("usesTerm")).mapWith(node -> node.asResource().getURI())
                .filterKeep(iri -> iri.startsWith(Terms.SCHEMA)).mapWith(iri -> iri.substring(Terms.SCHEMA.length())).toSet();
        assertThat(pending).isNotEmpty().allMatch(lookedUp::get);
        assertThat(established).isNotEmpty().noneMatch(lookedUp::get);
    }

    @Test
    void the_json_ld_context_has_terms_of_the_ontology_only() {
        JsonObject context = JsonParser.parseString(Resources.text("context.jsonld"))
                .getAsJsonObject().getAsJsonObject("@context");
        Set<String> known = new TreeSet<>(used());
        own(ontology).forEach(term -> known.add(term.getURI()));
        List<String> defined = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : context.entrySet()) {
            JsonElement value = entry.getValue();
            String id = value.isJsonObject() ? value.getAsJsonObject().get("@id").getAsString() : value.getAsString();
            int colon = id.indexOf(':');
            if (colon > 0 && context.has(id.substring(0, colon))) {
                defined.add(context.get(id.substring(0, colon)).getAsString() + id.substring(colon + 1));
            }
        }
        assertThat(defined).hasSizeGreaterThan(50).isSubsetOf(known);
    }

    private List<Resource> own(Model model) {
        return model.listSubjects().filterKeep(s -> s.isURIResource() && s.getURI().startsWith(Terms.NEWS)).toList();
    }

    private List<String> eventClasses() {
        List<String> names = new ArrayList<>();
        List<Resource> open = new ArrayList<>(List.of(term("Event")));
        while (!open.isEmpty()) {
            List<Resource> children = ontology.listSubjectsWithProperty(RDFS.subClassOf, open.remove(0)).toList();
            children.forEach(child -> names.add(child.getURI().substring(Terms.NEWS.length())));
            open.addAll(children);
        }
        return names;
    }

    private List<String> individuals(String type) {
        return ontology.listSubjectsWithProperty(RDF.type, term(type))
                .mapWith(s -> s.getURI().substring(Terms.NEWS.length())).toList();
    }

    private Set<String> used() {
        return Stream.of("usesTerm", "usesPendingTerm")
                .flatMap(name -> ontology.listObjectsOfProperty(property(name)).toList().stream())
                .map(node -> node.asResource().getURI()).collect(Collectors.toSet());
    }

    private Resource term(String name) {
        return ontology.createResource(Terms.NEWS + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(Terms.NEWS + name);
    }

    private static Map<Path, Model> files() throws IOException {
        Map<Path, Model> models = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(Path.of("ontology"))) {
            paths.filter(path -> path.toString().endsWith(".ttl")).sorted()
                    .forEach(path -> models.put(path, Resources.model(path)));
        }
        assertThat(models).hasSizeGreaterThan(4);
        return models;
    }

    private static Stream<String> iris(Model model) {
        return model.listStatements().toList().stream()
                .flatMap(s -> Stream.of(s.getSubject(), s.getPredicate(), s.getObject()))
                .filter(RDFNode::isURIResource).map(node -> node.asResource().getURI()).distinct();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OntologyTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
