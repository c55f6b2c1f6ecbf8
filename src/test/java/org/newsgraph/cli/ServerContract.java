package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.query.Questions;

/** What every server must do with what Newsgraph loads into it. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ServerContract {
    private static final String ODD =
            """
                    <urn:odd> {
                        <urn:s> <urn:label> "caf\\u00E9 \\U0001F30A \\"quoted\\" back\\\\slash\\nnew line"@en-US, "\\u4F1A\\u8AC7"@ja ;
                            <urn:number> 7, 1.50, 2.5e3 ; <urn:flag> true ; <urn:day> "2024-05-14"^^<http://www.w3.org/2001/XMLSchema#date> ;
                            <urn:knows> [ <urn:label> "nobody" ] .
                    }
                    """;

    @TempDir
    static Path folder;

    private ServerProcess server;

    /** Starts the server with an empty store. */
    abstract ServerProcess start(Path place) throws IOException, InterruptedException;

    /** Store addresses to load into, each with the further options it needs. */
    abstract List<List<String>> addresses() throws IOException;

    /** Where it answers queries. */
    abstract String queryUrl();

    /** Questions whose answers this server writes in another way. */
    Map<String, String> differences() {
        return Map.of();
    }

    @BeforeAll
    void begin() throws IOException, InterruptedException {
        server = start(Files.createDirectory(folder.resolve("server")));
    }

    @AfterAll
    void end() {
        if (server != null) {
            server.close();
        }
    }

    final Outcome run(List<String> address, Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.add("--store");
        all.addAll(address);
        return Outcome.of(all.toArray());
    }

    final String ask(String query) {
        Outcome outcome = Outcome.of("query", query, "--store", queryUrl(), "--format", "csv");
        assertThat(outcome.code()).as(outcome.errors()).isLessThanOrEqualTo(1);
        return outcome.out().replace("\r", "");
    }

    private static void assertDone(Outcome outcome, String said) {
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        assertThat(outcome.errors()).startsWith("newsgraph: " + said);
    }

    @Test
    void articles_are_loaded_twice_resumed_asked_and_taken_out() throws IOException {
        for (List<String> address : addresses()) {
            assertDone(run(address, "load", "output"), "8 graphs with ");
            Path journal = folder.resolve("log-" + addresses().indexOf(address));
            assertDone(run(address, "load", "output", "--resume", journal), "8 graphs with ");
            assertThat(run(address, "load", "output", "--resume", journal).errors()).endsWith("; 8 graphs were there already");
            assertQuestions();
            assertDone(run(address, "unload", "output"), "8 graphs taken out of ");
            assertThat(ask("ASK { GRAPH ?g { ?s a <https://schema.org/NewsArticle> } }")).isEqualTo("false\n");
        }
    }

    private void assertQuestions() {
        for (String question : Questions.names()) {
            List<String> asked = new ArrayList<>(List.of("query", question));
            Questions.find(question).orElseThrow().parameters().stream().filter(p -> p.standard() == null)
                    .forEach(p -> asked.addAll(List.of("--param", p.name() + "=" + (p.name().equals("event")
                            ? "<https://w3id.org/newsgraph/id/article/2023-07-14-india-launches-chandrayaan-3-in-second-attempt-to-land"
                                    + "-on-the-moon#event-1>"
                            : "Biden"))));
            Outcome files = Outcome.of(Stream.concat(asked.stream(), Stream.of("--data", "output")).toArray());
            Outcome there = Outcome.of(Stream.concat(asked.stream(), Stream.of("--store", queryUrl())).toArray());
            assertThat(there.code()).as(question + there.errors()).isEqualTo(files.code());
            if (differences().containsKey(question)) {
                assertThat(there.out().lines()).as(question).hasSameSizeAs(files.out().lines().toList());
            } else {
                assertThat(there.out()).as(question + there.errors()).isEqualTo(files.out());
            }
        }
    }

    @Test
    void a_graph_is_replaced_and_others_are_left() throws IOException {
        Path first = Files.writeString(folder.resolve("1.trig"), "<urn:a> { <urn:s> <urn:p> <urn:1>, <urn:2> } "
                + "<urn:b> { <urn:s> <urn:p> <urn:3> }");
        Path second = Files.writeString(folder.resolve("2.trig"), "<urn:a> { <urn:s> <urn:p> <urn:9> }");
        for (List<String> address : addresses()) {
            assertDone(run(address, "load", first), "2 graphs with 3 triples loaded");
            assertDone(run(address, "load", second), "1 graph with 1 triple loaded");
            assertThat(ask("SELECT ?g ?o { GRAPH ?g { <urn:s> <urn:p> ?o } } ORDER BY ?g"))
                    .isEqualTo("g,o\nurn:a,urn:9\nurn:b,urn:3\n");
            assertDone(run(address, "unload", "urn:a", "urn:b"), "2 graphs taken out of ");
        }
    }

    @Test
    void characters_languages_numbers_and_blank_nodes_arrive_whole() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.trig"), ODD);
        for (List<String> address : addresses()) {
            assertDone(run(address, "load", odd), "1 graph with 9 triples loaded");
            assertThat(ask("SELECT ?o (LCASE(LANG(?o)) AS ?l) { GRAPH <urn:odd> { <urn:s> <urn:label> ?o } } ORDER BY LANG(?o)"))
                    .isEqualTo("o,l\n\"café 🌊 \"\"quoted\"\" back\\slash\nnew line\",en-us\n会談,ja\n");
            assertThat(ask("SELECT (COUNT(*) AS ?n) { GRAPH <urn:odd> { <urn:s> <urn:knows>/<urn:label> \"nobody\" } }"))
                    .isEqualTo("n\n1\n");
            assertDone(run(address, "unload", "urn:odd"), "1 graph taken out of ");
        }
    }
}
