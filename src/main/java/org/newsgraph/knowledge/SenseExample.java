package org.newsgraph.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.problem.BadInput;

/**
 * A sentence that shows what a sense means, with what is to be found in it.
 *
 * @param sense IRI of the sense
 * @param sentence the sentence, or a few
 * @param fires whether the sense is to be found; false where the example shows what it does not mean
 * @param roles by a property's local name ("agent"), who or what must stand there, names in order; properties that are not named
 *     may hold anything
 * @param factuality local name of the factuality; null where it may be any
 * @param start the event's date as precise as the text; null where it may be any
 */
public record SenseExample(String sense, String sentence, boolean fires, Map<String, List<String>> roles, String factuality,
        String start) {
    private static final Set<String> FACTUALITIES =
            Set.of("Occurred", "Ongoing", "Announced", "Planned", "Considered", "Possible",
                    "Demanded", "Denied", "NotOccurred");
    private static final String NOTHING = "none";

    public SenseExample {
        roles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }

    /**
     * Reads the notation of {@code news:example}: the sentence, then what is expected, parted by {@code " | "}: participants as
     * {@code role=name; role=name} or {@code none}, a factuality, a date. What is left out may be anything.
     *
     * @param where file or name of the lexicon, for the message
     * @throws BadInput where it can't be understood
     */
    static SenseExample parse(String sense, String text, String where) {
        String[] parts = text.strip().split("\\s*\\|\\s*", -1);
        String sentence = parts[0];
        boolean fires = true;
        Map<String, List<String>> roles = new LinkedHashMap<>();
        String factuality = null;
        String start = null;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            if (part.equals(NOTHING)) {
                fires = false;
            } else if (FACTUALITIES.contains(part)) {
                factuality = part;
            } else if (part.matches("\\d{4}(-\\d\\d(-\\d\\d(T.*)?)?)?")) {
                start = part;
            } else if (part.contains("=")) {
                roles(part, roles);
            } else if (!part.isEmpty()) {
                throw new BadInput(where + ": the example \"" + sentence + "\" expects \"" + part + "\", which is neither "
                        + "role=name, nor a factuality, nor a date, nor none; write 'sentence | agent=A; target=B | Planned'");
            }
        }
        if (sentence.isEmpty()) {
            throw new BadInput(where + ": an example of <" + sense + "> has no sentence; write one before the first |");
        }
        return new SenseExample(sense, sentence, fires, roles, factuality, start);
    }

    private static void roles(String text, Map<String, List<String>> roles) {
        for (String pair : text.split("\\s*;\\s*")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                List<String> names = roles.computeIfAbsent(pair.substring(0, equals).strip(), k -> new ArrayList<>());
                String name = pair.substring(equals + 1).strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        roles.replaceAll((role, names) -> names.stream().sorted().toList());
    }
}
