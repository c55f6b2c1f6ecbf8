package org.newsgraph.extract.event;

import java.util.List;
import java.util.Set;
import org.newsgraph.extract.Reference;
import org.newsgraph.knowledge.FillerType;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/**
 * Whom it concerns what a word of saying, wanting or refusing speaks of: "threatened to attack X", "rejected X's offer", "demanded
 * that X withdraw", "agreed to send aid to X". The nearest party is taken, the one that acts or is acted on before one that is only
 * named beside it.
 */
final class Contents {
    private static final int DEEPEST = 5;
    private static final Set<String> TOWARDS =
            Set.of("to", "against", "with", "from", "on", "upon", "for", "by", "between", "over",
                    "towards", "toward", "at", "of", "among");
    private static final Set<String> PLACES = Set.of("in", "into", "near", "inside", "within", "across");
    /** What a clause of saying itself hangs on: neither its time nor its place nor its reason. */
    private static final Set<String> LEADING = Set.of("to", "for", "on", "over", "against", "with", "of", "from", "about", "at",
            "into");

    private final Fillers fillers;
    private final Sentence sentence;
    private final DependencyTree tree;
    private final Grammar grammar;
    private final Set<Reference> without;

    /** @param without who is not meant: whoever speaks, demands or refuses */
    Contents(Fillers fillers, Sentence sentence, Set<Reference> without) {
        this.fillers = fillers;
        this.sentence = sentence;
        this.tree = sentence.tree();
        this.grammar = new Grammar(sentence);
        this.without = without;
    }

    /**
     * The parties that the content of a word concerns, in text order; empty where none is told of.
     *
     * @param doers whether those who are to act come before those acted on
     */
    List<Reference> of(int word, boolean doers) {
        return find(word, doers).stream().distinct().toList();
    }

    private List<Reference> find(int word, boolean doers) {
        boolean passive = sentence.token(word).isVerb() && grammar.isPassive(word);
        for (int child : tree.children(word)) {
            String relation = tree.relation(child);
            boolean clause = relation.equals("xcomp") || relation.equals("ccomp") || relation.equals("acl")
                    || relation.equals("advcl") && !grammar.isFinite(child) && grammar.marker(child).equals("to");
            boolean object = relation.equals("obj") || passive && relation.equals("nsubj:pass");
            boolean oblique = (relation.startsWith("obl") || relation.startsWith("nmod") && !relation.equals("nmod:poss")
                    || relation.equals("advcl")) && LEADING.contains(grammar.preposition(child));
            if (clause || object || oblique) {
                List<Reference> found = withConjuncts(child, doers);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return beside(word);
    }

    /** Who stands in a purpose, a condition or a reason: "marched in protest at X", "to demand that X", "unless X agrees". */
    private List<Reference> beside(int word) {
        List<Reference> found = List.of();
        for (int child : tree.children(word)) {
            String marker = grammar.marker(child);
            if (!found.isEmpty()) {
                return found;
            } else if (tree.relation(child).equals("advcl") && (marker.equals("unless") || marker.equals("if"))) {
                found = doers(child);
            } else if (tree.relation(child).equals("advcl") && !grammar.isFinite(child)
                    && (marker.isEmpty() || marker.equals("to"))) {
                found = within(child, 1);
            } else if (tree.relation(child).startsWith("obl") && grammar.preposition(child).equals("in")
                    && fillers.event(sentence.index(), child).isPresent()) {
                found = inPhrase(child, 1);
            }
        }
        return found;
    }

    /** As {@link #of} for a clause whose verb is given. */
    List<Reference> ofClause(int verb) {
        return within(verb, 0).stream().distinct().toList();
    }

    private List<Reference> withConjuncts(int token, boolean doers) {
        List<Reference> named = parties(grammar.withConjuncts(token));
        if (!named.isEmpty()) {
            return named;
        }
        for (int each : grammar.withConjuncts(token)) {
            List<Reference> found = doers && !sentence.token(each).isNoun() ? doers(each) : List.of();
            found = found.isEmpty() ? within(each, 0) : found;
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The parties in a clause or a noun phrase whose head is given. */
    private List<Reference> within(int token, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        return sentence.token(token).isNoun() ? inPhrase(token, depth) : inClause(token, depth);
    }

    /** Who is to do what a clause says: "demanded that X withdraw", "that forces of X be withdrawn". */
    private List<Reference> doers(int verb) {
        List<Integer> subjects = grammar.isPassive(verb) ? grammar.objects(verb) : grammar.subjects(verb);
        return parties(subjects);
    }

    private List<Reference> inClause(int verb, int depth) {
        List<Integer> objects = grammar.objects(verb);
        // "send troops to X", "withdraw its inspectors from X": those who are only sent come last.
        List<Integer> sent = objects.stream().filter(o -> fillers.isForce(sentence, o)).toList();
        List<Reference> found = parties(objects.stream().filter(o -> !sent.contains(o)).toList());
        if (found.isEmpty()) {
            found = obliques(verb, TOWARDS, FillerType.ACTOR);
        }
        for (int object : found.isEmpty() ? objects : List.<Integer>of()) {
            found = found.isEmpty() ? within(object, depth + 1) : found;
        }
        if (found.isEmpty()) {
            found = obliques(verb, PLACES, FillerType.PLACE);
        }
        for (int child : found.isEmpty() ? tree.children(verb) : List.<Integer>of()) {
            String relation = tree.relation(child);
            if (found.isEmpty() && (relation.equals("xcomp") || relation.equals("ccomp") || relation.startsWith("obl")
                    && TOWARDS.contains(grammar.preposition(child)) || relation.equals("advcl") && !grammar.isFinite(child))) {
                found = within(child, depth + 1);
            }
        }
        return found.isEmpty() ? parties(sent) : found;
    }

    private List<Reference> inPhrase(int noun, int depth) {
        List<Reference> found = parties(grammar.possessives(noun));
        if (found.isEmpty()) {
            found = obliques(noun, Set.of("by", "from", "between"), FillerType.ACTOR);
        }
        if (found.isEmpty()) {
            for (int modifier : grammar.modifiers(noun)) {
                found = found.isEmpty() ? others(fillers.adjective(sentence, modifier, FillerType.ACTOR)) : found;
            }
        }
        if (found.isEmpty()) {
            found = obliques(noun, TOWARDS, FillerType.ACTOR);
        }
        for (int child : found.isEmpty() ? tree.children(noun) : List.<Integer>of()) {
            String relation = tree.relation(child);
            if (found.isEmpty() && child > noun && (relation.startsWith("nmod") && !relation.equals("nmod:poss")
                    || relation.equals("acl"))) {
                found = within(child, depth + 1);
            }
        }
        return found.isEmpty() ? obliques(noun, PLACES, FillerType.PLACE) : found;
    }

    private List<Reference> obliques(int token, Set<String> prepositions, FillerType type) {
        for (int child : tree.children(token)) {
            String relation = tree.relation(child);
            boolean nominal = relation.startsWith("obl") || relation.startsWith("nmod") && !relation.equals("nmod:poss");
            if (nominal && prepositions.contains(grammar.preposition(child))) {
                List<Reference> found = new java.util.ArrayList<>();
                grammar.withConjuncts(child).forEach(c -> others(fillers.at(sentence, c, type)).stream()
                        .filter(r -> type != FillerType.PLACE || fillers.isSettled(r)).forEach(found::add));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Reference> parties(List<Integer> tokens) {
        List<Reference> found = new java.util.ArrayList<>();
        tokens.forEach(t -> found.addAll(others(fillers.at(sentence, t, FillerType.ACTOR))));
        return found;
    }

    private List<Reference> others(Fillers.Filler filler) {
        return filler.fits() && filler.references().stream().noneMatch(without::contains) ? filler.named() : List.of();
    }
}
