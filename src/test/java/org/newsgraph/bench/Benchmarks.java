package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs the benchmarks and prints a table. */
public final class Benchmarks {
    private static final String QUESTIONS = "questions";
    private static final String SERVICE = "service";

    private Benchmarks() {}

    /**
     * @param args the folder to write into, the number of runs, and what to run: "all" or names with commas between
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[1]);
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        List<Benchmark> all =
                List.of(QueryBenchmark.make(), ExportBenchmark.make(), LoadBenchmark.bulk(folder), LoadBenchmark.http(folder));
        List<String> names = Stream.concat(all.stream().map(Benchmark::name), Stream.of(QUESTIONS, SERVICE)).toList();
        List<String> wanted = args[2].equals("all") ? names : List.of(args[2].split(","));
        wanted.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException(
                    "there is no benchmark " + unknown + "; choose all, or some of " + String.join(",", names));
        });
        Rounds runs = new Rounds(folder);
        Table table = new Table(System.out);
        table.head(rounds);
        for (Benchmark benchmark : all) {
            if (wanted.contains(benchmark.name())) {
                table.benchmark(benchmark, runs.run(benchmark, rounds));
            }
        }
        if (wanted.contains(SERVICE)) {
            Service.measure(folder, rounds, System.out);
        }
        if (wanted.contains(QUESTIONS)) {
            Questions.measure(folder, rounds, System.out);
        }
        System.out.println();
        // A server may still be running here.
        System.exit(0);
    }
}
