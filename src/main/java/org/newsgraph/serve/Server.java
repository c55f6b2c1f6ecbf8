package org.newsgraph.serve;

import java.net.BindException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.newsgraph.page.Links;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.query.Prefixes;

/** A running server: Fuseki for the SPARQL protocols, and the program's own addresses beside it. */
public final class Server implements AutoCloseable {
    static final String SPARQL = "/sparql";
    static final String UPDATE = "/update";
    static final String DATA = "/data";
    /** Below {@link #SPARQL}: the data together with the ontology, as some named questions need it. */
    static final String WITH_ONTOLOGY = "ontology";
    /** Threads that wait for their turn are cheap; these are enough for all that may wait. */
    private static final int THREADS = 200;

    private final FusekiServer server;
    private final String host;
    private final Optional<Exports> exports;

    private Server(FusekiServer server, String host, Optional<Exports> exports) {
        this.server = server;
        this.host = host;
        this.exports = exports;
    }

    /**
     * Starts a server.
     *
     * @param store the data as it is kept: what transactions, the Graph Store Protocol and updates are about
     * @param everything the data with everything in its default graph: what queries and pages are about; asked for within each
     *     transaction
     * @param prefixes the prefixes that need no declaration in queries
     * @param files what articles are turned into graphs with; empty for a server that does not
     * @param operator hears of what goes wrong that is not a client's fault
     * @throws StoreProblem where it can't listen there
     */
    public static Server start(DatasetGraph store, Supplier<DatasetGraph> everything, Prefixes prefixes, ServeOptions options,
            Optional<ServeOptions.ExportFiles> files, Consumer<Throwable> operator) {
        Source source = new Source(store, everything, prefixes, options.allowService(), options.timeout().toMillis());
        Failures failures = new Failures(operator);
        Workers workers = new Workers(options.workers(), options.timeout());
        Description description = new Description(source, workers, options);
        Optional<Exports> exports =
                files.map(given -> new Exports(new Workers(options.workers(), options.timeout()), options, given));

        FusekiServer.Builder builder = FusekiServer.create().port(options.port()).numServerThreads(2, THREADS)
                .fusekiModules(FusekiModules.empty()).addFilter("/*", new Gate(options, failures));
        SparqlQuery query = new SparqlQuery(source, workers, options, failures, description::answer);
        builder.registerOperation(Operation.Query, query)
                .registerOperation(Operation.GSP_R, new GraphRead(workers))
                .registerOperation(Operation.Update, new SparqlUpdate(source, workers));
        builder.add(SPARQL, DataService.newBuilder(store).addEndpoint(Operation.Query)
                .addEndpoint(Operation.Query, WITH_ONTOLOGY));
        builder.add(DATA, DataService.newBuilder(store).addEndpoint(Operation.GSP_R));
        if (options.allowUpdate()) {
            builder.add(UPDATE, DataService.newBuilder(store).addEndpoint(Operation.Update));
        } else {
            builder.addServlet(UPDATE, Endpoint.refusing(failures,
                    "updates are switched off here; the server's operator can allow them with --allow-update"));
        }
        addPages(builder, source, workers, options, failures, description);
        exports.ifPresent(given -> builder.addServlet("/export", Endpoint.posting(failures, given::answer)));
        return new Server(listen(builder.build(), options, operator), options.host(), exports);
    }

    private static void addPages(FusekiServer.Builder builder, Source source, Workers workers, ServeOptions options,
            Failures failures, Description description) {
        Links links = new ServerLinks(options.base());
        Browsing browsing = new Browsing(source, workers, links);
        Things things = new Things(source, workers, options.base(), links);
        NamedQuestions questions = new NamedQuestions(source, workers, options);
        builder.addServlet("", Endpoint.reading(failures, browsing::home))
                .addServlet("/search", Endpoint.reading(failures, browsing::search))
                .addServlet(Things.ID + "*", Endpoint.reading(failures, things::byPath))
                .addServlet(Things.RESOURCE, Endpoint.reading(failures, things::byParameter))
                .addServlet("/questions/*", Endpoint.reading(failures, questions::answer))
                .addServlet("/.well-known/void", Endpoint.reading(failures, description::answer))
                .addServlet("/editor", Endpoint.reading(failures, request -> StaticFiles.editor()))
                .addServlet("/favicon.ico", Endpoint.reading(failures, request -> StaticFiles.icon()))
                .addServlet(StaticFiles.PATH + "/*", Endpoint.reading(failures, StaticFiles::answer))
                .addServlet("/*", Endpoint.reading(failures, request -> {
                    throw new HttpFailure(404, "there is nothing at " + request.getRequestURI());
                }));
    }

    private static FusekiServer listen(FusekiServer server, ServeOptions options, Consumer<Throwable> operator) {
        org.eclipse.jetty.server.Server jetty = server.getJettyServer();
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector listening) {
                listening.setHost(options.host());
            }
        }
        jetty.getDescendants(ServletContextHandler.class).forEach(context -> context.setMaxFormContentSize(
                (int) Math.min(Integer.MAX_VALUE, options.maxRequest())));
        PlainErrors errors = new PlainErrors(operator);
        jetty.setErrorHandler(errors);
        jetty.getDescendants(ServletContextHandler.class).forEach(context -> context.setErrorHandler(errors));
        // Requests that are being answered are, when the server is told to stop; new ones are turned away.
        jetty.insertHandler(new GracefulHandler());
        jetty.setStopTimeout(options.grace().toMillis());
        try {
            return server.start();
        } catch (FusekiException e) {
            try {
                jetty.stop();
            } catch (Exception stopping) {
                e.addSuppressed(stopping);
            }
            throw cannotListen(e, options);
        }
    }

    private static StoreProblem cannotListen(FusekiException failed, ServeOptions options) {
        Throwable cause = failed;
        while (cause.getCause() != null && !(cause instanceof UnknownHostException)) {
            cause = cause.getCause();
        }
        String where = options.host() + ":" + options.port();
        String reason = cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")
                ? "the port is in use; give another with --port, or 0 for any that is free"
                : "cannot listen there (" + cause.getMessage() + "); give another --host or --port";
        return new StoreProblem(where + ": " + reason, failed);
    }

    /** Where the server is, with the port it got; ends with a slash. */
    public URI address() {
        String name = Arrays.stream(host.split(":", -1)).count() > 2 && !host.startsWith("[") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + server.getHttpPort() + "/");
    }

    /** Waits until articles are turned into graphs at full speed; at once where they are not. */
    public void awaitWarmth() {
        exports.ifPresent(Exports::awaitWarmth);
    }

    /** Waits until the server stops. */
    public void join() {
        server.join();
    }

    /** Takes no new requests, answers those it has, for as long as the grace allows, and stops. */
    @Override
    public void close() {
        server.stop();
    }
}
