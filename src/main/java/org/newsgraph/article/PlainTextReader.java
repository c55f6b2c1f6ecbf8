package org.newsgraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.problem.BadInput;

/**
 * Reads an article out of plain text, as it is copied from a page: headline, caption, dateline, byline, section, body, and the
 * furniture below it, which is not the article's own text.
 */
public final class PlainTextReader {
    private static final int LONGEST_CAPTION = 400;

    private PlainTextReader() {}

    /**
     * The article of a text.
     *
     * @param text Unicode with LF line ends
     * @param source the file's name, for messages
     * @param identifier what the article is called, usually the file's name without extension
     * @throws BadInput where there is no text in it, or more than {@link TextDecoder#MOST_CHARACTERS}
     */
    public static Article read(String text, String source, String identifier, ReadOptions options) {
        if (text.length() > TextDecoder.MOST_CHARACTERS) {
            throw new BadInput(source + ": the text has " + text.length() + " characters, more than the limit of "
                    + TextDecoder.MOST_CHARACTERS + " for one article; split it, or give many articles as JSON Lines (.jsonl)");
        }
        ArticleDraft draft = new ArticleDraft(source);
        draft.identifier = identifier;
        Furniture.Cleared page = Furniture.clear(text.lines().map(String::stripTrailing).toList());
        page.relatedHeadlines().forEach(draft::addRelated);
        List<String> body = PageHeader.read(page.lines(), draft, options.date());
        if (draft.section == null && page.section() != null) {
            draft.section = page.section();
            draft.type = Words.type(draft.section) == null ? draft.type : Words.type(draft.section);
        }
        List<String> paragraphs = paragraphs(body, draft, options.date());
        dateline(paragraphs, draft, options.date());
        if (paragraphs.isEmpty() && draft.headline != null) {
            paragraphs = List.of(draft.headline);
            draft.headline = null;
        }
        draft.body = String.join("\n\n", paragraphs);
        if (draft.body.isBlank()) {
            throw new BadInput(source + ": no article text in it, only a page's headings and lists; give the article's text");
        }
        return draft.article(options);
    }

    private static List<String> paragraphs(List<String> body, ArticleDraft draft, Optional<LocalDate> near) {
        HeaderLine meta = new HeaderLine(draft, near);
        List<String> lines = body.stream().filter(line -> !meta.labelledDate(line.strip())).toList();
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : Paragraphs.of(lines)) {
            if (paragraph.length() <= LONGEST_CAPTION && Words.hasCredit(paragraph)) {
                draft.images.add(new Image(null, Words.caption(paragraph)));
            } else {
                paragraphs.add(paragraph);
            }
        }
        if (paragraphs.size() > 1 && draft.authors.isEmpty()) {
            Byline.authors(paragraphs.get(paragraphs.size() - 1)).ifPresent(authors -> {
                draft.addAuthors(authors);
                paragraphs.remove(paragraphs.size() - 1);
            });
        }
        return paragraphs;
    }

    /** Cuts "TOKYO, Feb. 26 (Reuters) —" off the first paragraph. */
    private static void dateline(List<String> paragraphs, ArticleDraft draft, Optional<LocalDate> near) {
        if (paragraphs.isEmpty()) {
            return;
        }
        Optional<Dateline> opening = Dateline.opening(paragraphs.get(0));
        if (opening.isEmpty()) {
            return;
        }
        Dateline found = opening.get();
        draft.dateline = found.printed();
        draft.locationCreated = found.place() == null ? draft.locationCreated : found.place();
        if (draft.published.isEmpty()) {
            draft.published = found.date().flatMap(date -> date.resolve(near));
        }
        String rest = paragraphs.get(0).substring(found.length()).strip();
        if (rest.isEmpty()) {
            paragraphs.remove(0);
        } else {
            paragraphs.set(0, rest);
        }
    }
}
