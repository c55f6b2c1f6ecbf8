package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of README.md with the built program. What README has to keep to:
 * <ul>
 * <li>Each line of a block fenced as <code>```sh</code> is run as it stands, in the order of the text; its exit code must be 0.
 * Blocks with another word after the fence, or none, and commands in running text are not run.</li>
 * <li>Lines that begin with {@code mvn} are left out: this test is part of such a run.</li>
 * <li>A line that ends in {@code &} goes on in the background; the next line is run when it has printed something. It must still
 * run when its block is done, and is then ended.</li>
 * <li>Each line has a shell of its own, but all share a folder: a stand-in for the project's, with links to everything in it and
 * an {@code output/} that is empty at first. Afterwards {@code output/} must equal the project's. Other files that a command
 * writes are thrown away.</li>
 * </ul>
 */
class ReadmeIT {
    @TempDir
    private static Path folder;

    @TempDir
    private static Path prints;

    private ShellSession session;

    private static List<ShellBlock> blocks() throws IOException {
        return ShellBlock.in(Files.readAllLines(Path.of("README.md")));
    }

    @AfterAll
    static void unlink_the_project() throws IOException {
        Links.delete(folder);
    }

    private static void link_the_project() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
            for (Path file : files.toList()) {
                if (!file.endsWith("output")) {
                    Files.createSymbolicLink(folder.resolve(file.getFileName()), file);
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> every_command_does_what_it_says() throws IOException {
        link_the_project();
        session = new ShellSession(folder, prints,
                Map.of("NEWSGRAPH_NO_BUILD", "1", "NEWSGRAPH_JAVA_HOME", System.getProperty("java.home")));
        Stream<DynamicTest> commands = blocks().stream().flatMap(block -> Stream.concat(
                block.commands().stream().filter(command -> !command.startsWith("mvn "))
                        .map(command -> DynamicTest.dynamicTest(command, () -> session.run(command))),
                Stream.of(
                        DynamicTest.dynamicTest("line " + block.line() + ": what runs in the background ends", session::close))));
        return Stream.concat(commands, Stream.of(DynamicTest.dynamicTest("output/ is what it was",
                () -> assertThat(texts(folder.resolve("output"))).isEqualTo(texts(Path.of("output"))))));
    }

    @AfterEach
    void end_what_a_failure_left_running() {
        if (session != null) {
            session.close();
        }
    }

    @Test
    void the_two_commands_stand_first() throws IOException {
        assertThat(blocks().get(0).commands()).hasSize(2).satisfiesExactly(
                export -> assertThat(export).startsWith("./newsgraph export seeds/"),
                test -> assertThat(test).startsWith("mvn -B verify"));
    }

    private static Map<String, String> texts(Path place) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
