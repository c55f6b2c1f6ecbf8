package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.Reference;
import org.newsgraph.knowledge.FillerType;
import org.newsgraph.knowledge.PartOfSpeech;
import org.newsgraph.knowledge.Sense;
import org.newsgraph.knowledge.SyntacticArgument;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/** Fills the frame of a trigger's senses and chooses the sense that holds. */
final class ArgumentFinder {
    private final Fillers fillers;
    private final Expressions expressions;

    ArgumentFinder(Fillers fillers, Expressions expressions) {
        this.fillers = fillers;
        this.expressions = expressions;
    }

    /** Gives the draft the first sense that holds, with its participants; false where none does. */
    boolean resolve(EventDraft draft) {
        Sense chosen = null;
        Filled best = null;
        for (Sense sense : draft.trigger.entry().senses()) {
            Filled filled = fill(draft, sense);
            boolean holds = !(sense.frame().objectless() && hasObject(draft)) && filled.required() >= sense.frame().leastFillers()
                    && (!sense.ambiguous() || isUnmistakable(draft, sense, filled));
            // Of several senses the one wins that more of the sentence speaks for.
            if (holds && (best == null || filled.required() > best.required())) {
                chosen = sense;
                best = filled;
            }
        }
        if (chosen == null) {
            return false;
        }
        draft.sense = chosen;
        draft.arguments.clear();
        draft.arguments.addAll(best.arguments());
        draft.places = best.places();
        shareTheFloor(draft);
        dropImpossible(draft);
        if (best.concerned()) {
            draft.circumstances.add(Circumstance.CONTENT);
        }
        return true;
    }

    private static boolean hasObject(EventDraft draft) {
        Sentence sentence = draft.trigger.sentence();
        // "drowned off the island": the parser takes some prepositions for particles.
        boolean particle = sentence.tree().children(draft.head()).stream()
                .anyMatch(c -> sentence.tree().isRelation(c, "compound") && sentence.tag(c).equals("RP"));
        return sentence.token(draft.head()).isVerb() && !particle && !new Grammar(sentence).isPassive(draft.head())
                && sentence.tree().children(draft.head()).stream().anyMatch(c -> sentence.tree().isRelation(c, "obj")
                        && !draft.trigger.tokens().contains(c));
    }

    /** @param concerned whether a participant was found only in the content */
    private record Filled(Map<Argument, Place> places, int required, boolean leaning, boolean concerned) {
        Set<Argument> arguments() {
            return places.keySet();
        }
    }

    /** An ambiguous verb needs both sides or, without an object place, someone who acts; an ambiguous noun a verb to lean on. */
    private static boolean isUnmistakable(EventDraft draft, Sense sense, Filled filled) {
        String relation = draft.trigger.sentence().tree().relation(draft.head());
        if (draft.trigger.isVerb() && (relation.equals("acl") || relation.equals("amod"))) {
            // "the lander, named Vikram": participles of such words mostly mean something else.
            return false;
        }
        if (!draft.trigger.isVerb()) {
            return filled.leaning() && !filled.arguments().isEmpty();
        }
        boolean objectPlace = sense.frame().arguments().stream()
                .anyMatch(a -> a.function() == SyntacticArgument.Function.OBJECT && a.property().equals("news:target"));
        boolean target = filled.arguments().stream().anyMatch(a -> a.property().equals("news:target"));
        boolean agent = filled.arguments().stream().anyMatch(a -> a.property().equals("schema:agent"));
        return objectPlace ? target && (agent || new Grammar(draft.trigger.sentence()).isPassive(draft.head())) : agent;
    }

    private Filled fill(EventDraft draft, Sense sense) {
        Sentence sentence = draft.trigger.sentence();
        Grammar grammar = new Grammar(sentence);
        boolean verb = draft.trigger.entry().part() != PartOfSpeech.NOUN;
        Optional<Support> support = verb ? Optional.empty() : Support.of(sentence, draft.head(), expressions);
        Map<Argument, Place> arguments = new LinkedHashMap<>();
        Set<Integer> used = new LinkedHashSet<>();
        Set<SyntacticArgument> named = new LinkedHashSet<>();
        int required = 0;
        boolean concerned = false;
        boolean mutual = sense.frame().arguments().stream().anyMatch(a -> "with".equals(a.marker()));
        for (SyntacticArgument argument : sense.frame().arguments()) {
            if (argument.function() == SyntacticArgument.Function.CONTENT
                    || argument.function() == SyntacticArgument.Function.CONTENT_SUBJECT) {
                int parties = concern(draft, argument, arguments);
                concerned |= parties > 0;
                required += argument.required() ? parties : 0;
                continue;
            }
            List<Integer> tokens =
                    verb ? ofVerb(grammar, sentence, draft, argument) : ofNoun(grammar, sentence, draft, argument, support);
            for (int token : tokens) {
                if (draft.trigger.tokens().contains(token) || used.contains(token)
                        || argument.noun() != null
                                && !expressions.isContext(sentence, fillers.counted(sentence, token), argument.noun())) {
                    continue;
                }
                Fillers.Filler filler = argument.function() == SyntacticArgument.Function.MODIFIER
                        ? fillers.adjective(sentence, token, argument.type()) : fillers.at(sentence, token, argument.type());
                if (argument.property().equals("news:target")) {
                    filler = filler.asNamed();
                }
                if (!filler.fits()) {
                    continue;
                }
                List<Reference> references = filler.references();
                if (references.isEmpty() && argument.property().equals("schema:about") && argument.noun() == null) {
                    references = fillers.inside(sentence, token);
                }
                references.stream().filter(r -> !r.equals(Reference.event(draft.id)))
                        .forEach(r -> arguments.putIfAbsent(new Argument(argument.property(), r), new Place(argument, token)));
                used.add(token);
                named.add(argument);
                // "the ministers met": a plural is more than one, whoever they are.
                int people = mutual && (sentence.tag(token).endsWith("S") || sentence.token(token).is("they")) ? 2 : 1;
                required += argument.required() ? Math.max(people, references.size()) : 0;
            }
        }
        // "shared the view": a word that asks for nouns of a kind means something else with others.
        boolean other = sense.frame().arguments().stream().filter(a -> a.noun() != null && a.required())
                .anyMatch(a -> !named.contains(a) && (verb || named.stream()
                        .noneMatch(n -> n.noun() != null && n.property().equals(a.property()))));
        return new Filled(arguments, other ? -1 : required, support.isPresent(), concerned);
    }

    /** Adds whom the content concerns, where nobody stands at a place of his own; answers how many. */
    private int concern(EventDraft draft, SyntacticArgument argument, Map<Argument, Place> places) {
        Set<Argument> arguments = places.keySet();
        // Who condemns an attack on X does not condemn X; who rejects X's offer rejects X.
        boolean told = arguments.stream().filter(a -> a.property().equals(argument.property())).map(Argument::filler)
                .anyMatch(f -> f.kind() == Reference.Kind.ENTITY ? fillers.canAct(f) : !fillers.isUtterance(f));
        if (told) {
            return 0;
        }
        Set<Reference> agents = arguments.stream().filter(a -> a.property().equals("schema:agent")).map(Argument::filler)
                .collect(Collectors.toSet());
        List<Reference> parties = new Contents(fillers, draft.trigger.sentence(), agents)
                .of(draft.head(), argument.function() == SyntacticArgument.Function.CONTENT_SUBJECT);
        parties.forEach(r -> places.putIfAbsent(new Argument(argument.property(), r), new Place(argument, -1)));
        return parties.size();
    }

    private static List<Integer> ofVerb(Grammar grammar, Sentence sentence, EventDraft draft, SyntacticArgument argument) {
        int verb = draft.head();
        return switch (argument.function()) {
            case SUBJECT -> grammar.subjects(verb);
            case OBJECT -> objects(grammar, sentence, draft);
            case ADPOSITION -> {
                List<Integer> found = new ArrayList<>(grammar.adposition(verb, argument.marker()));
                // The parser often hangs "in Geneva" on the object: "met the minister in Geneva".
                if (argument.type() == FillerType.PLACE) {
                    grammar.objects(verb).forEach(o -> found.addAll(grammar.adposition(o, argument.marker())));
                }
                for (int word : draft.trigger.tokens()) {
                    if (word != verb) {
                        found.addAll(grammar.adposition(word, argument.marker()));
                        // "call on X": the preposition belongs to the expression.
                        if (sentence.token(word).is(argument.marker()) && sentence.tree().isRelation(word, "case")) {
                            found.addAll(grammar.withConjuncts(sentence.tree().head(word)));
                        }
                    }
                }
                yield found;
            }
            default -> List.of();
        };
    }

    /** The objects of a verb; of "closed down a plant" too, where the parser takes the particle for a preposition. */
    private static List<Integer> objects(Grammar grammar, Sentence sentence, EventDraft draft) {
        List<Integer> found = grammar.objects(draft.head());
        int particle = draft.head() + 1;
        boolean misread = found.isEmpty() && draft.trigger.tokens().contains(particle)
                && sentence.tree().isRelation(particle, "case");
        return misread ? grammar.withConjuncts(sentence.tree().head(particle)) : found;
    }

    private List<Integer> ofNoun(Grammar grammar, Sentence sentence, EventDraft draft, SyntacticArgument argument,
            Optional<Support> support) {
        int noun = draft.head();
        DependencyTree tree = sentence.tree();
        return switch (argument.function()) {
            // "the state's killing of civilians" is no killing of the state: whose it is says who did it.
            case POSSESSIVE -> isOfVictim(draft, argument) && !grammar.adposition(noun, "of").isEmpty() ? List.of()
                    : grammar.possessives(noun);
            case MODIFIER -> grammar.modifiers(noun);
            case ADPOSITION -> {
                List<Integer> found = new ArrayList<>(grammar.adposition(noun, argument.marker()));
                int above = Support.climb(sentence, noun, expressions);
                if (above != noun && tree.relation(noun).equals("conj")) {
                    found.addAll(grammar.adposition(above, argument.marker()));
                }
                if (support.isPresent() && !argument.marker().equals("by") && !argument.marker().equals("of")) {
                    found.addAll(grammar.adposition(support.get().verb(), argument.marker()));
                }
                if (support.isPresent() && support.get().kind() == Support.Kind.DONE && argument.marker().equals("to")) {
                    // "gave Ivory Coast aid" is "gave aid to Ivory Coast".
                    found.addAll(grammar.receivers(support.get().verb()));
                }
                if (support.isPresent() && argument.property().equals("news:target")
                        && support.get().kind() == Support.Kind.UNDERGONE && found.isEmpty()) {
                    found.addAll(grammar.subjects(support.get().verb()));
                }
                yield found;
            }
            case SUPPORT_SUBJECT -> support.filter(s -> s.kind() == Support.Kind.DONE).map(s -> grammar.subjects(s.verb()))
                    .orElse(List.of());
            case SUPPORT_OBJECT -> support.filter(s -> s.kind() == Support.Kind.HAPPENING).map(s -> grammar.objects(s.verb()))
                    .orElse(List.of());
            default -> List.of();
        };
    }

    /** Whether a possessive tells whom something befell, of a word whose "of" would tell it too. */
    private static boolean isOfVictim(EventDraft draft, SyntacticArgument argument) {
        return argument.property().equals("news:target") && draft.trigger.entry().senses().stream()
                .filter(s -> s.frame().arguments().contains(argument))
                .noneMatch(s -> s.frame().arguments().stream().anyMatch(a -> "of".equals(a.marker())));
    }

    /** "Two scientists urged them": a pronoun as a verb's object is not its subject, so where both came out the same it means others. */
    private static void dropImpossible(EventDraft draft) {
        Sentence sentence = draft.trigger.sentence();
        boolean pronoun = draft.trigger.isVerb() && sentence.tree().children(draft.head()).stream()
                .anyMatch(c -> sentence.tree().isRelation(c, "obj") && sentence.tag(c).equals("PRP")
                        && !sentence.token(c).form().toLowerCase(java.util.Locale.ROOT).matches(".*sel(f|ves)"));
        Set<Reference> agents = draft.arguments.stream().filter(a -> a.property().equals("schema:agent")).map(Argument::filler)
                .collect(Collectors.toSet());
        draft.arguments.removeIf(a -> pronoun && a.property().equals("news:target") && agents.contains(a.filler()));
    }

    /** Who holds a meeting with somebody takes part in it like him: an organizer is one who holds it for others. */
    private static void shareTheFloor(EventDraft draft) {
        List<Argument> organizers = draft.arguments.stream().filter(a -> a.property().equals("schema:organizer")).toList();
        boolean withActors = draft.arguments.stream().anyMatch(a -> a.property().equals("schema:attendee"))
                && !new Grammar(draft.trigger.sentence()).adposition(draft.head(), "with").isEmpty();
        if (withActors) {
            for (Argument organizer : organizers) {
                draft.arguments.remove(organizer);
                draft.add("schema:attendee", organizer.filler());
            }
        }
    }
}
