package org.newsgraph.store;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;

/** Loads by the Graph Store protocol: a PUT puts one graph in place of the former, a DELETE takes it out. */
final class GraphStoreTarget implements GraphTarget {
    // N-Triples are Turtle too, and Turtle is what every Graph Store takes.
    private static final String TURTLE = "text/turtle; charset=utf-8";
    private static final String ANY_TRIPLES = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5";
    private static final Node NOWHERE = NodeFactory.createURI("urn:newsgraph:no-such-graph");

    private static final String NO_GRAPH_STORE =
            "; is this the address of a Graph Store? a server that has none is loaded with --store "
                    + "update:URL";

    private final HttpStore http;
    private final URI url;
    private final RemoteCounts counts;
    private boolean taken;

    /** @param counts counts at a SPARQL endpoint; null to fetch graphs back and count what comes */
    GraphStoreTarget(HttpStore http, URI url, RemoteCounts counts) {
        this.http = http;
        this.url = url;
        this.counts = counts;
    }

    @Override
    public void check() {
        try {
            if (counts != null) {
                counts.check();
            }
            fetch(NOWHERE);
        } catch (Refused e) {
            throw new StoreProblem(
                    e.getMessage() + "; is this the address of a Graph Store? where the server has none, load with "
                            + "--store update:URL",
                    e);
        }
    }

    @Override
    public void replace(List<NamedGraph> graphs) {
        for (NamedGraph graph : graphs) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(graph.size() * 120);
            graph.write(bytes);
            put(graph.name(), new HttpStore.Body(TURTLE, bytes.toByteArray()));
            taken = true;
        }
    }

    private void put(Node name, HttpStore.Body body) {
        try {
            http.send("PUT", of(name), body, null, (status, type, in) -> {
                if (status == 404) {
                    throw new StoreProblem(
                            StoreAddress.shown(url) + ": there is no Graph Store at this address (404); correct it");
                }
                return null;
            });
        } catch (Refused e) {
            throw taken ? e : new Refused(e.getMessage() + NO_GRAPH_STORE);
        }
    }

    @Override
    public void remove(Collection<Node> names) {
        try {
            names.forEach(name -> http.send("DELETE", of(name), null, null, (status, type, in) -> null));
        } catch (Refused e) {
            throw e.problem();
        }
    }

    @Override
    public Map<Node, Long> count(Collection<Node> names) {
        if (counts != null) {
            return counts.count(names);
        }
        Map<Node, Long> found = new LinkedHashMap<>();
        try {
            names.forEach(name -> found.put(name, fetch(name)));
        } catch (Refused e) {
            throw e.problem();
        }
        return found;
    }

    private long fetch(Node name) {
        return http.send("GET", of(name), null, ANY_TRIPLES, (status, type, in) -> {
            if (status == 404) {
                return 0L;
            }
            Lang language = RDFLanguages.contentTypeToLang(RemoteService.type(type));
            if (language == null) {
                throw new StoreProblem(StoreAddress.shown(url) + ": the server gives back no RDF"
                        + (type == null ? "" : " but " + RemoteService.type(type)) + "; is this the address of a Graph Store?");
            }
            return (long) Set.copyOf(RemoteService.parse(in, language, url)).size();
        });
    }

    @Override
    public List<Node> names() {
        if (counts == null) {
            throw new WrongUsage(
                    "a Graph Store does not tell which graphs it has; give the SPARQL endpoint of the same store with "
                            + "--query-url URL");
        }
        return counts.names();
    }

    private URI of(Node name) {
        String base = url.toString();
        return URI.create(base + (base.contains("?") ? "&" : "?") + "graph=" + URLEncoder.encode(name.getURI(),
                StandardCharsets.UTF_8).replace("+", "%20"));
    }

    @Override
    public int batch() {
        return 0;
    }

    @Override
    public void close() {
        http.close();
    }
}
