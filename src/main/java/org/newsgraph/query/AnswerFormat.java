package org.newsgraph.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.newsgraph.graph.Format;

/** How an answer is written. */
public enum AnswerFormat {
    TABLE(null, null), MARKDOWN(null, null, "md"), CSV(ResultSetLang.RS_CSV, null), TSV(ResultSetLang.RS_TSV, null),
    JSON(ResultSetLang.RS_JSON, null), XML(ResultSetLang.RS_XML, null), TURTLE(null, Format.TURTLE, "ttl"),
    NTRIPLES(null, Format.NTRIPLES, "nt"), JSONLD(null, Format.JSONLD, "json-ld"), RDFXML(null, Format.RDFXML, "rdf");

    private final Lang rows;
    private final Format graph;
    private final List<String> otherNames;

    AnswerFormat(Lang rows, Format graph, String... otherNames) {
        this.rows = rows;
        this.graph = graph;
        this.otherNames = List.of(otherNames);
    }

    /** The format of a name as a user writes it, case aside. */
    public static Optional<AnswerFormat> of(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.toString().equals(wanted) || f.otherNames.contains(wanted)).findFirst();
    }

    /** Whether a table of rows, or a yes or no, can be written so. */
    public boolean fitsRows() {
        return graph == null;
    }

    /** Whether a graph can be written so. */
    public boolean fitsGraph() {
        return graph != null;
    }

    Lang rowsLanguage() {
        return rows;
    }

    Format graphFormat() {
        return graph;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
