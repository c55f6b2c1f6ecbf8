package org.newsgraph.extract.event;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extract.EventDate;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.TimeExpression;

/** Gives events their dates and durations: each time expression belongs to the nearest event above it in the parse. */
final class TimeFinder {
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DURATION = Pattern.compile("P(\\d+[YMWD])?(T\\d+[HMS]\\d*[MS]?)?");

    private static final Set<String> ELSEWHERE = Set.of("earlier", "later", "before", "after", "previously", "afterwards");
    private static final Set<String> UNITS = Set.of("days", "weeks", "months", "years", "hours", "decades");

    private final AnnotatedText text;
    private final Expressions expressions;

    TimeFinder(AnnotatedText text, Expressions expressions) {
        this.text = text;
        this.expressions = expressions;
    }

    /** @param byHead the events of one sentence by their head token */
    void assign(Sentence sentence, Map<Integer, EventDraft> byHead) {
        if (byHead.isEmpty()) {
            return;
        }
        for (TimeExpression time : text.times()) {
            if (time.sentence() != sentence.index() || time.value() == null) {
                continue;
            }
            owner(sentence, time, byHead).ifPresent(event -> set(event, sentence, time));
        }
    }

    /** Gives an event of an earlier sentence the times of one that speaks on of it. */
    void resume(Sentence sentence, EventDraft event) {
        text.times().stream().filter(t -> t.sentence() == sentence.index() && t.value() != null)
                .forEach(t -> set(event, sentence, t));
    }

    private Optional<EventDraft> owner(Sentence sentence, TimeExpression time, Map<Integer, EventDraft> byHead) {
        DependencyTree tree = sentence.tree();
        int at = top(tree, time);
        boolean modifier = tree.head(at) >= 0 && (tree.isRelation(at, "amod") || tree.isRelation(at, "compound")
                || tree.isRelation(at, "nmod:poss") || tree.isRelation(at, "nmod") && !tree.hasChild(at, "case"));
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            EventDraft event = byHead.get(at);
            if (event != null) {
                return Optional.of(event);
            }
            Optional<EventDraft> carried = carriedBy(sentence, at, byHead);
            if (carried.isPresent()) {
                return carried;
            }
            int head = tree.head(at);
            // A clause of its own keeps its times, and a modifier of another noun says nothing of the clause.
            if (head >= 0 && sentence.token(at).isVerb() && !tree.isRelation(at, "xcomp") && !tree.isRelation(at, "advcl")
                    || modifier && steps >= 1) {
                return Optional.empty();
            }
            at = head;
        }
        return Optional.empty();
    }

    /** The noun of happening that leans on a verb: "held talks on Monday". */
    private Optional<EventDraft> carriedBy(Sentence sentence, int verb, Map<Integer, EventDraft> byHead) {
        if (!sentence.token(verb).isVerb()) {
            return Optional.empty();
        }
        for (Map.Entry<Integer, EventDraft> entry : byHead.entrySet()) {
            Optional<Support> support = entry.getValue().trigger.isVerb() ? Optional.empty()
                    : Support.of(sentence, entry.getKey(), expressions);
            if (support.isPresent() && support.get().verb() == verb) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    private static int top(DependencyTree tree, TimeExpression time) {
        for (int i = time.firstToken(); i <= time.lastToken(); i++) {
            int head = tree.head(i);
            if (head < time.firstToken() || head > time.lastToken()) {
                return i;
            }
        }
        return time.lastToken();
    }

    private static void set(EventDraft event, Sentence sentence, TimeExpression time) {
        if (time.type().equals("DURATION")) {
            boolean length = event.duration == null && DURATION.matcher(time.value()).matches() && time.value().length() > 1
                    && isLength(sentence, time);
            if (length) {
                // xsd:duration knows no weeks.
                event.duration = weeksToDays(time.value());
                event.times.add(time.span());
            }
            return;
        }
        if (isVague(sentence, time)) {
            return;
        }
        date(time.value()).ifPresent(date -> {
            if (event.start == null) {
                event.start = date;
                event.times.add(time.span());
            }
        });
    }

    /** "a 25-minute call", "for two hours", "lasted three days"; not "two days ago", "within a week". */
    private static boolean isLength(Sentence sentence, TimeExpression time) {
        DependencyTree tree = sentence.tree();
        int top = top(tree, time);
        String preposition = new Grammar(sentence).preposition(top);
        return tree.isRelation(top, "amod") || tree.isRelation(top, "compound") || tree.isRelation(top, "nmod:poss")
                || preposition.equals("for")
                || preposition.isEmpty() && tree.head(top) >= 0 && sentence.lemma(tree.head(top)).equals("last");
    }

    /** "a year earlier" counts from another event, "in the coming days" means no day: neither is a date of the article's calendar. */
    private static boolean isVague(Sentence sentence, TimeExpression time) {
        String next = time.lastToken() + 1 < sentence.size()
                ? sentence.token(time.lastToken() + 1).form().toLowerCase(Locale.ROOT) : "";
        boolean digits = false;
        boolean units = false;
        for (int i = time.firstToken(); i <= time.lastToken(); i++) {
            String word = sentence.token(i).form().toLowerCase(Locale.ROOT);
            digits |= word.chars().anyMatch(Character::isDigit);
            units |= UNITS.contains(word);
            if (ELSEWHERE.contains(word) && i > time.firstToken()) {
                return true;
            }
        }
        return ELSEWHERE.contains(next) || units && !digits;
    }

    private static String weeksToDays(String value) {
        Matcher weeks = Pattern.compile("P(\\d+)W").matcher(value);
        return weeks.matches() ? "P" + Integer.parseInt(weeks.group(1)) * 7 + "D" : value;
    }

    /** A TIMEX3 value as a date no more precise than itself; empty for seasons, weeks and what was not resolved. */
    static Optional<EventDate> date(String value) {
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
    static boolean isAfter(EventDate date, java.time.LocalDate day) {
        return switch (date.datatype()) {
            case "date" -> date.value().compareTo(day.toString()) > 0;
            case "gYearMonth" -> date.value().compareTo(day.toString().substring(0, 7)) > 0;
            default -> date.value().compareTo(day.toString().substring(0, 4)) > 0;
        };
    }
}
