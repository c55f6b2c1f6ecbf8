package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs command lines as a reader of the documentation would type them, one after the other, in one folder. */
final class ShellSession implements AutoCloseable {
    private static final long SECONDS = 60;
    private static final Duration SETTLES = Duration.ofSeconds(1);

    private final Path folder;
    private final Path prints;
    private final Map<String, String> environment;
    private final List<Process> running = new ArrayList<>();

    /**
     * @param folder where the commands run
     * @param prints where what they print is kept
     * @param environment variables beside those of this process
     */
    ShellSession(Path folder, Path prints, Map<String, String> environment) {
        this.folder = folder;
        this.prints = prints;
        this.environment = environment;
    }

    /**
     * Runs a line to its end, which must be good. One that ends in {@code &} is left running once it has printed something: a server
     * says so when it is ready.
     */
    void run(String line) throws IOException, InterruptedException {
        if (line.endsWith("&")) {
            start(line.substring(0, line.length() - 1).strip());
            return;
        }
        Outcome outcome = new JavaProcess(prints).run(shell(line));
        assertThat(outcome.code()).as(line + "\n" + outcome.errors()).isZero();
    }

    private void start(String command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(prints, "background", ".out");
        Process process = shell("exec " + command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        running.add(process);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (process.isAlive() && Files.size(printed) == 0 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        // One that prints why it can't go on ends a moment later.
        boolean ended = process.waitFor(SETTLES.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(ended).as(command + " runs on; it printed: " + Files.readString(printed)).isFalse();
        assertThat(printed).as("what %s prints when it is ready", command).isNotEmptyFile();
    }

    private ProcessBuilder shell(String line) {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    /** Ends what was left running; it must have run until now. */
    @Override
    public void close() {
        for (Process process : running) {
            boolean isAlive = process.isAlive();
            process.destroy();
            assertThat(process.onExit()).as("the end of " + process.info()).succeedsWithin(Duration.ofSeconds(SECONDS));
            assertThat(isAlive).as("a command with & that runs until it is ended").isTrue();
        }
        running.clear();
    }
}
