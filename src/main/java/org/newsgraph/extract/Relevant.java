package org.newsgraph.extract;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which entities an article tells of: a state's government, for one, only where it does something. */
final class Relevant {
    private final Set<String> ids = new HashSet<>();

    Relevant(List<Mention> mentions, List<Role> roles, List<Event> events, List<Quotation> quotations,
            List<Statement> statements) {
        mentions.forEach(m -> ids.addAll(m.entities()));
        roles.stream().map(Role::at).filter(Objects::nonNull).forEach(ids::add);
        events.forEach(e -> e.arguments().stream().filter(a -> a.filler().kind() == Reference.Kind.ENTITY)
                .forEach(a -> ids.add(a.filler().id())));
        quotations.forEach(q -> ids.addAll(q.speakers()));
        statements.forEach(s -> ids.addAll(s.authors()));
    }

    /** Of some entities those that are told of, and those that stand for them, in the order given. */
    List<Entity> of(Collection<Entity> entities) {
        Map<String, Entity> all = new LinkedHashMap<>();
        entities.forEach(e -> all.put(e.id(), e));
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
