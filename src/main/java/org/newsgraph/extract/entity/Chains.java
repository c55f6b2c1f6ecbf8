package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.language.CoreferenceChain;
import org.newsgraph.language.Sentence;

/** Asks the annotator's coreference chains whom a mention means. Where it looked for none they have no answer. */
final class Chains {
    private final Chart chart;
    /** The chain and place of each link, by sentence and head. */
    private final Map<Integer, Map<Integer, Place>> places = new TreeMap<>();

    private record Place(CoreferenceChain chain, int index) {}

    Chains(Chart chart) {
        this.chart = chart;
        for (CoreferenceChain chain : chart.text.chains()) {
            for (int i = 0; i < chain.links().size(); i++) {
                CoreferenceChain.Link link = chain.links().get(i);
                places.computeIfAbsent(link.sentence(), s -> new TreeMap<>()).putIfAbsent(link.head(), new Place(chain, i));
            }
        }
    }

    /**
     * Whom the mention with a head means: what the nearest earlier mention of its chain that is no pronoun means, where that fits and
     * the chain holds no two names.
     */
    List<Draft> find(Sentence sentence, int head, Predicate<List<Draft>> fits) {
        Place place = places.getOrDefault(sentence.index(), Map.of()).get(head);
        if (place == null) {
            return List.of();
        }
        Set<Draft> names = new LinkedHashSet<>();
        for (CoreferenceChain.Link link : place.chain().links()) {
            Chart.Spot spot = spot(link);
            if (spot != null && spot.kind() == MentionKind.NAMED && spot.only() != null) {
                names.add(spot.only());
            }
        }
        if (names.size() > 1) {
            return List.of();
        }
        for (int i = place.index() - 1; i >= 0; i--) {
            CoreferenceChain.Link link = place.chain().links().get(i);
            if (isPronoun(link)) {
                continue;
            }
            List<Draft> who = meaning(link);
            return who.isEmpty() || !fits.test(who) ? List.of() : who;
        }
        return List.of();
    }

    private boolean isPronoun(CoreferenceChain.Link link) {
        return sentence(link).tag(link.head()).startsWith("PRP");
    }

    private Sentence sentence(CoreferenceChain.Link link) {
        return chart.text.sentences().get(link.sentence());
    }

    /** Whom a link means: one, or the members of "A and B". */
    private List<Draft> meaning(CoreferenceChain.Link link) {
        Sentence sentence = sentence(link);
        List<Draft> found = new ArrayList<>();
        Chart.Spot first = spot(link);
        if (first == null) {
            return List.of();
        }
        first.drafts().forEach(d -> found.add(d.now()));
        for (int conjunct : sentence.tree().children(link.head(), "conj")) {
            if (conjunct <= link.lastToken()) {
                Chart.Spot spot = chart.at(sentence, conjunct);
                if (spot == null) {
                    return List.of();
                }
                spot.drafts().stream().map(Draft::now).filter(d -> !found.contains(d)).forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Chart.Spot spot(CoreferenceChain.Link link) {
        Chart.Spot spot = chart.at(sentence(link), link.head());
        return spot != null && spot.first() >= link.firstToken() && spot.last() <= link.lastToken() ? spot : null;
    }
}
