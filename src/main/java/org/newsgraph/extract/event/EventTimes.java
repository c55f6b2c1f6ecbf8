package org.newsgraph.extract.event;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extract.EventDate;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.TimeExpression;

/** What a time expression says of its event: its beginning, its end, its length; never more exactly than its words. */
final class EventTimes {
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}T(?:[01]\\d|2[0-3]):[0-5]\\d)(:[0-5]\\d)?(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})/(\\d{4})");
    private static final Pattern WEEKS = Pattern.compile("P(\\d+)W");
    private static final Pattern DURATION = Pattern.compile("P(\\d+[YMD])?(T\\d+[HMS]\\d*[MS]?)?");

    /** Verbs whose bare time is a length: "lasted two hours". */
    private static final Set<String> LASTING = Set.of("last", "take", "spend", "run", "continue", "serve", "wait", "endure");
    private static final Set<String> ENDING = Set.of("end", "finish", "conclude", "close", "expire", "stop", "cease", "halt");
    /** Words between a preposition and the time it governs. */
    private static final Set<String> BETWEEN =
            Set.of("the", "about", "around", "early", "late", "mid", "at", "just", "approximately",
                    "a", "an", "more", "than", "nearly", "almost", "over", "some", "roughly", "up", "least", "most");
    private static final Set<String> UNTIL = Set.of("until", "till", "through", "by");
    /** "after Monday" is not Monday. */
    private static final Set<String> ELSEWHERE =
            Set.of("after", "before", "beyond", "ahead", "following", "past", "toward", "towards");

    private EventTimes() {}

    /**
     * Gives an event what one expression says of it.
     *
     * @param end the second expression of a range
     * @param verb the verb that the event is the subject of and the time belongs to, or -1
     */
    static void set(EventDraft event, Sentence sentence, TimeExpression time, Optional<TimeExpression> end, int verb) {
        add(event, time);
        if (time.value() == null || time.type().equals("SET")) {
            return;
        }
        if (time.type().equals("DURATION")) {
            String length = length(time.value());
            if (event.duration == null && length != null && isLength(sentence, time)) {
                event.duration = length;
            }
            return;
        }
        String preposition = preposition(sentence, time);
        // "the first victory since 1958" was not in 1958.
        if (ELSEWHERE.contains(preposition) || preposition.equals("since") && isOneOfARow(event)) {
            return;
        }
        if (end.isPresent()) {
            add(event, end.get());
            between(event, date(time.value()), end.map(TimeExpression::value).flatMap(EventTimes::date));
            return;
        }
        Matcher years = YEARS.matcher(time.value());
        if (years.matches()) {
            between(event, date(years.group(1)), date(years.group(2)));
        } else if (UNTIL.contains(preposition) || verb >= 0 && ENDING.contains(sentence.lemma(verb))) {
            between(event, Optional.empty(), date(time.value()));
        } else {
            between(event, date(time.value()), Optional.empty());
        }
    }

    /** "the first victory", "the worst attack": counted from the time on. */
    private static boolean isOneOfARow(EventDraft event) {
        Sentence sentence = event.trigger.sentence();
        return sentence.token(event.head()).isNoun() && sentence.tree().children(event.head()).stream()
                .anyMatch(c -> sentence.tag(c).equals("JJS") || Set.of("first", "second", "third", "only", "latest", "last")
                        .contains(word(sentence, c)));
    }

    private static void add(EventDraft event, TimeExpression time) {
        if (!event.times.contains(time.span())) {
            event.times.add(time.span());
        }
    }

    private static void between(EventDraft event, Optional<EventDate> start, Optional<EventDate> end) {
        if (event.start == null) {
            event.start = start.orElse(null);
        }
        boolean backwards = event.start != null && end.filter(e -> e.value().compareTo(event.start.value()) < 0
                && !event.start.value().startsWith(e.value())).isPresent();
        boolean same = end.isPresent() && end.get().equals(event.start);
        if (event.end == null && !backwards && !same) {
            event.end = end.orElse(null);
        }
    }

    /** The token of an expression that hangs on what is outside it. */
    static int top(DependencyTree tree, TimeExpression time) {
        for (int i = time.firstToken(); i <= time.lastToken(); i++) {
            int head = tree.head(i);
            if (head < time.firstToken() || head > time.lastToken()) {
                return i;
            }
        }
        return time.lastToken();
    }

    /** A word in small letters; empty outside the sentence. */
    static String word(Sentence sentence, int i) {
        return i < 0 || i >= sentence.size() ? "" : sentence.token(i).form().toLowerCase(Locale.ROOT);
    }

    /** The preposition before a time, in small letters; empty where none stands there. */
    static String preposition(Sentence sentence, TimeExpression time) {
        DependencyTree tree = sentence.tree();
        int top = top(tree, time);
        boolean modifier = tree.isRelation(top, "compound") || tree.isRelation(top, "amod") || tree.isRelation(top, "nummod")
                || tree.isRelation(top, "nmod:poss");
        if (modifier && tree.head(top) > time.lastToken() && sentence.token(tree.head(top)).isNoun()) {
            // "after the Monday attack": the word governs the attack.
            return "";
        }
        int at = time.firstToken() - 1;
        while (at >= 0 && BETWEEN.contains(word(sentence, at)) && time.firstToken() - at < 4) {
            at--;
        }
        return at >= 0 && sentence.tag(at).matches("IN|TO") || ELSEWHERE.contains(word(sentence, at)) ? word(sentence, at) : "";
    }

    /** "a 25-minute call", "for two hours", "lasted three days"; not "two days ago", "within a week". */
    private static boolean isLength(Sentence sentence, TimeExpression time) {
        DependencyTree tree = sentence.tree();
        int top = top(tree, time);
        String preposition = new Grammar(sentence).preposition(top);
        String next = word(sentence, time.lastToken() + 1);
        if (Set.of("after", "before", "ago", "later", "earlier", "from").contains(next)) {
            return false;
        }
        return tree.isRelation(top, "amod") || tree.isRelation(top, "compound") || tree.isRelation(top, "nmod:poss")
                || preposition.equals("for") || preposition(sentence, time).equals("for")
                || preposition.isEmpty() && tree.head(top) >= 0 && LASTING.contains(sentence.lemma(tree.head(top)));
    }

    /** A TIMEX3 duration as an xsd:duration, which knows no weeks; null where its length is not known. */
    private static String length(String value) {
        Matcher weeks = WEEKS.matcher(value);
        if (weeks.matches()) {
            return "P" + Integer.parseInt(weeks.group(1)) * 7 + "D";
        }
        return DURATION.matcher(value).matches() && value.length() > 1 ? value : null;
    }

    /** A TIMEX3 value as a date no more precise than itself; empty for seasons, weeks, quarters and what was not resolved. */
    static Optional<EventDate> date(String value) {
        Matcher moment = MOMENT.matcher(value);
        if (moment.matches()) {
            return Optional.of(new EventDate(moment.group(1) + (moment.group(2) == null ? ":00" : moment.group(2))
                    + (moment.group(3) == null ? "" : moment.group(3)), "dateTime"));
        }
        Matcher day = DAY.matcher(value);
        if (day.matches()) {
            return Optional.of(new EventDate(day.group(1), "date"));
        }
        if (MONTH.matcher(value).matches()) {
            return Optional.of(new EventDate(value, "gYearMonth"));
        }
        return YEAR.matcher(value).matches() ? Optional.of(new EventDate(value, "gYear")) : Optional.empty();
    }

    /** Whether a date lies after another day; false where that is not certain. */
    static boolean isAfter(EventDate date, LocalDate day) {
        int length = Math.min(date.value().length(), 10);
        return date.value().substring(0, length).compareTo(day.toString().substring(0, length)) > 0;
    }
}
