package org.newsgraph.validate;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.newsgraph.graph.Format;
import org.newsgraph.knowledge.Terms;

/** Writes reports as RDF. */
public final class ReportWriter {
    private static final Map<String, String> PREFIXES = prefixes();

    private ReportWriter() {}

    private static Map<String, String> prefixes() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("news", Terms.NEWS);
        map.put("nif", Terms.NIF);
        map.put("schema", Terms.SCHEMA);
        map.put("sh", SHACL.getURI());
        map.put("shape", Finding.RULES);
        map.put("xsd", Terms.XSD);
        return map;
    }

    /** Writes a report in UTF-8; {@code out} stays open. */
    public static void write(Report report, Format format, OutputStream out) {
        switch (format) {
            case TURTLE -> stream(report, RDFFormat.TURTLE_BLOCKS, out);
            case TRIG -> stream(report, RDFFormat.TRIG_BLOCKS, out);
            case NTRIPLES -> stream(report, RDFFormat.NTRIPLES_UTF8, out);
            case NQUADS -> stream(report, RDFFormat.NQUADS_UTF8, out);
            case JSONLD -> whole(report, RDFFormat.JSONLD_PRETTY, out);
            case RDFXML -> whole(report, RDFFormat.RDFXML_PLAIN, out);
        }
    }

    /** Keeps the report's order. */
    private static void stream(Report report, RDFFormat format, OutputStream out) {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
        stream.start();
        PREFIXES.forEach(stream::prefix);
        report.triples().forEach(stream::triple);
        stream.finish();
    }

    private static void whole(Report report, RDFFormat format, OutputStream out) {
        Graph graph = GraphMemFactory.createGraphMem2();
        graph.getPrefixMapping().setNsPrefixes(PREFIXES);
        report.triples().forEach(graph::add);
        RDFWriter.source(graph).format(format).output(out);
    }
}
