package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.extract.EntityType;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/** The runs of words that the name model marks alike, lengthened or shortened to whole names, and bodies that it misses. */
final class NameRuns {
    private final Words words;

    NameRuns(Words words) {
        this.words = words;
    }

    List<NameSpan> find(Sentence sentence) {
        String[] labels = labels(sentence);
        List<NameSpan> found = new ArrayList<>();
        for (int i = 0; i < labels.length;) {
            int end = i;
            while (end + 1 < labels.length && labels[end + 1].equals(labels[i])) {
                end++;
            }
            NameSpan run = run(sentence, i, end, labels);
            if (run != null) {
                found.add(run);
            }
            i = end + 1;
        }
        bodies(sentence, found);
        return found;
    }

    /** The model's labels, without those on the words of an office ("Secretary of State") or of a form of address. */
    private String[] labels(Sentence sentence) {
        List<String> forms = sentence.tokens().stream().map(Token::form).toList();
        String[] labels = sentence.tokens().stream().map(Token::name).toArray(String[]::new);
        for (int i = 0; i < labels.length; i++) {
            int office = 0;
            for (String kind : List.of("state-office", "organization-office", "military-rank", "honorific",
                    "international-office",
                    "court-office")) {
                office = Math.max(office, words.offices.match(forms, i, kind));
            }
            // One word of a longer name ("Chair Airlines", "Admiral Group") stays where it is; a title stands before a person.
            boolean before = i + office < labels.length && labels[i + office].equals("PERSON");
            boolean given = office == 1 && labels[i].equals("PERSON") && words.names.has(forms.get(i));
            given |= i > 0 && labels[i - 1].equals("PERSON") && labels[i].equals("PERSON");
            if (office > 1 || office == 1 && !given && (labels[i].equals("PERSON") || before)) {
                for (int k = i; k < i + office; k++) {
                    labels[k] = "O";
                }
                i += office - 1;
            }
        }
        return labels;
    }

    private NameSpan run(Sentence sentence, int first, int last, String[] labels) {
        String label = labels[first];
        if (label.equals("O") || label.equals("MISC")) {
            return null;
        }
        int from = first;
        int to = last;
        while (from <= to && !opens(sentence.token(from), label)) {
            from++;
        }
        while (to >= from && !closes(sentence.token(to))) {
            to--;
        }
        if (from > to || isVessel(sentence, from, to)) {
            return null;
        }
        List<String> name = sentence.tokens().subList(from, to + 1).stream().map(Token::form).toList();
        if (label.equals("ORGANIZATION")) {
            to = reach(sentence, to, labels);
            from = begin(sentence, from, labels);
            while (to > from && isOffice(sentence.token(to).form())) {
                to--;
            }
            name = sentence.tokens().subList(from, to + 1).stream().map(Token::form).toList();
            if (words.bodies.is(sentence.token(to).form(), "not-a-body")) {
                return null;
            }
            if (isPerson(name)) {
                return new NameSpan(sentence, from, to, EntityType.PERSON, null, sure(sentence));
            }
            boolean site = to > from && words.bodies.is(sentence.token(to).form(), "site-name");
            return new NameSpan(sentence, from, to, site ? EntityType.PLACE : NameFinder.body(words, name), null, sure(sentence));
        }
        if (to == from && words.bodies.is(sentence.token(to).form(), "not-a-body") && label.equals("LOCATION")) {
            return null;
        }
        if (label.equals("PERSON")) {
            boolean company = to > from && words.bodies.is(sentence.token(to).form(), "corporate-form");
            return new NameSpan(sentence, from, to, company ? EntityType.CORPORATION : EntityType.PERSON, null, sure(sentence)
                    || isPerson(name));
        }
        if (to + 1 < sentence.size() && sentence.token(to + 1).isProper() && Words.isCapital(sentence.token(to + 1).form())) {
            String next = sentence.token(to + 1).form();
            // "U.S. District Judge Ito" is no district.
            boolean office =
                    next.equals("District") && to + 2 < sentence.size() && words.offices.has(sentence.token(to + 2).form());
            if (!office && (words.bodies.is(next, "area-name") || words.bodies.is(next, "site-name")
                    || words.bodies.is(next, "city-name"))) {
                to++;
                name = sentence.tokens().subList(from, to + 1).stream().map(Token::form).toList();
            }
        }
        return new NameSpan(sentence, from, to, NameFinder.place(words, name), null, sure(sentence));
    }

    /** "HMS Victory" or "Naval Ship Argo" is no place, though it was taken for one. */
    private boolean isVessel(Sentence sentence, int from, int to) {
        String before = from > 0 ? sentence.token(from - 1).form() : "";
        if (Words.isAllCapitals(before) && words.bodies.is(before, "vessel-name")) {
            return true;
        }
        for (int i = from; i < to; i++) {
            String form = sentence.token(i).form();
            if (words.bodies.is(form, "vessel-name") && (Words.isAllCapitals(form) || i > from)) {
                return true;
            }
        }
        return false;
    }

    /** A given name with one or two more words, none of them a body's, is a person's name whatever the model says. */
    private boolean isPerson(List<String> name) {
        return (name.size() == 2 || name.size() == 3) && words.names.has(name.get(0))
                && name.stream().noneMatch(w -> words.bodies.has(w)
                        || !Words.isCapital(w) || Words.isAllCapitals(w) && w.length() > 2);
    }

    /** "Spokesperson" at the end of "State Department Spokesperson" is an office at the body. */
    private boolean isOffice(String word) {
        return !words.bodies.has(word) && (words.offices.is(word, "organization-office")
                || words.offices.is(word, "state-office"));
    }

    private static boolean opens(Token token, String label) {
        return Words.isCapital(token.form()) || Character.isDigit(token.form().codePointAt(0)) && !label.equals("PERSON")
                || token.tag().startsWith("NN") || List.of("al", "bin", "de", "van", "von").contains(token.form());
    }

    private static boolean closes(Token token) {
        return Character.isLetterOrDigit(token.form().codePointAt(0)) && !Words.isPossessive(token.form(), token.tag())
                && !token.tag().equals("IN") && !token.tag().equals("DT") && !token.tag().equals("CC");
    }

    /** Lengthens a body's name to the right: "Nippon" to "Nippon Steel", "University" to "University of Tokyo". */
    private int reach(Sentence sentence, int last, String[] labels) {
        int to = last;
        while (to + 1 < sentence.size() && isNamePart(sentence.token(to + 1)) && !labels[to + 1].equals("PERSON")
                && isBodyWord(sentence.token(to + 1).form())) {
            to++;
        }
        boolean open = isBodyWord(sentence.token(to).form());
        if (open && to + 2 < sentence.size() && sentence.token(to + 1).form().equals("of")) {
            int next = to + 2;
            if (sentence.token(next).form().equalsIgnoreCase("the") && next + 1 < sentence.size()) {
                next++;
            }
            int end = next - 1;
            while (end + 1 < sentence.size() && isNamePart(sentence.token(end + 1)) && !labels[end + 1].equals("PERSON")) {
                end++;
            }
            if (end >= next) {
                return end;
            }
        }
        return to;
    }

    /** Lengthens a body's name to the left by names' words that the model left out ("Islamic Revolutionary Guard"). */
    private int begin(Sentence sentence, int first, String[] labels) {
        int from = first;
        while (from - 1 > 0 && sentence.token(from - 1).isProper() && isNamePart(sentence.token(from - 1))
                && (labels[from - 1].equals("O") || labels[from - 1].equals("MISC"))
                && !words.offices.has(sentence.token(from - 1).form()) && !isTime(sentence.token(from - 1))) {
            from--;
        }
        return from;
    }

    /** Names that end in a body's word, which the model did not mark: "the Foreign Ministry". */
    private void bodies(Sentence sentence, List<NameSpan> found) {
        if (!sure(sentence)) {
            return;
        }
        for (int i = 0; i < sentence.size(); i++) {
            int end = i;
            while (end < sentence.size() && sentence.token(end).isProper() && isNamePart(sentence.token(end))) {
                end++;
            }
            int last = end - 1;
            if (last > i && words.bodies.has(sentence.token(last).form())
                    && !words.bodies.is(sentence.token(last).form(), "not-a-body")) {
                int from = i;
                while (from < last && (isTime(sentence.token(from))
                        || words.offices.is(sentence.token(from).form(), "honorific"))) {
                    from++;
                }
                int size = found.size();
                int start = from;
                boolean free = found.stream().noneMatch(s -> s.first() <= last && start <= s.last());
                List<String> name = sentence.tokens().subList(from, last + 1).stream().map(Token::form).toList();
                if (free && from < last && size >= 0) {
                    found.add(new NameSpan(sentence, from, last, typeOf(name), null, true));
                }
            }
            i = Math.max(i, last);
        }
    }

    private EntityType typeOf(List<String> name) {
        String last = name.get(name.size() - 1);
        if (words.bodies.is(last, "site-name") || words.bodies.is(last, "area-name") || words.bodies.is(last, "city-name")) {
            return NameFinder.place(words, name);
        }
        return NameFinder.body(words, name);
    }

    private boolean isBodyWord(String word) {
        return Words.isCapital(word) && (words.bodies.is(word, "government-body") || words.bodies.is(word, "other-body")
                || words.bodies.is(word, "corporation") || words.bodies.is(word, "corporate-form")
                || words.bodies.is(word, "news-medium"));
    }

    private static boolean isNamePart(Token token) {
        return Words.isCapital(token.form()) && (token.isProper() || token.isNoun() || token.isAdjective());
    }

    static boolean isTime(Token token) {
        return token.form().matches("(?i)(mon|tues|wednes|thurs|fri|satur|sun)day|(jan|febr)uary|march|april|may|june|july|august"
                + "|(septem|octo|novem|decem)ber");
    }

    /** In a headline where every word has a capital the model guesses. */
    private static boolean sure(Sentence sentence) {
        return !isTitle(sentence);
    }

    /** Whether a line is no sentence and has capitals throughout. */
    static boolean isTitle(Sentence sentence) {
        String end = sentence.token(sentence.size() - 1).form();
        boolean line = sentence.headline() || ".!?”\"".indexOf(end.charAt(end.length() - 1)) < 0;
        long letters = sentence.tokens().stream().filter(t -> t.form().length() > 3
                && Character.isLetter(t.form().charAt(0))).count();
        long capitals = sentence.tokens().stream().filter(t -> t.form().length() > 3 && Words.isCapital(t.form())).count();
        return line && letters >= 4 && capitals * 10 >= letters * 8;
    }
}
