package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.extract.EntityType;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/**
 * The names of a whole article. What one sentence leaves open another may tell: a surname that is marked as a place where the
 * full
 * name stands elsewhere, a name in a line of capitals, one that the model marked three times out of four.
 */
final class ArticleNames {
    private static final int LONGEST_NAME = 6;

    private final NameFinder finder;
    private final UnmarkedNames unmarked;
    private final Sites sites;
    private final Teams teams;

    ArticleNames(Gazetteer gazetteer, Words words) {
        finder = new NameFinder(gazetteer, words);
        unmarked = new UnmarkedNames(words);
        sites = new Sites(words);
        teams = new Teams(words);
    }

    /** The names in text order, none overlapping another. */
    List<NameSpan> find(List<Sentence> sentences, List<List<Gazetteer.Known>> known) {
        List<NameSpan> all = new ArrayList<>();
        sentences.forEach(s -> all.addAll(finder.find(s, known.get(s.index()))));
        List<NameSpan> marked = List.copyOf(all);
        List<NameSpan> explained = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            EntityType told = unmarked.told(all.get(i), marked);
            if (told != null) {
                all.set(i, all.get(i).as(told));
                explained.add(all.get(i));
            }
        }
        List<NameSpan> missed = unmarked.find(sentences, known, all);
        all.addAll(missed);
        explained.addAll(missed);
        Set<String> people = new HashSet<>();
        for (NameSpan span : all) {
            if (span.type().isPerson() && span.length() > 1 && span.sure()) {
                people.add(Words.fold(span.lastWord()));
            }
        }
        Map<String, EntityType> usual = usual(all, people);
        // What the text explains counts for more than what the model thinks of the bare name elsewhere.
        explained.stream().filter(s -> !s.type().isPerson() && !people.contains(s.key())).forEach(s -> usual.put(s.key(),
                s.type()));
        List<NameSpan> mended = new ArrayList<>();
        for (NameSpan span : all) {
            EntityType type = usual.get(span.key());
            if (span.entry() != null && span.length() == 1 && people.contains(span.key()) && !isPlaced(span)) {
                mended.add(new NameSpan(span.sentence(), span.first(), span.last(), EntityType.PERSON, null, true));
            } else if (span.entry() != null) {
                mended.add(span);
            } else if (span.length() == 1 && people.contains(span.key())) {
                mended.add(span.as(EntityType.PERSON));
            } else if (type != null) {
                mended.add(span.as(type));
            } else if (span.sure()) {
                mended.add(span);
            }
        }
        missed(sentences, mended, usual, people);
        mended.sort(NameSpan.TEXT_ORDER);
        return teams.tell(sentences, sites.tell(ShortForms.add(sentences, mended)));
    }

    /** Whether a name stands where places do ("in Paris"); elsewhere a surname of the article is the person's. */
    private static boolean isPlaced(NameSpan span) {
        if (span.first() == 0) {
            return false;
        }
        String before = Words.lower(span.sentence().token(span.first() - 1).form());
        // "Leeds, Paris" lists places; "On Monday, Paris left" has a subject after the comma.
        return Set.of("in", "at", "near", "into", "to", "from", "of").contains(before) || before.equals(",")
                && !span.sentence().tree().isRelation(span.last(), "nsubj");
    }

    /** What most of a name's occurrences are taken for; people win a tie, then bodies. */
    private static Map<String, EntityType> usual(List<NameSpan> all, Set<String> people) {
        Map<String, Map<EntityType, Integer>> counts = new LinkedHashMap<>();
        for (NameSpan span : all) {
            if (span.entry() == null && span.sure()) {
                counts.computeIfAbsent(span.key(), k -> new TreeMap<>()).merge(span.type(), 1, Integer::sum);
            }
        }
        Map<String, EntityType> usual = new LinkedHashMap<>();
        counts.forEach((key, types) -> {
            EntityType best = null;
            for (Map.Entry<EntityType, Integer> e : types.entrySet()) {
                if (best == null || e.getValue() > types.get(best)) {
                    best = e.getKey();
                }
            }
            // The model knows a first name and a surname better as a person's than as a body's.
            int count = types.values().stream().mapToInt(Integer::intValue).sum();
            boolean person = key.indexOf(' ') > 0 && types.getOrDefault(EntityType.PERSON, 0) * 3 >= count;
            usual.put(key, people.contains(key) || person ? EntityType.PERSON : best);
        });
        return usual;
    }

    /** Adds the occurrences of known names that nobody marked. */
    private static void missed(List<Sentence> sentences, List<NameSpan> spans, Map<String, EntityType> usual,
            Set<String> people) {
        Map<Integer, boolean[]> taken = new LinkedHashMap<>();
        sentences.forEach(s -> taken.put(s.index(), new boolean[s.size()]));
        for (NameSpan span : spans) {
            for (int i = span.first(); i <= span.last(); i++) {
                taken.get(span.sentence().index())[i] = true;
            }
        }
        for (Sentence sentence : sentences) {
            boolean[] used = taken.get(sentence.index());
            for (int i = 0; i < sentence.size(); i++) {
                for (int n = Math.min(LONGEST_NAME, sentence.size() - i); n > 0; n--) {
                    NameSpan span = used[i] ? null : missed(sentence, i, i + n - 1, used, usual, people);
                    if (span != null) {
                        spans.add(span);
                        i = span.last();
                        break;
                    }
                }
            }
        }
    }

    private static NameSpan missed(Sentence sentence, int first, int last, boolean[] used, Map<String, EntityType> usual,
            Set<String> people) {
        Token token = sentence.token(first);
        if (!Words.isCapital(token.form()) || !Words.isCapital(sentence.token(last).form()) || !token.isNoun()) {
            return null;
        }
        for (int i = first; i <= last; i++) {
            if (used[i]) {
                return null;
            }
        }
        NameSpan span = new NameSpan(sentence, first, last, EntityType.PERSON, null, true);
        if (first == last) {
            boolean part = first > 0 && sentence.token(first - 1).isProper() && !used[first - 1]
                    && Words.isCapital(sentence.token(first - 1)
                            .form())
                    || last + 1 < sentence.size() && sentence.token(last + 1).isProper() && !used[last + 1];
            boolean surname = people.contains(span.key());
            if (part || !token.isProper() && !(surname && first > 0 && !NameRuns.isTitle(sentence))) {
                return null;
            }
            if (surname) {
                return span;
            }
        }
        EntityType type = usual.get(span.key());
        return type == null ? null : span.as(type);
    }
}
