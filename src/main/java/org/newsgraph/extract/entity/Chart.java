package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.article.Article;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;
import org.newsgraph.text.Span;

/** What is known of an article's entities so far; the steps of the search read it and add to it. */
final class Chart {
    /** A mention; its drafts may be joined to others later. */
    record Spot(Sentence sentence, int first, int last, int head, MentionKind kind, List<Draft> drafts) {
        Span span() {
            return sentence.span(first, last);
        }

        boolean covers(int token) {
            return first <= token && token <= last;
        }

        /** The one entity that is meant, or null where several are. */
        Draft only() {
            return drafts.size() == 1 ? drafts.get(0).now() : null;
        }
    }

    final Article article;
    final AnnotatedText text;
    final Gazetteer gazetteer;
    final Words words;
    /** The authority's names in each sentence. */
    final List<List<Gazetteer.Known>> found;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Draft> known = new LinkedHashMap<>();
    private final TreeMap<Span, Spot> spots = new TreeMap<>();

    Chart(Article article, AnnotatedText text, Gazetteer gazetteer, Words words) {
        this.article = article;
        this.text = text;
        this.gazetteer = gazetteer;
        this.words = words;
        found = text.sentences().stream().map(gazetteer::find).toList();
    }

    /** A new entity. */
    Draft draft(EntityType type, String name) {
        Draft draft = new Draft(type, name);
        drafts.add(draft);
        return draft;
    }

    /** The entity of an authority's entry. */
    Draft known(String entry) {
        return known.computeIfAbsent(entry, e -> {
            Draft draft = draft(gazetteer.type(e), gazetteer.name(e));
            draft.entry = e;
            return draft;
        }).now();
    }

    /** The government of a country, or null where the authority has none. */
    Draft government(Draft country) {
        String entry = country.entry == null ? null : gazetteer.government(country.entry);
        return entry == null ? null : known(entry);
    }

    List<Draft> drafts() {
        return drafts.stream().filter(d -> d.now() == d).toList();
    }

    /** Adds a mention, unless the very same words are one already. */
    boolean add(Sentence sentence, int first, int last, MentionKind kind, List<Draft> who) {
        return add(sentence, first, last, head(sentence.tree(), first, last), kind, who);
    }

    boolean add(Sentence sentence, int first, int last, int head, MentionKind kind, List<Draft> who) {
        Spot spot = new Spot(sentence, first, last, head, kind, List.copyOf(who));
        return spots.putIfAbsent(spot.span(), spot) == null;
    }

    /** All mentions in text order. */
    List<Spot> spots() {
        return List.copyOf(spots.values());
    }

    List<Spot> spots(Sentence sentence) {
        return List.copyOf(spots.subMap(new Span(sentence.span().begin(), Integer.MAX_VALUE), true,
                new Span(sentence.span().end(), sentence.span().end()), true).values());
    }

    /** The shortest mention that covers a token, or null. */
    Spot at(Sentence sentence, int token) {
        Spot best = null;
        for (Spot spot : spots(sentence)) {
            if (spot.covers(token) && (best == null || spot.last() - spot.first() < best.last() - best.first())) {
                best = spot;
            }
        }
        return best;
    }

    /** The named mention that covers a token, or null. */
    Spot named(Sentence sentence, int token) {
        Spot spot = at(sentence, token);
        return spot != null && spot.kind() == MentionKind.NAMED ? spot : null;
    }

    /** The country whose adjective or people's name a token is ("Japanese"), or null. */
    Draft demonym(Sentence sentence, int token) {
        for (Gazetteer.Known k : found.get(sentence.index())) {
            if (k.how() == Gazetteer.How.DEMONYM && k.first() <= token && token <= k.last()) {
                return known(k.entry());
            }
        }
        return null;
    }

    /** The token of a stretch that the others hang on: the last one whose head lies outside it. */
    static int head(DependencyTree tree, int first, int last) {
        int found = last;
        for (int i = first; i <= last; i++) {
            int head = tree.head(i);
            if ((head < first || head > last) && !tree.isRelation(i, "punct") && !tree.isRelation(i, "case")) {
                found = i;
            }
        }
        return found;
    }
}
