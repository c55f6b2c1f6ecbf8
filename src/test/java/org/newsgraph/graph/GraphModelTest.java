package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.Claims;
import org.newsgraph.extract.Event;
import org.newsgraph.extract.EventDate;
import org.newsgraph.extract.Factuality;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.extract.Quotation;
import org.newsgraph.extract.Reference;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;
import org.newsgraph.validate.Validator;

/** What the graph model asks for, beyond what the golden files show. */
class GraphModelTest {
    private static Claims with(List<Event> events, List<Quotation> quotations) {
        Claims c = Sample.claims();
        return new Claims(c.article(), c.text(), c.entities(), c.mentions(), c.roles(), events, quotations, c.statements());
    }

    private static Event event(String id, String type, Factuality factuality, String trigger, Argument... arguments) {
        return new Event(id, Terms.NEWS + type, "act", List.of(Sample.span(trigger)), List.of(1), List.of(arguments), null, null,
                null,
                List.of(), factuality, null, false, 0.5);
    }

    private static Event dated(EventDate start, EventDate end) {
        return new Event("e", Terms.NEWS + "Visit", "visit", List.of(Sample.span("talked")), List.of(1),
                List.of(new Argument("schema:agent", Reference.entity("dahl")),
                        new Argument("schema:location", Reference.entity("chile"))),
                start, end, null, List.of(), Factuality.PLANNED, true, false, 0.5);
    }

    private static Graph graph(Event... events) {
        return Sample.graph(with(List.of(events), List.of()), Sample.options()).toJena();
    }

    private static String own(String local) {
        return Sample.iri() + "#" + local;
    }

    private static List<String> values(Graph graph, String subject, String property) {
        return graph.find(NodeFactory.createURI(subject), Vocabulary.term(property), Node.ANY).mapWith(Triple::getObject)
                .mapWith(n -> n.isURI() ? n.getURI() : n.getLiteralLexicalForm()).toList().stream().sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(GraphOptions.Spans.class)
    void the_graph_passes_the_program_s_own_validation(GraphOptions.Spans spans) {
        ArticleGraph graph = Sample.graph(Sample.claims(), Sample.options(spans, GraphOptions.Body.FULL));
        assertThat(new Validator().validate(graph.toJena()).findings()).isEmpty();
    }

    @Test
    void every_span_s_words_are_those_of_the_text_at_its_offsets_counted_in_code_points() {
        Graph graph = Sample.graph().toJena();
        String text = graph.find(Node.ANY, Vocabulary.term("nif:isString"), Node.ANY).next().getObject().getLiteralLexicalForm();
        List<Node> spans = graph.find(Node.ANY, Vocabulary.term("nif:anchorOf"), Node.ANY).mapWith(Triple::getSubject).toList();
        assertThat(spans).hasSizeGreaterThan(25).allSatisfy(span -> {
            int begin = Integer.parseInt(values(graph, span.getURI(), "nif:beginIndex").getFirst());
            int end = Integer.parseInt(values(graph, span.getURI(), "nif:endIndex").getFirst());
            String words = text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
            assertThat(values(graph, span.getURI(), "nif:anchorOf")).containsExactly(words);
            assertThat(span.getURI()).endsWith("#offset_" + begin + "_" + end);
        });
    }

    @ParameterizedTest
    @CsvSource({"OCCURRED, CompletedActionStatus", "ONGOING, ActiveActionStatus", "ANNOUNCED, ActiveActionStatus",
        "PLANNED, PotentialActionStatus", "CONSIDERED, PotentialActionStatus", "POSSIBLE, PotentialActionStatus",
        "DEMANDED, PotentialActionStatus", "DENIED,", "NOT_OCCURRED,"})
    void action_status_follows_factuality_where_schema_org_has_a_word_for_it(Factuality factuality, String status) {
        Graph graph = graph(event("e", "Visit", factuality, "talked"));
        assertThat(values(graph, own("event-1"), "schema:actionStatus"))
                .isEqualTo(status == null ? List.of() : List.of("https://schema.org/" + status));
        assertThat(values(graph, own("event-1"), "news:factuality")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", value = {
        "2024; gYear; -; -; Visit: Ingrid Dahl, in Chile, 2024 (planned)",
        "2024-07; gYearMonth; -; -; Visit: Ingrid Dahl, in Chile, July 2024 (planned)",
        "2024-07-01; date; 2024-07-03; date; Visit: Ingrid Dahl, in Chile, 1 July 2024 to 3 July 2024 (planned)",
        "2024-07-01; date; 2024-07-01; date; Visit: Ingrid Dahl, in Chile, 1 July 2024 (planned)",
        "2024-07-01T09:05:00Z; dateTime; -; -; Visit: Ingrid Dahl, in Chile, 1 July 2024, 09:05 (planned)",
        "-; -; 2024-07-03; date; Visit: Ingrid Dahl, in Chile, until 3 July 2024 (planned)",
        "-; -; -; -; Visit: Ingrid Dahl, in Chile (planned)"})
    void an_event_s_name_tells_its_parts_and_its_day_in_words(String start, String startType, String end, String endType,
            String name) {
        Graph graph = graph(dated(start == null ? null : new EventDate(start, startType), end == null ? null
                : new EventDate(end, endType)));
        assertThat(values(graph, own("event-1"), "schema:name")).containsExactly(name);
        assertThat(values(graph, own("event-1"), "schema:eventAttendanceMode"))
                .containsExactly("https://schema.org/OnlineEventAttendanceMode");
    }

    @Test
    void an_event_among_the_parts_is_named_with_its_own_parts() {
        Graph graph = graph(
                event("a", "SanctionLifting", Factuality.DEMANDED, "talked",
                        new Argument("schema:agent", Reference.entity("coops")),
                        new Argument("news:target", Reference.event("b"))),
                event("b", "Invasion", Factuality.NOT_OCCURRED, "criticized",
                        new Argument("news:target", Reference.entity("peru"))));
        assertThat(values(graph, own("event-1"), "schema:name"))
                .containsExactly("Sanction lifting: Chilean cooperatives → invasion (→ Peru) (demanded)");
        assertThat(values(graph, own("event-2"), "schema:name")).containsExactly("Invasion: → Peru (not occurred)");
    }

    @Test
    void classes_are_called_what_the_ontology_calls_them_or_by_their_split_names() {
        EventTerms terms = EventTerms.of(EventClasses.load(List.of()), List.of(Resources.model("newsgraph.ttl")));
        assertThat(terms.label(Terms.NEWS + "SanctionLifting")).isEqualTo("lifting of sanctions");
        assertThat(terms.label(Terms.NEWS + "NotOccurred")).isEqualTo("not occurred");
        assertThat(terms.label("https://example.org/words/HarbourBlockade")).isEqualTo("harbour blockade");
    }

    @Test
    void a_part_and_its_whole_know_each_other_whichever_was_found() {
        Graph graph = graph(
                event("whole", "Meeting", Factuality.OCCURRED, "talked",
                        new Argument("schema:subEvent", Reference.event("part"))),
                event("part", "Praise", Factuality.OCCURRED, "criticized"));
        assertThat(values(graph, own("event-1"), "schema:subEvent")).containsExactly(own("event-2"));
        assertThat(values(graph, own("event-2"), "schema:superEvent")).containsExactly(own("event-1"));
    }

    @Test
    void one_stretch_of_text_is_one_node_whatever_it_serves_as() {
        CodePoints text = new CodePoints("Strike");
        Span all = new Span(0, 6);
        Sentence sentence = new Sentence(0, 0, false, all, List.of(), new DependencyTree(new int[0], new String[0]));
        Event strike =
                new Event("e", Terms.NEWS + "Strike", "strike", List.of(all), List.of(0), List.of(), null, null, null, List.of(),
                        Factuality.OCCURRED, null, true, 1);
        Claims claims = new Claims(Sample.article(null, "Strike", "s"),
                new AnnotatedText(text, List.of(sentence), List.of(), List.of()), Sample.entities(),
                List.of(new Mention(all, 0, 0, 0, 0, MentionKind.NOMINAL, List.of("coops"))), List.of(),
                List.of(strike), List.of(), List.of());
        Graph graph = Sample.graph(claims, Sample.options()).toJena();
        assertThat(graph.find(NodeFactory.createURI(own("offset_0_6")), Vocabulary.TYPE, Node.ANY)
                .mapWith(t -> t.getObject().getLocalName()).toList())
                .containsExactlyInAnyOrder("Context", "Sentence", "Phrase", "OffsetBasedString");
        assertThat(values(graph, own("offset_0_6"), "nif:beginIndex")).containsExactly("0");
        assertThat(new Validator().validate(graph).findings()).isEmpty();
    }

    @Test
    void a_claim_about_words_that_are_not_there_is_a_defect_and_writes_nothing() {
        List<Quotation> beyond = List.of(new Quotation(new Span(400, 9000), List.of(), null));
        assertThatThrownBy(() -> Sample.graph(with(List.of(), beyond), Sample.options())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> graph(event("e", "Visit", Factuality.OCCURRED, "talked",
                new Argument("schema:agent", Reference.entity("nobody"))))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void a_wrong_anchor_does_not_leave_the_room() {
        ArticleGraph good = Sample.graph();
        List<ArticleGraph.Section> sections = new ArrayList<>();
        for (ArticleGraph.Section section : good.sections()) {
            sections.add(new ArticleGraph.Section(section.heading(),
                    section.subjects().stream().map(GraphModelTest::shifted).toList()));
        }
        ArticleGraph bad = new ArticleGraph(good.article(), good.prefixes(), sections);
        assertThatThrownBy(() -> SpanCheck.check(bad)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("offset_0_6");
    }

    private static ArticleGraph.Subject shifted(ArticleGraph.Subject subject) {
        if (!subject.node().getURI().endsWith("#offset_0_6")) {
            return subject;
        }
        return new ArticleGraph.Subject(subject.node(), subject.properties().stream()
                .map(p -> p.predicate().getURI().endsWith("anchorOf")
                        ? new ArticleGraph.Property(p.predicate(), List.of(NodeFactory.createLiteralString("orway ")))
                        : p)
                .toList());
    }

    @Test
    void a_moment_of_export_stands_in_the_graph_only_when_asked_for() {
        GraphOptions plain = Sample.options();
        Optional<Instant> moment = Optional.of(Instant.parse("2026-01-02T03:04:05Z"));
        GraphOptions stamped = new GraphOptions(plain.base(), plain.spans(), plain.body(), moment, "l", "a", "1");
        assertThat(values(Sample.graph(Sample.claims(), stamped).toJena(), own("export"), "prov:endedAtTime"))
                .containsExactly("2026-01-02T03:04:05Z");
        assertThat(values(Sample.graph().toJena(), own("export"), "prov:endedAtTime")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no iri", "relative/path", "https://example.org/a#b", "https://exa mple.org/",
        "https://example.org/<a>"})
    void a_base_that_no_iri_can_begin_with_is_wrong_usage(String base) {
        assertThatThrownBy(() -> based(base)).isInstanceOf(WrongUsage.class).hasMessageContaining("--base")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_base_gets_a_slash_where_it_has_none() {
        assertThat(based("https://example.org/data").base()).isEqualTo("https://example.org/data/");
    }

    private static GraphOptions based(String base) {
        return new GraphOptions(base, GraphOptions.Spans.ALL, GraphOptions.Body.FULL, Optional.empty(), "l", "a", "1");
    }
}
