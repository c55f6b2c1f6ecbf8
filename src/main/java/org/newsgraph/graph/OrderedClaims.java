package org.newsgraph.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.newsgraph.article.Article;
import org.newsgraph.extract.Claims;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.Event;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.Quotation;
import org.newsgraph.extract.Reference;
import org.newsgraph.extract.Role;
import org.newsgraph.extract.Statement;
import org.newsgraph.text.Span;

/**
 * Claims in text order, whatever order they came in, so that numbers and the order of values follow from the text alone. Entities
 * stand in the order of their first mention, those that are never mentioned (a government behind its country) last; events in the
 * order of the body, which tells them as they hang together.
 */
final class OrderedClaims {
    private static final Span NOWHERE = new Span(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final List<Entity> entities;
    private final List<Mention> mentions;
    private final List<Role> roles;
    private final List<Event> events;
    private final List<Quotation> quotations;
    private final List<Statement> statements;
    private final Map<String, Integer> entityRanks;
    private final Map<String, Integer> eventRanks;
    private final Map<String, Integer> statementRanks;

    OrderedClaims(Claims claims) {
        Map<String, Span> first = new HashMap<>();
        for (Mention mention : claims.mentions()) {
            for (String entity : mention.entities()) {
                first.merge(entity, mention.span(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        entities = sorted(claims.entities(), Comparator.comparing((Entity e) -> first.getOrDefault(e.id(), NOWHERE))
                .thenComparing(Entity::type).thenComparing(Entity::name).thenComparing(Entity::id));
        entityRanks = ranks(entities, Entity::id);
        mentions = sorted(claims.mentions(), Comparator.comparing(Mention::span).thenComparing(Mention::kind)
                .thenComparing(m -> String.join(" ", m.entities())));
        roles = sorted(claims.roles(), Comparator.comparing(Role::span).thenComparing(r -> rank(entityRanks, r.person()))
                .thenComparing(Role::name));
        int body = bodyStart(claims.article());
        events = sorted(claims.events(), Comparator.comparing((Event e) -> place(e, body))
                .thenComparing(e -> String.valueOf(e.eventClass())).thenComparing(Event::id));
        eventRanks = ranks(events, Event::id);
        quotations = sorted(claims.quotations(), Comparator.comparing(Quotation::span));
        statements = sorted(claims.statements(), Comparator.comparing(Statement::span).thenComparing(Statement::id));
        statementRanks = ranks(statements, Statement::id);
    }

    /** Where an event is told first; the headline counts only for events that the body never tells. */
    private static Span place(Event event, int body) {
        return event.triggers().stream().filter(t -> t.begin() >= body).min(Span::compareTo)
                .or(() -> event.triggers().stream().min(Span::compareTo)).orElse(NOWHERE);
    }

    private static int bodyStart(Article article) {
        return article.headline() == null ? 0 : article.headline().codePointCount(0, article.headline().length());
    }

    List<Entity> entities() {
        return entities;
    }

    List<Mention> mentions() {
        return mentions;
    }

    List<Role> roles() {
        return roles;
    }

    List<Event> events() {
        return events;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    List<Statement> statements() {
        return statements;
    }

    Entity entity(String id) {
        return entities.get(rank(entityRanks, id));
    }

    Event event(String id) {
        return events.get(eventRank(id));
    }

    /** Position of an event in text order, from 0. */
    int eventRank(String id) {
        return rank(eventRanks, id);
    }

    /** Position of a statement in text order, from 0. */
    int statementRank(String id) {
        return rank(statementRanks, id);
    }

    /** Ids of entities in order, none twice. */
    List<String> inOrder(Collection<String> entityIds) {
        return entityIds.stream().distinct().sorted(Comparator.comparing(id -> rank(entityRanks, id))).toList();
    }

    /** What an event points to, in order: entities, then events, then statements. */
    List<Reference> referencesInOrder(Collection<Reference> references) {
        return references.stream().distinct().sorted(Comparator.comparing(Reference::kind).thenComparing(this::rank)).toList();
    }

    private int rank(Reference reference) {
        return switch (reference.kind()) {
            case ENTITY -> rank(entityRanks, reference.id());
            case EVENT -> eventRank(reference.id());
            case STATEMENT -> statementRank(reference.id());
        };
    }

    private static int rank(Map<String, Integer> ranks, String id) {
        Integer rank = ranks.get(id);
        if (rank == null) {
            throw new IllegalStateException("a claim points to " + id + ", which is not among the claims");
        }
        return rank;
    }

    private static <T> List<T> sorted(Collection<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }

    private static <T> Map<String, Integer> ranks(List<T> items, Function<T, String> id) {
        Map<String, Integer> ranks = new HashMap<>();
        for (T item : items) {
            if (ranks.putIfAbsent(id.apply(item), ranks.size()) != null) {
                throw new IllegalStateException("two claims have the id " + id.apply(item));
            }
        }
        return ranks;
    }
}
