package org.newsgraph.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.article.feed.JsonFeed;
import org.newsgraph.problem.BadInput;

/**
 * Reads articles out of JSON: JSON Lines with one article a line, an array of articles, or a single article. Which of them it is
 * shows in how the text begins. Lines are read one by one, so that such a file may be larger than memory; a line that is no
 * article is reported and the others go on. Anything but lines is limited to {@link TextDecoder#MOST_BYTES}.
 */
final class JsonArticleReader {
    private static final int HEAD = 64 * 1024;
    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

    private final String source;
    private final String name;
    private final ReadOptions options;
    private final ArticleSink sink;
    private final WebInputs web;
    /** Whether a single line is the whole document, and its article is called as the file is. */
    private final boolean whole;
    private Charset charset;

    /**
     * @param source the file, for messages
     * @param name the identifier of an article that has none; where there are several, a number follows it
     */
    JsonArticleReader(String source, String name, ReadOptions options, ArticleSink sink) {
        this(Input.of(source, name, ""), options, new WebInputs(options.web()), sink);
    }

    /** @param web fetches what a feed's items lead to */
    JsonArticleReader(Input input, ReadOptions options, WebInputs web, ArticleSink sink) {
        this.source = input.source();
        this.name = input.name() == null ? "stdin" : input.name();
        this.whole = input.extension().equals("json") || input.extension().equals("jsonld") || !input.address().isEmpty();
        this.web = web;
        this.options = options;
        this.sink = sink;
        this.charset = options.charset();
    }

    /** @throws BadInput where the input as a whole can't be read */
    void read(InputStream stream) {
        try {
            InputStream in = new BufferedInputStream(stream, HEAD);
            in.mark(4);
            charset = Charsets.byteOrderMark(in.readNBytes(4)).orElse(charset);
            in.reset();
            if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
                // In these a line end is more than one byte.
                String text = TextDecoder.strict(TextDecoder.bytes(in, source), 0, charset, source, true);
                charset = StandardCharsets.UTF_8;
                in = new BufferedInputStream(new ByteArrayInputStream(text.getBytes(charset)), HEAD);
            }
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            String start = new String(head, charset).replaceFirst("^\\uFEFF", "").stripLeading();
            if (start.isEmpty() && head.length < HEAD) {
                throw new BadInput(source + ": the file is empty; give a file that holds an article");
            }
            if (isDocument(start) || whole && isOneLine(start) && head.length < HEAD) {
                document(TextDecoder.strict(TextDecoder.bytes(in, source), 0, charset, source, true).replaceFirst("^\\uFEFF",
                        ""));
            } else {
                lines(new JsonLines(in));
            }
        } catch (IOException e) {
            throw TextDecoder.unreadable(source, e);
        }
    }

    /** Whether a text begins an array, or an object that goes on below its first line: then the file is one document. */
    static boolean isDocument(String start) {
        if (start.startsWith("[")) {
            return true;
        }
        int lineEnd = start.indexOf('\n');
        String line = start.substring(0, Math.max(0, lineEnd)).strip();
        return line.startsWith("{") && (line.endsWith("{") || line.endsWith(",") || line.endsWith("["));
    }

    private static boolean isOneLine(String start) {
        return start.stripTrailing().indexOf('\n') < 0;
    }

    private void lines(JsonLines lines) throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            String where = source + ":" + lines.number();
            if (lines.tooLong()) {
                sink.failed(where, new BadInput(where + ": the line is longer than " + JsonLines.MOST_BYTES / (1024 * 1024)
                        + " MB, the limit for one article; split it"));
            } else {
                line(line, lines.number(), where);
            }
        }
    }

    private void line(byte[] line, int number, String where) {
        JsonElement element;
        try {
            String text = TextDecoder.strict(line, 0, charset, where, false).replaceFirst("^\\uFEFF", "");
            if (text.isBlank()) {
                return;
            }
            element = lineElement(text, where);
        } catch (BadInput problem) {
            sink.failed(where, problem);
            return;
        }
        element(element, where, name + "-" + number);
    }

    private static JsonElement lineElement(String text, String where) {
        try {
            return parse(text);
        } catch (IOException | JsonParseException e) {
            throw new BadInput(where + ": broken JSON" + place(e, "at character $2")
                    + "; give one whole JSON object a line", e);
        }
    }

    private static JsonElement parse(String text) throws IOException {
        try (JsonReader json = new JsonReader(new StringReader(text))) {
            json.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(json);
            json.peek();
            return element;
        }
    }

    private void document(String text) {
        if (!text.stripLeading().startsWith("[")) {
            JsonElement element;
            try {
                element = parse(text);
            } catch (IOException | JsonParseException e) {
                throw brokenDocument(e);
            }
            element(element, source, name);
            return;
        }
        try (JsonReader json = new JsonReader(new StringReader(text))) {
            json.setStrictness(Strictness.STRICT);
            json.beginArray();
            for (int number = 1; json.peek() != JsonToken.END_ARRAY; number++) {
                element(JsonParser.parseReader(json), source + ": article " + number, name + "-" + number);
            }
            json.endArray();
            json.peek();
        } catch (IOException | JsonParseException e) {
            throw brokenDocument(e);
        }
    }

    /** Hands on what an element holds: an article, the items of a feed, or the articles of a graph. */
    private void element(JsonElement element, String where, String fallback) {
        try {
            if (element instanceof JsonObject object && JsonFeed.is(object)) {
                FeedItems.read(JsonFeed.read(object), Input.of(where, fallback, ""), options, web, sink);
                return;
            }
        } catch (BadInput problem) {
            sink.failed(where, problem);
            return;
        }
        List<JsonObject> graph = graph(element);
        for (int i = 0; i < graph.size(); i++) {
            one(graph.get(i), where, graph.size() == 1 ? fallback : fallback + "-" + (i + 1));
        }
        if (graph.isEmpty()) {
            one(element, where, fallback);
        }
    }

    private void one(JsonElement element, String where, String fallback) {
        Article article;
        try {
            article = article(element, where, fallback);
        } catch (BadInput problem) {
            sink.failed(where, problem);
            return;
        }
        sink.accept(article);
    }

    private BadInput brokenDocument(Exception e) {
        return new BadInput(source + ": broken JSON" + place(e, "at line $1, character $2")
                + "; give a JSON object, an array of them, or one object a line", e);
    }

    /** Gson's messages have several lines and an address; only the place is for the user. */
    private static String place(Exception e, String words) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        return place.find() ? " " + words.replace("$1", place.group(1)).replace("$2", place.group(2)) : "";
    }

    private Article article(JsonElement element, String where, String fallback) {
        if (!(element instanceof JsonObject object)) {
            throw new BadInput(where + ": not a JSON object; an article is an object with the key articleBody");
        }
        if (Ninjs.is(object)) {
            return RawArticles.article(Ninjs.read(object), where, null, fallback, options);
        }
        return JsonArticle.of(object, where, fallback, options);
    }

    /** The articles of a JSON-LD graph; none where the element is no graph. */
    private static List<JsonObject> graph(JsonElement element) {
        return element instanceof JsonObject object && !object.has("articleBody")
                && object.get("@graph") instanceof JsonArray graph
                        ? graph.asList().stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                                .filter(node -> node.has("articleBody")).toList()
                        : List.of();
    }
}
