package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.language.Sentence;

/**
 * Brings the names of persons together: full name, surname, "Mr." with surname. Two full names of one surname stay two
 * persons.
 */
final class Persons {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    /** A person by full name, and the last sentence that named this person so far. */
    private static final class Known {
        final Draft draft;
        final List<String> name;
        int seen;

        Known(Draft draft, List<String> name, int seen) {
            this.draft = draft;
            this.name = name;
            this.seen = seen;
        }
    }

    private final Chart chart;
    private final List<Known> known = new ArrayList<>();

    Persons(Chart chart) {
        this.chart = chart;
    }

    void add(List<NameSpan> spans) {
        List<NameSpan> people = spans.stream().filter(s -> s.type().isPerson() && s.entry() == null).toList();
        // Full names first: a headline says the surname alone before the text tells the name.
        for (NameSpan span : people) {
            if (words(span).size() > 1) {
                full(span);
            }
        }
        known.forEach(k -> k.seen = -1);
        for (NameSpan span : people) {
            Draft draft = words(span).size() > 1 ? full(span) : lone(span);
            draft.names.add(String.join(" ", span.words()));
            if (draft.sex == Draft.Sex.UNKNOWN) {
                draft.sex = sex(span);
            }
            chart.add(span.sentence(), span.first(), span.last(), MentionKind.NAMED, List.of(draft));
        }
    }

    private static List<String> words(NameSpan span) {
        List<String> folded = new ArrayList<>();
        for (String word : span.words()) {
            String plain = Words.fold(word);
            if (!plain.isEmpty() && !SUFFIXES.contains(plain) && Character.isLetter(plain.codePointAt(0))) {
                folded.add(plain);
            }
        }
        return folded.isEmpty() ? List.of(Words.fold(span.lastWord())) : folded;
    }

    private Draft full(NameSpan span) {
        List<String> name = words(span);
        int index = span.sentence().index();
        for (Known k : known) {
            if (same(k.name, name)) {
                k.seen = index;
                String printed = printed(span);
                if (printed.length() > k.draft.name.length() && !Words.isAllCapitals(printed)) {
                    k.draft.name = printed;
                }
                return k.draft;
            }
        }
        // A particle's surname ("van der Bellen") is two words and no full name.
        for (Known k : known) {
            int rest = k.name.size() - name.size();
            if (rest > 0 && k.name.subList(rest, k.name.size()).equals(name) && !chart.words.names.has(span.words().get(0))) {
                k.seen = index;
                return k.draft;
            }
        }
        Draft draft = chart.draft(EntityType.PERSON, printed(span));
        known.add(new Known(draft, name, index));
        return draft;
    }

    private static String printed(NameSpan span) {
        return String.join(" ", span.words()).replace(" - ", "-").replace(" ,", ",");
    }

    /** Equal, or equal but for middle names of which one is missing or shortened to its initial. */
    private static boolean same(List<String> a, List<String> b) {
        if (a.equals(b)) {
            return true;
        }
        if (!a.get(0).equals(b.get(0)) || !a.get(a.size() - 1).equals(b.get(b.size() - 1))) {
            return false;
        }
        List<String> shorter = a.size() < b.size() ? a : b;
        List<String> longer = shorter == a ? b : a;
        if (shorter.size() == 2) {
            return true;
        }
        return shorter.size() == longer.size() && shorter.size() == 3
                && (initial(shorter.get(1), longer.get(1)) || initial(longer.get(1), shorter.get(1)));
    }

    private static boolean initial(String shorter, String longer) {
        return shorter.length() == 1 && longer.startsWith(shorter);
    }

    private Draft lone(NameSpan span) {
        String word = words(span).get(0);
        int index = span.sentence().index();
        Known found = pick(k -> k.name.get(k.name.size() - 1).equals(word), span);
        if (found == null) {
            found = pick(k -> k.name.get(0).equals(word), span);
        }
        if (found == null) {
            Draft draft = chart.draft(EntityType.PERSON, printed(span));
            known.add(new Known(draft, List.of(word), index));
            return draft;
        }
        found.seen = index;
        return found.draft;
    }

    /** The one person that a lone name fits; of several, the only one named before, or the one with the right form of address. */
    private Known pick(java.util.function.Predicate<Known> fits, NameSpan span) {
        List<Known> candidates = known.stream().filter(fits).toList();
        Draft.Sex sex = address(span.sentence(), span.first());
        if (candidates.size() > 1 && sex != Draft.Sex.UNKNOWN) {
            List<Known> right = candidates.stream().filter(k -> k.draft.sex == sex).toList();
            candidates = right.isEmpty() ? candidates : right;
        }
        if (candidates.size() > 1) {
            candidates = candidates.stream().filter(k -> k.seen >= 0).toList();
        }
        if (candidates.size() > 1) {
            int last = candidates.stream().mapToInt(k -> k.seen).max().orElse(-1);
            List<Known> latest = candidates.stream().filter(k -> k.seen == last).toList();
            return latest.size() == 1 ? latest.get(0) : null;
        }
        return candidates.size() == 1 ? candidates.get(0) : null;
    }

    private Draft.Sex sex(NameSpan span) {
        Draft.Sex address = address(span.sentence(), span.first());
        if (address != Draft.Sex.UNKNOWN || span.length() == 1) {
            return address;
        }
        String given = span.words().get(0);
        return chart.words.names.is(given, "male") ? Draft.Sex.MALE
                : chart.words.names.is(given, "female") ? Draft.Sex.FEMALE : Draft.Sex.UNKNOWN;
    }

    /** What the form of address before a name tells. */
    private static Draft.Sex address(Sentence sentence, int first) {
        if (first == 0) {
            return Draft.Sex.UNKNOWN;
        }
        return switch (Words.fold(sentence.token(first - 1).form())) {
            case "mr", "sir", "lord", "king", "prince", "actor", "chairman", "spokesman", "businessman",
                    "congressman" ->
                Draft.Sex.MALE;
            case "mrs", "ms", "miss", "madam", "dame", "lady", "queen", "princess", "actress", "chairwoman", "spokeswoman",
                    "businesswoman", "congresswoman" ->
                Draft.Sex.FEMALE;
            default -> Draft.Sex.UNKNOWN;
        };
    }
}
