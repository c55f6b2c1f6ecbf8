package org.newsgraph.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.article.html.Page;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;

/** Reads the IPTC's News in JSON, versions 1 to 3. */
final class Ninjs {
    private static final String TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

    private Ninjs() {}

    /** Whether an object is a news item: it has a body under a name that only ninjs gives it. */
    static boolean is(JsonObject object) {
        return !object.has("articleBody") && (object.keySet().stream().anyMatch(key -> key.startsWith("body_"))
                || object.get("bodies") instanceof JsonArray);
    }

    static RawArticle read(JsonObject item) {
        RawArticle raw = new RawArticle();
        raw.add(Field.IDENTIFIER, string(item, "uri"));
        values(item, "altids", "value").forEach(id -> raw.add(Field.IDENTIFIER, id));
        if (item.get("altids") instanceof JsonObject ids) {
            ids.entrySet().stream().filter(id -> id.getValue().isJsonPrimitive())
                    .forEach(id -> raw.add(Field.IDENTIFIER, id.getValue().getAsString()));
        }
        raw.add(Field.URL, string(item, "uri"));
        raw.add(Field.HEADLINE, string(item, "headline"));
        headlines(item, raw);
        raw.add(Field.HEADLINE, string(item, "title"));
        raw.add(Field.BYLINE, string(item, "byline"));
        raw.add(Field.AUTHOR, string(item, "byline"));
        values(item, "bylines", "byline").forEach(by -> raw.add(Field.AUTHOR, by));
        values(item, "by", "name").forEach(by -> raw.add(Field.AUTHOR, by));
        raw.add(Field.PLACE, string(item, "located"));
        for (String key : List.of("contentcreated", "firstcreated", "versioncreated")) {
            raw.add(Field.PUBLISHED, string(item, key));
        }
        for (String key : List.of("contentmodified", "versioncreated")) {
            raw.add(Field.MODIFIED, string(item, key));
        }
        raw.add(Field.LANGUAGE, string(item, "language"));
        item.keySet().stream().filter(key -> key.startsWith("description_")).sorted()
                .forEach(key -> raw.add(Field.DESCRIPTION, string(item, key)));
        values(item, "descriptions", "value").forEach(text -> raw.add(Field.DESCRIPTION, text));
        Stream.of("infosource", "infosources").flatMap(key -> values(item, key, "name").stream())
                .forEach(name -> raw.add(Field.PUBLISHER, name));
        raw.add(Field.PUBLISHER, string(item, "copyrightholder"));
        for (String key : List.of("subject", "subjects")) {
            if (item.get(key) instanceof JsonArray subjects) {
                subjects.forEach(subject -> subject(subject, raw));
            }
        }
        body(item, raw);
        return raw;
    }

    private static void headlines(JsonObject item, RawArticle raw) {
        if (item.get("headlines") instanceof JsonArray headlines) {
            for (JsonElement element : headlines) {
                if (element instanceof JsonObject headline) {
                    boolean main =
                            raw.first(Field.HEADLINE).isEmpty() && !string(headline, "role").matches("(?i).*(?:sub|sec).*");
                    raw.add(main ? Field.HEADLINE : Field.ALTERNATIVE_HEADLINE, string(headline, "value"));
                }
            }
        }
    }

    private static void subject(JsonElement element, RawArticle raw) {
        if (!(element instanceof JsonObject subject)) {
            return;
        }
        String uri = string(subject, "uri");
        String code = string(subject, "code").replaceFirst("^medtop:", "");
        if (uri.startsWith("http://cv.iptc.org/newscodes/")) {
            raw.add(Field.KEYWORD, uri);
        } else if (code.matches("\\d{8}") && (string(subject, "scheme") + uri).matches("(?i).*(?:medtop|mediatopic).*|")) {
            raw.add(Field.KEYWORD, TOPICS + code);
        }
        raw.add(Field.KEYWORD, string(subject, "name"));
    }

    private static void body(JsonObject item, RawArticle raw) {
        if (item.get("bodies") instanceof JsonArray bodies) {
            for (JsonElement element : bodies) {
                if (element instanceof JsonObject body && raw.exactBody().isEmpty()) {
                    body(string(body, "value"), string(body, "contenttype").matches("(?i).*(?:html|xml).*"), raw);
                }
            }
        }
        if (raw.exactBody().isEmpty()) {
            body(string(item, "body_text"), false, raw);
        }
        item.keySet().stream().filter(key -> key.startsWith("body_")).sorted().forEach(key -> {
            if (raw.exactBody().isEmpty()) {
                body(string(item, key), true, raw);
            }
        });
    }

    private static void body(String value, boolean markup, RawArticle raw) {
        if (!value.isBlank()) {
            raw.exactBody(markup ? String.join("\n\n", Page.paragraphs(value))
                    : value.replace("\r\n", "\n").replace('\r', '\n').strip());
        }
    }

    private static List<String> values(JsonObject item, String key, String inner) {
        return item.get(key) instanceof JsonArray array ? array.asList().stream().filter(JsonObject.class::isInstance)
                .map(one -> string((JsonObject) one, inner)).filter(text -> !text.isEmpty()).toList() : List.of();
    }

    private static String string(JsonObject object, String key) {
        return object.get(key) != null && object.get(key).isJsonPrimitive() ? object.get(key).getAsString() : "";
    }
}
