package org.newsgraph.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The {@code id}s of one page: every thing has one, none is given twice. For one thread. */
final class Anchors {
    private final String article;
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** @param article the IRI under which what belongs to the page hangs; its things are called by their fragments */
    Anchors(String article) {
        this.article = article;
    }

    /** The id of a thing: its fragment, or the end of its IRI's path with the folder before it. */
    String of(String iri) {
        return given.computeIfAbsent(iri, this::fresh);
    }

    /** A second id of a thing, for what the page says of it elsewhere. */
    String of(String prefix, String iri) {
        return prefix + "-" + of(iri);
    }

    private String fresh(String iri) {
        String wanted = iri.startsWith(article + "#") ? iri.substring(article.length() + 1) : lastSteps(iri);
        String plain = wanted.replaceAll("[^A-Za-z0-9_-]+", "-");
        // The frame's own ids begin so: headings, signs, switches.
        boolean framed = plain.matches("(h|i|f|show|tip|time)-.*") || plain.isEmpty() || !Character.isLetter(plain.charAt(0));
        String id = framed ? "x-" + plain : plain;
        String free = id;
        for (int number = 2; !taken.add(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    /** Takes an id that the page's own frame has. */
    Anchors reserve(String... ids) {
        taken.addAll(Set.of(ids));
        return this;
    }

    private static String lastSteps(String iri) {
        String[] steps = iri.split("[/#]");
        return steps.length < 2 ? iri : steps[steps.length - 2] + "-" + steps[steps.length - 1];
    }
}
