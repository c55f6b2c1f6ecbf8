package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;

/** Two parsers that share no code, Jena's and RDF4J's, find in each format exactly the triples of the graph. */
class OtherReadersTest {
    private static final List<String> HOSTILE = List.of(
            "quotes \" ' \"\"\" ''' and a backslash \\ at the end \\", "a\ttab, a\r\nline end, a\rreturn\n\n",
            "]]> <![CDATA[ &amp; <b>", "right \u200Fto\u200E left \u202Eoverride\u202C", "\u2028 \u2029 \u0085 \uFEFF \u00A0",
            "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \uD83D\uDC1F 👩‍🚀 \uDBFF\uDFFD",
            "%20 \\u0041 \\n {} @en ^^xsd:date . ; ,", "שלום العالم नमस्ते 你好", " leading and trailing ",
            "half a pair \uD83D here");
    private static final List<String> CONTROLS = List.of("nul \u0000 bell \u0007 escape \u001B delete \u007F",
            "\b\f\u000B", "\uFFFE \uFFFF");

    static Stream<Arguments> formatsAndTexts() {
        return Arrays.stream(Format.values()).flatMap(f -> Stream.concat(HOSTILE.stream(),
                f == Format.RDFXML ? Stream.of() : CONTROLS.stream()).map(t -> Arguments.of(f, t)));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void both_parsers_find_the_triples_of_the_graph(Format format) throws IOException {
        readByBoth(Sample.graph(), format);
    }

    @ParameterizedTest
    @MethodSource("formatsAndTexts")
    void no_text_is_too_hostile_to_be_read_back(Format format, String text) throws IOException {
        readByBoth(Sample.bare(text, text + " second", "hostile"), format);
        readByBoth(Sample.bare(null, text, "hostile"), format);
    }

    @Test
    void xml_cannot_hold_control_characters_and_the_message_says_which() {
        ArticleGraph graph = Sample.bare("A bell \u0007 rings", "Text", "bell");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> GraphWriter.write(graph, Format.RDFXML, out)).isInstanceOf(BadInput.class)
                .hasMessageContaining("bell").hasMessageContaining("U+0007").hasMessageNotContaining("\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void there_is_no_blank_node() {
        Sample.graph().forEach(t -> assertThat(t.getSubject().isURI() && t.getPredicate().isURI()
                && (t.getObject().isURI() || t.getObject().isLiteral())).isTrue());
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"TRIG", "NQUADS", "JSONLD"})
    void several_articles_in_one_file_keep_their_own_graphs(Format format) throws IOException {
        List<ArticleGraph> graphs = List.of(Sample.graph(), Sample.bare("Second", "Another text", "second"),
                Sample.bare(null, "Third text", "third"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MultiWriter writer = new MultiWriter(format, out)) {
            for (ArticleGraph graph : graphs) {
                writer.append(graph);
            }
        }
        Set<String> expected = new TreeSet<>();
        graphs.forEach(g -> expected.addAll(lines(g, true)));
        assertThat(byJena(out.toByteArray(), format)).isEqualTo(expected);
        assertThat(byRdf4j(out.toByteArray(), format)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"TRIG", "NQUADS", "JSONLD"})
    void a_file_of_no_articles_can_be_read(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MultiWriter(format, out).close();
        assertThat(byJena(out.toByteArray(), format)).isEmpty();
        assertThat(byRdf4j(out.toByteArray(), format)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"TURTLE", "NTRIPLES", "RDFXML"})
    void formats_of_one_graph_take_no_second_article(Format format) {
        assertThatThrownBy(() -> new MultiWriter(format, new ByteArrayOutputStream())).isInstanceOf(WrongUsage.class)
                .hasMessageContaining(format.title()).hasMessageContaining("nquads");
    }

    private static void readByBoth(ArticleGraph graph, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GraphWriter.write(graph, format, out);
        Set<String> expected = lines(graph, format == Format.TRIG || format == Format.NQUADS);
        assertThat(byJena(out.toByteArray(), format)).isEqualTo(expected);
        assertThat(byRdf4j(out.toByteArray(), format)).isEqualTo(expected);
    }

    private static Set<String> lines(ArticleGraph graph, boolean named) {
        Set<String> lines = new TreeSet<>();
        graph.forEach(t -> lines.add(line(named ? graph.article() : "", t.getSubject(), t.getPredicate(), t.getObject())));
        return lines;
    }

    private static Set<String> byJena(byte[] bytes, Format format) {
        Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.create().source(new ByteArrayInputStream(bytes)).lang(lang).parse(data);
        Set<String> lines = new TreeSet<>();
        data.stream().forEach(q -> lines.add(line(q.isDefaultGraph() ? "" : q.getGraph().getURI(), q.getSubject(),
                q.getPredicate(), q.getObject())));
        return lines;
    }

    private static String line(String graph, Node subject, Node predicate, Node object) {
        String value = object.isURI() ? object.getURI()
                : object.getLiteralLexicalForm() + "|" + object.getLiteralDatatypeURI() + "|" + object.getLiteralLanguage();
        return graph + "|" + subject.getURI() + "|" + predicate.getURI() + "|" + value;
    }

    private static Set<String> byRdf4j(byte[] bytes, Format format) throws IOException {
        RDFFormat rdf4j = Rio.getParserFormatForMIMEType(format.mediaType()).orElseThrow();
        Set<String> lines = new TreeSet<>();
        for (Statement s : Rio.parse(new ByteArrayInputStream(bytes), "", rdf4j)) {
            Value object = s.getObject();
            String value = object instanceof Literal literal
                    ? literal.getLabel() + "|" + literal.getDatatype() + "|" + literal.getLanguage().orElse("")
                    : ((IRI) object).stringValue();
            String graph = s.getContext() == null ? "" : s.getContext().stringValue();
            lines.add(graph + "|" + s.getSubject() + "|" + s.getPredicate() + "|" + value);
        }
        return lines;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void every_character_is_written_in_utf_8(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GraphWriter.write(Sample.graph(), format, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(GraphWriter.string(Sample.graph(), format)).contains("🐟");
    }
}
