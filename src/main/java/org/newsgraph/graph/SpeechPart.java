package org.newsgraph.graph;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extract.Quotation;
import org.newsgraph.extract.Statement;
import org.newsgraph.text.Span;

/** What was said, word for word or in the article's words. */
final class SpeechPart {
    private final Context context;
    private final SpanPart spans;

    SpeechPart(Context context, SpanPart spans) {
        this.context = context;
        this.spans = spans;
    }

    void write(Draft draft) {
        List<Quotation> quotations = context.claims().quotations();
        for (int i = 0; i < quotations.size(); i++) {
            write(quotations.get(i), draft.subject(context.own("quotation-" + (i + 1))));
        }
        for (Statement statement : context.claims().statements()) {
            write(statement, draft.subject(context.statement(statement.id())));
        }
    }

    private void write(Quotation quotation, Draft.Entry entry) {
        entry.type("schema:Quotation");
        entry.addText("schema:text", spans.words(quotation.span()), context.article().language());
        context.entities(quotation.speakers()).forEach(s -> entry.add("schema:author", s));
        context.entities(quotation.speakers()).forEach(s -> entry.add("schema:spokenByCharacter", s));
        evidence(entry, quotation.cue(), quotation.span());
    }

    private void write(Statement statement, Draft.Entry entry) {
        entry.type("schema:Statement");
        entry.addText("schema:text", spans.words(statement.span()), context.article().language());
        context.entities(statement.authors()).forEach(a -> entry.add("schema:author", a));
        evidence(entry, statement.cue(), statement.span());
    }

    private void evidence(Draft.Entry entry, Span cue, Span words) {
        entry.add("news:cue", Optional.ofNullable(cue).flatMap(spans::phrase));
        entry.add("news:evidence", spans.phrase(words));
    }
}
