package org.newsgraph.extract.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.extract.Quotation;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.extract.entity.Vocabulary;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.QuotedText;
import org.newsgraph.text.Span;

/**
 * Finds the quotations of an article with their speakers. A quotation that nobody is named for goes on with the speaker before it
 * where it follows in the same paragraph, or where the paragraph before left its quotation mark open, as is the custom of print.
 */
public final class QuotationFinder {
    private final Vocabulary speech = Vocabulary.load("speech-verbs.ttl");

    /** The quotations in text order; words in quotation marks that are a title or a single expression are none. */
    public List<Quotation> find(AnnotatedText text, EntityTable entities) {
        CueFinder cues = new CueFinder(text, entities, speech);
        List<Quotation> found = new ArrayList<>();
        QuotedText last = null;
        List<String> speakers = List.of();
        for (QuotedText quote : text.quotes()) {
            if (!quote.clause()) {
                continue;
            }
            boolean open = last != null && last.outer().end() == last.span().end();
            boolean same = last != null && paragraph(text, last.lastSentence()) == paragraph(text, quote.firstSentence());
            boolean next = last != null && paragraph(text, last.lastSentence()) + 1 == paragraph(text, quote.firstSentence());
            Optional<Cue> cue = cues.find(quote, same || next ? speakers : List.of());
            List<String> who = cue.map(Cue::speakers).orElse(List.of());
            if (cue.isEmpty() && (same && alone(text, quote) || open && next)) {
                who = speakers;
            }
            Span words = cue.map(Cue::span).orElse(null);
            found.add(new Quotation(quote.span(), who, words));
            last = quote;
            speakers = who;
        }
        return found;
    }

    private static int paragraph(AnnotatedText text, int sentence) {
        return text.sentences().get(sentence).paragraph();
    }

    /** Whether a quotation fills its sentences, so that nothing beside it could name a speaker. */
    private static boolean alone(AnnotatedText text, QuotedText quote) {
        Span whole = text.sentences().get(quote.firstSentence()).span().cover(text.sentences().get(quote.lastSentence()).span());
        return whole.length() - quote.outer().length() <= 2;
    }
}
