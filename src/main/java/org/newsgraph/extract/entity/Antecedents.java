package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.newsgraph.language.Sentence;

/** Looks back from a place in the text for what was spoken of before. */
final class Antecedents {
    private final Chart chart;

    Antecedents(Chart chart) {
        this.chart = chart;
    }

    /** The mentions before a token, nearest first, at most so many sentences back; those of the headline only from its own. */
    List<Chart.Spot> before(Sentence sentence, int token, int sentences) {
        List<Chart.Spot> found = new ArrayList<>();
        for (int s = sentence.index(); s >= Math.max(0, sentence.index() - sentences); s--) {
            Sentence at = chart.text.sentences().get(s);
            if (at.headline() && !sentence.headline()) {
                break;
            }
            List<Chart.Spot> spots = chart.spots(at);
            for (int i = spots.size() - 1; i >= 0; i--) {
                if (s < sentence.index() || spots.get(i).last() < token) {
                    found.add(spots.get(i));
                }
            }
        }
        return found;
    }

    /** The different single entities that fit, nearest first. */
    List<Draft> entities(Sentence sentence, int token, int sentences, Predicate<Draft> fits) {
        Set<Draft> found = new LinkedHashSet<>();
        for (Chart.Spot spot : before(sentence, token, sentences)) {
            for (Draft draft : spot.drafts()) {
                if (fits.test(draft.now())) {
                    found.add(draft.now());
                }
            }
        }
        return List.copyOf(found);
    }

    /** The nearest single entity that fits, or null. */
    Draft nearest(Sentence sentence, int token, int sentences, Predicate<Draft> fits) {
        List<Draft> found = entities(sentence, token, sentences, fits);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The only entity that fits, or null where there is none or a choice. */
    Draft only(Sentence sentence, int token, int sentences, Predicate<Draft> fits) {
        List<Draft> found = entities(sentence, token, sentences, fits);
        return found.size() == 1 ? found.get(0) : null;
    }
}
