package org.newsgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.query.DataFiles;
import org.newsgraph.store.BulkLoad;
import org.newsgraph.store.LoadOptions;
import org.newsgraph.store.LoadReport;
import org.newsgraph.store.Loader;
import org.newsgraph.store.StoreAddress;
import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts graphs into a store. */
@Command(
        name = "load",
        description = {
            "Puts the graphs of articles into a store, one named graph an article.",
            "%nAn article that is loaded again takes the place of what the store had of it. Whenever the load ends, be it killed, a "
                    + "TDB2 store has the old or the new graph of each article, whole; a server has, as far as it does one request as "
                    + "a whole. In the end the store is asked how many triples each graph has; where that is not what was sent, the "
                    + "exit code is 4. A repeat finishes what was broken off.%n"
        },
        footer = {
            "%nExamples:",
            "  newsgraph load output/ --store tdb2:news",
            "  newsgraph load archive.nq.gz --store tdb2:news --bulk",
            "  newsgraph load output/ --store gsp:http://localhost:3030/news/data",
            "  newsgraph load output/ --store update:https://example.org/repositories/news/statements --resume load.log",
            "%nA file without named graphs is one article's: the one its graph is derived from (prov:wasDerivedFrom), or else the "
                    + "only schema:NewsArticle in it. Other files need --graph."
        })
final class LoadCommand implements Callable<Integer> {
    private static final int MOST_TROUBLES = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Mixin
    private LoadSettings settings;

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "RDF file, compressed (.gz) or not, or folder with all below it.")
    private List<Path> files;

    @Option(
            names = "--bulk",
            description = "Make a new TDB2 store by TDB2's bulk loader: for large first loads. All or nothing: the store appears when "
                    + "everything is in it; the folder must be empty or not there.")
    private boolean bulk;

    @Option(
            names = "--default-union",
            description = "Write union.ttl into the TDB2 store's folder, with which Fuseki (--config) and Jena's commands (--desc) see "
                    + "all articles as the default graph. 'newsgraph query' and 'serve' do in any case.")
    private boolean union;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Note in this file what the store has taken. A repeat with the same file does not send again what stands "
                    + "there, unchanged, and is in the store with as many triples.")
    private Path journal;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Put articles of about so many triples together into one transaction of TDB2 (usually "
                    + LoadOptions.USUAL_TRANSACTION + ") or one update request (" + LoadOptions.USUAL_REQUEST
                    + "); an article is never "
                    + "divided. 1: each article alone.")
    private Integer batch;

    @Option(
            names = "--gzip",
            negatable = true,
            description = "Compress what is sent, or don't. Without either: for servers on other machines, as long as they take it.")
    private Boolean gzip;

    @Option(names = "--dry-run", description = "Read the files and look into the store, and only say what would be loaded.")
    private boolean dryRun;

    @Override
    public Integer call() {
        StoreAddress address = store.address();
        check(address);
        List<Path> found = DataFiles.find(files);
        LoadOptions options = settings.options(store, journal, batch == null ? 0 : batch, gzip, this::note);
        LoadReport report;
        if (dryRun) {
            report = rehearse(address, options, found);
        } else if (bulk && address instanceof StoreAddress.Tdb2 disk) {
            report = BulkLoad.run(found, disk.folder(), options.graph());
        } else {
            try (Loader loader = Loader.open(address, options, true)) {
                report = loader.load(found, this::failed);
            }
        }
        if (union && !dryRun && address instanceof StoreAddress.Tdb2 disk && report.wanted() > 0) {
            Tdb2Store.describeUnion(disk.folder());
        }
        return tell(report, address, found.size());
    }

    private void check(StoreAddress address) {
        boolean disk = address instanceof StoreAddress.Tdb2;
        if (!disk && (bulk || union)) {
            throw new WrongUsage((bulk ? "--bulk" : "--default-union") + " is for TDB2 stores; leave it out for " + address);
        }
        if (bulk && (journal != null || dryRun)) {
            throw new WrongUsage(
                    "--bulk does not go with " + (dryRun ? "--dry-run" : "--resume") + ", for it begins anew and loads all "
                            + "or nothing; leave one of them out");
        }
        if (batch != null && batch < 1) {
            throw new WrongUsage("--batch " + batch + ": must be 1 or more");
        }
    }

    private LoadReport rehearse(StoreAddress address, LoadOptions options, List<Path> found) {
        if (address instanceof StoreAddress.Tdb2 disk && !Tdb2Store.isStore(disk.folder())) {
            return Loader.rehearseNew(found, options, this::failed);
        }
        try (Loader loader = Loader.open(address, options, false)) {
            return loader.rehearse(found, this::failed);
        }
    }

    private int tell(LoadReport report, StoreAddress address, int count) {
        if (report.wanted() == 0 && report.troubles().isEmpty() && report.failedFiles() == count) {
            return ExitCodes.BAD_INPUT;
        }
        String graphs = counted(report.graphs(), "graph") + " with " + counted(report.triples(), "triple");
        if (dryRun) {
            note(graphs + " would be loaded into " + address + ", " + report.replaced() + " of them in place of former ones");
        } else if (report.troubles().isEmpty()) {
            note(graphs + " loaded into " + address + (report.kept() == 0 ? ""
                    : "; " + counted(report.kept(), "graph")
                            + (report.kept() == 1 ? " was" : " were") + " there already"));
        } else {
            report.troubles().stream().limit(MOST_TROUBLES).forEach(this::note);
            throw new StoreProblem(address + ": " + counted(report.troubles().size(), "graph") + " not in the store as "
                    + "given (of " + report.graphs() + " loaded and " + report.kept()
                    + " kept); mend what is said above and load again");
        }
        if (report.failedFiles() > 0) {
            note(counted(report.failedFiles(), "file") + " failed; the rest is " + (dryRun ? "readable" : "loaded"));
            return ExitCodes.PARTLY_DONE;
        }
        return ExitCodes.DONE;
    }

    private static String counted(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    private void failed(BadInput problem) {
        Troubles.report(problem, spec.commandLine().getErr(), Newsgraph.isDebugging(spec.commandLine()));
    }

    private void note(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("newsgraph: " + text);
        err.flush();
    }
}
