package org.newsgraph.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.newsgraph.text.Fingerprint;

/**
 * One article as a reader found it. Texts are Unicode with LF line ends; what is unknown is null, or empty for a list.
 *
 * @param source where it was read, for messages to people: a file name, with a line number where a file holds many
 * @param identifier the giver's identifier, or a file's name without extension
 * @param otherIdentifiers further identifiers that a page gives itself
 * @param url where the article stands on the web
 * @param headline the headline
 * @param alternativeHeadline a second headline
 * @param description a summary the publisher gives
 * @param dateline the dateline as printed
 * @param locationCreated the place of the dateline
 * @param datePublished when it was published
 * @param dateModified when it was changed
 * @param referenceDay the day that relative times ("on Saturday") are counted from: the published day, or the one the user gave
 * @param authors names of the authors
 * @param publisher name of the publisher
 * @param section section ("World")
 * @param keywords keywords
 * @param language BCP 47 tag of the language, as told or detected; null where neither
 * @param images pictures with their captions
 * @param body the article's own text, paragraphs parted by a blank line; never null
 * @param relatedHeadlines headlines of other articles on the page
 * @param type local name of the schema.org class, NewsArticle where the page says nothing better
 */
public record Article(String source, String identifier, List<String> otherIdentifiers, String url, String headline,
        String alternativeHeadline, String description, String dateline, String locationCreated, Optional<NewsDate> datePublished,
        Optional<NewsDate> dateModified, Optional<java.time.LocalDate> referenceDay, List<String> authors, String publisher,
        String section, List<String> keywords, String language, List<Image> images, String body, List<String> relatedHeadlines,
        String type) {
    public Article {
        otherIdentifiers = List.copyOf(otherIdentifiers);
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        images = List.copyOf(images);
        relatedHeadlines = List.copyOf(relatedHeadlines);
    }

    /** The text that is analysed and that spans count in: headline, blank line, body; or the body alone where there is no headline. */
    public String text() {
        return headline == null ? body : headline + "\n\n" + body;
    }

    /** Fingerprint of all that is known of it but {@link #source}. */
    public Fingerprint fingerprint() {
        List<Object> parts = new ArrayList<>();
        for (List<?> list : List.of(otherIdentifiers, authors, keywords, images, relatedHeadlines)) {
            parts.add(list.size());
            parts.addAll(list);
        }
        parts.addAll(Arrays.asList(identifier, url, headline, alternativeHeadline, description, dateline, locationCreated,
                datePublished, dateModified, referenceDay, publisher, section, language, body, type));
        return Fingerprint.ofAll(parts);
    }

    /** Whether the article is in English as far as is known; only English is mined. */
    public boolean isEnglish() {
        return language == null || language.equals("en") || language.startsWith("en-");
    }
}
