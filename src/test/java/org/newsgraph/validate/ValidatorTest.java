package org.newsgraph.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.graph.Format;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.problem.BadInput;

class ValidatorTest {
    private static final Validator VALIDATOR = new Validator();
    private static final String FOREIGN = Twins.EXAMPLE.replace("newsgraph 0.1.0", "another program 3");

    @TempDir
    private Path folder;

    @Test
    void the_example_is_valid_without_a_warning() {
        Report report = VALIDATOR.validate(Twins.graph(Twins.EXAMPLE));
        assertThat(report.lines()).isEmpty();
        assertThat(report.conforms()).isTrue();
    }

    static List<Twins.Twin> twins() {
        return Twins.all();
    }

    @ParameterizedTest
    @MethodSource("twins")
    void a_broken_twin_is_found_out(Twins.Twin twin) {
        Report report = VALIDATOR.validate(Twins.graph(twin.turtle()));
        assertThat(report.conforms()).isFalse();
        assertThat(report.findings()).filteredOn(f -> f.severity() == Severity.VIOLATION).extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains(twin.message()));
    }

    @Test
    void every_shape_has_a_broken_twin() {
        Set<String> reached = new HashSet<>();
        Twins.all().forEach(twin -> VALIDATOR.validate(Twins.graph(twin.turtle())).findings()
                .forEach(finding -> reached.add(finding.message())));
        Set<String> messages = Resources.model("shapes.ttl").getGraph().find(Node.ANY, SHACL.message, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toSet();
        assertThat(messages).hasSizeGreaterThan(60);
        assertThat(reached).containsAll(messages);
    }

    @Test
    void offsets_count_code_points() {
        assertThat(Twins.EXAMPLE).contains("🚢");
        // In UTF-16 units "visits" stands one further on, behind the two that the ship takes.
        Report report = VALIDATOR.validate(Twins.graph(Twins.EXAMPLE
                .replace("nif:beginIndex \"14\"", "nif:beginIndex \"15\"")
                .replace("nif:endIndex \"20\"", "nif:endIndex \"21\"")));
        assertThat(report.lines()).singleElement().asString().contains("“visits”", "“isits ”", "15 to 21");
    }

    @Test
    void an_unlisted_term_is_only_a_warning_in_other_peoples_data() {
        String unlisted = "place:port-amsel schema:hasMap <https://maps.example/amsel> .\n";
        assertThat(VALIDATOR.validate(Twins.graph(Twins.EXAMPLE + unlisted)).conforms()).isFalse();
        Report report = VALIDATOR.validate(Twins.graph(FOREIGN + unlisted));
        assertThat(report.conforms()).isTrue();
        assertThat(report.lines()).singleElement().asString().startsWith("warning place/port-amsel schema:hasMap: schema:hasMap");
    }

    @Test
    void an_undeclared_term_of_the_ontology_is_a_violation_in_other_peoples_data_too() {
        Report report = VALIDATOR.validate(Twins.graph(FOREIGN + "this:event-1 news:mood \"good\" .\n"));
        assertThat(report.violations()).isEqualTo(1);
    }

    @Test
    void blank_nodes_are_allowed_in_other_peoples_data() {
        Graph graph = Twins.graph(FOREIGN + "place:port-amsel schema:containedInPlace [] .\n");
        assertThat(VALIDATOR.validate(graph).lines()).isEmpty();
    }

    @Test
    void a_graph_without_spans_needs_no_triggers() {
        String spanless = Twins.EXAMPLE.substring(0, Twins.EXAMPLE.indexOf("this:offset_0_281 a"))
                .replaceAll("(?m)^ *news:(trigger|evidence|timeExpression|cue) .*\\R", "")
                .replaceAll("; news:evidence \\S+", "")
                .replaceAll("news:confidence (\\S+) ;\\s*\\R\\s*\\R", "news:confidence $1 .\n\n")
                .replaceAll("(spokenByCharacter person:lena-okafor|org:brinkmann-lines) ;\\s*\\R\\s*\\R", "$1 .\n\n");
        assertThat(VALIDATOR.validate(Twins.graph(spanless)).lines()).isEmpty();
    }

    @Test
    void a_context_without_its_text_still_wants_triggers_but_no_words() {
        String withheld = Twins.EXAMPLE.replaceFirst("nif:endIndex (\\S+) ;\\s+nif:isString \".*\" \\.", "nif:endIndex $1 .")
                .replaceAll("(?m)^ *nif:anchorOf .*\\R", "");
        assertThat(withheld).doesNotContain("isString", "anchorOf");
        assertThat(VALIDATOR.validate(Twins.graph(withheld)).lines()).isEmpty();
        Report report = VALIDATOR.validate(Twins.graph(withheld.replace("news:trigger this:offset_224_228 ;", "")));
        assertThat(report.lines()).singleElement().asString().contains("An event needs news:trigger");
    }

    @Test
    void each_named_graph_is_checked_by_itself() {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        Node one = NodeFactory.createURI("https://news.example/one");
        Node two = NodeFactory.createURI("https://news.example/two");
        Graph whole = Twins.graph(Twins.EXAMPLE);
        // Half of the triples in each graph: no event finds its parts.
        whole.find().forEachRemaining(t -> dataset.getGraph(t.getSubject().toString().contains("event") ? one : two).add(t));
        assertThat(VALIDATOR.validate(dataset).conforms()).isFalse();
        DatasetGraph good = DatasetGraphFactory.createGeneral();
        whole.find().forEachRemaining(t -> good.getGraph(one).add(t));
        assertThat(VALIDATOR.validate(good).lines()).isEmpty();
    }

    @Test
    void a_users_shapes_are_checked_besides() throws IOException {
        Path shapes = Files.writeString(folder.resolve("house.ttl"), """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix schema: <https://schema.org/> .
                <https://house.example/Person> a sh:NodeShape ; sh:targetClass schema:Person ;
                    sh:property [ sh:path schema:birthDate ; sh:minCount 1 ; sh:message "Who is that? Add a date of birth" ;
                        sh:severity sh:Warning ] .
                """);
        Report report = new Validator(List.of(shapes), List.of()).validate(Twins.graph(Twins.EXAMPLE));
        assertThat(report.conforms()).isTrue();
        assertThat(report.lines())
                .containsExactly("warning person/lena-okafor schema:birthDate: Who is that? Add a date of birth");
    }

    @Test
    void malformed_shapes_are_bad_input() throws IOException {
        Path malformed = Files.writeString(folder.resolve("malformed.ttl"), """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                <https://house.example/S> a sh:NodeShape ; sh:targetClass <https://schema.org/Person> ;
                    sh:property [ sh:minCount 1 ] .
                """);
        assertThatThrownBy(() -> new Validator(List.of(malformed), List.of())).isInstanceOf(BadInput.class)
                .hasMessageContaining("malformed.ttl: not well-formed SHACL");
        Path none = Files.writeString(folder.resolve("none.ttl"), "<https://house.example/a> a <https://house.example/b> .\n");
        assertThatThrownBy(() -> new Validator(List.of(none), List.of())).isInstanceOf(BadInput.class)
                .hasMessageContaining("no shape");
    }

    @Test
    void a_report_is_the_same_whatever_the_locale_and_the_order_of_triples() {
        String broken = Twins.all().stream().map(Twins.Twin::turtle).filter(t -> t.startsWith(Twins.EXAMPLE))
                .map(t -> t.substring(Twins.EXAMPLE.length())).filter(t -> !t.contains("[]")).collect(Collectors.joining());
        Graph graph = Twins.graph(Twins.EXAMPLE + broken);
        List<String> lines = VALIDATOR.validate(graph).lines();
        assertThat(lines).hasSizeGreaterThan(30);
        Graph reversed = Twins.graph("");
        graph.find().toList().reversed().forEach(reversed::add);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(new Validator().validate(reversed).lines()).isEqualTo(lines);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_report_is_a_shacl_report_in_every_format(Format format) {
        Report report = VALIDATOR.validate(Twins.graph(Twins.EXAMPLE + "this:event-1 news:factuality news:Planned .\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.write(report, format, out);
        DatasetGraph read = DatasetGraphFactory.createGeneral();
        RDFParser.fromString(out.toString(StandardCharsets.UTF_8), lang(format)).parse(read);
        Graph graph = read.getDefaultGraph();
        assertThat(graph.size()).isEqualTo(report.triples().size());
        assertThat(report.triples()).allMatch(graph::contains);
        assertThat(graph.find(Node.ANY, SHACL.resultSeverity, SHACL.Violation).toList()).hasSize((int) report.violations());
        assertThat(graph.find(Node.ANY, SHACL.conforms, Node.ANY).toList()).hasSize(1);
    }

    private static Lang lang(Format format) {
        return switch (format) {
            case TURTLE -> Lang.TURTLE;
            case TRIG -> Lang.TRIG;
            case NTRIPLES -> Lang.NTRIPLES;
            case NQUADS -> Lang.NQUADS;
            case JSONLD -> Lang.JSONLD;
            case RDFXML -> Lang.RDFXML;
        };
    }
}
