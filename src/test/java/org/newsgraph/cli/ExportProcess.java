package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An export in a process of its own, which can be watched and broken off. */
final class ExportProcess {
    private static final long MINUTES = 30;

    private final Process process;
    private final Path errors;
    private final Path journal;
    private long peak;

    /**
     * Starts an export.
     *
     * @param folder where its messages are kept
     * @param output a folder, or a file
     * @param fast whether to compile as for a long run
     */
    ExportProcess(Path folder, Path output, boolean fast, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(JavaProcess.java(JavaProcess.classPath(), "org.newsgraph.cli.Newsgraph", "export",
                "-o", output.toString(), "--threads", "2"));
        if (fast) {
            command.remove("-XX:TieredStopAtLevel=1");
        }
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        errors = Files.createTempFile(folder, "export", ".err");
        journal =
                Files.isDirectory(output) || !output.getFileName().toString().contains(".") ? output.resolve(".newsgraph-journal")
                        : output.resolveSibling("." + output.getFileName() + ".newsgraph-journal");
        process = new ProcessBuilder(command).redirectError(errors.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    Process process() {
        return process;
    }

    /** What it has said. */
    String errors() throws IOException {
        return Files.readString(errors);
    }

    /** The most memory it has had at once, in bytes; 0 where the system does not tell. */
    long peak() {
        return peak;
    }

    /** How many articles the journal tells of. */
    int written() throws IOException {
        try (Stream<String> lines = Files.lines(journal)) {
            return (int) lines.count() - 1;
        } catch (NoSuchFileException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Waits until so many articles are written, or the end; answers whether it is still at work. */
    boolean awaitWritten(int number) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            measure();
            if (written() >= number) {
                return true;
            }
            assertThat(System.nanoTime()).as(errors()).isLessThan(end);
        }
        return false;
    }

    /** Waits for the end; gives the exit code. */
    int await() throws IOException, InterruptedException {
        assertThat(awaitWritten(Integer.MAX_VALUE)).isFalse();
        return process.exitValue();
    }

    /** Linux tells the largest resident set of a process that runs. */
    private void measure() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            lines.filter(line -> line.startsWith("VmHWM:"))
                    .forEach(line -> peak = Math.max(peak, Long.parseLong(line.replaceAll("\\D", "")) * 1024));
        } catch (IOException | UncheckedIOException e) {
            // It has ended, or this is no Linux.
        }
    }
}
