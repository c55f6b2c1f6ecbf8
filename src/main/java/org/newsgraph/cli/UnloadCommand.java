package org.newsgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.query.DataFiles;
import org.newsgraph.store.LoadOptions;
import org.newsgraph.store.Loader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes graphs out of a store. */
@Command(
        name = "unload",
        description = "Takes articles out of a store: each one's graph, whole.",
        footer = {
            "%nExamples:",
            "  newsgraph unload article:2024-05-14-georgia-protest --store tdb2:news",
            "  newsgraph unload output/ --store gsp:http://localhost:3030/news/data",
            "  newsgraph unload --all --store tdb2:news"
        })
final class UnloadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Mixin
    private LoadSettings settings;

    @Parameters(
            arity = "0..*",
            paramLabel = "ARTICLE",
            description = "An article's IRI, full or as article:..., or the RDF file or folder that holds its graph.")
    private List<String> articles = List.of();

    @Option(names = "--all", description = "Take all named graphs out of the store.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only say what would be taken out.")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (all == !articles.isEmpty()) {
            throw new WrongUsage(all ? "name articles, or give --all, not both"
                    : "what to take out? name articles by IRI or file, or give --all");
        }
        LoadOptions options = settings.options(store, null, 0, null, this::note);
        try (Loader loader = Loader.open(store.address(), options, false)) {
            List<Node> there = all ? loader.names() : loader.present(names(loader));
            if (!dryRun) {
                loader.remove(there);
                List<Node> left = loader.present(there);
                if (!left.isEmpty()) {
                    throw new StoreProblem(store.address() + ": " + left.size() + " of " + there.size()
                            + " graphs are still in the store, <" + left.get(0) + "> for one; try again");
                }
            }
            note(there.size() + (there.size() == 1 ? " graph " : " graphs ")
                    + (dryRun ? "would be taken out of " : "taken out of ")
                    + store.address());
            return ExitCodes.DONE;
        }
    }

    /** What the user named; files are read for it. */
    private Set<Node> names(Loader loader) {
        Set<Node> names = new LinkedHashSet<>();
        List<Path> files = new ArrayList<>();
        for (String article : articles) {
            if (isFile(article)) {
                files.add(Path.of(article));
            } else {
                names.add(NodeFactory.createURI(name(article)));
            }
        }
        if (!files.isEmpty()) {
            names.addAll(loader.namesIn(DataFiles.find(files)));
        }
        List<Node> there = loader.present(names);
        for (Node name : names) {
            if (!there.contains(name)) {
                note("<" + name.getURI() + "> is not in the store");
            }
        }
        return names;
    }

    private static String name(String article) {
        try {
            return LoadSettings.name(article);
        } catch (WrongUsage e) {
            throw new BadInput(article + ": neither a file or folder that is there nor an IRI; correct it", e);
        }
    }

    private static boolean isFile(String text) {
        try {
            return Files.exists(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void note(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("newsgraph: " + text);
        err.flush();
    }
}
