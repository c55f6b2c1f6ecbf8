package org.newsgraph.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.problem.BadInput;

/** Tells the format of an input from how it begins; its name counts only where the content leaves it open. */
final class Recogniser {
    /** How many bytes of an input are looked at. */
    static final int HEAD = 8 * 1024;

    private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*(?:\"|\\})|\\[\\s*(?:\\{\\s*\"|\\])).*", Pattern.DOTALL);
    private static final Pattern BEFORE_ROOT = Pattern.compile(
            "\\s*(?:<\\?[^>]*+>|<!--.*?-->|<!doctype\\s+([\\w:.-]+)[^>\\[]*+(?:\\[[^\\]]*+\\]\\s*)?>)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ELEMENT = Pattern.compile("\\s*<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)(?=[\\s/>])");
    private static final Set<String> PAGE =
            Set.of("html", "head", "body", "title", "meta", "link", "script", "style", "base", "div", "main",
                    "article", "section", "header", "nav", "p", "h1", "h2", "h3", "table", "center", "a", "span", "ul", "ol", "b",
                    "i", "em", "img");
    private static final Map<String, InputFormat> ROOTS = Map.of("rss", InputFormat.FEED, "feed", InputFormat.FEED, "rdf",
            InputFormat.FEED, "entry", InputFormat.FEED, "newsitem", InputFormat.NEWSML, "newsmessage", InputFormat.NEWSML,
            "packageitem", InputFormat.NEWSML, "nitf", InputFormat.NITF);

    private Recogniser() {}

    /**
     * The format of an input.
     *
     * @param head its first bytes
     * @throws BadInput where it is XML of a kind that is not known
     */
    static InputFormat format(byte[] head, Input input, ReadOptions options) {
        if (options.format().isPresent()) {
            return options.format().get();
        }
        String start = text(head, options);
        if (start.startsWith("WARC/")) {
            return InputFormat.WARC;
        }
        if (JSON.matcher(start).matches()) {
            return InputFormat.JSON;
        }
        Optional<InputFormat> markup = markup(start, input);
        return markup.orElseGet(() -> switch (input.extension()) {
            case "json", "jsonl", "ndjson", "jsonld" -> InputFormat.JSON;
            case "html", "htm", "xhtml" -> InputFormat.HTML;
            default -> InputFormat.TEXT;
        });
    }

    private static Optional<InputFormat> markup(String start, Input input) {
        Matcher before = BEFORE_ROOT.matcher(start);
        int at = 0;
        boolean xml = false;
        while (before.find(at) && before.start() == at) {
            if ("html".equalsIgnoreCase(before.group(1))) {
                return Optional.of(InputFormat.HTML);
            }
            xml = xml || before.group().stripLeading().startsWith("<?xml") || before.group(1) != null;
            at = before.end();
        }
        Matcher root = ELEMENT.matcher(start).region(at, start.length());
        if (!root.lookingAt()) {
            return xml ? Optional.of(InputFormat.HTML) : Optional.empty();
        }
        String name = root.group(1).toLowerCase(Locale.ROOT);
        if (ROOTS.containsKey(name)) {
            return Optional.of(ROOTS.get(name));
        }
        if (PAGE.contains(name)) {
            return Optional.of(InputFormat.HTML);
        }
        if (xml) {
            throw new BadInput(input.source() + ": XML with the root element " + root.group(1) + ", which is not known;"
                    + " RSS, Atom, NewsML-G2, NITF and XHTML can be read");
        }
        return Optional.empty();
    }

    private static String text(byte[] head, ReadOptions options) {
        Charset charset = Charsets.byteOrderMark(head).or(options::given).orElse(StandardCharsets.UTF_8);
        String text = new String(head, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
