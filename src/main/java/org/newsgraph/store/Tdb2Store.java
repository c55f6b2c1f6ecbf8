package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.problem.StoreProblem;

/**
 * A TDB2 store on disk, open. One process at a time can have it open; any number of threads may read while one writes. Everything
 * is done in transactions: a process that is killed leaves the store as the last commit did.
 */
public final class Tdb2Store implements AutoCloseable {
    private static final Pattern DATABASE = Pattern.compile("Data-\\d+");
    private static final Pattern HOLDER = Pattern.compile("held by process (\\d+)");

    private final Path folder;
    private final DatasetGraph dataset;

    private Tdb2Store(Path folder, DatasetGraph dataset) {
        this.folder = folder;
        this.dataset = dataset;
    }

    /**
     * Opens a store that is there.
     *
     * @throws StoreProblem where there is none, another process has it open, or it can't be read
     */
    public static Tdb2Store open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new StoreProblem("tdb2:" + folder + ": there is no such folder; 'newsgraph load FILE... --store tdb2:" + folder
                    + "' makes a store");
        }
        if (!isStore(folder)) {
            throw new StoreProblem("tdb2:" + folder + ": this folder holds no TDB2 store" + (isTdb1(folder)
                    ? " but one of TDB1; load its data into a new one" : "; 'newsgraph load' makes one"));
        }
        return connect(folder);
    }

    /**
     * Opens a store to write to; makes one where the folder is empty or not there.
     *
     * @throws StoreProblem where the folder holds something else, another process has the store open, or it can't be read
     */
    public static Tdb2Store openOrCreate(Path folder) {
        if (!isStore(folder)) {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw new StoreProblem("tdb2:" + folder + ": this is neither a TDB2 store nor an empty folder; name another");
            }
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new StoreProblem("tdb2:" + folder + ": the folder cannot be made (" + e.getMessage()
                        + "); choose another place", e);
            }
        }
        return connect(folder);
    }

    /** Whether a folder holds a TDB2 store. */
    public static boolean isStore(Path folder) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder,
                path -> DATABASE.matcher(path.getFileName().toString()).matches() && Files.isDirectory(path))) {
            return inside.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether this is a folder without anything in it but the lock of a store that was never made. */
    static boolean isEmptyFolder(Path folder) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, path -> !path.endsWith(Names.TDB_LOCK_FILE))) {
            return !inside.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether another process has the store of a folder open. */
    static boolean isOpenElsewhere(Path folder) {
        ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(folder));
        try {
            return !lock.tryLock();
        } finally {
            ProcessFileLock.release(lock);
        }
    }

    private static boolean isTdb1(Path folder) {
        return Files.exists(folder.resolve("nodes.dat")) && Files.exists(folder.resolve("SPO.dat"));
    }

    private static Tdb2Store connect(Path folder) {
        if (!Files.isWritable(folder) || !Files.isReadable(folder)) {
            throw new StoreProblem(
                    "tdb2:" + folder + ": this folder may not be written, which a store needs even to be read; change "
                            + "its permissions");
        }
        Location location = Location.create(folder);
        try {
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(location);
            QC.setFactory(dataset.getContext(), EmptyInputExecutor::new);
            // What is damaged shows at the first look.
            Txn.executeRead(dataset, () -> dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).hasNext());
            return new Tdb2Store(folder, dataset);
        } catch (RuntimeException e) {
            if (String.valueOf(e.getMessage()).startsWith("Failed to get a lock")) {
                Matcher holder = HOLDER.matcher(e.getMessage());
                throw new StoreProblem(
                        "tdb2:" + folder + ": " + (holder.find() ? "process " + holder.group(1) : "another process")
                                + " has this store open; ask that one over HTTP, or stop it first",
                        e);
            }
            release(folder);
            throw new StoreProblem(
                    "tdb2:" + folder + ": the store cannot be read (" + reason(e) + "); where it is damaged, restore it "
                            + "from a backup, or load its files into a new one",
                    e);
        }
    }

    /** Gives back the locks of a store that could not be opened. */
    private static void release(Path folder) {
        try (Stream<Path> inside = Files.walk(folder, 2)) {
            for (Path lock : inside.filter(path -> path.endsWith(Names.TDB_LOCK_FILE)).toList()) {
                Location location = Location.create(lock.toAbsolutePath().getParent());
                StoreConnection.internalExpel(location, true);
                DatabaseConnection.internalExpel(location, true);
                ProcessFileLock.release(ProcessFileLock.create(lock.toString()));
            }
        } catch (IOException | RuntimeException e) {
            // The message about the store says enough.
        }
    }

    private static String reason(Throwable thrown) {
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** What to say where reading or writing an open store fails. */
    StoreProblem failed(RuntimeException e) {
        return new StoreProblem(
                "tdb2:" + folder + ": the store failed (" + reason(e) + "); make sure that the disk has room, and try "
                        + "again",
                e);
    }

    /** The folder, as the user wrote it. */
    public Path folder() {
        return folder;
    }

    /** The store as it is: what was loaded stands in named graphs. To be used in transactions. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /**
     * The store as questions see it: its default graph holds everything, whatever graph it stands in; the named graphs are there as
     * well. To be used in transactions, for reading.
     */
    public DatasetGraph everything() {
        if (!reading(this::hasNamed)) {
            return dataset;
        }
        return isUnion() ? new Whole(dataset) : new Joined(dataset, List.of(dataset::getDefaultGraph, dataset::getUnionGraph));
    }

    /** Whether everything is the union of the named graphs, and nothing stands outside of them. */
    boolean isUnion() {
        return reading(() -> hasNamed() && !hasUnnamed());
    }

    private <T> T reading(Supplier<T> what) {
        return dataset.isInTransaction() ? what.get() : Txn.calculateRead(dataset, what);
    }

    private boolean hasNamed() {
        return dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).hasNext();
    }

    private boolean hasUnnamed() {
        return dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY).hasNext();
    }

    /**
     * Writes a description beside the data with which Fuseki ({@code --config}) and Jena's commands ({@code --desc}) see the union of
     * the named graphs as the default graph.
     *
     * @return the description's file
     * @throws StoreProblem where it can't be written
     */
    public static Path describeUnion(Path folder) {
        Path file = folder.resolve("union.ttl");
        String description =
                """
                        # The store in this folder with the union of its named graphs as default graph: for Fuseki's --config and Jena's --desc.
                        PREFIX fuseki: <http://jena.apache.org/fuseki#>
                        PREFIX tdb2: <http://jena.apache.org/2016/tdb#>

                        [] a fuseki:Service ;
                            fuseki:name "newsgraph" ;
                            fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] , [ fuseki:operation fuseki:gsp-r ;
                                fuseki:name "get" ] ;
                            fuseki:dataset <#store> .

                        <#store> a tdb2:DatasetTDB ;
                            tdb2:location "%s" ;
                            tdb2:unionDefaultGraph true .
                        """
                        .formatted(folder.toAbsolutePath().normalize().toString().replace("\\", "/").replace("\"", "\\\""));
        try {
            Files.writeString(file, description);
        } catch (IOException e) {
            throw new StoreProblem(file + ": cannot be written (" + e.getMessage() + "); make room, or choose another place", e);
        }
        return file;
    }

    /** Closes the store, for another process to open it. */
    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }

    /** The union of the named graphs stands as default graph; TDB2 has its own way to answer queries on that. */
    private static final class Whole extends DatasetGraphWrapper {
        Whole(DatasetGraph store) {
            super(store, store.getContext().copy().set(TDB2.symUnionDefaultGraph, true));
        }

        @Override
        public Graph getDefaultGraph() {
            return getWrapped().getUnionGraph();
        }
    }

    /** Several graphs together stand as default graph: slower, for TDB2 has no such view of its own. */
    static final class Joined extends DatasetGraphWrapper implements DatasetGraphWrapperView {
        private final List<Supplier<Graph>> parts;

        /** @param parts the graphs; asked for within a transaction only */
        Joined(DatasetGraph store, List<Supplier<Graph>> parts) {
            super(store);
            this.parts = parts;
        }

        @Override
        public Graph getDefaultGraph() {
            return parts.stream().map(Supplier::get).reduce(Union::new).orElseThrow();
        }
    }
}
