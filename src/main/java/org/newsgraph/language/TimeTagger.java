package org.newsgraph.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsgraph.article.Article;
import org.newsgraph.article.ZoneNames;

/** The time expressions of a text: SUTime's, without its false ones, with those it misses, each with the value its words give. */
final class TimeTagger {
    private final Times sutime;
    private final List<Sentence> sentences;
    private final LocalDate reference;
    private final MissedTimes missed;
    private final TimeNoise noise;
    private final TimeValues values;

    TimeTagger(Times sutime, Article article, List<Sentence> sentences) {
        this.sutime = sutime;
        this.sentences = sentences;
        reference = article.referenceDay().orElse(null);
        missed = new MissedTimes(reference);
        noise = new TimeNoise(sentences);
        values = new TimeValues(reference, ZoneNames.ofPlace(article.locationCreated()).orElse(null));
    }

    /** All expressions in text order; none overlaps another. */
    List<TimeExpression> find(Annotation document) {
        sutime.annotate(document);
        List<TimeExpression> times = new ArrayList<>();
        List<CoreMap> raw = document.get(CoreAnnotations.SentencesAnnotation.class);
        for (int s = 0; s < raw.size(); s++) {
            times.addAll(ofSentence(raw.get(s), sentences.get(s)));
        }
        return new NarrativeTimes(sentences).resolve(times);
    }

    private List<TimeExpression> ofSentence(CoreMap raw, Sentence sentence) {
        List<TimeExpression> found = new ArrayList<>(missed.find(sentence));
        for (TimeExpression time : sutime(raw, sentence)) {
            if (found.stream().noneMatch(f -> f.span().overlaps(time.span()))) {
                TimeExpression mended = values.mend(time, sentence);
                if (!noise.isNoise(mended)) {
                    found.add(mended);
                }
            }
        }
        found.sort(Comparator.comparing(TimeExpression::span));
        return TimePairs.join(found.stream().map(t -> values.zoned(t, sentence)).toList(), sentence);
    }

    private List<TimeExpression> sutime(CoreMap raw, Sentence sentence) {
        List<CoreMap> found = raw.get(TimeAnnotations.TimexAnnotations.class);
        if (found == null) {
            return List.of();
        }
        List<CoreLabel> labels = raw.get(CoreAnnotations.TokensAnnotation.class);
        Map<Integer, Integer> byBegin = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            byBegin.put(labels.get(i).beginPosition(), i);
        }
        List<TimeExpression> times = new ArrayList<>();
        for (CoreMap map : found) {
            add(times, map, sentence, labels, byBegin, true);
        }
        return times;
    }

    /** The parser numbers tokens anew in the clauses it is given, so that only their place in the text tells which they are. */
    private void add(List<TimeExpression> times, CoreMap map, Sentence sentence, List<CoreLabel> labels,
            Map<Integer, Integer> byBegin, boolean divide) {
        List<CoreLabel> words = map.get(CoreAnnotations.TokensAnnotation.class);
        Timex timex = map.get(TimeAnnotations.TimexAnnotation.class);
        Integer first = byBegin.get(words.get(0).beginPosition());
        Integer last = byBegin.get(words.get(words.size() - 1).beginPosition());
        if (timex == null || first == null || last == null) {
            return;
        }
        // "expected to end in September": the verb is no part of the time.
        while (first < last && sentence.token(first).isVerb()) {
            first++;
            while (first < last && sentence.tag(first).matches("IN|TO|RP|DT")) {
                first++;
            }
        }
        boolean empty = timex.value() == null || timex.value().isBlank();
        if (empty && divide && words.stream().anyMatch(TimeTagger::isJoint)) {
            divided(times, sentence, labels.subList(first, last + 1), labels, byBegin);
            return;
        }
        times.add(
                new TimeExpression(sentence.span(first, last), sentence.index(), first, last, timex.timexType(), timex.value()));
    }

    private static boolean isJoint(CoreLabel word) {
        return word.word().equals(",") || word.word().matches("(?i)in|on|at");
    }

    /** "late last year, six years in 2015": two expressions that SUTime takes for one and can make no sense of. */
    private void divided(List<TimeExpression> times, Sentence sentence, List<CoreLabel> words, List<CoreLabel> labels,
            Map<Integer, Integer> byBegin) {
        int begin = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || isJoint(words.get(i))) {
                if (i > begin) {
                    Annotation part = new Annotation("");
                    List<CoreLabel> copies = words.subList(begin, i).stream().map(CoreLabel::new).toList();
                    part.set(CoreAnnotations.TokensAnnotation.class, new ArrayList<>(copies));
                    List<CoreMap> found = sutime.find(part, reference == null ? null : reference.toString());
                    for (CoreMap map : found == null ? List.<CoreMap>of() : found) {
                        add(times, map, sentence, labels, byBegin, false);
                    }
                }
                begin = i + 1;
            }
        }
    }
}
