package org.newsgraph.store;

import java.net.URI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.query.Data;
import org.newsgraph.query.DatasetService;
import org.newsgraph.query.Graphs;
import org.newsgraph.query.Prefixes;
import org.newsgraph.query.QueryService;

/** A server to be asked. Its default graph is what the server makes of it. */
final class RemoteGraphs implements Graphs {
    private final HttpStore http;
    private final URI url;
    private final RemoteService service;
    private final Graph ontology;
    private final Prefixes prefixes = new Prefixes();

    RemoteGraphs(HttpStore http, URI url) {
        this(http, url, null);
    }

    private RemoteGraphs(HttpStore http, URI url, Graph ontology) {
        this.http = http;
        this.url = url;
        this.service = new RemoteService(http, url);
        this.ontology = ontology;
    }

    @Override
    public QueryService service() {
        if (ontology == null) {
            return service;
        }
        // The server does not have the ontology. Where its hierarchy can't be put into the query, both are put together here.
        QueryService together =
                new DatasetService(DatasetGraphFactory.wrap(new Union(new RemoteProperties(service), ontology)));
        return (query, timeout, limit) -> HierarchyInQuery.resolve(query, ontology)
                .map(resolved -> service.answer(resolved, timeout, limit))
                .orElseGet(() -> together.answer(query, timeout, limit));
    }

    @Override
    public Graph graph() {
        Graph remote = new RemoteGraph(service);
        return ontology == null ? remote : new Union(remote, ontology);
    }

    @Override
    public Prefixes prefixes() {
        return prefixes;
    }

    @Override
    public String described() {
        String empty = !service.isThere("?s ?p ?o") && service.isThere("GRAPH ?g { ?s ?p ?o }")
                ? ", whose default graph is empty: ask with GRAPH, or have the server show the union of its graphs as default graph"
                : "";
        return StoreAddress.shown(url) + empty;
    }

    @Override
    public Graphs withOntology() {
        return new RemoteGraphs(http, url, new Data().withOntology().graph());
    }

    @Override
    public void close() {
        http.close();
    }
}
