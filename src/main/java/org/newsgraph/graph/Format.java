package org.newsgraph.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.problem.WrongUsage;

/** The forms in which graphs are written. */
public enum Format {
    TURTLE("turtle", "ttl", "text/turtle", false),
    TRIG("trig", "trig", "application/trig", true),
    NTRIPLES("ntriples", "nt", "application/n-triples", false),
    NQUADS("nquads", "nq", "application/n-quads", true),
    JSONLD("jsonld", "jsonld", "application/ld+json", true),
    RDFXML("rdfxml", "rdf", "application/rdf+xml", false);

    private final String title;
    private final String extension;
    private final String mediaType;
    private final boolean manyGraphs;

    Format(String title, String extension, String mediaType, boolean manyGraphs) {
        this.title = title;
        this.extension = extension;
        this.mediaType = mediaType;
        this.manyGraphs = manyGraphs;
    }

    /** The name users give it on the command line. */
    public String title() {
        return title;
    }

    /** The ending of its files, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether one file can hold the graphs of several articles, each under its name. */
    public boolean holdsManyGraphs() {
        return manyGraphs;
    }

    /** The names of all formats, for messages and help. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(Format::title).toList();
    }

    /**
     * The format of a name, of a file's ending or of a media type, in any case and with or without hyphens ("ttl", "N-Quads").
     *
     * @throws WrongUsage where there is none
     */
    public static Format of(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        String bare = plain.replace("-", "");
        return Arrays.stream(values())
                .filter(f -> f.title.equals(bare) || f.extension.equals(bare) || f.mediaType.equals(plain))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("--format " + name + " is unknown; give one of "
                        + String.join(", ", titles())));
    }

    /** The format that a file's ending tells, if it tells one. */
    public static Optional<Format> ofFile(String fileName) {
        String plain = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> plain.endsWith("." + f.extension)).findFirst();
    }
}
