package org.newsgraph.article.feed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.article.html.Page;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;

/** Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org). */
public final class JsonFeed {
    private JsonFeed() {}

    /** Whether an object is a feed. */
    public static boolean is(JsonObject object) {
        return string(object, "version").contains("jsonfeed.org") && object.get("items") instanceof JsonArray;
    }

    /** The items of a feed, in its order. */
    public static List<RawArticle> read(JsonObject feed) {
        List<RawArticle> items = new ArrayList<>();
        for (JsonElement element : feed.getAsJsonArray("items")) {
            items.add(element instanceof JsonObject item ? item(item, feed) : new RawArticle());
        }
        return items;
    }

    private static RawArticle item(JsonObject item, JsonObject feed) {
        RawArticle raw = new RawArticle();
        raw.add(Field.IDENTIFIER, string(item, "id"));
        raw.add(Field.URL, string(item, "url"));
        raw.add(Field.URL, string(item, "external_url"));
        raw.add(Field.HEADLINE, string(item, "title"));
        raw.add(Field.DESCRIPTION, string(item, "summary"));
        raw.add(Field.PUBLISHED, string(item, "date_published"));
        raw.add(Field.MODIFIED, string(item, "date_modified"));
        authors(item, raw);
        authors(feed, raw);
        raw.add(Field.PUBLISHER, string(feed, "title"));
        raw.add(Field.LANGUAGE, string(item, "language"));
        raw.add(Field.LANGUAGE, string(feed, "language"));
        if (item.get("tags") instanceof JsonArray tags) {
            tags.forEach(tag -> raw.add(Field.KEYWORD, tag.isJsonPrimitive() ? tag.getAsString() : null));
        }
        for (String key : List.of("image", "banner_image")) {
            if (!string(item, key).isEmpty()) {
                raw.addPicture(string(item, key), null);
            }
        }
        if (!string(item, "content_html").isEmpty()) {
            Page.paragraphs(string(item, "content_html")).forEach(raw::addParagraph);
        }
        if (raw.paragraphs().isEmpty()) {
            string(item, "content_text").lines().forEach(raw::addParagraph);
        }
        if (raw.paragraphs().isEmpty()) {
            raw.addParagraph(string(item, "summary"));
        }
        return raw;
    }

    /** The feed's authors count where the item has none. */
    private static void authors(JsonObject object, RawArticle raw) {
        if (raw.first(Field.AUTHOR).isPresent()) {
            return;
        }
        if (object.get("authors") instanceof JsonArray authors) {
            authors.forEach(author -> raw.add(Field.AUTHOR, author instanceof JsonObject person ? string(person, "name") : null));
        } else if (object.get("author") instanceof JsonObject person) {
            raw.add(Field.AUTHOR, string(person, "name"));
        }
    }

    private static String string(JsonObject object, String key) {
        return object.get(key) != null && object.get(key).isJsonPrimitive() ? object.get(key).getAsString() : "";
    }
}
