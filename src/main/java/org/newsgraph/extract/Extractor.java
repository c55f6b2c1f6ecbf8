package org.newsgraph.extract;

import java.util.List;
import org.newsgraph.article.Article;
import org.newsgraph.extract.entity.EntityFinder;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.extract.event.EventFinder;
import org.newsgraph.extract.quote.QuotationFinder;
import org.newsgraph.knowledge.Authority;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.Lexicon;
import org.newsgraph.language.AnnotatedText;

/** From an analysed text to what it claims. One extractor serves any number of threads. */
public final class Extractor {
    private final EntityFinder entityFinder;
    private final QuotationFinder quotationFinder = new QuotationFinder();
    private final EventFinder eventFinder;

    /** @param allEvents whether happenings of no known class are wanted as well */
    public Extractor(Lexicon lexicon, EventClasses classes, Authority authority, boolean allEvents) {
        entityFinder = new EntityFinder(authority);
        eventFinder = new EventFinder(lexicon, classes, authority, allEvents);
    }

    /** What an article claims. */
    public Claims extract(Article article, AnnotatedText text) {
        return extract(article, text, false).claims();
    }

    /** What an article claims, with the steps that led to each event. */
    public TracedClaims trace(Article article, AnnotatedText text) {
        return extract(article, text, true);
    }

    private TracedClaims extract(Article article, AnnotatedText text, boolean traced) {
        EntityTable entities = entityFinder.find(article, text);
        List<Quotation> quotations = quotationFinder.find(text, entities);
        EventFinder.Found found = eventFinder.find(article, text, entities, quotations, traced);
        Relevant relevant =
                new Relevant(entities.mentions(), entities.roles(), found.events(), quotations, found.statements());
        Claims claims = new Claims(article, text, relevant.of(entities.entities()), entities.mentions(), entities.roles(),
                found.events(), quotations, found.statements());
        return new TracedClaims(claims, found.traces());
    }
}
