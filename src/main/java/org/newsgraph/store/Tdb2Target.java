package org.newsgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.problem.StoreProblem;

/** Loads into a TDB2 store: each call one transaction. */
final class Tdb2Target implements GraphTarget {
    private final Tdb2Store store;
    private final DatasetGraph dataset;
    private final int batch;

    Tdb2Target(Tdb2Store store, int batch) {
        this.store = store;
        this.dataset = store.dataset();
        this.batch = batch;
    }

    @Override
    public void check() {
        // It is open already.
    }

    @Override
    public void replace(List<NamedGraph> graphs) {
        write(() -> {
            for (NamedGraph graph : graphs) {
                dataset.deleteAny(graph.name(), Node.ANY, Node.ANY, Node.ANY);
                for (Triple triple : graph.triples()) {
                    dataset.add(graph.name(), triple.getSubject(), triple.getPredicate(), triple.getObject());
                }
            }
        });
    }

    @Override
    public void remove(Collection<Node> names) {
        write(() -> names.forEach(name -> dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY)));
    }

    @Override
    public Map<Node, Long> count(Collection<Node> names) {
        return guarded(() -> Txn.calculateRead(dataset, () -> {
            Map<Node, Long> counts = new LinkedHashMap<>();
            // Counted in the index: the terms themselves need not be read.
            NodeTupleTable quads = TDBInternal.requireStorage(dataset).getQuadTable().getNodeTupleTable();
            for (Node name : names) {
                NodeId graph = quads.getNodeTable().getNodeIdForNode(name);
                counts.put(name, NodeId.isDoesNotExist(graph) ? 0 : Iter.count(quads.find(graph, null, null, null)));
            }
            return counts;
        }));
    }

    @Override
    public List<Node> names() {
        return guarded(() -> Txn.calculateRead(dataset, () -> {
            List<Node> names = new ArrayList<>();
            Iterator<Node> graphs = dataset.listGraphNodes();
            graphs.forEachRemaining(names::add);
            names.sort(Comparator.comparing(Node::toString));
            return names;
        }));
    }

    private void write(Runnable change) {
        guarded(() -> {
            Txn.executeWrite(dataset, change);
            return null;
        });
    }

    /** What TDB2 throws is a full or failing disk, or a damaged store. */
    private <T> T guarded(Supplier<T> action) {
        try {
            return action.get();
        } catch (StoreProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw store.failed(e);
        }
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public void close() {
        store.close();
    }
}
