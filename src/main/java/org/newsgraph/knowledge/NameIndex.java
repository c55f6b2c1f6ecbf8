package org.newsgraph.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Entries by a kind of name. Read by key only, never in the order of the map. */
final class NameIndex {
    private final Map<String, List<AuthorityEntry>> byKey = new HashMap<>();
    private final Map<String, List<AuthorityEntry>> byCapitals = new HashMap<>();

    /**
     * Adds an entry under a name.
     *
     * @param seen told the first word and the largest number of tokens of each form the name can be found by
     */
    void add(String name, AuthorityEntry entry, BiConsumer<String, Integer> seen) {
        String key = NameKey.of(name);
        put(byKey, key, entry, seen);
        String capitals = key.toUpperCase(Locale.ROOT);
        if (!capitals.equals(key) && NameKey.inCapitals(capitals) && !entry.isCommonWord(name)) {
            put(byCapitals, capitals, entry, seen);
        }
    }

    private static void put(Map<String, List<AuthorityEntry>> map, String key, AuthorityEntry entry,
            BiConsumer<String, Integer> seen) {
        List<AuthorityEntry> entries = map.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
        seen.accept(NameKey.first(key), NameKey.tokens(key));
    }

    /** The entries of a key, in the order they were added; those of a name in capitals where none has it so itself. */
    List<AuthorityEntry> get(String key) {
        List<AuthorityEntry> entries = byKey.get(key);
        if (entries == null) {
            entries = byCapitals.get(key);
        }
        return entries == null ? List.of() : List.copyOf(entries);
    }
}
