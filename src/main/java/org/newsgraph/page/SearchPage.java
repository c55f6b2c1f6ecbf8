package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.query.Reading;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/** What of a collection has some words in its name or its text. It reads every name and every text once. */
final class SearchPage {
    private static final int AROUND = 90;
    private static final int MOST_WORDS = 10;

    private final Reading reading;
    private final Links links;
    private final Things things;

    SearchPage(Reading reading, Links links) {
        this.reading = reading;
        this.links = links;
        things = new Things(reading, node -> node.isURI() ? links.thing(node.getURI()) : Optional.empty());
    }

    String html(String query, Paging paging) {
        List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream().filter(w -> !w.isEmpty())
                .limit(MOST_WORDS).toList();
        Map<Node, Integer> named = new LinkedHashMap<>();
        Map<Node, String> texts = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            for (Node property : List.of(Reading.NAME, Reading.schema("alternateName"))) {
                reading.graph().find(Node.ANY, property, Node.ANY)
                        .filterKeep(t -> t.getObject().isLiteral() && t.getSubject().isURI())
                        .forEach(t -> rank(t.getObject().getLiteralLexicalForm(), words)
                                .ifPresent(rank -> named.merge(t.getSubject(), rank, Math::min)));
            }
            texts.putAll(articles(words));
        }
        List<SearchView.Group> groups = new ArrayList<>();
        int longest = 0;
        for (Kind kind : List.of(Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.THING, Kind.EVENT)) {
            List<Node> found = named.keySet().stream().filter(n -> things.kind(n) == kind)
                    .sorted(Comparator.<Node>comparingInt(named::get).thenComparing(things.byLabel())).toList();
            longest = Math.max(longest, found.size());
            group(kind, found.size(), paging.of(found).stream().map(n -> new SearchView.Found(things.ref(n), things.mainClass(n),
                    Optional.empty())).toList()).ifPresent(groups::add);
        }
        List<Node> found = new Archive(reading).newestFirst(texts.keySet());
        longest = Math.max(longest, found.size());
        group(Kind.ARTICLE, found.size(), paging.of(found).stream().map(n -> new SearchView.Found(things.ref(n),
                reading.text(n, ArticleHead.PUBLISHED).map(Readable::date).orElse(""), Optional.of(snippet(texts.get(n), words))))
                .toList()).ifPresent(groups::add);
        Optional<ThingView.Pager> pager = paging.pager(longest, page -> links.search(query, page));
        return Templates.fill("search",
                new SearchView(Frame.served(links, "Search: " + query, Optional.empty(), false, query), query,
                        groups, pager));
    }

    private static Optional<SearchView.Group> group(Kind kind, int count, List<SearchView.Found> list) {
        return list.isEmpty() ? Optional.empty()
                : Optional.of(new SearchView.Group(kind.many(), Readable.number(count), list));
    }

    /** 0 where the words are the whole name, 1 where it begins with them, 2 where it has them; empty where it has not. */
    private static Optional<Integer> rank(String name, List<String> words) {
        String lowered = name.toLowerCase(Locale.ROOT);
        String phrase = String.join(" ", words);
        if (!words.stream().allMatch(lowered::contains)) {
            return Optional.empty();
        }
        return Optional.of(lowered.equals(phrase) ? 0 : lowered.startsWith(phrase) ? 1 : 2);
    }

    /** Articles with all the words in headline and text, with the text that has them. */
    private Map<Node, String> articles(List<String> words) {
        Map<Node, String> found = new LinkedHashMap<>();
        for (String property : List.of("headline", "articleBody")) {
            reading.graph().find(Node.ANY, Reading.schema(property), Node.ANY)
                    .filterKeep(t -> t.getObject().isLiteral() && t.getSubject().isURI())
                    .forEach(t -> rank(t.getObject().getLiteralLexicalForm(), words)
                            .ifPresent(rank -> found.putIfAbsent(t.getSubject(), t.getObject().getLiteralLexicalForm())));
        }
        return found;
    }

    private static SearchView.Snippet snippet(String text, List<String> words) {
        CodePoints points = new CodePoints(text);
        List<Span> places = new ArrayList<>();
        for (String word : words) {
            for (int at = 0; at + word.length() <= text.length(); at++) {
                if (text.regionMatches(true, at, word, 0, word.length())) {
                    places.add(points.span(at, at + word.length()));
                }
            }
        }
        places.sort(Comparator.naturalOrder());
        int first = places.isEmpty() ? 0 : places.get(0).begin();
        int begin = Math.max(0, first - AROUND);
        int end = Math.min(points.length(), first + AROUND);
        List<Mark> marks = places.stream().filter(p -> begin <= p.begin() && p.end() <= end)
                .map(p -> new Mark(p, 0, List.of("found"), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty()))
                .toList();
        String piece = points.of(new Span(begin, end)).replaceAll("\\R", " ");
        List<Piece> pieces = new ArrayList<>(Markup.of(piece, begin, marks));
        if (begin > 0) {
            pieces.add(0, Piece.words(new Piece.Run("… ", Optional.empty())));
        }
        if (end < points.length()) {
            pieces.add(Piece.words(new Piece.Run(" …", Optional.empty())));
        }
        return new SearchView.Snippet(pieces);
    }
}
