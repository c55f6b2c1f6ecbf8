package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the usual commands once on a small article, so that the JVM that the launcher started for it can write down which classes they
 * load. What the commands print, and whether they succeed, is of no interest here.
 */
final class Rehearsal {
    private static final String ARTICLE = """
            Ministers of Norway and Canada hold call on fisheries
            9:30 GMT, March 4, 2024

            Norwegian Foreign Minister Espen Barth Eide on Monday morning held a 20-minute call with his Canadian counterpart, \
            Mélanie Joly. They condemned the attack on a trawler, and Canada announced sanctions on two companies.

            "We will meet next week," Eide told reporters in Oslo. The two are considering a visit to Ottawa on Friday.
            """;

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        Path folder = Files.createTempDirectory("newsgraph");
        try {
            Path article = Files.writeString(folder.resolve("article.txt"), ARTICLE);
            String graphs = folder.resolve("graphs").toString();
            String store = "tdb2:" + folder.resolve("store");
            String event = "SELECT ?event { ?event <https://w3id.org/newsgraph/ontology#trigger> ?t } LIMIT 1";
            List<String[]> commands = List.of(
                    new String[] {"--help"},
                    new String[] {"export", article.toString(), "-o", graphs},
                    new String[] {"query", "--list"},
                    new String[] {"query", "who-met-whom", "--data", graphs},
                    new String[] {"query", event, "--data", graphs, "--format", "csv"},
                    new String[] {"query", "SELECT * { ?s ?p ?o FILTER(isIRI(?o)) } ORDER BY ?s", "--data", graphs},
                    new String[] {"query", "ASK { ?s ?p 1 }", "--data", graphs},
                    new String[] {"query", "CONSTRUCT WHERE { ?s a ?c }", "--data", graphs},
                    new String[] {"validate", graphs},
                    new String[] {"show", graphs, "-o", folder.resolve("page.html").toString()},
                    new String[] {"load", graphs, "--store", store},
                    new String[] {"query", "who-met-whom", "--store", store},
                    new String[] {"ontology", "event-types"},
                    new String[] {"no-such-command"});
            PrintWriter silent = new PrintWriter(nowhere);
            commands.forEach(command -> Newsgraph.run(silent, silent, nowhere, command));
        } finally {
            delete(folder);
        }
        System.exit(ExitCodes.DONE);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
