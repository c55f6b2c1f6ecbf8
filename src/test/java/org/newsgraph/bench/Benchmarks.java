package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the benchmarks and prints a table. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * @param args the folder to write into, the number of runs, and what to run: "all" or names with commas between
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[1]);
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        boolean questions = List.of("all", "questions").contains(args[2]);
        List<Benchmark> chosen =
                args[2].equals("questions") ? List.of() : choose(List.of(QueryBenchmark.make(), ExportBenchmark.make(),
                        LoadBenchmark.bulk(folder), LoadBenchmark.http(folder)), args[2]);
        Rounds runs = new Rounds(folder);
        Table table = new Table(System.out);
        table.head(rounds);
        for (Benchmark benchmark : chosen) {
            table.benchmark(benchmark, runs.run(benchmark, rounds));
        }
        if (questions) {
            Questions.measure(folder, rounds, System.out);
        }
        System.out.println();
        // A server may still be running here.
        System.exit(0);
    }

    private static List<Benchmark> choose(List<Benchmark> all, String names) {
        List<String> wanted = List.of(names.split(","));
        List<Benchmark> chosen = all.stream().filter(one -> names.equals("all") || wanted.contains(one.name())).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("there is no benchmark " + names + "; choose all, questions, or some of "
                    + all.stream().map(Benchmark::name).collect(Collectors.joining(",")));
        }
        return chosen;
    }
}
