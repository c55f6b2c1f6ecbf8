package org.newsgraph.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** A valid example and its broken twins, one for each rule. */
final class Twins {
    static final String EXAMPLE = resource("example.ttl");
    private static final String ARTICLE = "<https://w3id.org/newsgraph/id/article/2025-03-04-lena-okafor-visits-port-amsel>";

    private Twins() {}

    /**
     * A broken twin.
     *
     * @param change what makes it differ from the example, as the file has it
     * @param turtle its graph
     * @param message a part of what the report must say
     */
    record Twin(String change, String turtle, String message) {
        @Override
        public String toString() {
            return change;
        }
    }

    static List<Twin> all() {
        return resource("twins.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Twins::twin).toList();
    }

    private static Twin twin(String line) {
        String[] parts = line.replace("ARTICLE", ARTICLE).split("\\s*\\|\\s*");
        assertThat(parts).as(line).hasSize(3);
        return new Twin(parts[0] + " " + parts[1], changed(parts[0], parts[1]), parts[2]);
    }

    private static String changed(String how, String what) {
        if (how.equals("add")) {
            return EXAMPLE + what + "\n";
        }
        String[] sides = what.split("\\s*=>\\s*", 2);
        assertThat(EXAMPLE).contains(sides[0]);
        int at = EXAMPLE.indexOf(sides[0]);
        return EXAMPLE.substring(0, at) + sides[1] + EXAMPLE.substring(at + sides[0].length());
    }

    static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .checking(false).parse(graph);
        return graph;
    }

    static String resource(String name) {
        try (InputStream in = Twins.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
