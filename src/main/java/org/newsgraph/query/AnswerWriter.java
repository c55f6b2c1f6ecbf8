package org.newsgraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
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

    private void write(Answer.Triples answer, OutputStream out) {
        AnswerFormat used = format == null ? AnswerFormat.TURTLE : format;
        requireFit(used, AnswerFormat::fitsGraph, "a CONSTRUCT or DESCRIBE");
        if (used == AnswerFormat.TURTLE || used == AnswerFormat.NTRIPLES) {
            // The streaming writers keep the answer's order; Jena's pretty ones follow their own hash tables.
            StreamRDF stream = StreamRDFWriter.getWriterStream(out,
                    used == AnswerFormat.TURTLE ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES_UTF8);
            stream.start();
            if (used == AnswerFormat.TURTLE) {
                usedPrefixes(answer).forEach(stream::prefix);
            }
            answer.triples().forEach(stream::triple);
            stream.finish();
        } else {
            Graph graph = GraphMemFactory.createGraphMem2();
            usedPrefixes(answer).forEach((prefix, namespace) -> graph.getPrefixMapping().setNsPrefix(prefix, namespace));
            answer.triples().forEach(graph::add);
            RDFWriter.source(graph).lang(used.graphLanguage()).output(out);
        }
    }

    /** The prefixes that some IRI of the answer begins with, in alphabetical order. */
    private Map<String, String> usedPrefixes(Answer.Triples answer) {
        Map<String, String> used = new TreeMap<>();
        prefixes.namespaces().forEach((prefix, namespace) -> {
            if (answer.triples().stream().anyMatch(triple -> begins(triple, namespace))) {
                used.put(prefix, namespace);
            }
        });
        return used;
    }

    private static boolean begins(Triple triple, String namespace) {
        return begins(triple.getSubject(), namespace) || begins(triple.getPredicate(), namespace)
                || begins(triple.getObject(), namespace);
    }

    private static boolean begins(Node node, String namespace) {
        return node.isURI() && node.getURI().startsWith(namespace)
                || node.isLiteral() && node.getLiteralDatatypeURI().startsWith(namespace);
    }

    private static void requireFit(AnswerFormat format, Predicate<AnswerFormat> fits, String kind) {
        if (!fits.test(format)) {
            throw new WrongUsage("--format " + format + " does not fit the answer to " + kind + " query; choose "
                    + Arrays.stream(AnswerFormat.values()).filter(fits).map(AnswerFormat::toString).collect(Collectors.joining(", ")));
        }
    }

    private static void print(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
