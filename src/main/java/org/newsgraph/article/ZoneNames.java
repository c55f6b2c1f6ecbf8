package org.newsgraph.article;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.text.Tables;

/** Time zones by the names that newspapers print and by the places of datelines. */
public final class ZoneNames {
    private static final Map<String, String> NAMES = table("zones.tsv");
    private static final Map<String, String> PLACES = places();

    private ZoneNames() {}

    static Set<String> names() {
        return NAMES.keySet();
    }

    /** Whether a word is a zone's printed name, such as GMT or ET. */
    public static boolean isZone(String name) {
        return NAMES.containsKey(name);
    }

    /** The zone of a printed name; empty for no zone's name and for one with several meanings. */
    public static Optional<ZoneId> zone(String name) {
        String zone = NAMES.getOrDefault(name, "?");
        return zone.equals("?") ? Optional.empty() : Optional.of(ZoneId.of(zone));
    }

    /**
     * The zone of a dateline's place ("Tokyo", "Geneva", "Houston, Texas").
     *
     * @param place the place, or null
     * @return empty where the place's zone is not known for certain
     */
    public static Optional<ZoneId> ofPlace(String place) {
        if (place == null) {
            return Optional.empty();
        }
        String name = place.toLowerCase(Locale.ROOT).strip();
        int comma = name.lastIndexOf(',');
        // "London, Ontario": the name behind the comma is the surer one.
        String zone = PLACES.get(comma < 0 ? name : name.substring(comma + 1).strip());
        return Optional.ofNullable(zone).map(ZoneId::of);
    }

    /** The cities that name zones of the tz database, and the table's own places. */
    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (!id.matches("(?:Africa|America|Asia|Australia|Europe|Pacific|Atlantic|Indian)/[A-Z][A-Za-z_]+")) {
                continue;
            }
            String city = id.substring(id.indexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
            if (places.put(city, id) != null) {
                twice.add(city);
            }
        }
        places.keySet().removeAll(twice);
        places.putAll(table("place-zones.tsv"));
        return places;
    }

    private static Map<String, String> table(String name) {
        Map<String, String> zones = new LinkedHashMap<>();
        Tables.rows(ZoneNames.class, name).forEach(row -> zones.put(row.get(0), row.get(1)));
        return zones;
    }
}
