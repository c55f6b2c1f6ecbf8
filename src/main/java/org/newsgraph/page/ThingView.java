package org.newsgraph.page;

import java.util.List;
import java.util.Optional;

/**
 * What the template of a person, an organisation, a place, an event or anything else but an article shows.
 *
 * @param iri the thing's IRI
 * @param name what it is called
 * @param kind the style sheet's class of its kind
 * @param type what it is, in words
 * @param factuality of an event
 * @param confidence of an event
 * @param facts what is said of it
 * @param sentences the sentences that state it
 * @param elsewhere pages of the web about it
 * @param events it takes part in, or that are joined to it
 * @param speech what it said
 * @param articles that speak of it
 * @param line when the events happen
 * @param network it is in
 * @param pager to further pages
 * @param tips facts for pop-ups
 */
record ThingView(Frame frame, String iri, String name, String kind, String type, Optional<Factuality> factuality,
        Optional<EventView.Confidence> confidence, List<Row> facts, Optional<Sentences> sentences, List<Ref> elsewhere,
        Optional<Happenings> events, Optional<Sayings> speech, Optional<Articles> articles, Optional<TimeLine> line,
        Optional<NetworkPicture> network, Optional<Pager> pager, List<Tips.Tip> tips) {
    /** A property and its values. */
    record Row(String property, List<Value> values) {}

    /**
     * A value of a property.
     *
     * @param value itself
     * @param said the words of the text for it
     * @param sentence the sentence that states it, where it has one of its own
     */
    record Value(Ref value, List<String> said, Optional<Sentence> sentence) {}

    /** A sentence with marks, and where it stands. */
    record Sentence(List<Piece> pieces, Ref article, String date) {}

    /** Sentences. */
    record Sentences(List<Sentence> list) {}

    /** Events, a page of them. */
    record Happenings(String count, List<Happening> list) {}

    /**
     * An event that a thing takes part in.
     *
     * @param number what the page's pictures call it by
     * @param event its name
     * @param role what the thing is in it
     * @param factuality how the text presents it
     * @param date when
     * @param sentence one that states it
     */
    record Happening(int number, Ref event, String role, Optional<Factuality> factuality, String date,
            Optional<Sentence> sentence) {}

    /** Quotations and statements, a page of them. */
    record Sayings(String count, List<Saying> list) {}

    /** What was said, and where. */
    record Saying(String kind, String type, String said, Ref article, String date) {}

    /** Articles, a page of them. */
    record Articles(String count, List<Article> list) {}

    /** An article, its day, and a sentence of it. */
    record Article(Ref article, String date, Optional<Sentence> sentence) {}

    /** The pages before and after. */
    record Pager(String where, Optional<String> before, Optional<String> after) {}
}
