package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.extract.EntityType;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/**
 * Tells teams from the places whose names they bear: "Norway beat Wales" in a report of a match. A name that stands for a team
 * once
 * does so wherever the report does not set it as a place.
 */
final class Teams {
    /** So many different words of sport make a report of a match ... */
    private static final int MARKS = 4;
    /** ... where at least one word in so many is one. */
    private static final int RARITY = 60;
    private static final Set<String> PLACED = Set.of("in", "at", "near", "from", "across", "throughout", "within", "outside",
            "around");
    private static final Set<String> AGAINST = Set.of("against", "versus", "vs", "vs.", "v", "over");

    private final Words words;

    Teams(Words words) {
        this.words = words;
    }

    /** The names of an article, those of teams typed as such; other names stay as they are. */
    List<NameSpan> tell(List<Sentence> sentences, List<NameSpan> spans) {
        if (!isReport(sentences)) {
            return spans;
        }
        List<NameSpan> joined = alone(sentences, nicknames(spans));
        Set<String> teams = new LinkedHashSet<>();
        for (NameSpan span : joined) {
            if (canBeTeam(span) && !isPlaced(span) && plays(span)) {
                teams.add(span.key());
            }
        }
        return joined.stream().map(s -> canBeTeam(s) && teams.contains(s.key()) && !isPlaced(s) ? team(s, s.last()) : s).toList();
    }

    private static NameSpan team(NameSpan span, int last) {
        return new NameSpan(span.sentence(), span.first(), last, EntityType.SPORTS_TEAM, null, true);
    }

    private boolean isReport(List<Sentence> sentences) {
        Set<String> marks = new LinkedHashSet<>();
        int count = 0;
        int all = 0;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                all++;
                if (token.isNoun() && words.sport.is(token.lemma(), "mark")) {
                    marks.add(Words.lower(token.lemma()));
                    count++;
                }
            }
        }
        return marks.size() >= MARKS && count * RARITY >= all;
    }

    private boolean canBeTeam(NameSpan span) {
        return span.type().isPlace() && span.length() <= 3 && !words.bodies.is(span.lastWord(), "site-name");
    }

    /** "Springfield Otters": a place's name with a plural that is no common word of the language behind it. */
    private List<NameSpan> nicknames(List<NameSpan> spans) {
        List<NameSpan> joined = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            NameSpan span = spans.get(i);
            int next = span.last() + 1;
            boolean last = next >= span.sentence().size();
            if (isClub(span)) {
                joined.add(team(span, span.last()));
                continue;
            }
            if (last || !span.type().isPlace() || !isNickname(span.sentence().token(next))) {
                joined.add(span);
                continue;
            }
            joined.add(team(span, next));
            if (i + 1 < spans.size() && spans.get(i + 1).sentence() == span.sentence() && spans.get(i + 1).first() == next) {
                i++;
            }
        }
        return joined;
    }

    /** "the Springfield Otters", which the model marked as a body. */
    private boolean isClub(NameSpan span) {
        return span.type() == EntityType.ORGANIZATION && span.entry() == null && span.length() > 1
                && isNickname(span.sentence().token(span.last())) && plays(span);
    }

    /** Adds the nicknames that stand alone later. */
    private static List<NameSpan> alone(List<Sentence> sentences, List<NameSpan> spans) {
        Set<String> nicknames = new LinkedHashSet<>();
        spans.stream().filter(s -> s.type() == EntityType.SPORTS_TEAM).forEach(s -> nicknames.add(s.lastWord()));
        List<NameSpan> all = new ArrayList<>(spans);
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                int at = token.index();
                if (nicknames.contains(token.form()) && all.stream().noneMatch(s -> s.sentence() == sentence && s.first() <= at
                        && at <= s.last())) {
                    all.add(new NameSpan(sentence, at, at, EntityType.SPORTS_TEAM, null, true));
                }
            }
        }
        all.sort(NameSpan.TEXT_ORDER);
        return all;
    }

    private static boolean isNickname(Token token) {
        String form = token.form();
        return form.matches("\\d+ers") || token.tag().equals("NNPS") && form.endsWith("s") && Words.isCapital(form)
                && !Words.isAllCapitals(form);
    }

    /** Whether a name stands where places do ("in Cardiff"). */
    private static boolean isPlaced(NameSpan span) {
        int before = span.first() - 1;
        return before >= 0 && PLACED.contains(Words.lower(span.sentence().token(before).form()));
    }

    private boolean plays(NameSpan span) {
        Sentence sentence = span.sentence();
        DependencyTree tree = sentence.tree();
        int head = Chart.head(tree, span.first(), span.last());
        if (isBesideScore(sentence, span.first(), span.last())) {
            return true;
        }
        if (span.first() > 0 && words.sport.is(sentence.lemma(span.first() - 1), "team-noun")) {
            return true;
        }
        int at = head;
        while (tree.isRelation(at, "conj") && tree.head(at) >= 0) {
            at = tree.head(at);
        }
        int governor = tree.head(at);
        if (governor < 0) {
            return false;
        }
        String lemma = sentence.lemma(governor);
        if (tree.isRelation(at, "nsubj") || tree.isRelation(at, "obj")) {
            return words.sport.is(lemma, "match-verb") || words.sport.is(lemma, "losing-verb");
        }
        if (tree.isRelation(at, "nmod:poss") || tree.isRelation(at, "compound") || tree.isRelation(at, "nmod")
                && preposition(sentence, at).equals("for")) {
            return words.sport.is(lemma, "team-part") || words.sport.is(lemma, "team-noun");
        }
        String preposition = preposition(sentence, at);
        return AGAINST.contains(preposition) || preposition.equals("to") && words.sport.is(lemma, "losing-verb");
    }

    private static String preposition(Sentence sentence, int token) {
        int found = sentence.tree().child(token, "case");
        return found < 0 ? "" : Words.lower(sentence.token(found).form());
    }

    /** "Norway 2-1 Wales". */
    private static boolean isBesideScore(Sentence sentence, int first, int last) {
        return isScore(sentence, last + 1, 1) || isScore(sentence, first - 1, -1);
    }

    private static boolean isScore(Sentence sentence, int at, int step) {
        if (at < 0 || at >= sentence.size()) {
            return false;
        }
        if (sentence.token(at).form().matches("\\d{1,3}[-–:]\\d{1,3}")) {
            return true;
        }
        int end = at + 2 * step;
        return end >= 0 && end < sentence.size() && sentence.token(at).form().matches("\\d{1,3}")
                && sentence.token(at + step).form().matches("[-–—:]") && sentence.token(end).form().matches("\\d{1,3}");
    }
}
