package org.newsgraph.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program, or a class of the tests, in a process of its own; its output goes to files. */
final class JavaProcess {
    private static final long SECONDS = 300;

    private final Path folder;

    /** @param folder where output is kept */
    JavaProcess(Path folder) {
        this.folder = folder;
    }

    /** The class path that this test runs with. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** As above without CoreNLP's models. */
    static String classPathWithoutModels() {
        return Stream.of(classPath().split(File.pathSeparator))
                .filter(part -> !Files.exists(Path.of(part, "edu/stanford/nlp/models"))
                        && !part.matches(".*stanford-corenlp-[^/\\\\]*models\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The command that starts Java as these tests were started. */
    static List<String> java(String classPath, String... options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp", classPath));
        command.addAll(List.of(options));
        return command;
    }

    /** Runs a command to its end. */
    Outcome run(List<String> command) throws IOException, InterruptedException {
        return run(new ProcessBuilder(command));
    }

    /** Runs a command to its end, with a folder and an environment of its own. */
    Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "process", ".out");
        Path err = Files.createTempFile(folder, "process", ".err");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after " + SECONDS + " s: " + String.join(" ", builder.command()));
        }
        return new Outcome(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readAllLines(err));
    }
}
