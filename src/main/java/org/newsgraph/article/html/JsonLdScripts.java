package org.newsgraph.article.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The JSON-LD in a page: several scripts, arrays, {@code @graph}. Of a script that is no JSON, the strings that matter are
 * read where they stand.
 */
final class JsonLdScripts {
    private static final Pattern ARTICLE = Pattern.compile(
            "(?:.*[/#:])?(?:\\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|DiscussionForumPosting|Review)");
    private static final Pattern PAGE = Pattern.compile("(?:.*[/#:])?(?:\\w*WebPage|ItemPage|Recipe|CreativeWork|VideoObject)");
    private static final Pattern STRAY = Pattern.compile("^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[|/\\*.*?\\*/)|"
            + "(?:-->|//\\s*\\]\\]>|\\]\\]>|;)\\s*$", Pattern.DOTALL);
    private static final Pattern STRINGS = Pattern.compile("\"(headline|datePublished|dateModified|articleBody|articleSection)\""
            + "\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,200000}+)\"");
    private static final Pattern COMMA = Pattern.compile(",\\s*([}\\]])");
    private static final int DEEPEST = 6;

    private final List<JsonObject> articles = new ArrayList<>();
    private final List<JsonObject> pages = new ArrayList<>();
    private final List<JsonObject> others = new ArrayList<>();

    JsonLdScripts(Document page) {
        for (Element script : page.select("script[type*=ld+json]")) {
            String text = STRAY.matcher(script.data()).replaceAll("");
            try {
                collect(parse(text), DEEPEST);
            } catch (JsonParseException | IllegalStateException e) {
                mended(text);
            }
        }
    }

    private static JsonElement parse(String text) {
        JsonReader json = new JsonReader(new StringReader(text));
        json.setStrictness(Strictness.LENIENT);
        return JsonParser.parseReader(json);
    }

    /** The commonest mistake is a comma too many. */
    private void mended(String text) {
        try {
            collect(parse(COMMA.matcher(text).replaceAll("$1")), DEEPEST);
        } catch (JsonParseException | IllegalStateException e) {
            broken(text);
        }
    }

    /** The object that describes the page's article: the article with the most to say, else the page itself. */
    Optional<JsonObject> article() {
        return best(articles).or(() -> best(pages));
    }

    /** An object that another one names by its {@code @id}. */
    Optional<JsonObject> named(String id) {
        return others.stream().filter(object -> object.get("@id") instanceof JsonPrimitive name && name.getAsString().equals(id))
                .findFirst();
    }

    /** The text of the article, if some script has it. */
    Optional<String> body() {
        return articles.stream().map(object -> object.get("articleBody")).filter(JsonPrimitive.class::isInstance)
                .map(JsonElement::getAsString).filter(text -> !text.isBlank()).findFirst();
    }

    private static Optional<JsonObject> best(List<JsonObject> objects) {
        JsonObject best = null;
        for (JsonObject object : objects) {
            if (best == null || score(object) > score(best)) {
                best = object;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int score(JsonObject object) {
        int score = 0;
        for (String key : List.of("headline", "datePublished", "author", "articleBody", "publisher")) {
            score += object.has(key) ? 1 : 0;
        }
        return score;
    }

    private void collect(JsonElement element, int deeper) {
        if (deeper == 0) {
            return;
        }
        if (element instanceof JsonArray array) {
            array.forEach(inner -> collect(inner, deeper));
        } else if (element instanceof JsonObject object) {
            if (isA(object, ARTICLE)) {
                articles.add(object);
            } else if (isA(object, PAGE)) {
                pages.add(object);
            }
            others.add(object);
            for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher")) {
                if (object.has(key)) {
                    collect(object.get(key), deeper - 1);
                }
            }
        }
    }

    private static boolean isA(JsonObject object, Pattern types) {
        JsonElement type = object.get("@type");
        if (type instanceof JsonArray array) {
            return array.asList().stream().anyMatch(one -> one.isJsonPrimitive() && types.matcher(one.getAsString()).matches());
        }
        return type instanceof JsonPrimitive one && types.matcher(one.getAsString()).matches();
    }

    private void broken(String text) {
        JsonObject rescued = new JsonObject();
        Matcher strings = STRINGS.matcher(text);
        while (strings.find()) {
            if (!rescued.has(strings.group(1))) {
                rescued.addProperty(strings.group(1), strings.group(2).replaceAll("\\\\[nrt]", "\n").replaceAll("\\\\(.)", "$1"));
            }
        }
        if (rescued.has("headline") || rescued.has("articleBody")) {
            articles.add(rescued);
        }
    }
}
