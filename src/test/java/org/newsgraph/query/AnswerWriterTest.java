package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgraph.problem.WrongUsage;

class AnswerWriterTest {
    private static final String PEOPLE = "SELECT ?person ?name { ?person a schema:Person ; schema:name ?name } ORDER BY ?name";
    private final Data data = SampleData.load();

    private String written(String sparql, AnswerFormat format, int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerWriter(format, data.prefixes(), width).write(SampleData.ask(data, sparql, Map.of()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_table_has_aligned_columns_and_short_iris() throws IOException {
        assertThat(written(PEOPLE, null, 0)).isEqualTo("""
                person               name
                ───────────────────  ────────────
                person:ada-beispiel  Ada Beispiel
                person:bo-exempel    Bo Exempel
                """);
    }

    @Test
    void a_table_of_numbers_is_aligned_to_the_right() throws IOException {
        assertThat(written("SELECT ?n { VALUES ?n { 5 1000 2.5 } }", AnswerFormat.TABLE, 0))
                .isEqualTo("   n\n────\n   5\n1000\n 2.5\n");
    }

    @Test
    void a_table_on_a_terminal_fits_its_width() throws IOException {
        for (int width : new int[] {40, 60, 80}) {
            String table = written("SELECT ?name ?what { ?e schema:agent/schema:name ?name ; schema:name ?what }",
                    AnswerFormat.TABLE, width);
            assertThat(table.lines()).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
            assertThat(table).contains("Harbour");
        }
    }

    @Test
    void a_text_cannot_steer_the_terminal() throws IOException {
        String table = written("SELECT ?x { VALUES ?x { \"a\\u001B[31mb\" \"one\\ntwo\\tthree\" \"\\u202Etxt\" } }",
                AnswerFormat.TABLE, 0);
        assertThat(table).contains("a\uFFFD[31mb", "one two three", "\uFFFDtxt").doesNotContain("\u001B", "\u202E", "\t");
        assertThat(table.lines()).hasSize(5);
    }

    @Test
    void markdown_escapes_what_means_something_there() throws IOException {
        assertThat(written("SELECT ?x { VALUES ?x { \"a|b*c_d<e`\" \"1\\n2\" } }", AnswerFormat.MARKDOWN, 0)).isEqualTo("""
                | x               |
                | --------------- |
                | a\\|b\\*c\\_d\\<e\\` |
                | 1 2             |
                """);
    }

    @Test
    void csv_and_tsv_hold_full_iris() throws IOException {
        assertThat(written(PEOPLE, AnswerFormat.CSV, 0).lines())
                .containsExactly("person,name", "https://example.org/id/person/ada-beispiel,Ada Beispiel",
                        "https://example.org/id/person/bo-exempel,Bo Exempel");
        assertThat(written(PEOPLE, AnswerFormat.TSV, 0).lines())
                .contains("?person\t?name", "<https://example.org/id/person/bo-exempel>\t\"Bo Exempel\"@en");
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "XML", "TSV"})
    void result_formats_can_be_read_back(AnswerFormat format) throws IOException {
        byte[] text = written(PEOPLE, format, 0).getBytes(StandardCharsets.UTF_8);
        var language = format == AnswerFormat.JSON ? ResultSetLang.RS_JSON : format == AnswerFormat.XML ? ResultSetLang.RS_XML
                : ResultSetLang.RS_TSV;
        RowSet read = RowSetReaderRegistry.getFactory(language).create(language)
                .read(new ByteArrayInputStream(text), new Context());
        Answer.Rows answer = (Answer.Rows) SampleData.ask(data, PEOPLE, Map.of());
        assertThat(read.stream().toList()).isEqualTo(answer.rows());
    }

    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "NTRIPLES", "JSONLD", "RDFXML"})
    void graph_formats_can_be_read_back(AnswerFormat format) throws IOException {
        for (String sparql : new String[] {"CONSTRUCT WHERE { ?s ?p ?o }",
            "CONSTRUCT { ?s ?p [ schema:name ?o ] } { ?s ?p ?o }"}) {
            Answer.Triples answer = (Answer.Triples) SampleData.ask(data, sparql, Map.of());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new AnswerWriter(format, data.prefixes(), 0).write(answer, out);
            Graph expected = GraphMemFactory.createGraphMem2();
            answer.triples().forEach(expected::add);
            Graph read = GraphMemFactory.createGraphMem2();
            RDFParser.create().source(new ByteArrayInputStream(out.toByteArray()))
                    .lang(RDFLanguages.nameToLang(format.graphFormat().title())).parse(read);
            assertThat(read.size()).isEqualTo(expected.size());
            assertThat(sparql.contains("[") || read.isIsomorphicWith(expected)).isTrue();
        }
    }

    @Test
    void turtle_reads_top_down() throws IOException {
        assertThat(written("CONSTRUCT WHERE { person:bo-exempel ?p ?o }", null, 0)).isEqualTo("""
                @prefix person: <https://example.org/id/person/> .
                @prefix schema: <https://schema.org/> .

                person:bo-exempel a schema:Person ;
                    schema:name "Bo Exempel"@en .
                """);
    }

    @Test
    void yes_and_no_are_said_in_every_format_for_rows() throws IOException {
        String no = "ASK { ?e a news:Wedding }";
        assertThat(written(no, null, 0)).isEqualTo("no\n");
        assertThat(written("ASK {}", AnswerFormat.MARKDOWN, 0)).isEqualTo("yes\n");
        assertThat(written(no, AnswerFormat.CSV, 0)).isEqualTo("false\n");
        assertThat(written(no, AnswerFormat.JSON, 0)).containsPattern("\"boolean\"\\s*:\\s*false");
        assertThat(written(no, AnswerFormat.XML, 0)).contains("<boolean>false</boolean>");
    }

    @Test
    void a_format_that_does_not_fit_is_wrong_usage_and_names_those_that_do() {
        assertThatThrownBy(() -> written(PEOPLE, AnswerFormat.TURTLE, 0)).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("table, markdown");
        assertThatThrownBy(() -> written("ASK {}", AnswerFormat.JSONLD, 0)).isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> written("CONSTRUCT WHERE { ?s ?p ?o }", AnswerFormat.CSV, 0)).isInstanceOf(WrongUsage.class)
                .hasMessageContaining("turtle, ntriples");
    }
}
