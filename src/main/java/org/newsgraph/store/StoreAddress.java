package org.newsgraph.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.newsgraph.problem.WrongUsage;

/**
 * Where a store is and how it is spoken to. All commands write it alike: {@code tdb2:DIR} for a store on disk, {@code http://…} or
 * {@code https://…} for a SPARQL endpoint that answers queries, {@code gsp:URL} for a server that takes graphs by the Graph Store
 * protocol, {@code update:URL} for one that takes SPARQL updates. {@code toString} gives it for messages: without the part of a
 * URL after the question mark, which may hold a key.
 */
public sealed interface StoreAddress {
    /** How addresses are written, for messages and help. */
    String FORMS = "tdb2:DIR, http(s)://… (a SPARQL endpoint), gsp:URL or update:URL";

    /** A TDB2 store in a folder. */
    record Tdb2(Path folder) implements StoreAddress {
        @Override
        public String toString() {
            return "tdb2:" + folder;
        }
    }

    /** A SPARQL endpoint that answers queries. */
    record Sparql(URI url) implements StoreAddress {
        @Override
        public String toString() {
            return shown(url);
        }
    }

    /** A server that takes and gives whole graphs: SPARQL 1.1 Graph Store HTTP Protocol. */
    record GraphStore(URI url) implements StoreAddress {
        @Override
        public String toString() {
            return "gsp:" + shown(url);
        }
    }

    /** A SPARQL endpoint that takes updates. */
    record Update(URI url) implements StoreAddress {
        @Override
        public String toString() {
            return "update:" + shown(url);
        }
    }

    /**
     * Reads an address.
     *
     * @throws WrongUsage where it is none, or has a name and password in it; the message never repeats those
     */
    static StoreAddress parse(String text) {
        String address = text.strip();
        String scheme = address.substring(0, Math.max(0, address.indexOf(':'))).toLowerCase(Locale.ROOT);
        String rest = address.substring(address.indexOf(':') + 1);
        return switch (scheme) {
            case "tdb2" -> new Tdb2(folder(rest));
            case "http", "https" -> new Sparql(url(address));
            case "gsp" -> new GraphStore(url(rest));
            case "update" -> new Update(url(rest));
            default ->
                throw new WrongUsage((address.contains("@") ? "this store" : "'" + address + "'") + " is not the address of"
                        + " a store; write " + FORMS);
        };
    }

    private static Path folder(String name) {
        if (name.isBlank()) {
            throw new WrongUsage("tdb2: has no folder; write tdb2:DIR");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new WrongUsage("tdb2:" + name + ": no name for a folder here (" + e.getReason() + ")", e);
        }
    }

    /**
     * Reads the URL of a server.
     *
     * @throws WrongUsage where it is none of HTTP, or has a name and password in it; the message never repeats those
     */
    static URI url(String text) {
        // A password may hold what no URL can; it must not get into the message that says so.
        int authority = text.indexOf("//");
        if (authority >= 0 && text.indexOf('@', authority) > 0 && text.substring(authority + 2).split("[/?#]", 2)[0].contains("@")
                || text.contains("@") && authority < 0) {
            throw new WrongUsage(
                    "a name and password in a store's URL would show in process lists and histories; leave them out, and "
                            + "set " + Credentials.USER + " and " + Credentials.PASSWORD + " or give --credentials FILE");
        }
        try {
            URI url = new URI(text.strip());
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!web || url.getHost() == null) {
                throw new WrongUsage(
                        "'" + shown(url) + "' is not the URL of a server; it must begin with http:// or https:// and a host");
            }
            if (url.getRawFragment() != null) {
                throw new WrongUsage("'" + shown(url) + "': a server's URL has no '#'; leave that part out");
            }
            return url;
        } catch (URISyntaxException e) {
            throw new WrongUsage("this is not the URL of a server: " + e.getReason() + " at character " + (e.getIndex() + 1)
                    + "; it must begin with http:// or https:// and a host", e);
        }
    }

    /** A URL for messages. */
    static String shown(URI url) {
        String text = url.toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }
}
