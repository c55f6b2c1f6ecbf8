package org.newsgraph.article.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;

/** Puts what a JSON-LD object tells of an article into the fields. */
final class JsonLdFields {
    private final JsonLdScripts scripts;
    private final RawArticle raw;

    JsonLdFields(JsonLdScripts scripts, RawArticle raw) {
        this.scripts = scripts;
        this.raw = raw;
    }

    void add(JsonObject object) {
        raw.addAll(Field.HEADLINE, texts(object.get("headline")));
        raw.addAll(Field.ALTERNATIVE_HEADLINE, texts(object.get("alternativeHeadline")));
        raw.addAll(Field.DESCRIPTION, texts(object.get("description")));
        raw.addAll(Field.PUBLISHED, texts(object.get("datePublished")));
        raw.addAll(Field.MODIFIED, texts(object.get("dateModified")));
        raw.addAll(Field.PUBLISHED, texts(object.get("dateCreated")));
        raw.addAll(Field.AUTHOR, texts(object.get("author"), "name"));
        raw.addAll(Field.AUTHOR, texts(object.get("creator"), "name"));
        raw.addAll(Field.PUBLISHER, texts(object.get("publisher"), "name"));
        raw.addAll(Field.SECTION, texts(object.get("articleSection"), "name"));
        raw.addAll(Field.KEYWORD, texts(object.get("keywords"), "name"));
        raw.addAll(Field.LANGUAGE, texts(object.get("inLanguage"), "alternateName", "@value", "name"));
        raw.addAll(Field.PLACE, texts(object.get("locationCreated"), "name"));
        raw.addAll(Field.DATELINE, texts(object.get("dateline")));
        raw.addAll(Field.TYPE, texts(object.get("@type")));
        raw.addAll(Field.IDENTIFIER, texts(object.get("identifier"), "value", "@value"));
        for (String key : List.of("@id", "url", "mainEntityOfPage")) {
            raw.addAll(Field.URL, texts(object.get(key), "@id", "url"));
        }
        pictures(object.get("image"));
    }

    private void pictures(JsonElement value) {
        if (value instanceof JsonArray array) {
            array.forEach(this::pictures);
        } else if (value instanceof JsonObject picture) {
            String url = texts(picture, "url", "contentUrl", "@id").stream().findFirst().orElse(null);
            raw.addPicture(url, texts(picture.get("caption")).stream().findFirst().orElse(null));
        } else if (value != null && value.isJsonPrimitive()) {
            raw.addPicture(value.getAsString(), null);
        }
    }

    /** Texts of a value: a string, an object with one of the keys, the object that an {@code @id} names, or several of these. */
    private List<String> texts(JsonElement value, String... keys) {
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(inner -> texts.addAll(texts(inner, keys)));
        } else if (value instanceof JsonObject object) {
            JsonObject meant = object.size() == 1 && object.has("@id") && object.get("@id").isJsonPrimitive()
                    ? scripts.named(object.get("@id").getAsString()).orElse(object) : object;
            for (String key : keys) {
                JsonElement inner = meant.get(key);
                if (inner != null && inner.isJsonPrimitive()) {
                    texts.add(plain(inner.getAsString()));
                    break;
                }
                if (inner instanceof JsonArray array) {
                    texts.addAll(texts(array, keys));
                    break;
                }
            }
        } else if (value != null && value.isJsonPrimitive()) {
            texts.add(plain(value.getAsString()));
        }
        return texts;
    }

    /** Some pages escape their values as in HTML, once too often. */
    private static String plain(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
