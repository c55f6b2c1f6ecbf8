package org.newsgraph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;

/**
 * A question in SPARQL with what its header says of it. The header is the comment lines at the top of the file:
 * <pre>
 * # title: Who met whom
 * # doc: One sentence on what comes out.
 * # param who: string = ""   part of a name; empty for everybody
 * # data: graphs, ontology
 * </pre>
 *
 * @param name its name on the command line, or the file it came from
 * @param title a few words; empty where the header has none
 * @param doc a sentence; empty where the header has none
 * @param parameters in the header's order
 * @param onGraphs whether it asks the user's graphs
 * @param onOntology whether it asks the ontology, which is then loaded too
 * @param sparql the whole text, header included, so that line numbers are the file's
 */
public record Question(String name, String title, String doc, List<Parameter> parameters, boolean onGraphs, boolean onOntology,
        String sparql) {
    private static final String PARAM = "param ";

    public Question {
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads a question's text.
     *
     * @param name what messages call it
     * @throws BadInput where the header has a parameter that can't be understood, with the line
     */
    public static Question read(String name, String sparql) {
        Map<String, String> header = new LinkedHashMap<>();
        List<Parameter> parameters = new ArrayList<>();
        int number = 0;
        for (String line : sparql.lines().toList()) {
            number++;
            if (!line.startsWith("#")) {
                break;
            }
            String text = line.substring(1).strip();
            if (text.startsWith(PARAM)) {
                parameters.add(parameter(text.substring(PARAM.length()), name + ":" + number));
            } else if (text.indexOf(':') > 0) {
                header.putIfAbsent(text.substring(0, text.indexOf(':')).strip(), text.substring(text.indexOf(':') + 1).strip());
            }
        }
        String data = header.getOrDefault("data", "graphs");
        return new Question(name, header.getOrDefault("title", ""), header.getOrDefault("doc", ""), parameters,
                data.contains("graphs"), data.contains("ontology"), sparql);
    }

    /** {@code who: string = "" whose meetings}: name, type, then what is there of default and description. */
    private static Parameter parameter(String text, String where) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new BadInput(where + ": a parameter is declared as '# param name: type = default'; there is no colon");
        }
        String rest = text.substring(colon + 1).strip();
        int end = endOfWord(rest);
        String type = rest.substring(0, end);
        rest = rest.substring(end).strip();
        String standard = null;
        if (rest.startsWith("=")) {
            rest = rest.substring(1).strip();
            boolean quoted = rest.startsWith("\"");
            end = quoted ? rest.indexOf('"', 1) : endOfWord(rest);
            if (end < 0) {
                throw new BadInput(where + ": the default value has no closing quote");
            }
            standard = rest.substring(quoted ? 1 : 0, end);
            rest = rest.substring(quoted ? end + 1 : end).strip();
        }
        try {
            return new Parameter(text.substring(0, colon).strip(), Parameter.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                    standard, rest);
        } catch (IllegalArgumentException e) {
            throw new BadInput(where + ": no parameter type '" + type + "'; there are string, iri, date and integer", e);
        }
    }

    private static int endOfWord(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * The terms to put for the question's variables. A question without declared parameters takes a value for any of its
     * variables: in angle brackets it is an IRI, otherwise a string.
     *
     * @param given parameter name to value as the user wrote it
     * @throws WrongUsage for an unknown parameter, a value that is not of the type, a missing one
     */
    public Map<String, Node> bind(Map<String, String> given, Prefixes prefixes) {
        Map<String, Node> bound = new LinkedHashMap<>();
        if (parameters.isEmpty()) {
            given.forEach((variable, value) -> bound.put(variable, untyped(value, prefixes)));
            return bound;
        }
        for (String name : given.keySet()) {
            if (parameters.stream().noneMatch(p -> p.name().equals(name))) {
                throw new WrongUsage("--param " + name + ": " + name() + " has no such parameter; it has "
                        + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ")));
            }
        }
        for (Parameter parameter : parameters) {
            String value = given.getOrDefault(parameter.name(), parameter.standard());
            if (value == null) {
                throw new WrongUsage(name + " needs --param " + parameter.name() + "=…, of type " + parameter.type()
                        + (parameter.doc().isEmpty() ? "" : ": " + parameter.doc()));
            }
            bound.put(parameter.name(), parameter.node(value, prefixes));
        }
        return bound;
    }

    private static Node untyped(String value, Prefixes prefixes) {
        boolean bracketed = value.startsWith("<") && value.endsWith(">");
        return bracketed && prefixes.expand(value).isPresent() ? NodeFactory.createURI(prefixes.expand(value).get())
                : NodeFactory.createLiteralString(value);
    }
}
