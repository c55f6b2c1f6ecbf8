package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/**
 * Grammatical functions, those of the active voice whatever the voice is: who does, to whom, with which preposition. Subjects that a
 * verb shares with another one (control, co-ordination, participles) are found there. Results are head tokens in text order.
 */
final class Grammar {
    private static final int DEEPEST = 6;
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    private static final Set<String> DOCUMENTS = Set.of("statement", "declaration", "letter", "resolution", "message", "petition",
            "communique", "communiqué", "appeal", "note", "memo", "report", "tweet", "post", "video", "manifesto", "motion",
            "notice");

    private final Sentence sentence;
    private final DependencyTree tree;

    Grammar(Sentence sentence) {
        this.sentence = sentence;
        this.tree = sentence.tree();
    }

    /** Who does what the verb says. */
    List<Integer> subjects(int verb) {
        return isPassive(verb) ? adposition(verb, "by") : surfaceSubjects(verb, 0);
    }

    /** To whom or what it is done. */
    List<Integer> objects(int verb) {
        if (isPassive(verb)) {
            return surfaceSubjects(verb, 0);
        }
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(verb)) {
            if (tree.relation(child).equals("obj") || tree.relation(child).equals("iobj")) {
                found.addAll(withConjuncts(child));
            }
        }
        if (found.isEmpty() && tree.relation(verb).equals("acl:relcl") && tree.hasChild(verb, "nsubj")
                && surfaceSubjects(verb, 0).stream().noneMatch(s -> s == tree.head(verb))) {
            found.add(tree.head(verb));
        }
        if (found.isEmpty()) {
            found.addAll(smallClauseSubjects(verb));
        }
        return found;
    }

    /** "held the state responsible", "found him guilty": the parser makes him the subject of the adjective. */
    private List<Integer> smallClauseSubjects(int verb) {
        for (int child : tree.children(verb)) {
            boolean bare = tree.relation(child).equals("xcomp") || tree.relation(child).equals("ccomp");
            if (bare && sentence.token(child).isAdjective() && !tree.hasChild(child, "cop") && tree.hasChild(child, "nsubj")) {
                return withConjuncts(tree.child(child, "nsubj"));
            }
        }
        return List.of();
    }

    /** To whom something is given: "gave the town money". */
    List<Integer> receivers(int verb) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(verb)) {
            if (tree.relation(child).equals("iobj")) {
                found.addAll(withConjuncts(child));
            }
        }
        return found;
    }

    boolean isPassive(int verb) {
        if (sentence.token(verb).isAdjective()) {
            return false;
        }
        if (!sentence.tag(verb).equals("VBN") && !sentence.tag(verb).equals("VBD")) {
            return false;
        }
        for (int child : tree.children(verb)) {
            String relation = tree.relation(child);
            if (relation.equals("aux:pass") || relation.equals("nsubj:pass")) {
                return true;
            }
            if (relation.equals("nsubj") || relation.equals("aux") && sentence.lemma(child).equals("have")) {
                return false;
            }
        }
        if (!sentence.tag(verb).equals("VBN")) {
            return false;
        }
        String own = tree.relation(verb);
        if (own.equals("acl") || own.equals("amod") || own.equals("advcl")) {
            return !tree.hasChild(verb, "obj");
        }
        return own.equals("conj") && tree.head(verb) >= 0 && sentence.token(tree.head(verb)).isVerb()
                && isPassive(tree.head(verb));
    }

    /** Whether a noun is the grammatical subject of a clause that hangs on it. */
    boolean surfaceIs(int verb, int noun) {
        return surfaceSubjects(verb, 0).contains(noun);
    }

    private List<Integer> surfaceSubjects(int verb, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        for (int child : tree.children(verb)) {
            if (tree.isRelation(child, "nsubj")) {
                boolean relative = RELATIVES.contains(sentence.token(child).form().toLowerCase(Locale.ROOT))
                        && sentence.tag(child).startsWith("W");
                return relative && tree.isRelation(verb, "acl") ? withConjuncts(tree.head(verb)) : withConjuncts(child);
            }
        }
        int head = tree.head(verb);
        if (head < 0) {
            return List.of();
        }
        String marker = marker(verb);
        switch (tree.relation(verb)) {
            case "xcomp":
                return isControlledByObject(head) ? objects(head) : surfaceSubjects(head, depth + 1);
            case "ccomp":
                return isFinite(verb) ? List.of() : surfaceSubjects(head, depth + 1);
            case "conj", "parataxis":
                return sentence.token(head).isVerb() ? surfaceSubjects(head, depth + 1) : List.of();
            case "advcl":
                if ((marker.equals("for") || marker.equals("of")) && sentence.token(head).isVerb() && !objects(head).isEmpty()) {
                    return objects(head);
                }
                return isFinite(verb) ? List.of() : surfaceSubjects(head, depth + 1);
            case "acl", "amod", "acl:relcl":
                return ofNoun(verb, head, marker, depth);
            default:
                return List.of();
        }
    }

    /** The subject of a verb that hangs on a noun: "the man arrested", "a plan to attack", "sanctions on Iran for supporting". */
    private List<Integer> ofNoun(int verb, int noun, String marker, int depth) {
        if (marker.equals("for") || marker.equals("of")) {
            List<Integer> targets = new ArrayList<>(adposition(noun, "against"));
            targets.addAll(adposition(noun, "on"));
            return targets;
        }
        int holder = tree.head(noun);
        if (marker.isEmpty() && DOCUMENTS.contains(sentence.lemma(noun)) && tree.isRelation(noun, "obj")
                && sentence.token(holder).isVerb()) {
            // "issued a statement demanding": whoever speaks through it.
            return surfaceSubjects(holder, depth + 1);
        }
        if (!marker.equals("to")) {
            return withConjuncts(noun);
        }
        List<Integer> owners = new ArrayList<>(possessives(noun));
        owners.addAll(adposition(noun, "by"));
        if (!owners.isEmpty()) {
            return owners;
        }
        int governor = tree.head(noun);
        return governor >= 0 && sentence.token(governor).isVerb() && tree.isRelation(noun, "obj")
                ? surfaceSubjects(governor, depth + 1) : List.of();
    }

    private boolean isControlledByObject(int verb) {
        return !isPassive(verb) && tree.hasChild(verb, "obj")
                && !Set.of("promise", "threaten", "vow").contains(sentence.lemma(verb));
    }

    boolean isFinite(int verb) {
        String tag = sentence.tag(verb);
        if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")) {
            return true;
        }
        for (int child : tree.children(verb)) {
            if (tree.isRelation(child, "aux") || tree.isRelation(child, "cop")) {
                String aux = sentence.tag(child);
                if (aux.equals("MD") || aux.equals("VBD") || aux.equals("VBZ") || aux.equals("VBP")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The subordinating word of a clause in small letters; empty where there is none. */
    String marker(int verb) {
        for (int child : tree.children(verb)) {
            if (child < verb && (tree.isRelation(child, "mark") || tree.isRelation(child, "case"))) {
                return sentence.token(child).form().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** Nouns and clauses that hang on a token by a preposition (one word, or several parted by spaces). */
    List<Integer> adposition(int token, String marker) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(token)) {
            String relation = tree.relation(child);
            boolean nominal = relation.startsWith("obl") || relation.startsWith("nmod") && !relation.equals("nmod:poss")
                    || relation.equals("dep");
            boolean clause = relation.equals("advcl") || relation.equals("acl") || relation.equals("ccomp");
            if ((nominal || clause) && preposition(child).equals(marker)) {
                // "called on X to withdraw": whom the preposition governs is read as the subject of the infinitive.
                boolean party = clause && tree.hasChild(child, "nsubj") && !isFinite(child);
                found.addAll(withConjuncts(party ? tree.child(child, "nsubj") : child));
            }
        }
        return found;
    }

    /** The preposition of a noun or clause with its fixed further words ("because of"), in small letters; empty where none. */
    String preposition(int token) {
        for (int child : tree.children(token)) {
            if (tree.isRelation(child, "case") || tree.isRelation(child, "mark") && child < token) {
                StringBuilder words = new StringBuilder(sentence.token(child).form().toLowerCase(Locale.ROOT));
                for (int fixed : tree.children(child)) {
                    words.append(' ').append(sentence.token(fixed).form().toLowerCase(Locale.ROOT));
                }
                // "in response to X": the parser makes two phrases of it.
                return words.toString();
            }
        }
        return "";
    }

    List<Integer> possessives(int noun) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(noun)) {
            if (tree.relation(child).equals("nmod:poss")) {
                found.addAll(withConjuncts(child));
            }
        }
        return found;
    }

    /** Nouns and adjectives before a noun: "U.S. sanctions", "Russian attack". */
    List<Integer> modifiers(int noun) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(noun)) {
            if (child < noun && (tree.relation(child).equals("compound") || tree.relation(child).equals("amod")
                    || tree.relation(child).equals("nmod"))) {
                found.addAll(withConjuncts(child));
            }
        }
        return found;
    }

    /** A token and what is co-ordinated with it, as far as these are no verbs of their own. */
    List<Integer> withConjuncts(int token) {
        Set<Integer> found = new LinkedHashSet<>(List.of(token));
        for (int child : tree.children(token)) {
            if (tree.relation(child).equals("conj") && (!isFinite(child) || sentence.token(child).isNoun())) {
                found.addAll(withConjuncts(child));
            }
        }
        return new ArrayList<>(found);
    }
}
