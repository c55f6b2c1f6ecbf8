package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.query.Prefixes;
import org.newsgraph.store.LoadOptions;
import org.newsgraph.store.StoreAddress;
import picocli.CommandLine.Option;

/** What loading and unloading have in common besides the store. */
final class LoadSettings {
    @Option(
            names = "--graph",
            paramLabel = "IRI",
            description = "Name of the graph that triples without one belong to.")
    private String graph;

    @Option(
            names = "--query-url",
            paramLabel = "URL",
            description = "SPARQL endpoint of the same server, at which triples are counted. Without it: of update:.../update at "
                    + ".../query, of update:.../statements at ..., of any other update:URL at that URL; of gsp:URL by fetching each "
                    + "graph back.")
    private String queryUrl;

    LoadOptions options(StoreOptions store, Path journal, int batch, Boolean gzip, Consumer<String> notes) {
        if (queryUrl != null && !(StoreAddress.parse(queryUrl) instanceof StoreAddress.Sparql)) {
            throw new WrongUsage("--query-url must be the http(s)://... address of a SPARQL endpoint");
        }
        return new LoadOptions(graph == null ? null : name(graph), journal, batch,
                queryUrl != null && StoreAddress.parse(queryUrl) instanceof StoreAddress.Sparql endpoint ? endpoint.url() : null,
                store.http(gzip, notes));
    }

    /** The IRI of a graph as the user wrote it. */
    static String name(String written) {
        return new Prefixes().expand(written)
                .orElseThrow(() -> new WrongUsage("'" + written + "' is no IRI; write it in full, as "
                        + "https://example.org/graph, or with a prefix of the graph model, as article:..."));
    }
}
