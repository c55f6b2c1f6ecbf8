package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** OpenLink Virtuoso 7, where it is installed (Debian: virtuoso-opensource-7); its Graph Store asks by digest authentication. */
class VirtuosoStore extends ServerContract {
    private String base;
    private Path credentials;

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(dir -> Path.of(dir, "virtuoso-t"))
                .filter(Files::isExecutable).findFirst();
    }

    @Override
    ServerProcess start(Path place) throws IOException, InterruptedException {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "Virtuoso is not installed (apt-get install virtuoso-opensource-7), so it is not tested");
        int port = ServerProcess.freePort();
        base = "http://127.0.0.1:" + port;
        credentials = Files.writeString(folder.resolve("credentials"), "user=dba\npassword=dba\n");
        Files.writeString(place.resolve("virtuoso.ini"), """
                [Database]
                DatabaseFile = virtuoso.db
                ErrorLogFile = virtuoso.log
                LockFile = virtuoso.lck
                TransactionFile = virtuoso.trx
                xa_persistent_file = virtuoso.pxa
                TempStorage = TempDatabase
                [TempDatabase]
                DatabaseFile = virtuoso-temp.db
                TransactionFile = virtuoso-temp.trx
                [Parameters]
                ServerPort = 127.0.0.1:%d
                DisableUnixSocket = 1
                NumberOfBuffers = 10000
                MaxDirtyBuffers = 6000
                [HTTPServer]
                ServerPort = 127.0.0.1:%d
                ServerThreads = 4
                Charset = UTF-8
                """.formatted(ServerProcess.freePort(), port));
        return new ServerProcess(List.of(program.get().toString(), "+foreground", "+configfile", "virtuoso.ini"), place,
                base + "/sparql?query=ASK%7B%7D");
    }

    @Override
    List<List<String>> addresses() {
        String store = "gsp:" + base + "/sparql-graph-crud-auth";
        return List.of(List.of(store, "--credentials", credentials.toString()),
                List.of(store, "--credentials", credentials.toString(), "--query-url", queryUrl()));
    }

    @Override
    String queryUrl() {
        return base + "/sparql";
    }

    @Override
    Map<String, String> differences() {
        return Map.of("people-and-roles", "true comes as 1", "event-graph", "a duration comes as seconds", "evidence-of",
                "an OPTIONAL with a FILTER on what stands outside of it finds nothing");
    }

    @Test
    void who_does_not_say_who_he_is_or_says_it_wrong_is_not_let_in() throws IOException {
        String store = "gsp:" + base + "/sparql-graph-crud-auth";
        assertThat(run(List.of(store), "load", "output").errors()).contains("asks who you are (401)");
        Path wrong = Files.writeString(folder.resolve("wrong"), "user=dba\npassword=guessed-7\n");
        Outcome outcome = run(List.of(store, "--credentials", wrong.toString()), "load", "output");
        assertThat(outcome.code()).isEqualTo(ExitCodes.FAILED_STORE);
        assertThat(outcome.errors()).contains("does not let in a name and password").doesNotContain("guessed-7").hasLineCount(1);
    }

    @Test
    void language_tags_are_written_in_small_letters_there() throws IOException {
        Path file = Files.writeString(folder.resolve("l.trig"), "<urn:l> { <urn:s> <urn:p> 'colour'@en-GB }");
        assertThat(run(addresses().get(0), "load", file).code()).isZero();
        assertThat(ask("SELECT (LANG(?o) AS ?l) { GRAPH <urn:l> { ?s ?p ?o } }")).isEqualTo("l\nen-gb\n");
    }
}
