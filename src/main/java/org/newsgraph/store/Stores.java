package org.newsgraph.store;

import java.nio.charset.StandardCharsets;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.update.UpdateRequest;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.query.Graphs;

/** Asks and changes stores. */
public final class Stores {
    private Stores() {}

    /**
     * Opens a store to be asked.
     *
     * @throws WrongUsage for an address that only takes graphs
     * @throws StoreProblem where it can't be opened
     */
    public static Graphs graphs(StoreAddress address, HttpOptions options) {
        return switch (address) {
            case StoreAddress.Tdb2 disk -> new Tdb2Graphs(Tdb2Store.open(disk.folder()));
            case StoreAddress.Sparql server -> new RemoteGraphs(new HttpStore(options), server.url());
            case StoreAddress.GraphStore server -> throw notToBeAsked(server);
            case StoreAddress.Update server -> throw notToBeAsked(server);
        };
    }

    /**
     * Changes a store. In a TDB2 store all of it is done or nothing, and its WHERE parts see everything, in whatever graph.
     *
     * @throws WrongUsage for an address that takes no updates
     * @throws StoreProblem where the store fails or refuses the update
     */
    public static void update(StoreAddress address, UpdateRequest update, HttpOptions options) {
        switch (address) {
            case StoreAddress.Tdb2 disk -> {
                try (Tdb2Store store = Tdb2Store.open(disk.folder())) {
                    update(store, update);
                }
            }
            case StoreAddress.Update server -> {
                try (HttpStore http = new HttpStore(options)) {
                    UpdateTarget.update(http, server.url(), update.toString().getBytes(StandardCharsets.UTF_8));
                } catch (GraphTarget.Refused e) {
                    throw e.problem();
                }
            }
            case StoreAddress.Sparql server ->
                throw new WrongUsage(server + " is the address of an endpoint for queries; to change the "
                        + "store, write update:URL for its endpoint that takes updates");
            case StoreAddress.GraphStore server ->
                throw new WrongUsage(server + " takes whole graphs, no updates; write update:URL for "
                        + "the endpoint of the same store that does");
        }
    }

    private static void update(Tdb2Store store, UpdateRequest update) {
        try {
            Txn.executeWrite(store.dataset(), () -> {
                var execution = UpdateExec.dataset(store.dataset()).update(update);
                if (store.isUnion()) {
                    execution.set(TDB2.symUnionDefaultGraph, true);
                }
                execution.execute();
            });
        } catch (JenaException e) {
            throw store.failed(e);
        }
    }

    private static WrongUsage notToBeAsked(StoreAddress address) {
        return new WrongUsage(
                address + " takes graphs, and answers no questions; give the server's SPARQL endpoint, as http(s)://…");
    }
}
