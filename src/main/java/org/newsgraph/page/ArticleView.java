package org.newsgraph.page;

import java.util.List;
import java.util.Optional;

/**
 * What the template of an article shows.
 *
 * @param iri the article's IRI
 * @param language of its text
 * @param kicker its section
 * @param headline the words of its headline with their marks
 * @param standfirst what stands between headline and text
 * @param facts what is known of it
 * @param captions of its pictures
 * @param paragraphs of its text
 * @param note what the graph lacks of the text; empty where nothing
 * @param legend what is marked how
 * @param sections the parts that follow, to jump to
 * @param events those it tells of
 * @param when when they happen, and the times that the text names
 * @param speech what was said
 * @param groups people, organisations, places
 * @param network who takes part in what
 * @param signs what the signs of factuality mean
 * @param related headlines beside it
 * @param origin the program that made the graph
 * @param tips facts for pop-ups
 */
record ArticleView(Frame frame, String iri, Optional<String> language, Optional<String> kicker, Paragraph headline,
        List<String> standfirst, List<Fact> facts, List<String> captions, List<Paragraph> paragraphs, Optional<String> note,
        Optional<Legend> legend, List<Ref> sections, Optional<Table> events, Optional<When> when, Optional<Speech> speech,
        List<Group> groups, Optional<NetworkPicture> network, List<Factuality> signs, Optional<Related> related, String origin,
        List<Tips.Tip> tips) {
    /** A paragraph of the text. */
    record Paragraph(List<Piece> pieces) {}

    /** What is marked how. */
    record Legend(List<Item> items) {
        /** A kind of marks with the number of them. */
        record Item(String kind, String icon, String label, int count) {}
    }

    /** The events. */
    record Table(List<EventView> rows, String count) {}

    /** Dates of events, times of the text. */
    record When(Optional<TimeLine> line, Optional<Times> times, String undated) {}

    /** The times that the text names. */
    record Times(List<Time> times) {}

    /** A time that the text names. */
    record Time(String anchor, String words, Optional<String> href, String meaning, String type) {}

    /** What was said. */
    record Speech(List<Saying> sayings) {}

    /** A quotation or a statement. */
    record Saying(String anchor, String number, String kind, String type, List<Ref> speakers, String said,
            Optional<EventView.Quote> cue) {}

    /** Things of a kind. */
    record Group(String anchor, String kind, String title, int count, List<Card> cards) {}

    /** A thing in short. */
    record Card(String anchor, String kindOf, Ref name, String type, List<String> facts,
            Optional<EventView.Quote> mentions,
            List<Ref> elsewhere, Optional<Part> part) {}

    /** The events that a thing takes part in. */
    record Part(List<Ref> events) {}

    /** Other headlines. */
    record Related(List<String> headlines) {}
}
