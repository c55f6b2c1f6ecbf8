package org.newsgraph.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.newsgraph.query.Reading;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/** The page of one article, served or alone. For one thread, for one page. */
final class ArticlePage {
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n\\r]*[^\\s][^\\n\\r]*");
    private static final String NO_SPANS = "The graph has no spans of this text, so that nothing in it is marked.";
    private static final String ONLY_SPANS = "The graph leaves the text out. These are the words that it quotes as evidence.";
    private static final String NO_TEXT = "The graph holds neither the text nor words of it.";

    private final Reading reading;
    private final Node article;
    private final Optional<Links> links;
    private final Anchors anchors;
    private final Things things;
    private final Tips tips;
    private final ArticleText text;
    private final List<Node> events;
    private final List<Node> speech;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Set<Node> sayings;
    private final Set<Node> here = new HashSet<>();
    private final Marks marks;

    /** @param links where other pages are; empty for a page that stands alone */
    ArticlePage(Reading reading, Node article, Optional<Links> links) {
        this.reading = reading;
        this.article = article;
        this.links = links;
        anchors = new Anchors(article.getURI()).reserve("text", "events", "when", "said", "network", "people", "organisations",
                "places", "content", "legend", "arrow", "tips", "q");
        things = new Things(reading, this::href);
        tips = new Tips(things, anchors);
        text = ArticleText.of(reading, article);
        events = text.events(reading, article.getURI());
        speech = text.speech(reading, article.getURI());
        events.forEach(event -> numbers.put(event, numbers.size() + 1));
        here.addAll(events);
        sayings = Set.copyOf(speech);
        here.addAll(speech);
        marks = new Marks(things, tips, Optional.of(anchors));
    }

    private Optional<String> href(Node thing) {
        Optional<String> below = Optional.of("#" + anchors.of(thing.getURI())).filter(a -> here.contains(thing));
        Optional<String> page = links.flatMap(l -> l.thing(thing.getURI()));
        return sayings.contains(thing) ? below : page.or(() -> below);
    }

    String html() {
        return Templates.fill("article", view());
    }

    private ArticleView view() {
        Cast cast = new Cast(things, article, text, events, speech);
        cast.entities().stream().filter(e -> Kind.ENTITIES.contains(things.kind(e))).forEach(here::add);
        ArticleHead head = new ArticleHead(things, article);
        List<ArticleView.Paragraph> paragraphs = new ArrayList<>(paragraphs());
        ArticleView.Paragraph headline =
                new ArticleView.Paragraph(List.of(Piece.words(new Piece.Run(head.headline(), Optional.empty()))));
        if (text.text().isPresent() && !paragraphs.isEmpty() && first(text.text().get().text()).equals(head.headline().strip())) {
            headline = paragraphs.removeFirst();
        }
        Optional<NetworkPicture> network =
                NetworkPicture.of(Network.of(things, events, List.of()), things, this::number);
        List<ArticleView.Group> groups = cast.groups(tips, anchors, this::number);
        Optional<ArticleView.Table> table = table();
        Optional<ArticleView.When> when = when();
        Optional<ArticleView.Speech> said = said();
        List<String> standfirst = new ArrayList<>();
        head.text("alternativeHeadline").ifPresent(standfirst::add);
        head.text("description").ifPresent(standfirst::add);
        Optional<ArticleView.Related> related =
                head.related().isEmpty() ? Optional.empty() : Optional.of(new ArticleView.Related(head.related()));
        return new ArticleView(frame(head.headline(), network.isPresent()), article.getURI(), head.language(),
                head.text("articleSection"), headline, standfirst, head.facts(), head.captions(), paragraphs, note(), legend(),
                sections(table, when, said, groups, network), table, when, said, groups, network, Factuality.all(), related,
                head.origin(), tips.all());
    }

    private Frame frame(String headline, boolean network) {
        return links.map(l -> Frame.served(l, headline, Optional.of(article.getURI()), network, ""))
                .orElseGet(() -> Frame.alone(headline));
    }

    private static String first(String whole) {
        Matcher paragraph = PARAGRAPH.matcher(whole);
        return paragraph.find() ? paragraph.group().strip() : "";
    }

    private List<ArticleView.Paragraph> paragraphs() {
        List<Mark> all = marks.of(text.words());
        if (text.text().isPresent()) {
            return paragraphs(text.text().get(), all);
        }
        if (text.body().isPresent()) {
            return paragraphs(new CodePoints(text.body().get()), List.of());
        }
        return quoted(all);
    }

    /** Where the whole text is missing: each sentence that the graph has as a paragraph, single words in a line between them. */
    private List<ArticleView.Paragraph> quoted(List<Mark> all) {
        List<ArticleView.Paragraph> paragraphs = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Words words : text.outermost()) {
            List<Piece> pieces = Markup.of(words.text(), words.span().begin(), within(all, words.span()));
            if (words.isSentence()) {
                if (!line.isEmpty()) {
                    paragraphs.add(new ArticleView.Paragraph(List.copyOf(line)));
                    line.clear();
                }
                paragraphs.add(new ArticleView.Paragraph(pieces));
            } else {
                line.add(Piece.words(new Piece.Run(line.isEmpty() ? "… " : " … ", Optional.empty())));
                line.addAll(pieces);
            }
        }
        if (!line.isEmpty()) {
            paragraphs.add(new ArticleView.Paragraph(line));
        }
        return paragraphs;
    }

    private static List<ArticleView.Paragraph> paragraphs(CodePoints whole, List<Mark> all) {
        List<ArticleView.Paragraph> paragraphs = new ArrayList<>();
        Matcher paragraph = PARAGRAPH.matcher(whole.text());
        while (paragraph.find()) {
            Span span = whole.span(paragraph.start(), paragraph.end());
            paragraphs.add(new ArticleView.Paragraph(Markup.of(paragraph.group(), span.begin(), within(all, span))));
        }
        return paragraphs;
    }

    private static List<Mark> within(List<Mark> all, Span span) {
        return all.stream().filter(mark -> mark.span().overlaps(span)).toList();
    }

    private Optional<String> note() {
        if (text.text().isPresent() || text.body().isPresent()) {
            return text.words().isEmpty() ? Optional.of(NO_SPANS) : Optional.empty();
        }
        return Optional.of(text.words().isEmpty() ? NO_TEXT : ONLY_SPANS);
    }

    private Optional<ArticleView.Legend> legend() {
        List<ArticleView.Legend.Item> items = new ArrayList<>();
        for (Kind kind : List.of(Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.TIME, Kind.EVENT, Kind.QUOTATION,
                Kind.STATEMENT)) {
            long count = text.words().stream().filter(words -> switch (kind) {
                case TIME -> words.time().isPresent();
                case EVENT -> !words.triggered().isEmpty();
                case QUOTATION, STATEMENT -> words.said().stream().anyMatch(s -> things.kind(s) == kind);
                default -> words.entities().stream().anyMatch(e -> things.kind(e) == kind);
            }).count();
            if (count > 0) {
                items.add(new ArticleView.Legend.Item(kind.css(), kind.css(), kind.many(), (int) count));
            }
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(new ArticleView.Legend(items));
    }

    private Optional<ArticleView.Table> table() {
        EventReader reader = new EventReader(things, this::number);
        List<EventView> rows = new ArrayList<>();
        for (Node event : events) {
            rows.add(reader.read(event, anchors.of(event.getURI()), text, this::place));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new ArticleView.Table(rows, Readable.count(rows.size(), "event")));
    }

    private int number(Node event) {
        return numbers.getOrDefault(event, 0);
    }

    /** Where words stand: their sentence, which shows them best, or they themselves. */
    private Optional<String> place(Words words) {
        return Optional.of("#" + anchors.of(text.sentence(words.span()).orElse(words).node().toString()));
    }

    private Optional<ArticleView.When> when() {
        Optional<TimeLine> line = TimeLine.of(things, events, this::number);
        List<ArticleView.Time> times = new ArrayList<>();
        for (Words words : text.words()) {
            words.time()
                    .ifPresent(time -> times.add(new ArticleView.Time(anchors.of("time", words.node().toString()), words.text(),
                            place(words), time.value().isEmpty() ? "not resolved" : Readable.timex(time.value()),
                            Tips.timeType(time))));
        }
        int undated = events.size() - line.map(l -> l.items().size()).orElse(0);
        String missing = undated == 0 || events.isEmpty() ? "" : Readable.count(undated, "event") + " without a date in the text";
        return line.isEmpty() && times.isEmpty() ? Optional.empty() : Optional.of(new ArticleView.When(line,
                times.isEmpty() ? Optional.empty() : Optional.of(new ArticleView.Times(times)), missing));
    }

    private Optional<ArticleView.Speech> said() {
        SpeechReader reader = new SpeechReader(things, text);
        List<ArticleView.Saying> sayings = speech.stream().map(s -> reader.read(s, anchors.of(s.getURI()), this::place)).toList();
        return sayings.isEmpty() ? Optional.empty() : Optional.of(new ArticleView.Speech(sayings));
    }

    private static List<Ref> sections(Optional<?> events, Optional<?> when, Optional<?> said, List<ArticleView.Group> groups,
            Optional<?> network) {
        List<Ref> sections = new ArrayList<>();
        sections.add(section("Text", "text"));
        events.ifPresent(e -> sections.add(section("Events", "events")));
        when.ifPresent(w -> sections.add(section("Time line", "when")));
        said.ifPresent(s -> sections.add(section("What was said", "said")));
        groups.forEach(group -> sections.add(section(group.title(), group.anchor())));
        network.ifPresent(n -> sections.add(section("Network", "network")));
        return sections;
    }

    private static Ref section(String title, String anchor) {
        return new Ref(title, Kind.THING.css(), Optional.of("#" + anchor));
    }
}
