package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad luck that shows only in a process of its own: a missing model, a limit on files, a forbidden folder, a reader who leaves. */
class OwnProcessTest {
    private static final String MAIN = "org.newsgraph.cli.Newsgraph";
    private static final String ARTICLE = "seeds/noto-earthquake-2024-01-02.txt";
    /** Four kilobytes and eight: the unit differs from shell to shell. A graph has ten times as much. */
    private static final String LITTLE = "ulimit -f 8";
    /** A root without its powers meets the same locked doors as everybody else. */
    private static final List<String> POWERLESS = List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all");

    @TempDir
    private Path folder;

    /** What the program writes to; what it prints goes elsewhere. */
    private Path place;
    private Path locked;

    @BeforeEach
    void make_folders() throws IOException {
        place = Files.createDirectory(folder.resolve("place"));
        locked = Files.createDirectory(folder.resolve("locked"));
        Files.writeString(locked.resolve("article.txt"), "Japan condemned Russia on Friday.\n");
    }

    @AfterEach
    void unlock() throws IOException {
        if (isPosix()) {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean isPosix() {
        return Path.of("/").getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private Outcome run(List<String> command) throws IOException, InterruptedException {
        return new JavaProcess(folder).run(command);
    }

    private static List<String> programOn(String classPath, Object... arguments) {
        List<String> command = JavaProcess.java(classPath, MAIN);
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    private static List<String> program(Object... arguments) {
        return programOn(JavaProcess.classPath(), arguments);
    }

    /** A command in a shell that does something before; {@code "$@"} stands for the command. */
    private static List<String> shell(String script, List<String> command) {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "only where there is a POSIX shell");
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        all.addAll(command);
        return all;
    }

    private static void isOneLine(Outcome outcome, int code, String... words) {
        assertThat(outcome.code()).as(outcome.errors()).isEqualTo(code);
        assertThat(outcome.err()).hasSize(1);
        assertThat(outcome.err().get(0)).startsWith("newsgraph: ").contains(words).doesNotContain("Exception");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void a_missing_language_model_is_named() throws IOException, InterruptedException {
        Outcome outcome = run(programOn(JavaProcess.classPathWithoutModels(), "export", ARTICLE, "-o", place + "/"));
        isOneLine(outcome, 3, "newsgraph: model ", "is missing from the installation");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_limit_on_the_size_of_files_ends_an_export_with_4_and_leaves_nothing() throws IOException, InterruptedException {
        Outcome outcome = run(shell(LITTLE + "; exec \"$@\"", program("export", ARTICLE, "-o", place + "/")));
        isOneLine(outcome, 4, place.toString(), "File too large");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_limit_on_the_size_of_files_leaves_a_former_file_as_it_was() throws IOException, InterruptedException {
        Path former =
                Files.writeString(place.resolve("all.nq"), "<https://example.org/a> <https://example.org/b> \"former\" .\n");
        String text = Files.readString(former);
        Outcome outcome = run(shell(LITTLE + "; exec \"$@\"", program("export", "seeds/", "-o", former)));
        isOneLine(outcome, 4, "all.nq", "File too large");
        assertThat(names()).containsExactly("all.nq");
        assertThat(Files.readString(former)).isEqualTo(text);
    }

    @Test
    void a_limit_on_the_size_of_files_ends_a_query_with_4_and_leaves_nothing() throws IOException, InterruptedException {
        Outcome outcome = run(shell(LITTLE + "; exec \"$@\"", program("query", "SELECT * { ?s ?p ?o }", "--data", "output/",
                "--format", "csv", "-o", place.resolve("answer.csv"))));
        isOneLine(outcome, 4, "answer.csv", "File too large");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_limit_on_the_size_of_files_is_told_for_standard_output_too() throws IOException, InterruptedException {
        Outcome outcome = run(shell(LITTLE + "; exec \"$@\"", program("query", "SELECT * { ?s ?p ?o }", "--data", "output/",
                "--format", "csv")));
        isOneLine(outcome, 4, "standard output", "File too large");
    }

    @Test
    void a_folder_that_may_not_be_read_is_named() throws IOException, InterruptedException {
        lock();
        isOneLine(run(powerless(program("export", locked, "-o", place + "/"))), 3, locked.toString());
        assertThat(names()).isEmpty();
        isOneLine(run(powerless(program("query", "agenda", "--data", locked))), 3, locked.toString());
        isOneLine(run(powerless(program("validate", locked))), 3, locked.toString());
    }

    @Test
    void a_folder_that_may_not_be_written_to_is_named() throws IOException, InterruptedException {
        lock();
        Outcome outcome = run(powerless(program("export", ARTICLE, "-o", locked.resolve("graphs") + "/")));
        isOneLine(outcome, 4, locked.toString());
    }

    private void lock() throws IOException {
        assumeTrue(isPosix(), "only where files have POSIX permissions");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    }

    /** The command as it is, or for root, who may read everything, without that power. */
    private List<String> powerless(List<String> command) throws IOException, InterruptedException {
        if (!Files.isReadable(locked)) {
            return command;
        }
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root reads everything, and there is no setpriv");
        List<String> trial = new ArrayList<>(POWERLESS);
        trial.addAll(List.of("ls", locked.toString()));
        Outcome outcome = run(trial);
        assumeTrue(outcome.code() != 0 && outcome.errors().contains("ermission denied"), "root cannot give up its powers here");
        List<String> all = new ArrayList<>(POWERLESS);
        all.addAll(command);
        return all;
    }

    @Test
    void output_that_nobody_reads_any_more_ends_with_4_and_without_a_word() throws IOException, InterruptedException {
        Path code = folder.resolve("code");
        Outcome outcome = run(shell("{ \"$@\"; echo $? >'" + code + "'; } | head -1", program("query", "SELECT * { ?s ?p ?o }",
                "--data", "output/", "--format", "csv")));
        assertThat(outcome.out()).isEqualToNormalizingNewlines("s,p,o\n");
        assertThat(outcome.err()).isEmpty();
        assertThat(Files.readString(code, StandardCharsets.UTF_8)).isEqualToIgnoringWhitespace("4");
    }
}
