package org.newsgraph.store;

import java.net.URI;
import java.nio.file.Path;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.CounterName;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** A real Fuseki in the tests' process, at a free port of the loopback interface; its default graph is the union of the others. */
public final class Fuseki implements AutoCloseable {
    private final DatasetGraph dataset;
    private final FusekiServer server;

    private Fuseki(FusekiServer.Builder builder) {
        dataset = DatabaseMgr.createDatasetGraph();
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        server = builder.port(0).loopback(true).add("/news", dataset, true).build().start();
    }

    /** One that lets everybody in. */
    public static Fuseki start() {
        return new Fuseki(FusekiServer.create());
    }

    /** One that lets in who is in a file of names and passwords. */
    public static Fuseki start(Path passwords, AuthScheme scheme) {
        return new Fuseki(FusekiServer.create().passwordFile(passwords.toString()).auth(scheme).realm("news")
                .serverAuthPolicy(Auth.ANY_USER));
    }

    /** What it holds. */
    DatasetGraph dataset() {
        return dataset;
    }

    /** How many requests it has answered. */
    long requests() {
        return server.getDataAccessPointRegistry().get("/news").getDataService().getCounters()
                .value(CounterName.RequestsGood);
    }

    public String url(String service) {
        return "http://localhost:" + server.getPort() + "/news/" + service;
    }

    URI uri(String service) {
        return URI.create(url(service));
    }

    @Override
    public void close() {
        server.stop();
    }
}
