package org.newsgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.query.Data;
import org.newsgraph.query.DataFiles;
import org.newsgraph.query.Graphs;
import org.newsgraph.store.Stores;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private StoreOptions store;

    /** Whether the user named any. */
    boolean isGiven() {
        return !paths.isEmpty() || store.isGiven();
    }

    /** The store that the user named, if any. */
    StoreOptions store() {
        return store;
    }

    /** Whether the user named files or folders. */
    boolean isFiles() {
        return !paths.isEmpty();
    }

    /**
     * Opens the store that the user named, or loads files.
     *
     * @param notes takes lines about waiting for a server
     */
    Graphs open(Consumer<String> notes) {
        if (!store.isGiven()) {
            return load();
        }
        if (isFiles()) {
            throw new WrongUsage("give --data or --store, not both");
        }
        return Stores.graphs(store.address(), store.http(null, notes));
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
