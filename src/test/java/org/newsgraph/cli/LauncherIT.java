package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program: in this checkout, in one that is not built, and installed from the archive. */
class LauncherIT {
    private static final Path LAUNCHER = Path.of("newsgraph").toAbsolutePath();
    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    private Path folder;

    /** The whole environment of what is started. */
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void set_up_an_environment() {
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        environment.put("NEWSGRAPH_JAVA_HOME", JAVA_HOME);
        environment.put("NEWSGRAPH_NO_BUILD", "1");
    }

    @AfterEach
    void delete_links() throws IOException {
        Links.delete(folder);
    }

    private Outcome run(Object... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Stream.of(command).map(Object::toString).toList()).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new JavaProcess(folder).run(builder);
    }

    private static void isOneLine(Outcome outcome, String... words) {
        assertThat(outcome.code()).as(outcome.errors()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).hasSize(1);
        assertThat(outcome.err().get(0)).startsWith("newsgraph: ").contains(words);
    }

    private static void isVersion(Outcome outcome) {
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        assertThat(outcome.out()).matches("newsgraph \\d+\\.\\d+\\.\\d+\\R");
        assertThat(outcome.err()).isEmpty();
    }

    /** A checkout in which nothing is built. */
    private Path checkout() throws IOException {
        Path checkout = Files.createDirectory(folder.resolve("checkout"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>\n");
        return Files.copy(LAUNCHER, checkout.resolve("newsgraph"));
    }

    /** A folder that looks like a JDK of a version, and is none. */
    private Path jdk(String version) throws IOException {
        Path home = folder.resolve("jdk-" + version);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'not to be started'\nexit 99\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    @Test
    void it_starts_from_another_folder_and_through_a_link() throws IOException, InterruptedException {
        isVersion(run(LAUNCHER, "--version"));
        Path link = Files.createSymbolicLink(folder.resolve("ng"), LAUNCHER);
        isVersion(run(link, "--version"));
    }

    @Test
    void it_ends_with_the_programs_exit_code() throws IOException, InterruptedException {
        Path data = Files.writeString(folder.resolve("data.ttl"), "<https://example.org/a> <https://example.org/b> 1 .\n");
        assertThat(run(LAUNCHER, "query", "ASK { ?s ?p 1 }", "--data", data).code()).isZero();
        assertThat(run(LAUNCHER, "query", "ASK { ?s ?p 2 }", "--data", data).code()).isEqualTo(1);
        assertThat(run(LAUNCHER, "query", "--no-such-option").code()).isEqualTo(2);
        assertThat(run(LAUNCHER, "query", "ASK { ?s ?p 1 }", "--data", folder.resolve("nowhere")).code()).isEqualTo(3);
    }

    @Test
    void options_for_the_jvm_reach_it() throws IOException, InterruptedException {
        environment.put("NEWSGRAPH_OPTS", "-Xmx64m -XshowSettings:vm");
        Outcome outcome = run(LAUNCHER, "--version");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.errors()).contains("64.00M");
    }

    @Test
    void a_wrong_folder_in_newsgraph_java_home_is_named() throws IOException, InterruptedException {
        environment.put("NEWSGRAPH_JAVA_HOME", "/no/such/jdk");
        isOneLine(run(LAUNCHER, "--version"), "NEWSGRAPH_JAVA_HOME", "/no/such/jdk", "21");
    }

    @Test
    void a_jdk_that_is_too_old_is_refused_where_it_is_asked_for() throws IOException, InterruptedException {
        Path old = jdk("20.0.2");
        environment.put("NEWSGRAPH_JAVA_HOME", old.toString());
        isOneLine(run(LAUNCHER, "--version"), "NEWSGRAPH_JAVA_HOME", old.toString());
    }

    @Test
    void a_jdk_that_is_too_old_is_passed_over_where_another_is_found() throws IOException, InterruptedException {
        environment.remove("NEWSGRAPH_JAVA_HOME");
        environment.put("JAVA_HOME", jdk("1.8.0_392").toString());
        Path tools = Files.createDirectory(folder.resolve("tools"));
        Files.createSymbolicLink(tools.resolve("java"), Path.of(JAVA_HOME, "bin", "java"));
        environment.merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        isVersion(run(LAUNCHER, "--version"));
    }

    /** All places where a JDK may lie are hidden from the process, which Linux allows in a namespace. */
    @Test
    void without_a_jdk_it_says_what_to_install() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")) && run("unshare", "-rm", "true").code() == 0,
                "only where a process may have its own view of the folders");
        environment.remove("NEWSGRAPH_JAVA_HOME");
        String script =
                "for place in /usr/lib/jvm /usr/java /opt; do [ ! -d $place ] || mount -t tmpfs none $place; done; exec \"$@\"";
        isOneLine(run("unshare", "-rm", "/bin/sh", "-c", script, "sh", checkout(), "--version"), "no JDK 21 or later is found",
                "install one", "NEWSGRAPH_JAVA_HOME");
    }

    @Test
    void without_a_build_that_it_may_not_make_it_says_how_to_build() throws IOException, InterruptedException {
        isOneLine(run(checkout(), "--version"), "not built", "NEWSGRAPH_NO_BUILD", "mvn -B package");
    }

    @Test
    void without_maven_it_says_what_to_install() throws IOException, InterruptedException {
        environment.remove("NEWSGRAPH_NO_BUILD");
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("sh", "readlink", "find", "head", "sed", "cat", "ls", "mkdir", "cksum")) {
            Path there =
                    Stream.of("/usr/bin", "/bin").map(bin -> Path.of(bin, tool)).filter(Files::exists).findFirst().orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), there);
        }
        environment.put("PATH", tools.toString());
        Path launcher = checkout();
        isOneLine(run(launcher, "--version"), "not built yet", "Maven");
        assertThat(launcher.resolveSibling("target")).doesNotExist();
    }

    @Test
    void installed_from_the_archive_it_exports_and_answers() throws IOException, InterruptedException {
        Path home = install();
        Path launcher = home.resolve("bin/newsgraph");
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        isVersion(run(launcher, "--version"));
        try (Stream<Path> archives = Files.list(folder.resolve("cache/newsgraph"))) {
            assertThat(archives.filter(file -> file.toFile().length() > 0)).as("archives of loaded classes").hasSize(1);
        }
        Path graphs = folder.resolve("graphs");
        Outcome export =
                run(launcher, "export", Path.of("seeds/noto-earthquake-2024-01-02.txt").toAbsolutePath(), "-o", graphs + "/");
        assertThat(export.code()).as(export.errors()).isZero();
        try (Stream<Path> files = Files.list(graphs)) {
            for (Path file : files.toList()) {
                assertThat(file).hasSameTextualContentAs(Path.of("output").resolve(file.getFileName()));
            }
        }
        Outcome answer = run(launcher, "query", "event-classes-count", "--data", graphs);
        assertThat(answer.out()).contains("Earthquake");
        Files.delete(home.resolve("lib/newsgraph.jar"));
        isOneLine(run(launcher, "--version"), "newsgraph.jar is missing", "install Newsgraph anew");
    }

    private Path install() throws IOException, InterruptedException {
        List<Path> archives = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            files.filter(file -> file.getFileName().toString().matches("newsgraph-.*\\.tar\\.gz")).forEach(archives::add);
        }
        assertThat(archives).hasSize(1);
        Outcome outcome = run("tar", "-xzf", archives.get(0).toAbsolutePath(), "-C", folder);
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        return folder.resolve(archives.get(0).getFileName().toString().replace(".tar.gz", ""));
    }
}
