package org.newsgraph.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.problem.WrongUsage;

/**
 * A place in a question that the asker fills. A value becomes an RDF term and is put where the variable of this name stands in
 * the parsed query; it is never part of the query's text, so nothing that it contains can change what is asked.
 *
 * @param name the variable, without question mark
 * @param type what values it takes
 * @param standard the value where none is given, as a person would write it; null where one must be given
 * @param doc what it means, in a few words; may be empty
 */
public record Parameter(String name, Type type, String standard, String doc) {
    /** What a parameter takes. */
    public enum Type {
        /** Any text. */
        STRING,
        /** An IRI, full or with a known prefix. */
        IRI,
        /** A day, as 2022-02-26. */
        DATE,
        /** A whole number. */
        INTEGER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The RDF term of a value.
     *
     * @throws WrongUsage where the value is not of the type
     */
    public Node node(String value, Prefixes prefixes) {
        return switch (type) {
            case STRING -> NodeFactory.createLiteralString(value);
            case IRI -> NodeFactory.createURI(prefixes.expand(value)
                    .orElseThrow(() -> wrong(value, "an IRI, full or with a prefix of the data, such as person:some-name")));
            case DATE -> NodeFactory.createLiteralDT(day(value), XSDDatatype.XSDdate);
            case INTEGER -> NodeFactory.createLiteralDT(number(value), XSDDatatype.XSDinteger);
        };
    }

    private String day(String value) {
        try {
            return LocalDate.parse(value.strip()).toString();
        } catch (DateTimeException e) {
            throw wrong(value, "a day such as 2022-02-26");
        }
    }

    private String number(String value) {
        try {
            return Long.toString(Long.parseLong(value.strip()));
        } catch (NumberFormatException e) {
            throw wrong(value, "a whole number");
        }
    }

    private WrongUsage wrong(String value, String expected) {
        return new WrongUsage("--param " + name + "=" + value + ": the value must be " + expected);
    }

    /** The parameter as its question's header declares it. */
    @Override
    public String toString() {
        String value = type == Type.STRING && standard != null ? "\"" + standard + "\"" : standard;
        return name + ": " + type + (standard == null ? "" : " = " + value);
    }
}
