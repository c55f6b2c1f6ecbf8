package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.query.Reading;

/**
 * Events and who takes part in them.
 *
 * @param nodes events and entities, each joined to another
 * @param edges between them
 * @param left how many were left out because there are too many to look at
 */
record Network(List<Node> nodes, List<Edge> edges, int left) {
    /** The role in which one thing takes part in another: from what acts to what is acted on. */
    record Edge(Node from, Node to, String role) {}

    private static final int MOST = 48;
    private static final Set<String> TOWARDS_EVENT = Set.of("agent", "organizer", "attendee", "participant", "reportedBy");
    private static final List<String> BETWEEN_ENTITIES = List.of("worksFor", "memberOf", "areaServed", "nationality",
            "parentOrganization", "containedInPlace");

    /**
     * The network of some events.
     *
     * @param focus what must be in it, whatever else is left out
     */
    static Network of(Things things, Collection<Node> events, Collection<Node> focus) {
        Set<Node> all = new LinkedHashSet<>(events);
        Set<Edge> edges = new LinkedHashSet<>();
        for (Node event : all) {
            edges.addAll(around(things, event, all));
        }
        Map<Node, Integer> degree = new LinkedHashMap<>();
        focus.forEach(node -> degree.put(node, Integer.MAX_VALUE / 2));
        edges.forEach(edge -> {
            degree.merge(edge.from, 1, Integer::sum);
            degree.merge(edge.to, 1, Integer::sum);
        });
        List<Node> ranked = new ArrayList<>(degree.keySet());
        // Stable: of equally joined nodes those stay that come first.
        ranked.sort((a, b) -> Integer.compare(degree.get(b), degree.get(a)));
        Set<Node> kept = new LinkedHashSet<>(ranked.subList(0, Math.min(MOST, ranked.size())));
        for (Node entity : ranked) {
            if (kept.contains(entity) && things.kind(entity) != Kind.EVENT) {
                edges.addAll(relations(things, entity, kept));
            }
        }
        List<Edge> shown = edges.stream().filter(e -> kept.contains(e.from) && kept.contains(e.to)).toList();
        Set<Node> joined = new LinkedHashSet<>(focus);
        shown.forEach(edge -> {
            joined.add(edge.from);
            joined.add(edge.to);
        });
        List<Node> nodes = degree.keySet().stream().filter(kept::contains).filter(joined::contains).toList();
        return new Network(nodes, shown, ranked.size() - kept.size());
    }

    private static List<Edge> around(Things things, Node event, Collection<Node> events) {
        List<Edge> edges = new ArrayList<>();
        Reading reading = things.reading();
        List<Triple> triples = new ArrayList<>(reading.graph().find(event, Node.ANY, Node.ANY).toList());
        triples.sort((a, b) -> (a.getPredicate() + " " + a.getObject()).compareTo(b.getPredicate() + " " + b.getObject()));
        for (Triple triple : triples) {
            Node value = triple.getObject();
            String property = Reading.localName(triple.getPredicate());
            boolean own = triple.getPredicate().getURI().startsWith(Terms.SCHEMA)
                    || triple.getPredicate().getURI().startsWith(Terms.NEWS);
            // A part is joined to its whole once.
            if (!own || !value.isURI() || value.equals(event) || property.equals("subEvent")) {
                continue;
            }
            Kind kind = things.kind(value);
            if (kind == Kind.EVENT && events.contains(value) || Kind.ENTITIES.contains(kind)) {
                String role = EventReader.roleName(property);
                edges.add(TOWARDS_EVENT.contains(property) ? new Edge(value, event, role) : new Edge(event, value, role));
            }
        }
        return edges;
    }

    private static List<Edge> relations(Things things, Node entity, Collection<Node> among) {
        List<Edge> edges = new ArrayList<>();
        for (String property : BETWEEN_ENTITIES) {
            for (Node other : things.reading().objects(entity, Reading.schema(property))) {
                if (among.contains(other) && !other.equals(entity)) {
                    edges.add(new Edge(entity, other, EventReader.roleName(property)));
                }
            }
        }
        return edges;
    }
}
