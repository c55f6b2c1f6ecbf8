package org.newsgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.graph.GraphOptions;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.query.QuestionRunner;
import org.newsgraph.serve.Hosts;
import org.newsgraph.serve.ServeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows graphs to browsers and programs. */
@Command(
        name = "serve",
        description = "Serves graphs on this machine: pages to read, a SPARQL endpoint, and articles turned into graphs.",
        footer = {
            "%nExamples:",
            "  newsgraph serve                                       the graphs in output/, on port 3030",
            "  newsgraph serve --data graphs/ --port 0               any free port; the address is printed",
            "  curl -H 'Content-Type: text/plain' --data-binary @article.txt http://127.0.0.1:3030/export",
            "%nAddresses: / (pages), /id/…, /editor, /sparql, /data (Graph Store, to read), /questions, /export and "
                    + "/.well-known/void. Files are read once, at the start. Ctrl-C stops the server when what it is doing is "
                    + "done, with exit code 0."
        })
final class ServeCommand implements Callable<Integer> {
    private static final String TOKEN = "NEWSGRAPH_TOKEN";
    private static final int SHORTEST_TOKEN = 16;
    private static final double BYTES_A_MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--port", paramLabel = "N", description = "Port; 0 for any that is free. Default ${DEFAULT-VALUE}.",
            defaultValue = "3030")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Name or address to listen on. Default ${DEFAULT-VALUE}, which only this machine reaches; any other needs "
                    + "a token.",
            defaultValue = "127.0.0.1")
    private String host;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the token that clients have to send; without it, the environment variable " + TOKEN + " is "
                    + "used where it is set.")
    private Path tokenFile;

    @Option(names = "--cors", paramLabel = "ORIGIN",
            description = "Let pages of this web origin (such as http://localhost:5173, or * for all) read answers.")
    private String cors;

    @Option(names = "--timeout", paramLabel = "SECONDS",
            description = "Give up an answer after so long; 0 for never. Default ${DEFAULT-VALUE}.", defaultValue = "30")
    private double timeout;

    @Option(names = "--limit", paramLabel = "N",
            description = "Give at most so many rows or triples; 0 for all. A cut answer has the header Newsgraph-Note. "
                    + "Default ${DEFAULT-VALUE}.",
            defaultValue = "100000")
    private long limit;

    @Option(names = "--max-request", paramLabel = "MEGABYTES",
            description = "Refuse larger requests. Default ${DEFAULT-VALUE}.", defaultValue = "1")
    private double maxRequest;

    @Option(names = "--threads", paramLabel = "N",
            description = "Queries, and articles, worked on at once; others wait. Default the number of cores.")
    private Integer threads;

    @Option(names = "--allow-update", description = "Take SPARQL updates at /update. Those to files change memory only.")
    private boolean allowUpdate;

    @Option(names = "--allow-service", description = "Let queries ask other endpoints with SERVICE.")
    private boolean allowService;

    @Option(names = "--no-export", description = "Do not offer /export: no models are loaded, which saves memory.")
    private boolean noExport;

    @Option(names = "--base", paramLabel = "IRI", description = "What the IRIs of data begin with; default ${DEFAULT-VALUE}.",
            defaultValue = Terms.DEFAULT_BASE)
    private String base;

    @Option(names = "--lexicon", paramLabel = "FILE", description = "Turtle file of further event words for /export, repeatable.")
    private List<Path> lexicons = new ArrayList<>();

    @Option(names = "--authority", paramLabel = "FILE", description = "Turtle file of further names for /export, repeatable.")
    private List<Path> authorities = new ArrayList<>();

    @Option(names = "--shapes", paramLabel = "FILE", description = "Turtle file of further SHACL shapes for /export, repeatable.")
    private List<Path> shapes = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        ServeOptions options = options();
        ServedData shown = ServedData.of(data, allowUpdate);
        Optional<ServeOptions.ExportFiles> files =
                noExport ? Optional.empty() : Optional.of(new ServeOptions.ExportFiles(lexicons, authorities, shapes));
        PrintWriter err = spec.commandLine().getErr();
        new Serving(spec.commandLine()).run(shown, options, files, address -> {
            PrintWriter out = spec.commandLine().getOut();
            out.println(address);
            out.flush();
            err.println("newsgraph: serving " + shown.description() + "; Ctrl-C stops");
            err.flush();
        });
        return ExitCodes.DONE;
    }

    private ServeOptions options() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new WrongUsage("--port " + port + ": give a number from 0 to 65535");
        }
        if (!(timeout >= 0 && timeout < Integer.MAX_VALUE)) {
            throw new WrongUsage("--timeout " + timeout + ": give a number of seconds, or 0 for no limit");
        }
        if (limit < 0) {
            throw new WrongUsage("--limit " + limit + ": must be 0 or more");
        }
        if (!(maxRequest > 0 && maxRequest <= 2000)) {
            throw new WrongUsage("--max-request " + maxRequest + ": give a number of megabytes above 0, up to 2000");
        }
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1) {
            throw new WrongUsage("--threads " + workers + ": give a number from 1 on");
        }
        if (cors != null && !cors.matches("\\*|https?://[^/\\s]+")) {
            throw new WrongUsage("--cors " + cors + ": no web origin; give one such as http://localhost:5173, or *");
        }
        Optional<String> token = token();
        if (!Hosts.isLoopback(host)) {
            if (token.isEmpty()) {
                throw new WrongUsage("--host " + host + ": other machines may reach this; give a token in " + TOKEN
                        + " or with --token-file FILE");
            }
            PrintWriter err = spec.commandLine().getErr();
            err.println("newsgraph: other machines may reach " + host
                    + ", and what is sent is not encrypted; put it behind TLS where the network is not yours");
            err.flush();
        }
        return new ServeOptions(host, port, token, Optional.ofNullable(cors), Duration.ofMillis(Math.round(timeout * 1000)),
                limit == 0 ? QuestionRunner.ALL : limit, Math.round(maxRequest * BYTES_A_MEGABYTE), workers,
                Duration.ofSeconds(5),
                allowUpdate, allowService, checkedBase());
    }

    private String checkedBase() {
        return new GraphOptions(base, GraphOptions.Spans.ALL, GraphOptions.Body.FULL, Optional.empty(), "", "", "").base();
    }

    private Optional<String> token() throws IOException {
        String token = tokenFile == null ? System.getenv(TOKEN) : Files.readString(tokenFile, StandardCharsets.UTF_8).strip();
        if (token == null || tokenFile == null && token.isEmpty()) {
            return Optional.empty();
        }
        String place = tokenFile == null ? TOKEN : tokenFile.toString();
        if (token.length() < SHORTEST_TOKEN || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new WrongUsage(place + ": a token has at least " + SHORTEST_TOKEN
                    + " characters of ASCII without spaces; make one with 'openssl rand -hex 32'");
        }
        return Optional.of(token);
    }
}
