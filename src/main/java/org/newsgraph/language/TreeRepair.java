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
            } else if (relations[i].equals("conj") && infinitiveBetween(heads[i], i, tags, tree) >= 0) {
                // "encouraged them to send letters and sign": a base form goes on from the infinitive, not from the past form.
                heads[i] = infinitiveBetween(heads[i], i, tags, tree);
            } else if (relations[i].equals("obj") && isExplanation(i, words, tags, tree) && heads[i] >= 0
                    && tags.get(heads[i]).startsWith("V")) {
                // "removed her predecessor, Pedro Castillo, from office": a name between commas explains the noun before it.
                heads[i] = first(i, tree) - 2;
                relations[i] = "appos";
            } else if (relations[i].equals("acl") && isTold(i, heads[i], tags, tree)) {
                // "sent a letter to the ministers urging them": who is meant by the pronoun is not who urges.
                heads[i] = heads[heads[i]];
                relations[i] = "advcl";
            } else if (relations[i].equals("dep") && tags.get(i).startsWith("N") && isAfterTime(i, heads[i], tags, tree)) {
                // "rejected Thursday an appeal": the time stands between the verb and its object.
                heads[i] = heads[heads[i]];
                relations[i] = "obj";
            } else if (relations[i].equals("dep") && tags.get(i).equals("NNP") && heads[i] >= 0 && tags.get(heads[i]).equals("NN")
                    && heads[i] == first(i, tree) - 1) {
                // "Iran's leader Ali Khamenei": a name right after a noun explains it.
                relations[i] = "appos";
            } else if (relations[i].equals("nsubj") && calledOn(i, heads[i], words, tags, tree) >= 0) {
                // "called on Cuba to free them": the preposition governs the name.
                int preposition = calledOn(i, heads[i], words, tags, tree);
                int infinitive = heads[i];
                heads[i] = heads[infinitive];
                relations[i] = "obl";
                heads[preposition] = i;
                relations[preposition] = "case";
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

    /** The infinitive under a verb's other form that a bare base form after it goes on from, or -1. */
    private static int infinitiveBetween(int head, int verb, List<String> tags, DependencyTree tree) {
        boolean bare = tags.get(verb).equals("VB") && head >= 0 && head < verb && tags.get(head).matches("VB[DNZG]")
                && !tree.hasChild(verb, "aux") && !tree.hasChild(verb, "nsubj") && !tree.hasChild(verb, "mark");
        return !bare ? -1 : tree.children(head).stream().filter(c -> head < c && c < verb && tags.get(c).equals("VB")
                && tree.isRelation(c, "xcomp")).reduce((a, b) -> b).orElse(-1);
    }

    /** Whether a participle with a pronoun as its object hangs on a noun that is an object or stands after a preposition. */
    private static boolean isTold(int verb, int noun, List<String> tags, DependencyTree tree) {
        return tags.get(verb).equals("VBG") && noun >= 0 && tags.get(noun).startsWith("N") && tree.head(noun) >= 0
                && tags.get(tree.head(noun)).startsWith("V") && tree.relation(noun).startsWith("ob")
                && tree.children(verb).stream().anyMatch(c -> tree.isRelation(c, "obj") && tags.get(c).equals("PRP"));
    }

    /** Whether the head is a time between a verb without an object and the token. */
    private static boolean isAfterTime(int noun, int time, List<String> tags, DependencyTree tree) {
        return time >= 0 && time < noun && tree.relation(time).equals("obl:tmod") && tree.head(time) == time - 1
                && tags.get(time - 1).startsWith("V") && !tree.hasChild(time - 1, "obj") && tree.hasChild(noun, "det");
    }

    /** The "on" that marks an infinitive's clause right before its subject, or -1. */
    private static int calledOn(int subject, int verb, List<String> words, List<String> tags, DependencyTree tree) {
        if (verb < 0 || !tags.get(verb).equals("VB") || !tree.isRelation(verb, "advcl") || tree.head(verb) > subject
                || tree.children(verb).stream().noneMatch(c -> tags.get(c).equals("TO"))) {
            return -1;
        }
        return tree.children(verb).stream().filter(c -> tree.isRelation(c, "mark") && c < subject && c > tree.head(verb)
                && (words.get(c).equalsIgnoreCase("on") || words.get(c).equalsIgnoreCase("upon"))).findFirst().orElse(-1);
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
