package org.newsgraph.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.newsgraph.problem.WrongUsage;

/** The formats that articles come in. */
public enum InputFormat {
    /** Plain text, one article. */
    TEXT("text", "txt"),
    /** A web page. */
    HTML("html", "htm", "xhtml"),
    /** JSON: schema.org's NewsArticle, ninjs or a JSON Feed; an object, an array, or one object a line. */
    JSON("json", "jsonl", "ndjson", "jsonld", "ninjs"),
    /** RSS or Atom. */
    FEED("feed", "rss", "atom"),
    /** A web archive. */
    WARC("warc"),
    /** NewsML-G2. */
    NEWSML("newsml"),
    /** News Industry Text Format. */
    NITF("nitf");

    private final List<String> names;

    InputFormat(String... names) {
        this.names = List.of(names);
    }

    /**
     * The format of a name, without regard to case.
     *
     * @throws WrongUsage where there is none
     */
    public static InputFormat of(String name) {
        return Arrays.stream(values()).filter(format -> format.names.contains(name.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(
                        () -> new WrongUsage("--input-format " + name + ": unknown; text, html, json, feed, warc, newsml and nitf"
                                + " are known"));
    }
}
