package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the contenders of a benchmark in turn, again and again. */
final class Rounds {
    private final Path folder;

    /** @param folder where the runs write; what they write is deleted */
    Rounds(Path folder) {
        this.folder = folder;
    }

    /**
     * One round that is not counted, so that all files are in the system's cache, and what is made at the first start is made; then the
     * others.
     *
     * @return a series for each contender
     */
    List<Series> run(Benchmark benchmark, int rounds) throws IOException, InterruptedException {
        List<Path> written = new ArrayList<>();
        List<List<Measurement>> measured = new ArrayList<>();
        for (Contender contender : benchmark.contenders()) {
            Path place = emptyFolder(benchmark.name() + "-" + written.size());
            MeasuredProcess.run(contender, place);
            written.add(place);
            measured.add(new ArrayList<>());
        }
        benchmark.check().check(written);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < measured.size(); i++) {
                Path place = emptyFolder(benchmark.name() + "-" + i);
                measured.get(i).add(MeasuredProcess.run(benchmark.contenders().get(i), place));
            }
        }
        for (Path place : written) {
            delete(place);
        }
        return measured.stream().map(Series::new).toList();
    }

    private Path emptyFolder(String name) throws IOException {
        Path place = folder.resolve(name);
        delete(place);
        return Files.createDirectories(place);
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
