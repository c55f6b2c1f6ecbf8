package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Servers that the build has fetched: web applications, run in Jetty, and jars. */
final class FetchedServers {
    private static final Path PLACE = Path.of("target", "servers").toAbsolutePath();

    private FetchedServers() {}

    /** The command that serves a web application on the loopback interface. */
    static List<String> jetty(int port, String path, String war, String... properties) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(java(), "-Xmx700m"));
        command.addAll(List.of(properties));
        command.addAll(List.of("-jar", fetched("jetty-runner").toString(), "--host", "127.0.0.1", "--port", String.valueOf(port),
                "--path", path, fetched(war).toString()));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Path fetched(String name) throws IOException {
        try (Stream<Path> files = Files.list(PLACE)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
        }
    }
}
