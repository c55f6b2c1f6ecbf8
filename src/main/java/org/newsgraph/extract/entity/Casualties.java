package org.newsgraph.extract.entity;

import java.util.List;
import java.util.Set;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/** People of whom the text gives the number alone: "three killed", "wounding two others", "dozens were arrested". */
final class Casualties {
    private static final Set<String> SOME = Set.of("dozens", "scores", "hundreds", "thousands", "others");

    private final Chart chart;

    Casualties(Chart chart) {
        this.chart = chart;
    }

    void add() {
        for (Sentence sentence : chart.text.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                if (isCount(sentence, i) && isHarmed(sentence, i) && chart.at(sentence, i) == null) {
                    String number = Words.lower(sentence.token(i).form());
                    boolean one = number.equals("one") || number.equals("1");
                    String name = number.equals("others") ? "other people"
                            : number + (SOME.contains(number) ? " of people" : one ? " person" : " people");
                    Draft draft = sentence.headline() && !one && !SOME.contains(number) ? told(sentence, name) : null;
                    if (draft == null) {
                        draft = chart.draft(EntityType.PERSON, name);
                        draft.noun = "people";
                        draft.plural = !one;
                    }
                    chart.add(sentence, i, i, i, MentionKind.NOMINAL, List.of(draft));
                }
            }
        }
    }

    /** Those of whom a headline gives the number and the text below it says more, or null. */
    private Draft told(Sentence headline, String name) {
        return chart.spots().stream().filter(spot -> spot.sentence() != headline).map(Chart.Spot::only)
                .filter(d -> d != null && d.plural && d.name.equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    private static boolean isCount(Sentence sentence, int i) {
        String form = Words.lower(sentence.token(i).form());
        boolean number = sentence.tag(i).equals("CD") && form.matches("\\d{1,3}|\\d{1,3},\\d{3}|one|two|three|four|five|six|seven"
                + "|eight|nine|ten|eleven|twelve|\\p{L}+teen|twenty|thirty|forty|fifty");
        if (!number && !SOME.contains(form)) {
            return false;
        }
        int next = i + 1;
        if (next >= sentence.size()) {
            return true;
        }
        String tag = sentence.tag(next);
        boolean more = tag.startsWith("NN") || tag.equals("CD") || tag.startsWith("JJ") && !isHarm(sentence, next)
                || sentence.token(next).form().matches("[-–%:]") || sentence.token(next).is("of");
        return !more;
    }

    private static boolean isHarm(Sentence sentence, int i) {
        return Set
                .of("kill", "injure", "wound", "hurt", "die", "dead", "injured", "wounded", "missing", "arrest", "detain",
                        "rescue",
                        "evacuate", "shoot", "hospitalize", "hospitalise", "displace", "capture", "trap", "maim")
                .contains(Words.lower(sentence.lemma(i)));
    }

    private static boolean isHarmed(Sentence sentence, int i) {
        DependencyTree tree = sentence.tree();
        if (i + 1 < sentence.size() && isHarm(sentence, i + 1)) {
            return true;
        }
        int at = i;
        while (tree.isRelation(at, "conj") && tree.head(at) >= 0) {
            at = tree.head(at);
        }
        int head = tree.head(at);
        boolean role = tree.isRelation(at, "nsubj") || tree.isRelation(at, "obj");
        return head >= 0 && role && isHarm(sentence, head);
    }
}
