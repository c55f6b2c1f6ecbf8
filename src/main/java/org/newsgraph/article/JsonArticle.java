package org.newsgraph.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.problem.BadInput;

/**
 * One JSON object with the keys of schema.org's NewsArticle as an article. Unknown keys are ignored; a value may be a string, an
 * object with a name or a value, or an array of these, as pages write it.
 */
final class JsonArticle {
    private static final Set<String> TYPES = Set.of("NewsArticle", "AdvertiserContentArticle", "AnalysisNewsArticle",
            "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle",
            "SatiricalArticle", "Article", "BlogPosting", "LiveBlogPosting", "Report");
    /** Kinds that the ontology does not know apart. */
    private static final Set<String> OTHER_TYPES = Set.of("SocialMediaPosting", "TechArticle", "ScholarlyArticle");
    private static final int MOST_HEADER_LINES = 40;
    private static final String[] NAME_KEYS = {"@value", "name", "value", "alternateName", "@id", "url"};

    private JsonArticle() {}

    /**
     * The article of an object.
     *
     * @param fallback the identifier where the object has none
     * @throws BadInput where it has no articleBody, or a date that is none
     */
    static Article of(JsonObject object, String source, String fallback, ReadOptions options) {
        ArticleDraft draft = new ArticleDraft(source);
        List<String> identifiers = strings(object.get("identifier"));
        draft.identifier = identifiers.isEmpty() ? fallback : identifiers.get(0);
        identifiers.stream().skip(1).filter(id -> !id.equals(draft.identifier)).forEach(draft.otherIdentifiers::add);
        draft.headline = line(object, "headline");
        draft.alternativeHeadline = line(object, "alternativeHeadline");
        draft.description = line(object, "description");
        draft.url = first(strings(object.get("url"))).or(() -> first(strings(object.get("mainEntityOfPage"), "@id", "url")))
                .filter(url -> url.matches("https?://\\S+")).orElse(null);
        draft.published = date(object, "datePublished", source, options);
        draft.modified = date(object, "dateModified", source, options);
        draft.addAuthors(strings(object.get("author")));
        draft.publisher = line(object, "publisher");
        draft.section = line(object, "articleSection");
        strings(object.get("keywords")).stream().flatMap(words -> List.of(words.split("\\s*[,;]\\s*")).stream())
                .map(String::strip).filter(word -> !word.isEmpty()).distinct().forEach(draft.keywords::add);
        draft.language = first(strings(object.get("inLanguage"), "@value", "alternateName", "value", "name"))
                .map(tag -> tag.replace('_', '-')).filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")).orElse(null);
        images(object.get("image"), line(object, "caption"), draft);
        draft.dateline = line(object, "dateline");
        draft.locationCreated = line(object, "locationCreated");
        strings(object.get("@type")).stream().map(JsonArticle::type).flatMap(Optional::stream).findFirst()
                .ifPresent(type -> draft.type = type);
        draft.body = body(object, draft, source);
        dateline(draft, options.date());
        if (draft.published.isEmpty() && draft.headline == null) {
            headerDate(draft, options.date());
        }
        return draft.article(options);
    }

    /** The local name of a schema.org class of articles; empty for any other class. */
    static Optional<String> type(String type) {
        String name = type.replaceFirst("^.*[/#:]", "");
        return TYPES.contains(name) ? Optional.of(name) : OTHER_TYPES.contains(name) ? Optional.of("Article") : Optional.empty();
    }

    /** Without a headline the body stays as it was given, so that offsets into it are the giver's. */
    private static String body(JsonObject object, ArticleDraft draft, String source) {
        JsonElement value = object.has("articleBody") ? object.get("articleBody") : object.get("text");
        String body = first(texts(value, NAME_KEYS)).orElse("");
        if (body.isBlank()) {
            throw new BadInput(source + ": the article has no articleBody; give its text under the key articleBody");
        }
        String clean = TextDecoder.clean(body);
        return draft.headline == null ? clean : clean.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** The dateline in the body's first words stays there, but what it tells is known where no key tells it. */
    static void dateline(ArticleDraft draft, Optional<LocalDate> near) {
        if (draft.dateline != null && draft.locationCreated == null) {
            draft.locationCreated = Dateline.opening(draft.dateline + " \u2014").map(Dateline::place).orElse(null);
        }
        Dateline.opening(draft.body.substring(0, Math.min(200, draft.body.length())).stripLeading()).ifPresent(found -> {
            draft.dateline = draft.dateline == null ? found.printed() : draft.dateline;
            draft.locationCreated = draft.locationCreated == null ? found.place() : draft.locationCreated;
            draft.published = draft.published.or(() -> found.date().flatMap(date -> date.resolve(near)));
        });
    }

    /** A body that holds the whole page, headline and date line above the text, tells its day there; it stays as it is. */
    private static void headerDate(ArticleDraft draft, Optional<LocalDate> near) {
        ArticleDraft page = new ArticleDraft(draft.source);
        PageHeader.read(draft.body.lines().map(String::stripTrailing).limit(MOST_HEADER_LINES).toList(), page, near);
        draft.published = page.published;
        draft.modified = draft.modified.or(() -> page.modified);
    }

    private static Optional<NewsDate> date(JsonObject object, String key, String source, ReadOptions options) {
        Optional<String> text = first(strings(object.get(key)));
        // A year or a month alone is no day that words such as "on Saturday" could be counted from.
        if (text.isEmpty() || text.get().matches("\\d{4}(?:-\\d{2})?")) {
            return Optional.empty();
        }
        Optional<NewsDate> date = DateParser.parse(text.get()).flatMap(found -> found.resolve(options.date()));
        if (date.isEmpty()) {
            throw new BadInput(source + ": " + key + " \"" + shortened(text.get())
                    + "\" is not a date; write it as 2024-03-05 or 2024-03-05T09:30:00+01:00");
        }
        return date;
    }

    private static void images(JsonElement value, String caption, ArticleDraft draft) {
        List<JsonElement> all = value == null ? List.of() : value instanceof JsonArray array ? array.asList() : List.of(value);
        for (JsonElement image : all) {
            String url = first(strings(image, "contentUrl", "url", "@id")).filter(at -> at.matches("https?://\\S+")).orElse(null);
            String own = image instanceof JsonObject object ? line(object, "caption") : null;
            if (url != null || own != null) {
                draft.images.add(new Image(url, own));
            }
        }
        if (caption != null) {
            if (draft.images.isEmpty()) {
                draft.images.add(new Image(null, caption));
            } else if (draft.images.get(0).caption() == null) {
                draft.images.set(0, new Image(draft.images.get(0).url(), caption));
            }
        }
    }

    /** A text that stands on one line: white space runs are one space. */
    private static String line(JsonObject object, String key) {
        return first(strings(object.get(key))).orElse(null);
    }

    private static Optional<String> first(List<String> values) {
        return values.stream().findFirst();
    }

    private static List<String> strings(JsonElement value, String... keys) {
        return texts(value, keys.length == 0 ? NAME_KEYS : keys).stream().map(TextDecoder::clean)
                .map(text -> text.replaceAll("\\s+", " ").strip()).filter(text -> !text.isEmpty()).toList();
    }

    private static List<String> texts(JsonElement value, String... keys) {
        List<String> texts = new ArrayList<>();
        if (value == null || value.isJsonNull()) {
            return texts;
        }
        if (value.isJsonPrimitive()) {
            texts.add(value.getAsString());
        } else if (value instanceof JsonArray array) {
            array.forEach(element -> texts.addAll(texts(element, keys)));
        } else if (value instanceof JsonObject object) {
            for (String key : keys) {
                JsonElement inner = object.get(key);
                if (inner != null && inner.isJsonPrimitive()) {
                    texts.add(inner.getAsString());
                    break;
                }
            }
        }
        return texts;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "…";
    }
}
