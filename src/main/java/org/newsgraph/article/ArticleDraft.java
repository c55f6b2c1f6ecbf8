package org.newsgraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.problem.BadInput;

/** What readers have found of an article so far. Filled by one reader in one thread, then made an {@link Article}. */
final class ArticleDraft {
    final String source;
    final List<String> otherIdentifiers = new ArrayList<>();
    final List<String> authors = new ArrayList<>();
    final List<String> keywords = new ArrayList<>();
    final List<Image> images = new ArrayList<>();
    final List<String> relatedHeadlines = new ArrayList<>();
    String identifier;
    String url;
    String headline;
    String alternativeHeadline;
    String description;
    String dateline;
    String locationCreated;
    Optional<NewsDate> published = Optional.empty();
    Optional<NewsDate> modified = Optional.empty();
    String publisher;
    String section;
    String language;
    String body = "";
    String type = "NewsArticle";

    ArticleDraft(String source) {
        this.source = source;
    }

    void addAuthors(List<String> names) {
        names.stream().filter(name -> !authors.contains(name)).forEach(authors::add);
    }

    void addRelated(String other) {
        if (!relatedHeadlines.contains(other)) {
            relatedHeadlines.add(other);
        }
    }

    /** The finished article; its language is told here where nobody has. */
    Article article(ReadOptions options) {
        if (body.length() > TextDecoder.MOST_CHARACTERS) {
            throw new BadInput(source + ": the article's text has " + body.length() + " characters, more than the limit of "
                    + TextDecoder.MOST_CHARACTERS + "; split it");
        }
        Optional<LocalDate> day = published.map(NewsDate::day).or(options::date);
        Article known = new Article(source, identifier, otherIdentifiers, url, headline, alternativeHeadline, description,
                dateline, locationCreated, published, modified, day, authors, publisher, section, keywords, language, images,
                body, relatedHeadlines, type);
        if (language != null) {
            return known;
        }
        language = LanguageTeller.tell(known.text()).orElse(null);
        return language == null ? known : article(options);
    }
}
