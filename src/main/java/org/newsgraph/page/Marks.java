package org.newsgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.query.Reading;

/** What of a text is marked, how, and where it leads. */
final class Marks {
    private static final int SENTENCE = 0;
    private static final int SPEECH = 1;
    private static final int WORDS = 2;
    /** So many letters stay on one line with the sign before them. */
    private static final int SHORT = 30;

    private final Things things;
    private final Tips tips;
    private final Optional<Anchors> anchors;

    /** @param anchors gives the ids of marks that are to be led to; empty where the text is quoted on another page */
    Marks(Things things, Tips tips, Optional<Anchors> anchors) {
        this.things = things;
        this.tips = tips;
        this.anchors = anchors;
    }

    List<Mark> of(List<Words> spans) {
        List<Mark> marks = new ArrayList<>();
        for (Words words : spans) {
            List<Mark> own = new ArrayList<>();
            if (words.isSentence()) {
                own.add(new Mark(words.span(), SENTENCE, List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty()));
            }
            words.said().forEach(speech -> own.add(speech(words, speech)));
            if (!words.entities().isEmpty() || !words.triggered().isEmpty() || words.time().isPresent()) {
                own.add(mark(words));
            }
            if (own.isEmpty()) {
                // Words such as "said" are not highlighted, but may be led to.
                own.add(new Mark(words.span(), WORDS, List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty()));
            }
            for (int i = 0; i < own.size(); i++) {
                marks.add(i > 0 ? own.get(i) : anchored(own.get(i), words.node()));
            }
        }
        return marks;
    }

    private Mark anchored(Mark mark, Node span) {
        return new Mark(mark.span(), mark.rank(), mark.classes(), anchors.map(a -> a.of(span.toString())), mark.icon(),
                mark.link(), mark.note());
    }

    private Mark speech(Words words, Node speech) {
        Kind kind = things.kind(speech);
        String speakers = String.join(", ", things.reading().objects(speech, Reading.schema("author")).stream().map(things::label)
                .toList());
        String title = kind.one() + (speakers.isEmpty() ? "" : " of " + speakers);
        Optional<Mark.Note> note = things.href(speech)
                .map(href -> new Mark.Note(SpeechReader.number(things, speech), href, title));
        return new Mark(words.span(), SPEECH, List.of(kind.css()), Optional.empty(), Optional.empty(), Optional.empty(), note);
    }

    private Mark mark(Words words) {
        List<String> classes = new ArrayList<>();
        List<Optional<String>> hrefs = new ArrayList<>();
        List<Tips.Tip> facts = new ArrayList<>();
        Optional<String> icon = Optional.empty();
        for (Node event : words.triggered()) {
            Optional<Factuality> factuality = Factuality.of(things.reading(), event);
            classes.add(Kind.EVENT.css());
            factuality.ifPresent(f -> classes.add(f.css()));
            icon = icon.or(() -> factuality.map(Factuality::css));
            if (words.span().length() <= SHORT) {
                classes.add("short");
            }
            hrefs.add(things.href(event));
            facts.add(tips.of(event));
        }
        for (Node entity : words.entities()) {
            classes.add(things.kind(entity).css());
            hrefs.add(things.href(entity));
            facts.add(tips.of(entity));
        }
        words.time().ifPresent(time -> {
            classes.add(Kind.TIME.css());
            hrefs.add(anchors.map(a -> "#" + a.of("time", words.node().toString())));
            facts.add(tips.of(words, time));
        });
        words.mentionKind().filter(k -> k.matches("[A-Za-z]+") && !words.entities().isEmpty())
                .ifPresent(k -> classes.add(k.toLowerCase(Locale.ROOT)));
        Optional<String> href = hrefs.stream().flatMap(Optional::stream).findFirst();
        Mark.Link link = new Mark.Link(href, facts.stream().map(Tips.Tip::anchor).toList(),
                String.join("; ", facts.stream().map(Tips.Tip::line).toList()));
        return new Mark(words.span(), WORDS, classes.stream().distinct().toList(), Optional.empty(), icon, Optional.of(link),
                Optional.empty());
    }
}
