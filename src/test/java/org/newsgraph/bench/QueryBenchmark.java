package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A named question over the samples' graphs, beside Jena's own command with the same query over the same files. */
final class QueryBenchmark {
    private static final String QUESTION = "agenda";
    private static final Path DATA = Path.of("output");

    private QueryBenchmark() {}

    static Benchmark make() {
        return new Benchmark("query", "The question " + QUESTION + " over the files of " + DATA + "/",
                List.of(new Contender("newsgraph query", folder -> ours()),
                        new Contender("Jena arq " + ClassPath.version("jena-arq"), folder -> arq())),
                new Goal.OnIdleCores(0.5, 0.8, 0), QueryBenchmark::check);
    }

    private static List<String> ours() {
        return List.of("./newsgraph", "query", QUESTION, "--data", DATA + "/", "--format", "csv");
    }

    private static List<String> arq() {
        List<String> command = new ArrayList<>(List.of(ClassPath.java(), "-cp", ClassPath.ofJenasCommands(), "arq.arq", "--query",
                "ontology/questions/" + QUESTION + ".rq", "--results", "csv"));
        try (Stream<Path> files = Files.list(DATA)) {
            files.sorted().forEach(file -> command.addAll(List.of("--data", file.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return command;
    }

    private static void check(List<Path> folders) throws IOException {
        List<String> ours = sortedLines(folders.get(0));
        if (ours.size() < 2 || !ours.equals(sortedLines(folders.get(1)))) {
            throw new IllegalStateException("the two answers differ or are empty; see " + folders.get(0).getParent());
        }
    }

    private static List<String> sortedLines(Path folder) throws IOException {
        return Files.readString(folder.resolve(MeasuredProcess.OUTPUT)).lines().sorted().toList();
    }
}
