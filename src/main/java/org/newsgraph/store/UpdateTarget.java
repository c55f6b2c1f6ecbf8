package org.newsgraph.store;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.problem.StoreProblem;

/** Loads by SPARQL Update: one request drops graphs and inserts them anew, which servers do as a whole or not at all. */
final class UpdateTarget implements GraphTarget {
    private static final String SPARQL_UPDATE = "application/sparql-update; charset=utf-8";

    private final HttpStore http;
    private final URI url;
    private final RemoteCounts counts;
    private final int batch;

    UpdateTarget(HttpStore http, URI url, RemoteCounts counts, int batch) {
        this.http = http;
        this.url = url;
        this.counts = counts;
        this.batch = batch;
    }

    @Override
    public void check() {
        counts.check();
    }

    @Override
    public void replace(List<NamedGraph> graphs) {
        graphs.forEach(UpdateTarget::check);
        ByteArrayOutputStream update = new ByteArrayOutputStream();
        graphs.forEach(graph -> add(update, "DROP SILENT GRAPH <" + graph.name().getURI() + "> ;\n"));
        add(update, "INSERT DATA {\n");
        for (NamedGraph graph : graphs) {
            add(update, "GRAPH <" + graph.name().getURI() + "> {\n");
            graph.write(update);
            add(update, "}\n");
        }
        add(update, "}");
        update(update.toByteArray());
    }

    private static void check(NamedGraph graph) {
        for (Triple triple : graph.triples()) {
            if (!Iris.isLegal(triple.getSubject()) || !Iris.isLegal(triple.getPredicate()) || !Iris.isLegal(triple.getObject())) {
                throw new Refused("a term has characters that no IRI or language tag may have: " + Iris.shown(triple.toString()));
            }
        }
    }

    @Override
    public void remove(Collection<Node> names) {
        ByteArrayOutputStream update = new ByteArrayOutputStream();
        names.forEach(name -> add(update, "DROP SILENT GRAPH <" + name.getURI() + "> ;\n"));
        try {
            update(update.toByteArray());
        } catch (Refused e) {
            throw e.problem();
        }
    }

    private void update(byte[] text) {
        update(http, url, text);
    }

    /** Sends an update as it is. */
    static void update(HttpStore http, URI url, byte[] text) {
        http.send("POST", url, new HttpStore.Body(SPARQL_UPDATE, text), null, (status, type, in) -> {
            if (status == 404) {
                throw new StoreProblem(
                        StoreAddress.shown(url) + ": there is no endpoint for updates at this address (404); correct it");
            }
            in.transferTo(OutputStream.nullOutputStream());
            return null;
        });
    }

    private static void add(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<Node, Long> count(Collection<Node> names) {
        return counts.count(names);
    }

    @Override
    public List<Node> names() {
        return counts.names();
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public void close() {
        http.close();
    }
}
