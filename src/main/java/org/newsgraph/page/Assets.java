package org.newsgraph.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The style sheet and the scripts that pages need, by the names under which pages ask for them. All of them are in the program. */
public final class Assets {
    /** The style sheet of every page. */
    public static final String STYLE = "newsgraph.css";
    /** Pop-ups of facts. */
    public static final String SCRIPT = "newsgraph.js";
    /** Makes networks movable. */
    public static final String NETWORK_SCRIPT = "network.js";
    /** The library that {@link #NETWORK_SCRIPT} needs. */
    public static final String CYTOSCAPE = "cytoscape.min.js";

    private static final String WEBJAR = "/META-INF/resources/webjars/cytoscape/3.33.1/";
    private static final Map<String, String> PLACES = places();

    private Assets() {}

    /**
     * A file to serve.
     *
     * @param bytes what is in it
     * @param contentType its media type with its character set
     */
    public record Asset(byte[] bytes, String contentType) {}

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(STYLE, STYLE);
        places.put(SCRIPT, SCRIPT);
        places.put(NETWORK_SCRIPT, NETWORK_SCRIPT);
        places.put(CYTOSCAPE, WEBJAR + "dist/cytoscape.min.js");
        places.put("cytoscape-licence.txt", WEBJAR + "LICENSE");
        return places;
    }

    /** The names of all. */
    public static Set<String> names() {
        return PLACES.keySet();
    }

    /** One by its name; empty where there is none of this name. Only these names are looked for, never a path. */
    public static Optional<Asset> find(String name) {
        return Optional.ofNullable(PLACES.get(name)).map(place -> new Asset(bytes(place), contentType(name)));
    }

    private static String contentType(String name) {
        String type = name.endsWith(".css") ? "text/css" : name.endsWith(".js") ? "text/javascript" : "text/plain";
        return type + "; charset=utf-8";
    }

    /** A resource of this room, or of the whole program where the name begins with a slash. */
    static byte[] bytes(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
