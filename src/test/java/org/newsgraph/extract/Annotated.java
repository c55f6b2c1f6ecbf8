package org.newsgraph.extract;

import java.util.List;
import java.util.Optional;
import org.newsgraph.article.Article;
import org.newsgraph.extract.entity.EntityFinder;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.extract.quote.QuotationFinder;
import org.newsgraph.knowledge.Authority;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.Annotator;

/**
 * A short text, annotated and searched for entities and quotations. The models are loaded once for all tests.
 *
 * @param text the annotated text
 * @param table its entities
 * @param quotations its quotations
 */
public record Annotated(AnnotatedText text, EntityTable table, List<Quotation> quotations) {
    private static final class Tools {
        static final Annotator ANNOTATOR = new Annotator();
        static final EntityFinder FINDER = new EntityFinder(Authority.load());
        static final QuotationFinder QUOTATIONS = new QuotationFinder();
    }

    /** A text without headline or dateline. */
    public static Annotated of(String body) {
        return of(null, null, body);
    }

    /** A text with a headline and the place of its dateline; each may be null. */
    public static Annotated of(String headline, String place, String body) {
        Article article = new Article("test", "test", List.of(), null, headline, null, null, null, place, Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), null, null, List.of(), "en", List.of(), body, List.of(),
                "NewsArticle");
        AnnotatedText text = Tools.ANNOTATOR.annotate(article);
        EntityTable table = Tools.FINDER.find(article, text);
        return new Annotated(text, table, Tools.QUOTATIONS.find(text, table));
    }

    /** The names of what the n-th occurrence (from 0) of some words means when they are a mention; empty when they are none. */
    public List<String> meaning(String words, int n) {
        return table.mentions().stream().filter(m -> text.words(m.span()).equals(words)).skip(n).findFirst()
                .map(m -> m.entities().stream().map(id -> table.entity(id).name()).toList()).orElse(List.of());
    }

    /** As {@link #meaning(String, int)}, of the first occurrence. */
    public List<String> meaning(String words) {
        return meaning(words, 0);
    }

    /** The entity of a name. */
    public Entity entity(String name) {
        return table.entities().stream().filter(e -> e.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no entity " + name + " in " + names()));
    }

    /** The names of all entities in order. */
    public List<String> names() {
        return table.entities().stream().map(Entity::name).toList();
    }

    /** Offices as "person: office @ body", with "former" before a past one. */
    public List<String> offices() {
        return table.roles().stream().map(r -> table.entity(r.person()).name() + ": " + (r.former() ? "former " : "") + r.name()
                + " @ "
                + (r.at() == null ? "?" : table.entity(r.at()).name())).toList();
    }

    /** Quotations as "speakers | cue | words". */
    public List<String> said() {
        return quotations.stream().map(q -> String.join(", ", q.speakers().stream().map(id -> table.entity(id).name()).toList())
                + " | "
                + (q.cue() == null ? "" : text.words(q.cue())) + " | " + text.words(q.span())).toList();
    }
}
