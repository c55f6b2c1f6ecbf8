package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process that is started and stopped. */
class ServeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void the_address_is_printed_and_a_signal_ends_the_server_with_0() throws Exception {
        Process process = start("--data", "output/", "--port", "0", "--no-export");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String address = out.readLine();
            assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/");
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "questions/who-met-whom?format=table")).build();
            assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body()).contains("Antony Blinken");
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ExitCodes.DONE);
            assertThat(Files.readAllLines(folder.resolve("err"))).hasSize(2)
                    .satisfiesExactly(line -> assertThat(line).contains("serving", "triples of 8 files"),
                            line -> assertThat(line).isEqualTo("newsgraph: stopped"));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_port_that_is_taken_is_told() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Outcome outcome = Outcome.of("serve", "--data", "output/", "--no-export", "--port", taken.getLocalPort());
            assertThat(outcome.code()).isEqualTo(ExitCodes.FAILED_STORE);
            assertThat(outcome.errors()).contains("127.0.0.1:" + taken.getLocalPort(), "in use", "--port").hasLineCount(1);
        }
    }

    @Test
    void other_machines_are_let_in_with_a_token_only() throws IOException {
        Outcome none = Outcome.of("serve", "--data", "output/", "--host", "0.0.0.0");
        assertThat(none.code()).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(none.errors()).contains("NEWSGRAPH_TOKEN", "--token-file").hasLineCount(1);
        Path file = Files.writeString(folder.resolve("token"), "short\n");
        Outcome weak = Outcome.of("serve", "--data", "output/", "--host", "0.0.0.0", "--token-file", file);
        assertThat(weak.code()).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(weak.errors()).contains("16").doesNotContain("short").hasLineCount(1);
        Outcome missing = Outcome.of("serve", "--data", "output/", "--token-file", folder.resolve("no-such-file"));
        assertThat(missing.code()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(missing.errors()).hasLineCount(1);
    }

    @Test
    void options_that_make_no_sense_are_wrong_usage() {
        for (String[] options : new String[][] {{"--port", "70000"}, {"--timeout", "-1"}, {"--limit", "-1"},
            {"--max-request", "0"},
            {"--threads", "0"}, {"--cors", "example"}, {"--store", "http://127.0.0.1:1/sparql"}, {"--base", "no iri"}}) {
            List<Object> words = new ArrayList<>(List.of("serve", "--no-export"));
            words.addAll(List.of(options));
            Outcome outcome = Outcome.of(words.toArray());
            assertThat(outcome.code()).as(options[0]).isEqualTo(ExitCodes.WRONG_USAGE);
            assertThat(outcome.errors()).as(options[0]).contains(options[0]).hasLineCount(1);
        }
        assertThat(Outcome.of("serve", "--store", "tdb2:" + folder, "--data", "output/").code()).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(Outcome.of("serve", "--store", "tdb2:" + folder).code()).isEqualTo(ExitCodes.FAILED_STORE);
    }

    private Process start(String... options) throws IOException {
        List<String> command = JavaProcess.java(JavaProcess.classPath(), "org.newsgraph.cli.Newsgraph", "serve");
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
    }
}
