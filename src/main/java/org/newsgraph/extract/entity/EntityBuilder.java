package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.extract.Role;
import org.newsgraph.language.Sentence;

/** Makes the table of a finished chart: ids in order of first mention, then those that are only referred to. */
final class EntityBuilder {
    private final Chart chart;
    /** Looked up by identity only; its order is never asked for. */
    private final Map<Draft, String> ids = new IdentityHashMap<>();
    private final List<Draft> order = new ArrayList<>();

    private EntityBuilder(Chart chart) {
        this.chart = chart;
    }

    static EntityTable build(Chart chart) {
        return new EntityBuilder(chart).table();
    }

    private EntityTable table() {
        List<Mention> mentions = new ArrayList<>();
        for (Chart.Spot spot : chart.spots()) {
            Set<String> who = new LinkedHashSet<>();
            spot.drafts().forEach(d -> who.add(id(d)));
            mentions.add(new Mention(spot.span(), spot.sentence().index(), spot.first(), spot.last(), spot.head(), spot.kind(),
                    List.copyOf(who)));
        }
        List<Role> roles = roles();
        List<Entity> entities = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            entities.add(entity(order.get(i)));
        }
        return new EntityTable(chart.gazetteer, mentions, entities, roles);
    }

    private String id(Draft draft) {
        Draft now = draft.now();
        String id = ids.get(now);
        if (id == null) {
            id = now.entry != null ? "a-" + now.entry : "e-" + (order.size() + 1);
            ids.put(now, id);
            order.add(now);
        }
        return id;
    }

    private List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        for (Draft draft : List.copyOf(order)) {
            Set<String> seen = new LinkedHashSet<>();
            for (Draft.Office office : draft.offices) {
                String at = office.at() == null ? null : id(office.at());
                boolean told = at == null && draft.offices.stream().anyMatch(o -> o.at() != null
                        && o.name().equalsIgnoreCase(office.name()));
                if (!office.profession() && !told && seen.add(office.name().toLowerCase(Locale.ROOT) + "|" + at)) {
                    Sentence sentence = chart.text.sentences().get(office.sentence());
                    roles.add(new Role(id(draft), office.name(), at, office.former(), sentence.span(office.first(),
                            office.last()),
                            office.sentence()));
                }
            }
        }
        roles.sort(java.util.Comparator.comparing(Role::span));
        return roles;
    }

    private Entity entity(Draft draft) {
        Set<String> others = new LinkedHashSet<>();
        if (draft.isNamed()) {
            others.addAll(draft.names);
        }
        others.remove(draft.name);
        Set<String> titles = new LinkedHashSet<>();
        Set<String> folded = new LinkedHashSet<>();
        Set<String> bodies = new LinkedHashSet<>();
        for (Draft.Office office : draft.offices) {
            if (!office.former() && folded.add(office.name().toLowerCase(Locale.ROOT))) {
                titles.add(office.name());
            }
            if (!office.former() && office.at() != null && office.at().now().type.isOrganization()) {
                bodies.add(id(office.at()));
            }
        }
        MentionKind kind = draft.isNamed() ? MentionKind.NAMED : MentionKind.NOMINAL;
        // "Wales" is a team in football and another in rugby.
        boolean team = draft.type == EntityType.SPORTS_TEAM && !draft.name.contains(" ");
        boolean shared = draft.isNamed() && !team && (draft.entry != null || !draft.isPerson() || draft.name.contains(" "));
        String area = area(draft);
        List<String> sameAs = draft.entry == null ? List.of() : chart.gazetteer.sameAs(draft.entry);
        if (draft.entry != null) {
            chart.gazetteer.otherNames(draft.entry).forEach(others::add);
            others.remove(draft.name);
        }
        return new Entity(id(draft), draft.type, draft.name, List.copyOf(others), kind, draft.entry, shared, sameAs,
                List.copyOf(titles), List.copyOf(bodies), draft.nationality == null ? null
                        : id(draft.nationality),
                area, List.of());
    }

    private String area(Draft draft) {
        if (draft.area != null) {
            return id(draft.area);
        }
        if (draft.type == EntityType.GOVERNMENT && draft.entry != null) {
            String country = chart.gazetteer.country(draft.entry);
            return country == null ? null : id(chart.known(country));
        }
        return null;
    }
}
