package org.newsgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.query.Data;
import org.newsgraph.query.DataFiles;
import picocli.CommandLine.Option;

/** Which graphs a command looks at. */
final class DataOption {
    private static final Path USUAL = Path.of("output");
    private static final Path STANDARD_INPUT = Path.of("-");

    @Option(
            names = {"-d", "--data"},
            paramLabel = "PATH",
            description = "RDF file or folder to look at, repeatable; a folder with all below it, - for Turtle or TriG from "
                    + "standard input. Without it: output/.")
    private List<Path> paths = List.of();

    /** Whether the user named any. */
    boolean isGiven() {
        return !paths.isEmpty();
    }

    /** Loads what the user named, or the folder that export writes to. */
    Data load() {
        List<Path> all = paths;
        if (all.isEmpty()) {
            if (!Files.isDirectory(USUAL)) {
                throw new WrongUsage("name the graphs to look at with --data PATH; there is no folder " + USUAL + "/ here");
            }
            all = List.of(USUAL);
        }
        Data data = new Data();
        if (all.contains(STANDARD_INPUT)) {
            data.add(System.in, "standard input");
        }
        DataFiles.find(all.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList()).forEach(data::add);
        return data;
    }
}
