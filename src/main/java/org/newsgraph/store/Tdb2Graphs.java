package org.newsgraph.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.query.Data;
import org.newsgraph.query.DatasetService;
import org.newsgraph.query.Graphs;
import org.newsgraph.query.Prefixes;
import org.newsgraph.query.QueryService;

/** A TDB2 store to be asked, as it is at the moment it is opened. For the thread that opens it; its service is for any. */
final class Tdb2Graphs implements Graphs {
    private final Tdb2Store store;
    private final DatasetGraph everything;
    private final Prefixes prefixes;

    Tdb2Graphs(Tdb2Store store) {
        this(store, store.everything(), new Prefixes());
        everything.begin(ReadWrite.READ);
        store.dataset().prefixes().forEach(prefixes::suggest);
    }

    private Tdb2Graphs(Tdb2Store store, DatasetGraph everything, Prefixes prefixes) {
        this.store = store;
        this.everything = everything;
        this.prefixes = prefixes;
    }

    @Override
    public QueryService service() {
        return new DatasetService(everything);
    }

    @Override
    public Graph graph() {
        return everything.getDefaultGraph();
    }

    @Override
    public Prefixes prefixes() {
        return prefixes;
    }

    @Override
    public String described() {
        return "tdb2:" + store.folder();
    }

    @Override
    public Graphs withOntology() {
        Graph ontology = new Data().withOntology().graph();
        return new Tdb2Graphs(store, new Tdb2Store.Joined(everything, List.of(everything::getDefaultGraph, () -> ontology)),
                prefixes);
    }

    @Override
    public void close() {
        everything.end();
        store.close();
    }
}
