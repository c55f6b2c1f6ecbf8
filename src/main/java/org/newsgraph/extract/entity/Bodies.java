package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.language.Sentence;

/** Brings the names of organisations and places together: long and short forms, and abbreviations that the text explains. */
final class Bodies {
    private final Chart chart;
    private final Map<String, Draft> byName = new LinkedHashMap<>();
    private final Map<String, List<String>> wordsOf = new LinkedHashMap<>();

    Bodies(Chart chart) {
        this.chart = chart;
    }

    void add(List<NameSpan> spans) {
        List<NameSpan> bodies = spans.stream().filter(s -> !s.type().isPerson() || s.entry() != null).toList();
        for (NameSpan span : bodies) {
            Draft draft = draft(span);
            String word = ShortForms.behind(span);
            if (word != null) {
                byName.putIfAbsent((span.type().isPlace() ? "place " : "body ") + Words.fold(word), draft);
                draft.names.add(word);
            }
        }
        shorten();
        for (NameSpan span : bodies) {
            Draft draft = draft(span);
            draft.names.add(printed(span.words()));
            country(span);
            boolean described = draft.type == EntityType.GOVERNMENT && span.first() > 0
                    && span.lastWord().equals("government") && span.sentence().token(span.first() - 1).is("the");
            chart.add(span.sentence(), described ? span.first() - 1
                    : span.first(), span.last(), MentionKind.NAMED, List.of(draft));
        }
    }

    /** "the New Zealand government" names the country, too. */
    private void country(NameSpan span) {
        if (span.length() > 1 && span.lastWord().equals("government")) {
            String entry = chart.gazetteer.lookup(span.words().subList(0, span.length() - 1));
            boolean noun = span.sentence().token(span.last() - 1).isProper();
            if (noun && entry != null && chart.gazetteer.type(entry) == EntityType.COUNTRY) {
                chart.add(span.sentence(), span.first(), span.last() - 1, MentionKind.NAMED, List.of(chart.known(entry)));
            }
        }
    }

    private Draft draft(NameSpan span) {
        if (span.entry() != null) {
            return chart.known(span.entry());
        }
        return byName.computeIfAbsent(key(span), k -> {
            wordsOf.put(k, span.words());
            Draft draft = chart.draft(span.type(), printed(span.words()));
            String entry = span.type() == EntityType.SPORTS_TEAM ? chart.gazetteer.lookup(span.words()) : null;
            if (entry != null && chart.gazetteer.type(entry).isPlace()) {
                draft.area = chart.known(entry);
            }
            return draft;
        }).now();
    }

    private static String key(NameSpan span) {
        String kind = span.type().isPlace() ? "place " : "body ";
        List<String> words = new ArrayList<>(span.words());
        if (words.size() > 1 && words.get(0).equalsIgnoreCase("the")) {
            words.remove(0);
        }
        return kind + Words.fold(String.join(" ", words));
    }

    static String printed(List<String> words) {
        return String.join(" ", words).replace(" - ", "-").replace(" ’s", "’s").replace(" 's", "'s").replace(" ,", ",");
    }

    /** Joins short forms to the one long form they fit. */
    private void shorten() {
        for (Map.Entry<String, List<String>> entry : wordsOf.entrySet()) {
            Draft draft = byName.get(entry.getKey()).now();
            if (!draft.type.isOrganization() && draft.type != EntityType.PLACE) {
                continue;
            }
            List<Draft> longer = new ArrayList<>();
            for (Map.Entry<String, List<String>> other : wordsOf.entrySet()) {
                Draft full = byName.get(other.getKey()).now();
                if (full != draft && (full.type.isOrganization() == draft.type.isOrganization()) && !full.isPerson()
                        && !longer.contains(full)
                        && isShort(entry.getValue(), other.getValue())) {
                    longer.add(full);
                }
            }
            for (Draft named : chart.drafts()) {
                if (named.entry != null && named.type.isOrganization() && named.type != EntityType.GOVERNMENT
                        && isShort(entry.getValue(), List.of(named.name.split(" ")))) {
                    longer.add(named);
                }
            }
            if (longer.size() == 1) {
                Draft full = longer.get(0).now();
                draft.joinTo(full);
                if (full.type == EntityType.ORGANIZATION) {
                    full.type = draft.type;
                }
            }
        }
    }

    private boolean isShort(List<String> name, List<String> longer) {
        if (name.size() >= longer.size()) {
            return false;
        }
        String only = name.get(0);
        if (name.size() == 1 && Words.isAllCapitals(only) && only.length() > 1
                && Words.fold(only).toUpperCase(java.util.Locale.ROOT).equals(Words.initials(longer))) {
            return true;
        }
        boolean start = starts(name, longer);
        if (start) {
            List<String> rest = longer.subList(name.size(), longer.size());
            boolean form = rest.stream().allMatch(w -> chart.words.bodies.is(w, "corporate-form"));
            boolean kind = rest.stream().allMatch(w -> chart.words.bodies.has(w) || !Words.isCapital(w));
            return form || kind && !chart.words.bodies.has(name.get(name.size() - 1));
        }
        // "Skylight" of "Church of Skylight", but no "Wales" of "University of Wales".
        if (longer.size() == name.size() + 2 && longer.get(1).equals("of") && chart.words.bodies.has(longer.get(0))
                && starts(name, longer.subList(2, longer.size()))) {
            return true;
        }
        // "the Navy" of "the U.S. Navy", "the Otters" of "the Denver Otters": what is left out is a place.
        int lead = longer.size() - name.size();
        return lead <= 2 && starts(name, longer.subList(lead, longer.size())) && isPlace(longer.subList(0, lead));
    }

    private static boolean starts(List<String> name, List<String> longer) {
        for (int i = 0; i < name.size(); i++) {
            if (!Words.fold(name.get(i)).equals(Words.fold(longer.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlace(List<String> words) {
        String entry = chart.gazetteer.lookup(words);
        return entry != null && chart.gazetteer.type(entry).isPlace();
    }
}
