package org.newsgraph.extract.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extract.EntityType;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/**
 * Tells where the name of a house that is also a body ("the Harrow Centre", "St. Anne's Hospital") means the house: where the
 * article
 * sets it as a place more often than it lets it act.
 */
final class Sites {
    private static final Set<String> PLACED = Set.of("in", "at", "near", "inside", "outside", "into", "around", "to", "from",
            "across", "through");

    private final Words words;

    Sites(Words words) {
        this.words = words;
    }

    /** The names, those of houses that are told of as places typed as such. */
    List<NameSpan> tell(List<NameSpan> spans) {
        Map<String, Integer> balance = new LinkedHashMap<>();
        for (NameSpan span : spans) {
            if (isHouse(span)) {
                balance.merge(span.key(), weight(span), Integer::sum);
            }
        }
        return spans.stream().map(s -> balance.getOrDefault(s.key(), 0) > 0 && s.entry() == null && s.type().isOrganization()
                ? s.as(EntityType.PLACE) : s).toList();
    }

    private boolean isHouse(NameSpan span) {
        return span.entry() == null && span.type().isOrganization()
                && (words.bodies.is(span.lastWord(), "house-name") || span.length() > 2
                        && words.bodies.is(span.words().get(0), "collection-name") && span.words().get(1).equals("of"));
    }

    /** One where the name is set as a place or is entered, left, damaged; less than none where it acts. */
    private int weight(NameSpan span) {
        Sentence sentence = span.sentence();
        DependencyTree tree = sentence.tree();
        int head = Chart.head(tree, span.first(), span.last());
        if (tree.relation(head).equals("nsubj") || tree.isRelation(head, "nmod:poss")) {
            return -1;
        }
        int governor = tree.head(head);
        boolean undergoes = tree.isRelation(head, "obj") || tree.relation(head).equals("nsubj:pass");
        if (undergoes && governor >= 0 && words.moves.is(sentence.lemma(governor), "place-verb")) {
            return 1;
        }
        int before = span.first() - 1;
        while (before > 0 && (sentence.tag(before).equals("DT") || sentence.token(before).isAdjective())) {
            before--;
        }
        return before >= 0 && PLACED.contains(Words.lower(sentence.token(before).form())) ? 1 : 0;
    }
}
