package org.newsgraph.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.query.Reading;
import org.newsgraph.text.Span;

/** The page of a person, an organisation, a place, an event, a quotation, or whatever else has an IRI. For one thread, for one page. */
final class ThingPage {
    private static final List<String> ORDER = List.of("agent", "organizer", "attendee", "target", "author", "text", "startDate",
            "endDate", "duration", "location", "about", "agendaItem", "causedBy", "modelledOn", "superEvent", "subEvent",
            "reportedBy",
            "hasOccupation", "jobTitle", "worksFor", "memberOf", "nationality", "areaServed", "alternateName");
    private static final Set<String> ELSEWHERE = Set.of("type", "name", "factuality", "confidence", "evidence", "trigger", "cue",
            "timeExpression", "sameAs", "mentions", "actionStatus", "mentionKind", "articleBody", "isString");

    private final Reading reading;
    private final Node thing;
    private final Links links;
    private final Paging paging;
    private final Things things;
    private final Tips tips;
    private final Archive archive;
    private final Marks marks;
    private final Kind kind;
    /** Events by what the thing is in them; for an event those that are joined to it. */
    private final Map<Node, Set<String>> events = new LinkedHashMap<>();
    private final Set<Node> speech = new LinkedHashSet<>();
    private final Set<Node> articles = new LinkedHashSet<>();
    private final Map<String, Set<Node>> others = new TreeMap<>();
    private final Map<Node, Integer> numbers = new HashMap<>();

    ThingPage(Reading reading, Node thing, Links links, Paging paging) {
        this.reading = reading;
        this.thing = thing;
        this.links = links;
        this.paging = paging;
        things = new Things(reading, node -> node.isURI() ? links.thing(node.getURI()) : Optional.empty());
        tips = new Tips(things,
                new Anchors(thing.getURI()).reserve("content", "facts", "events", "said", "articles", "network", "when",
                        "arrow", "tips", "q"));
        archive = new Archive(reading);
        marks = new Marks(things, tips, Optional.empty());
        kind = things.kind(thing);
    }

    /** Empty where the data says nothing of the thing, or has fewer pages of it. */
    Optional<String> html() {
        gather();
        boolean known = reading.graph().contains(thing, Node.ANY, Node.ANY) || !events.isEmpty() || !articles.isEmpty()
                || !others.isEmpty();
        int longest = Math.max(Math.max(events.size(), speech.size()), articles.size());
        return known && paging.exists(longest) ? Optional.of(Templates.fill("thing", view(longest))) : Optional.empty();
    }

    /** Everything that has the thing as a value, in one go. */
    private void gather() {
        List<Node> spans = new ArrayList<>();
        for (Triple triple : reading.graph().find(Node.ANY, Node.ANY, thing).toList()) {
            Node subject = triple.getSubject();
            Node property = triple.getPredicate();
            if (property.equals(Reading.MENTIONS_ENTITY)) {
                spans.add(subject);
            } else if (property.getURI().equals(Terms.SCHEMA + "mentions")) {
                articles.add(subject);
            } else if (subject.isURI() && isOwn(property)) {
                take(subject, Reading.localName(property));
            }
        }
        if (articles.isEmpty()) {
            // Graphs of other makers may not list what they mention.
            spans.forEach(span -> reading.object(span, Reading.CONTEXT).flatMap(c -> reading.object(c, Reading.SOURCE))
                    .filter(Node::isURI).ifPresent(articles::add));
        }
        if (kind == Kind.EVENT || kind == Kind.QUOTATION || kind == Kind.STATEMENT || kind == Kind.ROLE) {
            archive.article(thing).ifPresent(articles::add);
        }
        if (kind == Kind.EVENT) {
            reading.graph().find(thing, Node.ANY, Node.ANY).toList().stream()
                    .filter(t -> t.getObject().isURI() && things.kind(t.getObject()) == Kind.EVENT).forEach(t -> events
                            .computeIfAbsent(t.getObject(), e -> new LinkedHashSet<>())
                            .add(EventReader.roleName(Reading.localName(t.getPredicate()))));
        }
    }

    private void take(Node subject, String property) {
        switch (things.kind(subject)) {
            case EVENT -> {
                String role = EventReader.roleName(property);
                events.computeIfAbsent(subject, e -> new LinkedHashSet<>()).add(kind == Kind.EVENT ? inverse(property) : role);
            }
            case QUOTATION, STATEMENT -> speech.add(subject);
            case ARTICLE -> articles.add(subject);
            default -> others.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(subject);
        }
    }

    /** How an event is called that has this one as a value. */
    private static String inverse(String property) {
        return switch (property) {
            case "superEvent" -> EventReader.roleName("subEvent");
            case "subEvent" -> EventReader.roleName("superEvent");
            case "target", "object" -> "aimed at this";
            case "agendaItem" -> "has this on its agenda";
            default -> EventReader.roleName(property) + " this";
        };
    }

    /** What those are to the thing that have it as a value of a property. */
    private static String holders(String property) {
        return switch (property) {
            case "worksFor" -> "Who works for it";
            case "areaServed" -> "Organisations for it";
            case "memberOf" -> "Members";
            case "nationality" -> "Of its nationality";
            case "roleAt" -> "Offices";
            case "containedInPlace" -> "Places in it";
            case "hasOccupation" -> "Held by";
            default -> "As " + Readable.words(property) + " of";
        };
    }

    private static boolean isOwn(Node property) {
        return property.getURI().startsWith(Terms.SCHEMA) || property.getURI().startsWith(Terms.NEWS);
    }

    private ThingView view(int longest) {
        List<Node> shownEvents = paging.of(archive.newestFirst(events.keySet()));
        if (kind == Kind.EVENT) {
            numbers.put(thing, 1);
        }
        shownEvents.forEach(event -> numbers.putIfAbsent(event, numbers.size() + 1));
        List<Node> drawn = new ArrayList<>(numbers.keySet());
        drawn.sort((a, b) -> Integer.compare(numbers.get(a), numbers.get(b)));
        Optional<NetworkPicture> network = NetworkPicture.of(Network.of(things, drawn, List.of(thing)), things,
                n -> numbers.getOrDefault(n, 0));
        Optional<TimeLine> line = TimeLine.of(things, drawn, n -> numbers.getOrDefault(n, 0));
        String iri = thing.getURI();
        Optional<ThingView.Sentences> sentences = kind == Kind.EVENT || kind == Kind.QUOTATION || kind == Kind.STATEMENT
                || kind == Kind.ROLE ? sentences() : Optional.empty();
        List<ThingView.Row> facts = facts();
        Optional<ThingView.Happenings> happenings = happenings(shownEvents);
        Optional<ThingView.Sayings> sayings = sayings();
        Optional<ThingView.Articles> found = articles();
        return new ThingView(Frame.served(links, things.label(thing), Optional.of(iri), network.isPresent(), ""), iri,
                things.label(thing), kind.css(), things.mainClass(thing), Factuality.of(reading, thing),
                reading.text(thing, EventReader.CONFIDENCE).flatMap(EventView.Confidence::of), facts, sentences,
                things.elsewhere(thing), happenings, sayings, found, line, network,
                paging.pager(longest,
                        page -> page == 1 ? links.thing(iri).orElseGet(() -> links.thing(iri, 1)) : links.thing(iri, page)),
                tips.all());
    }

    private List<ThingView.Row> facts() {
        Map<String, Set<Node>> values = new LinkedHashMap<>();
        ORDER.forEach(property -> values.put(property, new LinkedHashSet<>()));
        List<Triple> own = new ArrayList<>(reading.graph().find(thing, Node.ANY, Node.ANY).toList());
        own.removeIf(t -> !isOwn(t.getPredicate()) || ELSEWHERE.contains(Reading.localName(t.getPredicate())));
        own.sort((a, b) -> (a.getPredicate() + " " + a.getObject()).compareTo(b.getPredicate() + " " + b.getObject()));
        own.forEach(
                t -> values.computeIfAbsent(Reading.localName(t.getPredicate()), p -> new LinkedHashSet<>()).add(t.getObject()));
        // An author is the speaker, an office has its title.
        if (values.get("author").equals(values.get("spokenByCharacter"))) {
            values.remove("spokenByCharacter");
        }
        if (!values.get("hasOccupation").isEmpty()) {
            values.remove("jobTitle");
        }
        List<ThingView.Row> rows = new ArrayList<>();
        values.forEach((property, nodes) -> {
            if (nodes.size() > 1 && nodes.stream().allMatch(Node::isLiteral)) {
                String all = String.join(", ", nodes.stream().map(Node::getLiteralLexicalForm).toList());
                rows.add(new ThingView.Row(Readable.title(EventReader.roleName(property).replace(' ', '_')),
                        List.of(new ThingView.Value(
                                new Ref(all, Kind.THING.css(), Optional.empty()), List.of(), Optional.empty()))));
            } else if (!nodes.isEmpty()) {
                rows.add(new ThingView.Row(Readable.title(EventReader.roleName(property).replace(' ', '_')),
                        nodes.stream().limit(Paging.SIZE).map(node -> value(property, node)).toList()));
            }
        });
        others.forEach((property, nodes) -> rows.add(new ThingView.Row(holders(property),
                nodes.stream().sorted(things.byLabel()).limit(Paging.SIZE).map(n -> new ThingView.Value(things.ref(n), List.of(),
                        Optional.empty())).toList())));
        return rows;
    }

    private ThingView.Value value(String property, Node node) {
        Ref ref = things.ref(node);
        if (node.isLiteral()) {
            String text = property.equals("duration") ? Readable.duration(ref.label())
                    : property.endsWith("Date") || property.equals("asOf") ? Readable.date(ref.label()) : ref.label();
            ref = new Ref(text, Kind.THING.css(), Optional.empty());
        } else if (things.kind(node) == Kind.ROLE) {
            String day = reading.text(node, Reading.news("asOf")).map(d -> ", as of " + Readable.date(d)).orElse("");
            return new ThingView.Value(new Ref(tips.role(node) + day, Kind.ROLE.css(), ref.href()), List.of(), stating(node));
        } else if (node.isURI() && (node.getURI().startsWith(Terms.SCHEMA) || node.getURI().startsWith(Terms.NEWS))) {
            ref = new Ref(Readable.words(Reading.localName(node).replaceFirst("EventAttendanceMode$", "")), Kind.THING.css(),
                    Optional.empty());
        }
        return new ThingView.Value(ref, kind == Kind.EVENT ? said(node) : List.of(), Optional.empty());
    }

    /** The words for a participant in the sentences that state the event. */
    private List<String> said(Node participant) {
        Optional<ArticleText> text = archive.article(thing).map(archive::text);
        if (text.isEmpty() || !participant.isURI()) {
            return List.of();
        }
        List<Words> evidence = text.get().words(reading.objects(thing, Reading.EVIDENCE));
        return text.get().words().stream()
                .filter(w -> w.entities().contains(participant) || w.triggered().contains(participant))
                .filter(w -> evidence.stream().anyMatch(e -> e.span().contains(w.span()))).map(Words::text).distinct().toList();
    }

    private Optional<ThingView.Sentences> sentences() {
        Optional<Node> article = archive.article(thing);
        if (article.isEmpty()) {
            return Optional.empty();
        }
        ArticleText text = archive.text(article.get());
        Set<ArticleText.Passage> found = new LinkedHashSet<>();
        text.words(reading.objects(thing, Reading.EVIDENCE)).forEach(w -> found.add(text.around(w)));
        List<ThingView.Sentence> list = found.stream().map(passage -> sentence(article.get(), passage)).toList();
        return list.isEmpty() ? Optional.empty() : Optional.of(new ThingView.Sentences(list));
    }

    /** The first sentence that states something. */
    private Optional<ThingView.Sentence> stating(Node fact) {
        return archive.article(fact).flatMap(article -> {
            ArticleText text = archive.text(article);
            return text.words(reading.objects(fact, Reading.EVIDENCE)).stream().findFirst()
                    .map(w -> sentence(article, text.around(w)));
        });
    }

    private ThingView.Sentence sentence(Node article, ArticleText.Passage passage) {
        Span span = passage.span();
        List<Words> within =
                archive.text(article).words().stream().filter(w -> !w.isSentence() && span.contains(w.span())).toList();
        return new ThingView.Sentence(Markup.of(passage.text(), span.begin(), marks.of(within)), things.ref(article),
                Readable.date(archive.published(article)));
    }

    private Optional<ThingView.Happenings> happenings(List<Node> shown) {
        List<ThingView.Happening> list = shown.stream()
                .map(event -> new ThingView.Happening(numbers.get(event), things.ref(event),
                        String.join(", ", events.get(event)), Factuality.of(reading, event),
                        reading.text(event, EventReader.START).map(Readable::date)
                                .orElseGet(() -> archive.article(event).map(a -> "told on " + Readable.date(archive.published(a)))
                                        .filter(told -> told.length() > "told on ".length()).orElse("")),
                        stating(event)))
                .toList();
        return list.isEmpty() ? Optional.empty()
                : Optional.of(new ThingView.Happenings(Readable.count(events.size(), "event"), list));
    }

    private Optional<ThingView.Sayings> sayings() {
        List<Node> shown = paging.of(archive.newestFirst(speech));
        List<ThingView.Saying> list = shown.stream().map(saying -> {
            Optional<Node> article = archive.article(saying);
            return new ThingView.Saying(things.kind(saying).css(), things.kind(saying).one(),
                    reading.text(saying, Reading.schema("text")).orElseGet(() -> things.label(saying)),
                    article.map(things::ref).orElse(new Ref("", Kind.ARTICLE.css(), Optional.empty())),
                    article.map(archive::published).map(Readable::date).orElse(""));
        }).toList();
        return list.isEmpty() ? Optional.empty()
                : Optional.of(new ThingView.Sayings(Readable.count(speech.size(), "quotation or statement",
                        "quotations and statements"), list));
    }

    private Optional<ThingView.Articles> articles() {
        List<Node> shown = paging.of(archive.newestFirst(articles));
        List<ThingView.Article> list = shown.stream().map(article -> new ThingView.Article(things.ref(article),
                Readable.date(archive.published(article)), naming(article))).toList();
        return list.isEmpty() ? Optional.empty()
                : Optional.of(new ThingView.Articles(Readable.count(articles.size(), "article"), list));
    }

    /** The sentence of an article that first names the thing. */
    private Optional<ThingView.Sentence> naming(Node article) {
        ArticleText text = archive.text(article);
        return text.words().stream().filter(w -> w.entities().contains(thing)).findFirst()
                .map(w -> sentence(article, text.around(w)));
    }
}
