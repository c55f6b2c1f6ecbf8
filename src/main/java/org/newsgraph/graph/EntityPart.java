package org.newsgraph.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.article.NewsDate;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.extract.Role;

/** Who and what the article speaks of, with the offices of persons. */
final class EntityPart {
    private final Context context;
    private final SpanPart spans;

    EntityPart(Context context, SpanPart spans) {
        this.context = context;
        this.spans = spans;
    }

    /** Persons, organisations, places; each kind in the order of first mention. */
    void write(Draft draft) {
        List<Entity> all = context.claims().entities();
        all.stream().filter(e -> e.type().isPerson()).forEach(e -> write(e, draft));
        all.stream().filter(e -> e.type().isOrganization()).forEach(e -> write(e, draft));
        all.stream().filter(e -> e.type().isPlace()).forEach(e -> write(e, draft));
        for (Mention mention : context.claims().mentions()) {
            spans.mention(mention);
        }
    }

    private void write(Entity entity, Draft draft) {
        Draft.Entry entry = draft.subject(context.entity(entity.id()));
        entry.type("schema:" + entity.type().term());
        entry.addText("schema:name", entity.name(), Context.NAME_LANGUAGE);
        entity.alternateNames().stream().filter(n -> !n.equals(entity.name()))
                .forEach(n -> entry.addText("schema:alternateName", n, Context.NAME_LANGUAGE));
        entity.jobTitles().forEach(t -> entry.addText("schema:jobTitle", t, Context.NAME_LANGUAGE));
        context.entities(entity.worksFor()).forEach(o -> entry.add("schema:worksFor", o));
        addEntity(entry, "schema:nationality", entity.nationality());
        context.entities(entity.memberOf()).forEach(o -> entry.add("schema:memberOf", o));
        addEntity(entry, entity.type().isPlace() ? "schema:containedInPlace" : "schema:areaServed", entity.areaServed());
        List<Role> roles = context.claims().roles();
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i).person().equals(entity.id())) {
                entry.addIri("schema:hasOccupation", context.own("role-" + (i + 1)));
                write(roles.get(i), draft.subject(context.own("role-" + (i + 1))));
            }
        }
        entity.sameAs().forEach(iri -> entry.add("schema:sameAs", Iris.node(iri)));
        if (entity.kind() != MentionKind.NAMED) {
            entry.add("news:mentionKind", Vocabulary.term("news:" + entity.kind().term()));
        }
    }

    private void write(Role role, Draft.Entry entry) {
        entry.type("schema:Role");
        entry.addText("schema:roleName", role.name(), Context.NAME_LANGUAGE);
        addEntity(entry, "news:roleAt", role.at());
        if (role.former()) {
            entry.add("news:former", Literals.typed("true", "boolean"));
        } else {
            entry.add("news:asOf", day().map(d -> Literals.typed(d.toString(), "date")));
        }
        entry.add("news:evidence", spans.phrase(role.span()));
    }

    /** The day the article speaks from. */
    private Optional<LocalDate> day() {
        return context.article().datePublished().map(NewsDate::day).or(() -> context.article().referenceDay());
    }

    private void addEntity(Draft.Entry entry, String property, String id) {
        Optional<Node> node = Optional.ofNullable(id).map(context::entity);
        entry.add(property, node);
    }
}
