package org.newsgraph.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.article.Article;
import org.newsgraph.extract.entity.EntityFinder;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.extract.event.EventFinder;
import org.newsgraph.extract.quote.QuotationFinder;
import org.newsgraph.knowledge.Authority;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.Lexicon;
import org.newsgraph.language.AnnotatedText;

/** From an analysed text to what it claims. One extractor serves any number of threads. */
public final class Extractor {
    private final EntityFinder entityFinder;
    private final QuotationFinder quotationFinder = new QuotationFinder();
    private final EventFinder eventFinder;

    /** @param allEvents whether happenings of no known class are wanted as well */
    public Extractor(Lexicon lexicon, EventClasses classes, Authority authority, boolean allEvents) {
        entityFinder = new EntityFinder(authority);
        eventFinder = new EventFinder(lexicon, classes, authority, allEvents);
    }

    /** What an article claims. */
    public Claims extract(Article article, AnnotatedText text) {
        return extract(article, text, false).claims();
    }

    /** What an article claims, with the steps that led to each event. */
    public TracedClaims trace(Article article, AnnotatedText text) {
        return extract(article, text, true);
    }

    private TracedClaims extract(Article article, AnnotatedText text, boolean traced) {
        EntityTable entities = entityFinder.find(article, text);
        List<Quotation> quotations = quotationFinder.find(text, entities);
        EventFinder.Found found = eventFinder.find(article, text, entities, quotations, traced);
        Claims claims = new Claims(article, text, told(entities, found, quotations), entities.mentions(), entities.roles(),
                found.events(),
                quotations, found.statements());
        return new TracedClaims(claims, found.traces());
    }

    /** The entities that the article speaks of, and those that stand for them; a state's government only where it does something. */
    private static List<Entity> told(EntityTable table, EventFinder.Found found, List<Quotation> quotations) {
        Set<String> ids = new HashSet<>();
        table.mentions().forEach(m -> ids.addAll(m.entities()));
        table.roles().stream().map(Role::at).filter(Objects::nonNull).forEach(ids::add);
        found.events().forEach(e -> e.arguments().stream().filter(a -> a.filler().kind() == Reference.Kind.ENTITY)
                .forEach(a -> ids.add(a.filler().id())));
        quotations.forEach(q -> ids.addAll(q.speakers()));
        found.statements().forEach(s -> ids.addAll(s.authors()));
        Map<String, Entity> all = new LinkedHashMap<>();
        table.entities().forEach(e -> all.put(e.id(), e));
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            Entity entity = all.get(open.remove());
            if (entity != null) {
                related(entity).filter(ids::add).forEach(open::add);
            }
        }
        return all.values().stream().filter(e -> ids.contains(e.id())).toList();
    }

    private static Stream<String> related(Entity entity) {
        return Stream.of(entity.worksFor().stream(), entity.memberOf().stream(), Stream.ofNullable(entity.nationality()),
                Stream.ofNullable(entity.areaServed())).flatMap(s -> s);
    }
}
