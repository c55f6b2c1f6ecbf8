package org.newsgraph.graph;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.Event;
import org.newsgraph.extract.EventDate;
import org.newsgraph.extract.Factuality;
import org.newsgraph.extract.Reference;
import org.newsgraph.knowledge.Terms;

/**
 * Names of events for people, made of their parts: "Phone call: Yoshimasa Hayashi, Antony Blinken, 26 February 2022",
 * "Sanction: United States → Belarus (announced)". The arrow leads from those who act to what they act on.
 */
final class EventNames {
    private static final int LONGEST_LIST = 4;

    private final OrderedClaims claims;
    private final EventTerms terms;

    EventNames(OrderedClaims claims, EventTerms terms) {
        this.claims = claims;
        this.terms = terms;
    }

    String name(Event event) {
        String kind = kind(event);
        StringBuilder name = new StringBuilder(kind.substring(0, kind.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .append(kind.substring(kind.offsetByCodePoints(0, 1)));
        List<String> details = new ArrayList<>();
        String who = who(event, true);
        if (!who.isEmpty()) {
            details.add(who);
        }
        String where = names(event, false, "schema:location");
        if (!where.isEmpty()) {
            details.add("in " + where);
        }
        if (event.start() != null || event.end() != null) {
            details.add(dates(event));
        }
        if (!details.isEmpty()) {
            name.append(": ").append(String.join(", ", details));
        }
        if (event.factuality() != Factuality.OCCURRED) {
            name.append(" (").append(terms.label(Terms.NEWS + event.factuality().term())).append(')');
        }
        return name.toString();
    }

    private String kind(Event event) {
        return event.eventClass() == null ? event.predicate() : terms.label(event.eventClass());
    }

    /** @param deep whether events among the parts are named with their own parts */
    private String who(Event event, boolean deep) {
        String actors = names(event, deep, "schema:agent", "schema:organizer", "schema:attendee");
        String targets = names(event, deep, "news:target");
        if (targets.isEmpty()) {
            return actors;
        }
        return actors.isEmpty() ? "→ " + targets : actors + " → " + targets;
    }

    private String names(Event event, boolean deep, String... properties) {
        List<String> names = Stream.of(properties).flatMap(p -> claims.referencesInOrder(event.fillers(p)).stream())
                .distinct().map(r -> name(r, deep)).filter(n -> !n.isEmpty()).distinct().toList();
        if (names.size() <= LONGEST_LIST) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, LONGEST_LIST)) + " and " + (names.size() - LONGEST_LIST) + " more";
    }

    private String name(Reference reference, boolean deep) {
        return switch (reference.kind()) {
            case ENTITY -> name(claims.entity(reference.id()));
            case EVENT -> {
                Event event = claims.event(reference.id());
                String who = deep ? who(event, false) : "";
                yield who.isEmpty() ? kind(event) : kind(event) + " (" + who + ")";
            }
            case STATEMENT -> "";
        };
    }

    /** A government goes by its state's name, as newspapers have it. */
    private String name(Entity entity) {
        boolean government = entity.type() == EntityType.GOVERNMENT && entity.areaServed() != null
                && entity.authority() != null && entity.authority().startsWith("government-of-");
        return government ? claims.entity(entity.areaServed()).name() : entity.name();
    }

    private static String dates(Event event) {
        if (event.start() == null) {
            return "until " + date(event.end());
        }
        return event.end() == null || event.end().equals(event.start()) ? date(event.start())
                : date(event.start()) + " to " + date(event.end());
    }

    private static String date(EventDate date) {
        return switch (date.datatype()) {
            case "gYearMonth" -> {
                YearMonth month = YearMonth.parse(date.value());
                yield month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
            }
            case "date" -> day(date.value());
            case "dateTime" -> day(date.value().substring(0, 10)) + ", " + date.value().substring(11, 16);
            default -> date.value();
        };
    }

    private static String day(String value) {
        LocalDate day = LocalDate.parse(value.substring(0, 10));
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getYear();
    }
}
