package org.newsgraph.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.newsgraph.query.Reading;

/** Reads quotations and statements. */
final class SpeechReader {
    private final Things things;
    private final ArticleText text;

    SpeechReader(Things things, ArticleText text) {
        this.things = things;
        this.text = text;
    }

    /** @param place where words of the text stand */
    ArticleView.Saying read(Node saying, String anchor, Function<Words, Optional<String>> place) {
        Reading reading = things.reading();
        Kind kind = things.kind(saying);
        List<Words> evidence = text.words(reading.objects(saying, Reading.EVIDENCE));
        String words = reading.text(saying, Reading.schema("text")).or(() -> evidence.stream().map(Words::text).findFirst())
                .orElse("");
        Optional<EventView.Quote> cue = text.words(reading.objects(saying, Reading.CUE)).stream().findFirst()
                .map(w -> new EventView.Quote(w.text(), place.apply(w)))
                .or(() -> evidence.stream().findFirst().map(w -> new EventView.Quote("in the text", place.apply(w))));
        return new ArticleView.Saying(anchor, number(things, saying), kind.css(), kind.one(),
                things.refs(reading.objects(saying, Reading.schema("author"))), words, cue);
    }

    /** What a quotation or statement is called by: Q1, S2. */
    static String number(Things things, Node saying) {
        String number = Reading.localName(saying).replaceAll(".*-(?=\\d+$)", "");
        return (things.kind(saying) == Kind.QUOTATION ? "Q" : "S") + (number.matches("\\d{1,4}") ? number : "");
    }
}
