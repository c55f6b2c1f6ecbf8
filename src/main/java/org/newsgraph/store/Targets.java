package org.newsgraph.store;

import java.net.URI;
import org.newsgraph.problem.WrongUsage;

/** Opens stores to load into. */
final class Targets {
    private Targets() {}

    /**
     * Opens a store.
     *
     * @param create whether a TDB2 store that isn't there is made
     */
    static GraphTarget open(StoreAddress address, LoadOptions options, boolean create) {
        return switch (address) {
            case StoreAddress.Tdb2 disk -> {
                if (options.queryUrl() != null) {
                    throw new WrongUsage("--query-url is for stores over HTTP; leave it out for " + disk);
                }
                yield new Tdb2Target(create ? Tdb2Store.openOrCreate(disk.folder()) : Tdb2Store.open(disk.folder()),
                        options.batch(LoadOptions.USUAL_TRANSACTION));
            }
            case StoreAddress.GraphStore server -> {
                HttpStore http = new HttpStore(options.http());
                yield new GraphStoreTarget(http, server.url(), options.queryUrl() == null ? null
                        : new RemoteCounts(new RemoteService(http, options.queryUrl())));
            }
            case StoreAddress.Update server -> {
                HttpStore http = new HttpStore(options.http());
                URI counting = options.queryUrl() == null ? queryUrl(server.url()) : options.queryUrl();
                yield new UpdateTarget(http, server.url(), new RemoteCounts(new RemoteService(http, counting)),
                        options.batch(LoadOptions.USUAL_REQUEST));
            }
            case StoreAddress.Sparql endpoint ->
                throw new WrongUsage(endpoint + " is the address of an endpoint for queries; to load, "
                        + "write gsp:URL for its Graph Store, or update:URL where it takes SPARQL updates");
        };
    }

    /** Where a server that takes updates answers queries: Fuseki and RDF4J Server part the two, others have one address for both. */
    static URI queryUrl(URI update) {
        String path = update.getRawPath() == null ? "" : update.getRawPath();
        if (path.endsWith("/update")) {
            return update.resolve(path.substring(0, path.length() - "update".length()) + "query");
        }
        if (path.endsWith("/statements")) {
            return update.resolve(path.substring(0, path.length() - "/statements".length()));
        }
        return update;
    }
}
