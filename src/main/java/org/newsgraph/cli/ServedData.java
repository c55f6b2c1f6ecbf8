package org.newsgraph.cli;

import java.util.Locale;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.query.Data;
import org.newsgraph.query.Prefixes;

/**
 * What a server is to show.
 *
 * @param description what it is, for people
 */
record ServedData(DatasetGraph dataset, Prefixes prefixes, String description) {
    /**
     * Loads files.
     *
     * @param changeable whether it may be written to while others read
     */
    static ServedData load(DataOption option, boolean changeable) {
        Data data = option.load();
        DatasetGraph dataset = data.dataset();
        if (changeable) {
            dataset = DatasetGraphFactory.createTxnMem();
            DatasetGraph copy = dataset;
            copy.executeWrite(() -> data.dataset().stream().forEach(copy::add));
        }
        return new ServedData(dataset, data.prefixes(), String.format(Locale.ROOT, "%,d triples of %,d files",
                data.triples(), data.files()));
    }
}
