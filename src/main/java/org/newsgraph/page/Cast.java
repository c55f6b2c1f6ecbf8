package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.query.Reading;

/** The people, organisations and places of an article, in the order in which the text first names them. */
final class Cast {
    private final Things things;
    private final Map<Node, List<Words>> mentions = new LinkedHashMap<>();
    private final Map<Node, Set<Node>> events = new HashMap<>();

    /** @param speech the article's quotations and statements, whose speakers belong to it too */
    Cast(Things things, Node article, ArticleText text, List<Node> events, List<Node> speech) {
        this.things = things;
        for (Words words : text.words()) {
            words.entities().forEach(entity -> mentions.computeIfAbsent(entity, e -> new ArrayList<>()).add(words));
        }
        Reading reading = things.reading();
        reading.objects(article, Reading.schema("mentions")).stream().sorted(things.byLabel()).forEach(this::add);
        for (Node event : events) {
            reading.graph().find(event, Node.ANY, Node.ANY).toList().stream().map(Triple::getObject).filter(Node::isURI)
                    .filter(value -> Kind.ENTITIES.contains(things.kind(value))).sorted(things.byLabel()).forEach(value -> {
                        add(value);
                        this.events.computeIfAbsent(value, v -> new LinkedHashSet<>()).add(event);
                    });
        }
        speech.forEach(saying -> reading.objects(saying, Reading.schema("author")).forEach(this::add));
        for (String property : List.of("author", "publisher", "locationCreated")) {
            reading.objects(article, Reading.schema(property)).forEach(this::add);
        }
        // What a card speaks of has a card.
        for (Node entity : List.copyOf(mentions.keySet())) {
            for (String property : List.of("worksFor", "memberOf", "nationality", "areaServed")) {
                reading.objects(entity, Reading.schema(property)).forEach(this::add);
            }
        }
    }

    private void add(Node entity) {
        if (entity.isURI()) {
            mentions.computeIfAbsent(entity, e -> new ArrayList<>());
        }
    }

    Set<Node> entities() {
        return mentions.keySet();
    }

    /** The cards, by kind. */
    List<ArticleView.Group> groups(Tips tips, Anchors anchors, ToIntFunction<Node> numbers) {
        List<ArticleView.Group> groups = new ArrayList<>();
        for (Kind kind : Kind.ENTITIES) {
            List<ArticleView.Card> cards = mentions.keySet().stream().filter(e -> things.kind(e) == kind)
                    // Names before descriptions; otherwise as they come in the text.
                    .sorted(Comparator.comparing(e -> Tips.isDescribed(things.reading(), e)))
                    .map(e -> card(e, tips, anchors, numbers)).toList();
            if (!cards.isEmpty()) {
                groups.add(new ArticleView.Group(kind.many().toLowerCase(Locale.ROOT), kind.css(), kind.many(),
                        cards.size(),
                        cards));
            }
        }
        return groups;
    }

    private ArticleView.Card card(Node entity, Tips tips, Anchors anchors, ToIntFunction<Node> numbers) {
        List<Words> words = mentions.get(entity);
        Optional<EventView.Quote> named = words.isEmpty() ? Optional.empty() : Optional.of(new EventView.Quote(
                Readable.count(words.size(), "time") + " in the text",
                Optional.of("#" + anchors.of(words.getFirst().node().toString()))));
        List<Ref> part = events.getOrDefault(entity, Set.of()).stream().map(event -> new Ref(numbers.applyAsInt(event) + " "
                + things.mainClass(event), Kind.EVENT.css(), things.href(event))).toList();
        boolean described = Tips.isDescribed(things.reading(), entity);
        List<String> lines = tips.of(entity).lines().stream().filter(line -> !line.startsWith("Described")).toList();
        return new ArticleView.Card(anchors.of(entity.getURI()), things.kind(entity).css(), cardName(entity),
                type(entity, described), lines, named,
                things.elsewhere(entity), part.isEmpty() ? Optional.empty() : Optional.of(new ArticleView.Part(part)));
    }

    /** What it is, unless the heading above the cards says so already. */
    private String type(Node entity, boolean described) {
        String type = things.mainClass(entity);
        boolean plain = type.equals(things.kind(entity).one());
        return described ? (plain ? "" : type + ", ") + "described, not named" : plain ? "" : type;
    }

    /** A card's own name leads to the thing's page, not to the card. */
    private Ref cardName(Node entity) {
        Ref ref = things.ref(entity);
        return new Ref(ref.label(), ref.kind(), ref.href().filter(href -> !href.startsWith("#")));
    }
}
