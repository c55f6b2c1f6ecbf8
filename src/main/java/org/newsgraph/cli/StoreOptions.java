package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.store.Credentials;
import org.newsgraph.store.HttpOptions;
import org.newsgraph.store.StoreAddress;
import picocli.CommandLine.Option;

/** Which store, and how its server is spoken to. */
final class StoreOptions {
    @Option(
            names = {"-s", "--store"},
            paramLabel = "STORE",
            description = "tdb2:DIR, a store on disk; http(s)://..., a SPARQL endpoint for queries; gsp:URL, a Graph Store to load into; "
                    + "update:URL, an endpoint for SPARQL updates.")
    private String address;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "File with lines user=... and password=..., or token=..., for the store's server. Without it: the environment "
                    + "variables " + Credentials.USER + " and " + Credentials.PASSWORD + ", or " + Credentials.TOKEN + ".")
    private Path credentials;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Certificates (PEM) of authorities to trust besides the system's.")
    private Path authorities;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "" + HttpOptions.USUAL_RETRIES,
            description = "How often to send a request again that a busy server (429, 502, 503, 504) or a broken connection did not "
                    + "answer. Default: ${DEFAULT-VALUE}.")
    private int retries;

    /** Whether the user named one. */
    boolean isGiven() {
        return address != null;
    }

    /**
     * The store that the user named.
     *
     * @throws WrongUsage where none is named, or it is no address
     */
    StoreAddress address() {
        if (address == null) {
            throw new WrongUsage("which store? name it with --store " + StoreAddress.FORMS);
        }
        return StoreAddress.parse(address);
    }

    /**
     * How a server is spoken to.
     *
     * @param gzip whether to compress what is sent; null to find out
     * @param notes takes lines about waiting
     */
    HttpOptions http(Boolean gzip, Consumer<String> notes) {
        if (retries < 0) {
            throw new WrongUsage("--retries " + retries + ": must be 0 or more");
        }
        Credentials known = credentials == null ? Credentials.of(System.getenv()) : Credentials.read(credentials);
        return new HttpOptions(known, authorities, gzip, retries, notes);
    }
}
