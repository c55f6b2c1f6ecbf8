package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.query.Questions;
import org.newsgraph.store.Fuseki;

/** The commands load, unload, query and explain on stores: what they print, their exit codes, what stays as it was. */
class StoreCommandsTest {
    private static final String DATA = "src/test/resources/query/data";
    private static final String ARTICLE = "https://w3id.org/newsgraph/id/article/";

    @TempDir
    Path folder;

    private String store() {
        return "tdb2:" + folder.resolve("store");
    }

    private static void assertDone(Outcome outcome, String last) {
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        assertThat(outcome.err()).last().asString().startsWith("newsgraph: " + last);
    }

    private static void assertFails(int code, String message, Object... args) {
        Outcome outcome = Outcome.of(args);
        assertThat(outcome.code()).as(outcome.errors()).isEqualTo(code);
        assertThat(outcome.err()).as(outcome.errors()).hasSize(1);
        assertThat(outcome.errors()).contains(message).doesNotContain("Exception");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void articles_are_loaded_asked_and_taken_out_again() {
        assertDone(Outcome.of("load", "output", "--store", store(), "--dry-run"), "8 graphs with ");
        assertThat(folder).isEmptyDirectory();
        assertDone(Outcome.of("load", "output", "--store", store()), "8 graphs with ");
        Outcome again = Outcome.of("load", "output", "--store", store(), "--dry-run");
        assertDone(again, "8 graphs with ");
        assertThat(again.errors()).endsWith("8 of them in place of former ones");
        String one = ARTICLE + "2024-07-05-labour-wins-uk-general-election";
        Outcome out =
                Outcome.of("query", "SELECT DISTINCT ?a { GRAPH ?a { ?s ?p ?o } } ORDER BY ?a", "--store", store(), "--format",
                        "csv");
        assertThat(out.out().lines()).hasSize(9);
        String first = out.out().lines().skip(1).findFirst().orElseThrow();
        assertDone(Outcome.of("unload", first, "--store", store(), "--dry-run"), "1 graph would be taken out of ");
        assertDone(Outcome.of("unload", first, "--store", store()), "1 graph taken out of tdb2:");
        assertDone(Outcome.of("unload", "output", "--store", store()), "7 graphs taken out of tdb2:");
        assertDone(Outcome.of("load", "output", "--store", store(), "--batch", "1"), "8 graphs with ");
        assertDone(Outcome.of("unload", "--all", "--store", store()), "8 graphs taken out of tdb2:");
        assertThat(Outcome.of("unload", one, "--store", store()).err()).hasSize(2);
    }

    @Test
    void every_question_has_the_same_answer_over_files_a_tdb2_store_and_a_server() {
        try (Fuseki fuseki = Fuseki.start()) {
            assertDone(Outcome.of("load", "output", DATA, "--store", store()), "10 graphs with ");
            assertDone(Outcome.of("load", "output", DATA, "--store", "gsp:" + fuseki.url("data")), "10 graphs with ");
            for (String question : Questions.names()) {
                List<String> asked = new ArrayList<>(List.of("query", question, "--format",
                        question.equals("event-graph") ? "turtle" : "csv"));
                Questions.find(question).orElseThrow().parameters().stream().filter(p -> p.standard() == null)
                        .forEach(p -> asked.addAll(List.of("--param", p.name() + "=" + value(p.name()))));
                Outcome files = ask(asked, "--data", "output", "--data", DATA);
                Outcome disk = ask(asked, "--store", store());
                Outcome server = ask(asked, "--store", fuseki.url("sparql"));
                assertThat(disk.out()).as(question + disk.errors()).isEqualTo(files.out());
                assertThat(server.out()).as(question + server.errors()).isEqualTo(files.out());
                assertThat(List.of(disk.code(), server.code())).as(question).containsOnly(files.code());
                assertThat(files.out()).as(question + files.errors()).isNotEmpty();
            }
        }
    }

    private static String value(String parameter) {
        return switch (parameter) {
            case "event" -> "<" + ARTICLE + "2024-06-10-ruritania-and-freedonia-talk-about-the-dam#event-7>";
            default -> "Biden";
        };
    }

    private static Outcome ask(List<String> asked, String... where) {
        List<String> all = new ArrayList<>(asked);
        all.addAll(List.of(where));
        return Outcome.of(all.toArray());
    }

    @Test
    void explain_reads_stores_as_it_reads_files() {
        try (Fuseki fuseki = Fuseki.start()) {
            Outcome.of("load", "output", "--store", store());
            Outcome.of("load", "output", "--store", "gsp:" + fuseki.url("data"));
            for (String thing : List.of("person:fumio-kishida", "Joe Biden")) {
                Outcome files = Outcome.of("explain", thing, "--data", "output");
                assertThat(files.code()).isZero();
                assertThat(Outcome.of("explain", thing, "--store", store())).isEqualTo(files);
                assertThat(Outcome.of("explain", thing, "--store", fuseki.url("sparql"))).isEqualTo(files);
            }
            assertFails(ExitCodes.BAD_INPUT, "did you mean person:fumio-kishida?", "explain", "person:fumio-kishid", "--store",
                    store());
            assertFails(ExitCodes.BAD_INPUT, "did you mean person:fumio-kishida?", "explain", "person:fumio-kishid", "--store",
                    fuseki.url("sparql"));
        }
    }

    @Test
    void an_empty_answer_says_why_of_stores_too() {
        try (Fuseki fuseki = Fuseki.start()) {
            Outcome.of("load", "output", "--store", store());
            Outcome.of("load", "output", "--store", "update:" + fuseki.url("update"));
            for (String address : List.of(store(), fuseki.url("sparql"))) {
                Outcome outcome = Outcome.of("query", "SELECT ?e { ?e a news:Meting }", "--store", address);
                assertThat(outcome.code()).isZero();
                assertThat(outcome.errors()).isEqualTo("newsgraph: nothing found in " + address
                        + ": nothing is a news:Meting, did you mean news:Meeting?");
                assertThat(Outcome.of("query", "timeline", "--limit", "2", "--format", "csv", "--store", address).errors())
                        .contains("more than these 2 rows");
            }
        }
    }

    @Test
    void a_query_over_a_store_takes_no_longer_than_it_may() {
        Outcome.of("load", "output", "--store", store());
        try (Fuseki fuseki = Fuseki.start()) {
            Outcome.of("load", "output", "--store", "gsp:" + fuseki.url("data"));
            for (String address : List.of(store(), fuseki.url("sparql"))) {
                assertFails(ExitCodes.FAILED_STORE, "longer than 0.2 s", "query",
                        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "--store", address, "--timeout", "0.2");
            }
        }
    }

    @Test
    void a_query_may_call_another_server() {
        try (Fuseki fuseki = Fuseki.start()) {
            Outcome.of("load", "output", "--store", "gsp:" + fuseki.url("data"));
            Outcome.of("load", DATA, "--store", store());
            String query = "SELECT (COUNT(DISTINCT ?e) AS ?n) { SERVICE <" + fuseki.url("sparql") + "> { ?e a news:Sanction } }";
            Outcome there = Outcome.of("query", "SELECT (COUNT(DISTINCT ?e) AS ?n) { ?e a news:Sanction }", "--store",
                    fuseki.url("sparql"), "--format", "csv");
            assertThat(there.out()).matches("n\\R[1-9]\\d*\\R");
            assertThat(Outcome.of("query", query, "--store", store(), "--format", "csv").out()).isEqualTo(there.out());
            assertThat(Outcome.of("query", query, "--data", DATA, "--format", "csv").out()).isEqualTo(there.out());
        }
    }

    @Test
    void an_update_changes_a_store_when_it_may() {
        try (Fuseki fuseki = Fuseki.start()) {
            Outcome.of("load", DATA, "--store", store());
            Outcome.of("load", DATA, "--store", "gsp:" + fuseki.url("data"));
            String update = "INSERT { GRAPH <urn:mine> { ?e schema:keywords 'seen' } } WHERE { ?e a news:PhoneCall }";
            assertFails(ExitCodes.WRONG_USAGE, "--allow-update", "query", "--update", update, "--store", store());
            assertFails(ExitCodes.WRONG_USAGE, "--store", "query", "--update", update, "--allow-update", "--data", DATA);
            assertFails(ExitCodes.WRONG_USAGE, "update:URL", "query", "--update", update, "--allow-update", "--store",
                    fuseki.url("sparql"));
            assertFails(ExitCodes.BAD_INPUT, "not a SPARQL", "query", "--update", "INSERT {", "--allow-update", "--store",
                    store());
            for (List<String> place : List.of(List.of(store(), store()),
                    List.of("update:" + fuseki.url("update"), fuseki.url("sparql")))) {
                assertThat(Outcome.of("query", "--update", update, "--allow-update", "--store", place.get(0)).code()).isZero();
                assertThat(Outcome.of("query", "ASK { GRAPH <urn:mine> { ?e schema:keywords 'seen' } }", "--store", place.get(1))
                        .out())
                        .isEqualTo("yes\n");
            }
        }
    }

    @Test
    void a_description_lets_jena_see_all_articles_as_the_default_graph() {
        for (String bulk : List.of("--bulk", "--batch=100")) {
            Path place = folder.resolve(bulk.substring(2, 6));
            assertDone(Outcome.of("load", DATA, "--store", "tdb2:" + place, "--default-union", bulk), "2 graphs with ");
            Dataset dataset = TDB2Factory.assembleDataset(place.resolve("union.ttl").toString());
            try {
                assertThat(Txn.calculateRead(dataset, () -> QueryExecutionFactory.create("ASK { ?s ?p ?o }", dataset).execAsk()))
                        .isTrue();
            } finally {
                TDBInternal.expel(dataset.asDatasetGraph());
            }
        }
    }

    @Test
    void wrong_usage_and_bad_input_are_one_line_and_make_no_store() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.ttl"), "<urn:s> <urn:p> 1 .");
        assertFails(ExitCodes.WRONG_USAGE, "which store?", "load", "output");
        assertFails(ExitCodes.WRONG_USAGE, "not the address of a store", "load", "output", "--store", "store");
        assertFails(ExitCodes.WRONG_USAGE, "gsp:URL", "load", "output", "--store", "http://localhost:9/sparql");
        assertFails(ExitCodes.WRONG_USAGE, "--bulk is for TDB2", "load", "output", "--store", "gsp:http://localhost:9/",
                "--bulk");
        assertFails(ExitCodes.WRONG_USAGE, "--bulk does not go with --resume", "load", "output", "--store", store(), "--bulk",
                "--resume", folder.resolve("log"));
        assertFails(ExitCodes.WRONG_USAGE, "--batch 0", "load", "output", "--store", store(), "--batch", "0");
        assertFails(ExitCodes.WRONG_USAGE, "--retries -1", "load", "output", "--store", store(), "--retries", "-1");
        assertFails(ExitCodes.WRONG_USAGE, "is no IRI", "load", plain, "--store", store(), "--graph", "my graph");
        assertFails(ExitCodes.WRONG_USAGE, "what to take out", "unload", "--store", store());
        assertFails(ExitCodes.WRONG_USAGE, "not both", "query", "timeline", "--store", store(), "--data", DATA);
        assertFails(ExitCodes.WRONG_USAGE, "answers no questions", "query", "timeline", "--store", "gsp:http://localhost:9/");
        assertFails(ExitCodes.BAD_INPUT, "no such file", "load", folder.resolve("none.ttl"), "--store", store());
        assertFails(ExitCodes.BAD_INPUT, "not the graph of an article", "load", plain, "--store", store(), "--bulk");
        assertFails(ExitCodes.FAILED_STORE, "no such folder", "query", "timeline", "--store", store());
        assertFails(ExitCodes.FAILED_STORE, "no such folder", "unload", "--all", "--store", store());
        assertFails(ExitCodes.FAILED_STORE, "nothing answers there", "load", "output", "--store", "gsp:http://localhost:9/");
        assertThat(folder).isDirectoryNotContaining(path -> path.endsWith("store"));
        assertFails(ExitCodes.BAD_INPUT, "--graph IRI", "load", plain, "--store", store());
        assertDone(Outcome.of("load", plain, "--store", store(), "--graph", "https://example.org/g"),
                "1 graph with 1 triple loaded");
        Outcome part = Outcome.of("load", plain, DATA, "--store", store());
        assertThat(part.code()).isEqualTo(ExitCodes.PARTLY_DONE);
        assertThat(part.err()).hasSize(3).last().asString().isEqualTo("newsgraph: 1 file failed; the rest is loaded");
    }

    @Test
    void a_store_that_another_process_has_open_is_left_alone() throws IOException, InterruptedException {
        Outcome.of("load", DATA, "--store", store());
        Path script = Files.writeString(folder.resolve("Hold.java"), """
                public class Hold {
                    public static void main(String[] args) throws Exception {
                        org.newsgraph.store.Tdb2Store.open(java.nio.file.Path.of(args[0]));
                        System.out.println("open");
                        System.in.read();
                    }
                }
                """);
        List<String> command = JavaProcess.java(JavaProcess.classPath(), script.toString(), folder.resolve("store").toString());
        Process holder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("open");
            for (String[] args : new String[][] {{"query", "timeline"}, {"load", DATA}, {"unload", "--all"}}) {
                List<String> all = new ArrayList<>(List.of(args));
                all.addAll(List.of("--store", store()));
                assertFails(ExitCodes.FAILED_STORE, "process " + holder.pid() + " has this store open", all.toArray());
            }
        } finally {
            holder.getOutputStream().close();
            assertThat(holder.waitFor()).isZero();
        }
        assertThat(Outcome.of("query", "timeline", "--store", store()).code()).isZero();
    }
}
