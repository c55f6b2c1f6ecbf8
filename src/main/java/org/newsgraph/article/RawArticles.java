package org.newsgraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;
import org.newsgraph.problem.BadInput;

/** Makes articles of what the readers of pages, feeds and agency formats found. */
final class RawArticles {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*");
    private static final int TELLING = 200;
    private static final int HEADER = 3;
    private static final int LONGEST_CAPTION = 300;

    private RawArticles() {}

    /**
     * The article.
     *
     * @param source where it was read, for messages
     * @param name the identifier that the giver's side has for it, such as a file's name; null where the record's own is meant
     * @param fallback the identifier where there is neither
     * @throws BadInput where there is no text in it
     */
    static Article article(RawArticle raw, String source, String name, String fallback, ReadOptions options) {
        ArticleDraft draft = new ArticleDraft(source);
        draft.headline = text(raw, Field.HEADLINE);
        draft.alternativeHeadline = text(raw, Field.ALTERNATIVE_HEADLINE);
        draft.description = text(raw, Field.DESCRIPTION);
        draft.publisher = text(raw, Field.PUBLISHER);
        draft.section = text(raw, Field.SECTION);
        draft.dateline = text(raw, Field.DATELINE);
        draft.locationCreated = text(raw, Field.PLACE);
        identify(raw, name, fallback, draft);
        draft.published = DatesInText.published(raw.all(Field.PUBLISHED), draft.url, options.date());
        draft.modified = DatesInText.first(raw.all(Field.MODIFIED), options.date());
        draft.addAuthors(AuthorNames.of(raw).stream().map(TextDecoder::clean).toList());
        raw.all(Field.KEYWORD).stream().map(TextDecoder::clean).flatMap(words -> List.of(words.split("\\s*[,;]\\s*")).stream())
                .filter(word -> !word.isBlank()).distinct().forEach(draft.keywords::add);
        raw.pictures().forEach(picture -> draft.images.add(new Image(
                picture.url() == null || !WEB.matcher(picture.url()).matches() ? null : picture.url(), picture.caption())));
        draft.images.removeIf(image -> image.url() == null && image.caption() == null);
        raw.all(Field.TYPE).stream().map(JsonArticle::type).flatMap(Optional::stream).findFirst()
                .ifPresent(type -> draft.type = type);
        body(raw, draft, source, options.date());
        draft.language = language(raw, draft);
        return draft.article(options);
    }

    private static void identify(RawArticle raw, String name, String fallback, ArticleDraft draft) {
        List<String> own = new ArrayList<>(raw.all(Field.IDENTIFIER));
        draft.url = raw.all(Field.URL).stream().filter(url -> WEB.matcher(url).matches()).findFirst().orElse(null);
        draft.identifier = name != null ? name : own.isEmpty() ? fallback : own.get(0);
        own.stream().map(TextDecoder::clean).filter(id -> !id.equals(draft.identifier) && !id.equals(draft.url)).distinct()
                .forEach(draft.otherIdentifiers::add);
    }

    private static void body(RawArticle raw, ArticleDraft draft, String source, Optional<LocalDate> near) {
        if (raw.exactBody().isPresent()) {
            draft.body = TextDecoder.clean(raw.exactBody().get());
        } else {
            Furniture.Cleared cleared = Furniture.clear(raw.paragraphs().stream().map(TextDecoder::clean).toList());
            cleared.relatedHeadlines().forEach(draft::addRelated);
            List<String> paragraphs = new ArrayList<>(cleared.lines().stream().filter(line -> !line.isBlank()).toList());
            paragraphs.removeIf(line -> credit(line, draft));
            withoutHeader(paragraphs, draft);
            draft.body = String.join("\n\n", paragraphs);
        }
        if (draft.body.isBlank()) {
            throw new BadInput(source + ": no article text is found in it; give a page or record that holds an article's text");
        }
        JsonArticle.dateline(draft, near);
    }

    /** A picture's caption between the paragraphs, which tells who took the picture. */
    private static boolean credit(String line, ArticleDraft draft) {
        if (line.length() > LONGEST_CAPTION || !Words.hasCredit(line)) {
            return false;
        }
        draft.images.add(new Image(null, Words.caption(line)));
        return true;
    }

    /** A headline, a byline or a date above the text is no part of it. */
    private static void withoutHeader(List<String> paragraphs, ArticleDraft draft) {
        for (int i = 0; i < Math.min(HEADER, paragraphs.size()) && paragraphs.size() > 1;) {
            String line = paragraphs.get(i);
            Optional<List<String>> authors = Byline.authors(line);
            if (authors.isPresent() && draft.authors.isEmpty()) {
                draft.addAuthors(authors.get());
            }
            if (authors.isPresent() || line.equalsIgnoreCase(draft.headline) || DateParser.parse(line).isPresent()) {
                paragraphs.remove(i);
            } else {
                i++;
            }
        }
    }

    /** The language that is told, unless the text plainly has another one: templates say "en" of everything. */
    private static String language(RawArticle raw, ArticleDraft draft) {
        String told =
                raw.all(Field.LANGUAGE).stream().map(tag -> tag.replace('_', '-')).filter(tag -> LANGUAGE.matcher(tag).matches())
                        .findFirst().orElse(null);
        if (told == null || draft.body.length() < TELLING) {
            return told;
        }
        boolean english = told.equalsIgnoreCase("en") || told.toLowerCase(java.util.Locale.ROOT).startsWith("en-");
        if (english == LanguageTeller.isPlainlyEnglish(draft.body)) {
            return told;
        }
        return english ? LanguageTeller.tell(draft.body).filter(found -> !found.equals("en")).orElse(told) : "en";
    }

    private static String text(RawArticle raw, Field field) {
        return raw.first(field).map(TextDecoder::clean).orElse(null);
    }
}
