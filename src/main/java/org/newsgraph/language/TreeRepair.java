package org.newsgraph.language;

import java.util.List;

/** Mends what the parser is known to get wrong; each repair has its reason beside it. */
final class TreeRepair {
    private TreeRepair() {}

    static DependencyTree repair(List<String> tags, List<String> words, DependencyTree tree) {
        int[] heads = tree.heads();
        String[] relations = tree.relations();
        for (int i = 0; i < heads.length; i++) {
            if (relations[i].equals("appos") && tags.get(i).equals("NNS") && heads[i] >= 0 && tags.get(heads[i]).startsWith("NNP")
                    && isOpenList(i, heads[i], words)) {
                // "Japan, U.S. foreign ministers condemn": no comma closes it, so the plural noun is the head and the names tell whose.
                int name = heads[i];
                heads[i] = heads[name];
                relations[i] = relations[name];
                heads[name] = i;
                relations[name] = "compound";
            } else if (relations[i].equals("appos") && tags.get(i).startsWith("NNP") && heads[i] >= 0
                    && tags.get(heads[i]).startsWith("NNP") && isOpenList(i, heads[i], words) && i + 1 < tags.size()
                    && tags.get(i + 1).startsWith("V")) {
                // "Hayashi, Blinken denounce": headlines put a comma for "and".
                relations[i] = "conj";
            } else if (relations[i].equals("dep") && tags.get(i).equals("VBG") && i > 0 && words.get(i - 1).equals(",")
                    && heads[i] >= 0 && heads[i] < i && tags.get(heads[i]).startsWith("V")) {
                // "blocked roads, demanding elections": a participle after a comma is a clause of its own.
                relations[i] = "advcl";
            } else if (relations[i].equals("conj") && isPastAfterInfinitive(i, heads[i], tags, tree)) {
                // "urged them to leave and called on others": a past form goes on from the past form, not from the infinitive.
                heads[i] = heads[heads[i]];
            } else if (relations[i].equals("obj") && isExplanation(i, words, tags, tree) && heads[i] >= 0
                    && tags.get(heads[i]).startsWith("V")) {
                // "removed her predecessor, Pedro Castillo, from office": a name between commas explains the noun before it.
                heads[i] = first(i, tree) - 2;
                relations[i] = "appos";
            } else if (relations[i].equals("conj") && heads[i] > i) {
                // A conjunct never stands before its first part.
                relations[i] = "dep";
            } else if (relations[i].equals("conj") && heads[i] >= 0 && tags.get(heads[i]).startsWith("V")
                    && tags.get(i).startsWith("N") && tree.hasChild(i, "case")) {
                // "between Japan and …, and among the Group …": a prepositional phrase is no conjunct of a verb.
                int partner = partner(i, heads[i], tags, tree);
                heads[i] = partner < 0 ? heads[i] : partner;
                relations[i] = partner < 0 ? "obl" : "conj";
            } else if (relations[i].equals("case") && tags.get(i).equals("VBG") && heads[i] > i && i > 0
                    && heads[heads[i]] == i - 1 && tags.get(i - 1).startsWith("V")) {
                // "is considering following suit": right after a verb this is a verb with its object, no preposition.
                int noun = heads[i];
                heads[i] = i - 1;
                relations[i] = "xcomp";
                heads[noun] = i;
                relations[noun] = "obj";
            } else if (heads[i] >= 0 && relations[i].equals("dep") && words.get(i).equals("for") && i + 1 < heads.length
                    && tags.get(i + 1).equals("VBG") && heads[i + 1] == i) {
                // "for supporting …": the preposition marks a clause and does not head it.
                heads[i + 1] = heads[i];
                relations[i + 1] = tags.get(heads[i]).startsWith("N") ? "acl" : "advcl";
                heads[i] = i + 1;
                relations[i] = "mark";
            }
        }
        breakLoops(heads, relations);
        return new DependencyTree(heads, relations);
    }

    private static boolean isPastAfterInfinitive(int verb, int head, List<String> tags, DependencyTree tree) {
        boolean past = (tags.get(verb).equals("VBD") || tags.get(verb).equals("VBN")) && !tree.hasChild(verb, "aux")
                && !tree.hasChild(verb, "nsubj");
        return past && head >= 0 && tags.get(head).equals("VB") && tree.isRelation(head, "xcomp") && tree.head(head) >= 0
                && tags.get(tree.head(head)).equals("VBD")
                && tree.children(head).stream().anyMatch(c -> tags.get(c).equals("TO"));
    }

    /** Whether a name stands right after a common noun and a comma, with another comma after it. */
    private static boolean isExplanation(int name, List<String> words, List<String> tags, DependencyTree tree) {
        int first = first(name, tree);
        return tags.get(name).equals("NNP") && first >= 2 && words.get(first - 1).equals(",") && tags.get(first - 2).equals("NN")
                && name + 1 < words.size() && words.get(name + 1).equals(",");
    }

    /** The first word of a name of several words. */
    private static int first(int name, DependencyTree tree) {
        return tree.children(name).stream().filter(c -> c < name && tree.isRelation(c, "compound")).min(Integer::compare)
                .orElse(name);
    }

    private static boolean isOpenList(int noun, int name, List<String> words) {
        return name < noun && words.subList(name, noun).contains(",") && noun + 1 < words.size()
                && !words.get(noun + 1).equals(",") && Character.isLetter(words.get(noun + 1).codePointAt(0));
    }

    /** The nearest noun before a phrase that hangs in a phrase of the same kind. */
    private static int partner(int phrase, int verb, List<String> tags, DependencyTree tree) {
        for (int i = phrase - 1; i > verb; i--) {
            if (tags.get(i).startsWith("N") && tree.hasChild(i, "case") && tree.isUnder(i, verb)) {
                return i;
            }
        }
        return -1;
    }

    /** A loop would hang every walk to the root. */
    private static void breakLoops(int[] heads, String[] relations) {
        for (int i = 0; i < heads.length; i++) {
            int at = i;
            for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
                at = heads[at];
            }
            if (at >= 0) {
                heads[i] = -1;
                relations[i] = "root";
            }
        }
    }
}
