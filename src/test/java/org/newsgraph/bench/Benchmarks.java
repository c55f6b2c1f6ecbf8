package org.newsgraph.bench;

import java.io.IOException;
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
        List<Benchmark> chosen = choose(List.of(QueryBenchmark.make(), ExportBenchmark.make()), args[2]);
        Rounds runs = new Rounds(Path.of(args[0]));
        Table table = new Table(System.out);
        table.head(rounds);
        for (Benchmark benchmark : chosen) {
            table.benchmark(benchmark, runs.run(benchmark, rounds));
        }
        System.out.println();
    }

    private static List<Benchmark> choose(List<Benchmark> all, String names) {
        List<String> wanted = List.of(names.split(","));
        List<Benchmark> chosen = all.stream().filter(one -> names.equals("all") || wanted.contains(one.name())).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("there is no benchmark " + names + "; choose all or some of "
                    + all.stream().map(Benchmark::name).collect(Collectors.joining(",")));
        }
        return chosen;
    }
}
