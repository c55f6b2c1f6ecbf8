package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.newsgraph.extract.EntityType;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/**
 * Finds the names of a sentence: the authority's entries and the runs of words that the name model marks, mended where the
 * model is
 * known to err. Where two names overlap the longer wins, the authority's at equal length.
 */
final class NameFinder {
    private final Gazetteer gazetteer;
    private final Words words;
    private final NameRuns runs;

    NameFinder(Gazetteer gazetteer, Words words) {
        this.gazetteer = gazetteer;
        this.words = words;
        runs = new NameRuns(words);
    }

    /** The names of a sentence in text order, none overlapping another. */
    List<NameSpan> find(Sentence sentence, List<Gazetteer.Known> known) {
        List<NameSpan> candidates = new ArrayList<>();
        for (Gazetteer.Known k : known) {
            if (k.how() != Gazetteer.How.DEMONYM && isName(sentence, k)) {
                candidates.add(new NameSpan(sentence, k.first(), k.last(), gazetteer.type(k.entry()), k.entry(), true));
            }
        }
        for (NameSpan run : runs.find(sentence)) {
            split(run, known, candidates);
        }
        candidates.sort(Comparator.comparingInt((NameSpan s) -> -s.length()).thenComparing(s -> s.entry() == null)
                .thenComparingInt(NameSpan::first));
        List<NameSpan> chosen = new ArrayList<>();
        for (NameSpan candidate : candidates) {
            if (chosen.stream().noneMatch(candidate::overlaps)) {
                chosen.add(candidate);
            }
        }
        chosen.sort(Comparator.comparingInt(NameSpan::first));
        return chosen;
    }

    /**
     * An authority's name is a name only where it is set and used as one: no "us" for the U.S., no "Jordan" that is a
     * person's.
     */
    private boolean isName(Sentence sentence, Gazetteer.Known k) {
        boolean capital = false;
        for (int i = k.first(); i <= k.last(); i++) {
            Token token = sentence.token(i);
            capital |= Words.isCapital(token.form());
        }
        if (!capital) {
            return false;
        }
        if (k.first() < k.last()) {
            return true;
        }
        Token token = sentence.token(k.first());
        if (token.tag().startsWith("PRP") || token.tag().startsWith("V") && token.name().equals("O")) {
            return false;
        }
        // "Chad said": the model saw a person in it.
        return !token.name().equals("PERSON");
    }

    /** A run of places or bodies is cut where the authority knows its parts by themselves ("Kyiv, Ukraine"). */
    private void split(NameSpan run, List<Gazetteer.Known> known, List<NameSpan> into) {
        NameSpan rest = run;
        for (Gazetteer.Known k : known) {
            boolean starts = k.first() == rest.first() && k.last() < rest.last();
            if (!starts || k.how() == Gazetteer.How.DEMONYM) {
                continue;
            }
            Token next = run.sentence().token(k.last() + 1);
            boolean parted = Words.isPossessive(next.form(), next.tag()) || next.form().equals(",")
                    || next.form().equals("-") && rest.type().isPlace();
            boolean modifies = rest.type().isPerson() && gazetteer.type(k.entry()).isPlace()
                    && k.last() + 1 < rest.last() && !words.names.has(run.sentence().token(k.first()).form());
            if (parted && k.last() + 2 <= rest.last()) {
                rest = rest.cut(k.last() + 2, rest.last());
            } else if (parted) {
                return;
            } else if (modifies) {
                rest = rest.cut(k.last() + 1, rest.last());
            }
        }
        into.add(rest);
    }

    /** What a body is, by the words of its name. */
    static EntityType body(Words words, List<String> name) {
        for (int i = name.size() - 1; i >= 0; i--) {
            String word = name.get(i);
            if (!Words.isCapital(word)) {
                continue;
            }
            if (words.bodies.is(word, "corporate-form") && i > 0) {
                return EntityType.CORPORATION;
            }
            if (words.bodies.is(word, "news-medium")) {
                return EntityType.NEWS_MEDIA;
            }
            if (words.bodies.is(word, "other-body")) {
                return EntityType.ORGANIZATION;
            }
            if (words.bodies.is(word, "government-body")) {
                return EntityType.GOVERNMENT;
            }
            if (words.bodies.is(word, "corporation")) {
                return EntityType.CORPORATION;
            }
        }
        return EntityType.ORGANIZATION;
    }

    /** What a place is, by the words of its name. */
    static EntityType place(Words words, List<String> name) {
        String last = name.get(name.size() - 1);
        String first = name.get(0);
        if (words.bodies.is(last, "area-name") || words.bodies.is(first, "area-name")) {
            return EntityType.ADMINISTRATIVE_AREA;
        }
        if (name.size() > 1 && words.bodies.is(last, "city-name")) {
            return EntityType.CITY;
        }
        return EntityType.PLACE;
    }
}
