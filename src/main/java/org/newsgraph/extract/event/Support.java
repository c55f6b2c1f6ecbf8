package org.newsgraph.extract.event;

import java.util.Optional;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/**
 * The verb that a noun of happening leans on.
 *
 * @param verb its token
 * @param kind how the noun leans on it
 */
record Support(int verb, Kind kind) {
    /** How a noun leans on a verb. */
    enum Kind {
        /** "held talks": the verb's subject does it. */
        DONE,
        /** "faces trial": the verb's subject undergoes it. */
        UNDERGONE,
        /** "the talks took place", "the quake hit the town": the noun itself is the subject. */
        HAPPENING
    }

    /** Finds the verb of a noun, if it leans on one. */
    static Optional<Support> of(Sentence sentence, int noun, Expressions expressions) {
        DependencyTree tree = sentence.tree();
        Grammar grammar = new Grammar(sentence);
        for (int child : tree.children(noun)) {
            if (child > noun && tree.isRelation(child, "acl") && sentence.token(child).isVerb()) {
                boolean relative = tree.relation(child).equals("acl:relcl");
                boolean done = sentence.tag(child).equals("VBN") || grammar.isPassive(child)
                        || relative && !grammar.surfaceIs(child, noun);
                if (done && expressions.isContext(sentence, child, "SupportVerb")) {
                    return Optional.of(new Support(child, Kind.DONE));
                }
                if (!done && expressions.isContext(sentence, child, "SubjectSupportVerb")) {
                    return Optional.of(new Support(child, Kind.HAPPENING));
                }
            }
        }
        int at = climb(sentence, noun, expressions);
        int verb = tree.head(at);
        if (verb < 0 || !sentence.token(verb).isVerb() && !tree.hasChild(verb, "cop")) {
            return Optional.empty();
        }
        String relation = tree.relation(at);
        boolean object = relation.equals("obj") || relation.equals("nsubj:pass")
                || relation.equals("nsubj") && grammar.isPassive(verb);
        boolean within =
                relation.startsWith("obl") && (grammar.preposition(at).equals("in") || grammar.preposition(at).equals("out"));
        if (object || within) {
            if (expressions.isContext(sentence, verb, "UndergoingVerb")) {
                return Optional.of(new Support(verb, Kind.UNDERGONE));
            }
            if (expressions.context(sentence, verb, "SupportVerb").filter(w -> object || w.words().size() > 1).isPresent()) {
                return Optional.of(new Support(verb, Kind.DONE));
            }
        }
        if (relation.equals("nsubj") && expressions.isContext(sentence, verb, "SubjectSupportVerb")) {
            return Optional.of(new Support(verb, Kind.HAPPENING));
        }
        return Optional.empty();
    }

    /** From a noun to the noun that stands for it in the clause: "a series of attacks", "strikes and sanctions". */
    static int climb(Sentence sentence, int noun, Expressions expressions) {
        DependencyTree tree = sentence.tree();
        int at = noun;
        for (int steps = 0; steps < 4; steps++) {
            int head = tree.head(at);
            if (head < 0 || !sentence.token(head).isNoun()) {
                return at;
            }
            boolean list = tree.relation(at).equals("conj");
            boolean amount = tree.relation(at).startsWith("nmod") && new Grammar(sentence).preposition(at).equals("of")
                    && !sentence.token(head).isProper() && expressions.isContext(sentence, head, "QuantityNoun");
            if (!list && !amount) {
                return at;
            }
            at = head;
        }
        return at;
    }

}
