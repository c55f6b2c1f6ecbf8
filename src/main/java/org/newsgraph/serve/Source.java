package org.newsgraph.serve;

import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.query.Prefixes;

/** The data that a server shows. */
final class Source {
    private final DatasetGraph store;
    private final Supplier<DatasetGraph> everything;
    private final Prefixes prefixes;
    private final Graph ontology;
    private volatile long changes;

    /**
     * @param store the data as it is kept, to write to and to begin transactions with
     * @param everything the data with everything in its default graph, asked for within each transaction
     * @param allowService whether queries may ask other endpoints
     * @param timeoutMillis how long an update may take, in milliseconds; 0 for as long as it wants
     */
    Source(DatasetGraph store, Supplier<DatasetGraph> everything, Prefixes prefixes, boolean allowService, long timeoutMillis) {
        this.store = store;
        this.everything = everything;
        this.prefixes = prefixes;
        Model own = ModelFactory.createDefaultModel();
        own.add(Resources.model("newsgraph.ttl")).add(Resources.model("alignments.ttl"));
        ontology = own.getGraph();
        store.getContext().set(ARQ.httpServiceAllowed, allowService);
        if (timeoutMillis > 0) {
            store.getContext().set(ARQ.updateTimeout, timeoutMillis);
        }
    }

    /** The data, everything in its default graph. For use within one transaction. */
    DatasetGraph dataset() {
        return everything.get();
    }

    Prefixes prefixes() {
        return prefixes;
    }

    /** The data and, in the default graph, the ontology. For use within one transaction. */
    DatasetGraph withOntology() {
        DatasetGraph dataset = dataset();
        return new WithOntology(dataset, new Union(dataset.getDefaultGraph(), ontology));
    }

    /** Reads in a transaction of the caller's thread. */
    <T> T read(Supplier<T> work) {
        store.begin(TxnType.READ);
        try {
            return work.get();
        } finally {
            store.end();
        }
    }

    /** Says that an update may have changed the data. */
    void changed() {
        synchronized (this) {
            changes++;
        }
    }

    /** Grows with every change. */
    long changes() {
        return changes;
    }

    private static final class WithOntology extends DatasetGraphWrapper implements DatasetGraphWrapperView {
        private final Graph all;

        WithOntology(DatasetGraph dataset, Graph all) {
            super(dataset);
            this.all = all;
        }

        @Override
        public Graph getDefaultGraph() {
            return all;
        }
    }
}
