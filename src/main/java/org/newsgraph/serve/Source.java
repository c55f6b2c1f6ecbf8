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

/** The data that a server shows. Its default graph holds everything. */
final class Source {
    private final DatasetGraph dataset;
    private final Prefixes prefixes;
    private final Graph ontology;
    private volatile long changes;

    /**
     * @param allowService whether queries may ask other endpoints
     * @param timeoutMillis how long an update may take, in milliseconds; 0 for as long as it wants
     */
    Source(DatasetGraph dataset, Prefixes prefixes, boolean allowService, long timeoutMillis) {
        this.dataset = dataset;
        this.prefixes = prefixes;
        Model own = ModelFactory.createDefaultModel();
        own.add(Resources.model("newsgraph.ttl")).add(Resources.model("alignments.ttl"));
        ontology = own.getGraph();
        dataset.getContext().set(ARQ.httpServiceAllowed, allowService);
        if (timeoutMillis > 0) {
            dataset.getContext().set(ARQ.updateTimeout, timeoutMillis);
        }
    }

    DatasetGraph dataset() {
        return dataset;
    }

    Prefixes prefixes() {
        return prefixes;
    }

    /** The data and, in the default graph, the ontology. For use within one transaction. */
    DatasetGraph withOntology() {
        return new WithOntology(dataset, new Union(dataset.getDefaultGraph(), ontology));
    }

    /** Reads in a transaction of the caller's thread. */
    <T> T read(Supplier<T> work) {
        dataset.begin(TxnType.READ);
        try {
            return work.get();
        } finally {
            dataset.end();
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
