package org.newsgraph.cli;

import java.util.Locale;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.query.Data;
import org.newsgraph.query.Prefixes;
import org.newsgraph.store.StoreAddress;
import org.newsgraph.store.Tdb2Store;

/**
 * What a server is to show.
 *
 * @param store the data as it is kept
 * @param everything the data with everything in its default graph; asked for within a transaction
 * @param description what it is, for people
 * @param closing gives it back
 */
record ServedData(DatasetGraph store, Supplier<DatasetGraph> everything, Prefixes prefixes, String description,
        Runnable closing) {
    /**
     * Loads the files, or opens the store, that the user named.
     *
     * @param changeable whether it may be written to while others read
     * @throws WrongUsage where the store is a server
     */
    static ServedData of(DataOption option, boolean changeable) {
        if (!option.store().isGiven()) {
            return files(option.load(), changeable);
        }
        if (option.isFiles()) {
            throw new WrongUsage("give --data or --store, not both");
        }
        if (option.store().address() instanceof StoreAddress.Tdb2 place) {
            return store(place);
        }
        throw new WrongUsage("--store " + option.store().address() + ": only stores on disk are served; write tdb2:DIR");
    }

    private static ServedData files(Data data, boolean changeable) {
        DatasetGraph dataset = data.dataset();
        if (changeable) {
            DatasetGraph copy = DatasetGraphFactory.createTxnMem();
            copy.executeWrite(() -> data.dataset().stream().forEach(copy::add));
            dataset = copy;
        }
        DatasetGraph shown = dataset;
        return new ServedData(shown, () -> shown, data.prefixes(),
                String.format(Locale.ROOT, "%,d triples of %,d files", data.triples(), data.files()), shown::close);
    }

    private static ServedData store(StoreAddress.Tdb2 place) {
        Tdb2Store store = Tdb2Store.open(place.folder());
        Graph all = store.dataset().getDefaultGraph();
        boolean empty = Txn.calculateRead(store.dataset(), () -> all.isEmpty() && !store.dataset().listGraphNodes().hasNext());
        return new ServedData(store.dataset(), store::everything, new Prefixes(), place + (empty ? ", which is empty" : ""),
                store::close);
    }
}
