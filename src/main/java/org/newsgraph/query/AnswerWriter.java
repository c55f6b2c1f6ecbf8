package org.newsgraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.problem.WrongUsage;

/** Writes answers. Text is UTF-8. */
public final class AnswerWriter {
    private final AnswerFormat format;
    private final Prefixes prefixes;
    private final int width;

    /**
     * @param format null for what suits the answer: a table, or Turtle
     * @param width the columns of the terminal that a table must fit; 0 where there is none
     */
    public AnswerWriter(AnswerFormat format, Prefixes prefixes, int width) {
        this.format = format;
        this.prefixes = prefixes;
        this.width = width;
    }

    /**
     * Writes an answer whole.
     *
     * @throws WrongUsage where the format does not fit the answer
     * @throws IOException from the stream
     */
    public void write(Answer answer, OutputStream out) throws IOException {
        switch (answer) {
            case Answer.Rows rows -> write(rows, out);
            case Answer.Verdict verdict -> write(verdict, out);
            case Answer.Triples triples -> write(triples, out);
        }
        out.flush();
    }

    private void write(Answer.Rows answer, OutputStream out) throws IOException {
        AnswerFormat used = format == null ? AnswerFormat.TABLE : format;
        requireFit(used, AnswerFormat::fitsRows, "a SELECT");
        if (used.rowsLanguage() == null) {
            Table table = new Table(answer, prefixes);
            print(used == AnswerFormat.TABLE ? table.aligned(width) : table.markdown(), out);
        } else {
            writer(used).write(out, RowSetStream.create(answer.variables(), answer.rows().iterator()), new Context());
        }
    }

    private void write(Answer.Verdict answer, OutputStream out) throws IOException {
        AnswerFormat used = format == null ? AnswerFormat.TABLE : format;
        requireFit(used, AnswerFormat::fitsRows, "an ASK");
        switch (used) {
            case JSON, XML -> writer(used).write(out, answer.yes(), new Context());
            case CSV, TSV -> print(answer.yes() + "\n", out);
            default -> print(answer.yes() ? "yes\n" : "no\n", out);
        }
    }

    private static RowSetWriter writer(AnswerFormat format) {
        RowSetWriterRegistry.init();
        return RowSetWriterRegistry.getFactory(format.rowsLanguage()).create(format.rowsLanguage());
    }

    private void write(Answer.Triples answer, OutputStream out) throws IOException {
        AnswerFormat used = format == null ? AnswerFormat.TURTLE : format;
        requireFit(used, AnswerFormat::fitsGraph, "a CONSTRUCT or DESCRIBE");
        if (answer.triples().stream().allMatch(AnswerWriter::isPlain)) {
            // The program's own writers keep the answer's order; Jena's follow their hash tables.
            GraphWriter.write(new ArticleGraph("", prefixes.namespaces(), List.of(section(answer))), used.graphFormat(), out);
            return;
        }
        Graph graph = GraphMemFactory.createGraphMem2();
        prefixes.namespaces().forEach((prefix, namespace) -> graph.getPrefixMapping().setNsPrefix(prefix, namespace));
        answer.triples().forEach(graph::add);
        RDFWriter.source(graph).lang(RDFLanguages.nameToLang(used.graphFormat().title())).output(out);
    }

    /** Whether a triple is of IRIs and literals only; other data than the program's may have blank nodes and more. */
    private static boolean isPlain(Triple triple) {
        Node object = triple.getObject();
        return triple.getSubject().isURI() && (object.isURI() || object.isLiteral() && object.getLiteralBaseDirection() == null);
    }

    /** The triples, which are in order, by subject and property. */
    private static ArticleGraph.Section section(Answer.Triples answer) {
        Map<Node, Map<Node, List<Node>>> subjects = new LinkedHashMap<>();
        for (Triple triple : answer.triples()) {
            subjects.computeIfAbsent(triple.getSubject(), s -> new LinkedHashMap<>())
                    .computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>()).add(triple.getObject());
        }
        List<ArticleGraph.Subject> inOrder = new ArrayList<>();
        subjects.forEach((subject, properties) -> inOrder.add(new ArticleGraph.Subject(subject, properties.entrySet().stream()
                .map(property -> new ArticleGraph.Property(property.getKey(), property.getValue())).toList())));
        return new ArticleGraph.Section(null, inOrder);
    }

    private static void requireFit(AnswerFormat format, Predicate<AnswerFormat> fits, String kind) {
        if (!fits.test(format)) {
            throw new WrongUsage("--format " + format + " does not fit the answer to " + kind + " query; choose "
                    + Arrays.stream(AnswerFormat.values()).filter(fits).map(AnswerFormat::toString)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void print(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
