package org.newsgraph.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.article.Article;
import org.newsgraph.language.AnnotatedText;

/**
 * All that an article says, as far as it was understood; lists in text order.
 *
 * @param article the article
 * @param text its analysed text
 * @param entities who and what is spoken of
 * @param mentions where
 * @param roles offices held
 * @param events what happened or may happen
 * @param quotations what was said
 * @param statements views reported without quotation marks
 */
public record Claims(Article article, AnnotatedText text, List<Entity> entities, List<Mention> mentions, List<Role> roles,
        List<Event> events, List<Quotation> quotations, List<Statement> statements) {
    public Claims {
        entities = List.copyOf(entities);
        mentions = List.copyOf(mentions);
        roles = List.copyOf(roles);
        events = List.copyOf(events);
        quotations = List.copyOf(quotations);
        statements = List.copyOf(statements);
    }

    /**
     * The same with those events only that are so sure.
     *
     * @param least the least confidence, 0 to 1
     */
    public Claims surerThan(double least) {
        Set<String> kept =
                events.stream().filter(e -> e.confidence() >= least).map(Event::id).collect(Collectors.toUnmodifiableSet());
        List<Event> sure = events.stream().filter(e -> kept.contains(e.id())).map(e -> e.withEventsOf(kept)).toList();
        Relevant relevant = new Relevant(mentions, roles, sure, quotations, statements);
        return new Claims(article, text, relevant.of(entities), mentions, roles, sure, quotations, statements);
    }
}
