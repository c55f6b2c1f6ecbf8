package org.newsgraph.extract.event;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extract.Factuality;
import org.newsgraph.knowledge.ContextWord;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/**
 * How the text presents an event, read off the words that govern it: auxiliaries, negation, and the lexicon's factuality words, from the
 * event upward, as in the factuality profiles of FactBank (Saurí and Pustejovsky, 2009) and TimeML's subordination links.
 */
final class FactualityFinder {
    private static final int DEEPEST = 6;
    private static final Set<String> NEGATIONS = Set.of("not", "never", "n't", "n’t", "no", "neither", "nor");
    private static final Set<String> POSSIBLE_MODALS = Set.of("may", "might", "could", "can", "would");

    /** What a verb in the present after these says is still to come. */
    private static final Set<String> AHEAD = Set.of("before", "until", "once");

    private static final Set<String> RANKS = Set.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
            "ninth", "tenth", "last", "only", "latest", "youngest", "oldest");

    /** Words for an answer: what they refuse has been asked for. */
    private static final Set<String> ANSWERS = Set.of("refuse", "refusal", "decline", "block");

    private final Expressions expressions;

    FactualityFinder(Expressions expressions) {
        this.expressions = expressions;
    }

    /**
     * @param head the event's token
     * @param utterance whether the event is itself something said: to deny an allegation does not undo that it was made
     */
    Reading of(Sentence sentence, int head, boolean utterance) {
        Reading found = of(sentence, head, 0);
        boolean undone = found.is(Factuality.NOT_OCCURRED) && found.token() >= 0
                && ANSWERS.contains(sentence.lemma(found.token())) || found.is(Factuality.DENIED)
                || found.is(Factuality.POSSIBLE) && !isOpen(sentence, found.token()) || found.is(Factuality.CONSIDERED);
        return utterance && undone && sentence.token(head).isNoun()
                ? found.as(Factuality.OCCURRED, "but what was said was said") : found;
    }

    /** "whether he has received any threats" leaves open that there was any. */
    private static boolean isOpen(Sentence sentence, int token) {
        return token >= 0 && Set.of("any", "whether", "if").contains(sentence.token(token).form().toLowerCase(Locale.ROOT));
    }

    private Reading of(Sentence sentence, int head, int depth) {
        if (depth > DEEPEST) {
            return Reading.PLAIN;
        }
        return sentence.token(head).isNoun() && !sentence.tree().hasChild(head, "cop") ? ofNoun(sentence, head, depth)
                : ofVerb(sentence, head, depth);
    }

    private Reading ofVerb(Sentence sentence, int verb, int depth) {
        DependencyTree tree = sentence.tree();
        Reading own = Reading.PLAIN;
        int negated = -1;
        boolean infinitive = false;
        boolean have = false;
        int toCome = -1;
        for (int child : tree.children(verb)) {
            String word = sentence.token(child).form().toLowerCase(Locale.ROOT);
            // "no longer wants"
            boolean over = word.equals("longer") && tree.children(child).stream().anyMatch(d -> sentence.token(d).is("no"));
            if ((NEGATIONS.contains(word) || over)
                    && (tree.isRelation(child, "advmod") || tree.isRelation(child, "det") || tree.isRelation(child,
                            "cc"))) {
                negated = child;
            } else if (tree.isRelation(child, "advmod") && child < verb) {
                Optional<ContextWord> adverb = expressions.context(sentence, child, "FactualityWord");
                own = adverb.map(w -> said(w, child)).orElse(own);
            } else if (tree.isRelation(child, "nsubj") && tree.children(child).stream()
                    .anyMatch(d -> tree.isRelation(d, "det") && sentence.token(d).is("no")
                            || tree.isRelation(d, "cc") && sentence.token(d).is("neither"))
                    || word.equals("nobody")
                    || word.equals("no one")) {
                negated = child;
            } else if (tree.isRelation(child, "aux") && sentence.tag(child).equals("MD")) {
                own = modal(sentence, child, word);
            } else if (tree.isRelation(child, "aux") && sentence.lemma(child).equals("have")) {
                have = true;
            } else if (sentence.tag(child).equals("TO") && (tree.isRelation(child, "mark") || tree.isRelation(child, "aux"))) {
                infinitive = true;
            } else if (tree.isRelation(child, "aux") && sentence.lemma(child).equals("be") && !sentence.tag(verb).equals("VBG")
                    && !infinitive) {
                // Before the "to": "was to meet", not "to be met".
                toCome = child;
            } else if (word.equals("without") && (tree.isRelation(child, "mark") || tree.isRelation(child, "case"))) {
                negated = child;
            } else if (tree.isRelation(child, "mark") && AHEAD.contains(word) && sentence.tag(verb).matches("VB[PZ]")) {
                // "before he takes office": the present of a clause of time lies ahead.
                own = new Reading(Factuality.PLANNED, child, "still to come");
            } else if (tree.isRelation(child, "mark") && (word.equals("if") || word.equals("unless") || word.equals("whether"))) {
                own = new Reading(Factuality.POSSIBLE, child, "in a condition or a question");
            }
        }
        if (infinitive && toCome >= 0 && own.is(Factuality.OCCURRED)) {
            own = new Reading(Factuality.PLANNED, toCome, "\"was to\"");
        }
        if (own.is(Factuality.OCCURRED) && isProgressive(sentence, verb)) {
            own = new Reading(Factuality.ONGOING, verb, "progressive present");
        }
        if (own.is(Factuality.OCCURRED) && isAsked(sentence, verb)) {
            return new Reading(Factuality.POSSIBLE, sentence.size() - 1, "a question");
        }
        if (negated >= 0 && infinitive && isWanted(sentence, verb)) {
            // "asked them not to attack" does not tell whether they do.
            return new Reading(Factuality.POSSIBLE, negated, "asked for not to be");
        }
        if (negated >= 0) {
            return new Reading(Factuality.NOT_OCCURRED, negated, "negation");
        }
        if (have && own.is(Factuality.DEMANDED)) {
            return own.as(Factuality.NOT_OCCURRED, "\"should have\" says that nobody did");
        }
        if (have && own.is(Factuality.PLANNED) && isConditional(sentence, verb)) {
            return own.as(Factuality.POSSIBLE, "\"would have\"");
        }
        if (!own.is(Factuality.OCCURRED) && !own.is(Factuality.ONGOING)) {
            return own;
        }
        Reading governed = ofGovernor(sentence, verb, infinitive && !have, own, depth);
        return governed == null ? own : governed;
    }

    /** Whether a clause tells what somebody asks of others. */
    private boolean isWanted(Sentence sentence, int verb) {
        int head = sentence.tree().head(verb);
        String relation = sentence.tree().relation(verb);
        return head >= 0 && (relation.equals("xcomp") || relation.equals("ccomp") || relation.startsWith("acl"))
                && expressions.context(sentence, head, "FactualityWord")
                        .filter(w -> Factuality.ofTerm(w.factuality()) == Factuality.DEMANDED).isPresent();
    }

    private static Reading said(ContextWord word, int token) {
        return new Reading(Factuality.ofTerm(word.factuality()), token,
                "context word \"" + String.join(" ", word.words()) + "\"");
    }

    private static Reading modal(Sentence sentence, int child, String word) {
        if (word.equals("would") && isReportedPast(sentence)) {
            return new Reading(Factuality.PLANNED, child, "future seen from the past");
        }
        if (POSSIBLE_MODALS.contains(word) || word.equals("ca")) {
            return new Reading(Factuality.POSSIBLE, child, "modal of possibility");
        }
        return word.equals("should") || word.equals("must") || word.equals("ought")
                ? new Reading(Factuality.DEMANDED, child, "modal of obligation")
                : new Reading(Factuality.PLANNED, child, "modal of the future");
    }

    /** "said it would": the future seen from the past, not a condition. */
    private static boolean isReportedPast(Sentence sentence) {
        return sentence.tokens().stream().noneMatch(t -> t.is("if"))
                && sentence.tokens().stream().anyMatch(t -> t.tag().equals("VBD") && !t.lemma().equals("be"));
    }

    /** "Did the state attack?": whether, not why or when. */
    private static boolean isAsked(Sentence sentence, int verb) {
        DependencyTree tree = sentence.tree();
        if (tree.head(verb) >= 0 || !sentence.token(sentence.size() - 1).is("?")) {
            return false;
        }
        int first = tree.children(verb).stream().filter(c -> tree.isRelation(c, "aux") || tree.isRelation(c, "cop")).findFirst()
                .orElse(-1);
        return first >= 0 && first < tree.child(verb, "nsubj")
                && sentence.tokens().subList(0, first).stream().noneMatch(t -> t.tag().startsWith("W"));
    }

    /** "would have met": no plan, as the time for it is over. */
    private static boolean isConditional(Sentence sentence, int verb) {
        DependencyTree tree = sentence.tree();
        return tree.children(verb).stream().anyMatch(c -> tree.isRelation(c, "aux") && sentence.token(c).is("would"));
    }

    private static boolean isProgressive(Sentence sentence, int verb) {
        DependencyTree tree = sentence.tree();
        // "is being attacked"
        boolean passive = sentence.tag(verb).equals("VBN") && tree.children(verb).stream()
                .anyMatch(c -> tree.relation(c).startsWith("aux") && sentence.token(c).is("being"));
        if (!sentence.tag(verb).equals("VBG") && !passive) {
            return false;
        }
        return tree.children(verb).stream().anyMatch(c -> tree.isRelation(c, "aux") && sentence.lemma(c).equals("be")
                && (sentence.tag(c).equals("VBZ") || sentence.tag(c).equals("VBP") || sentence.tag(c).equals("VBN")));
    }

    /** What the word above a clause makes of it; null where it makes nothing of it. */
    private Reading ofGovernor(Sentence sentence, int verb, boolean infinitive, Reading own, int depth) {
        DependencyTree tree = sentence.tree();
        String relation = tree.relation(verb);
        int head = tree.head(verb);
        if (head < 0) {
            // A headline's infinitive is its future: "Leaders to meet".
            return infinitive ? new Reading(Factuality.PLANNED, verb, "a headline's infinitive") : null;
        }
        Grammar grammar = new Grammar(sentence);
        boolean finite = grammar.isFinite(verb);
        if (relation.equals("conj") && sentence.token(head).isVerb() && !finite && !grammar.isPassive(verb)
                && !tree.hasChild(verb, "nsubj")) {
            Reading partner = of(sentence, head, depth + 1);
            return partner.is(Factuality.ONGOING) && own.is(Factuality.OCCURRED) ? null : partner;
        }
        boolean complement = relation.equals("xcomp") || relation.equals("ccomp") || relation.startsWith("acl")
                && !relation.equals("acl:relcl") || relation.equals("advcl") && !finite || relation.equals("dep") && !finite;
        if (!complement) {
            return null;
        }
        Optional<ContextWord> word = expressions.context(sentence, head, "FactualityWord");
        if (word.isPresent() && !(relation.equals("advcl") && !isGoverned(grammar.marker(verb)))
                && !(relation.startsWith("acl") && sentence.tag(verb).equals("VBN"))) {
            Reading given = said(word.get(), head);
            // "demanded that the state withdraw": the bare form tells what is wanted.
            boolean wanted = given.is(Factuality.DEMANDED) && grammar.marker(verb).equals("that")
                    && sentence.token(verb).is(sentence.lemma(verb));
            boolean open = given.is(Factuality.DENIED) || given.is(Factuality.POSSIBLE) || wanted;
            if (!finite || open && own.is(Factuality.OCCURRED)) {
                return combine(given, sentence, head, depth);
            }
            return null;
        }
        if (infinitive && sentence.lemma(head).equals("go") && sentence.tag(head).equals("VBG")) {
            return new Reading(Factuality.PLANNED, head, "\"going to\"");
        }
        if (infinitive && relation.equals("xcomp") && sentence.lemma(head).equals("be")) {
            return new Reading(Factuality.PLANNED, head, "\"is to\"");
        }
        if (infinitive && relation.equals("xcomp") && sentence.token(head).isVerb()) {
            return of(sentence, head, depth + 1);
        }
        int subject = relation.equals("xcomp") ? tree.child(verb, "nsubj") : -1;
        if (infinitive && isRanked(sentence, relation.startsWith("acl") ? head : subject)) {
            // "the fifth coach to be dismissed": tells what has happened to each of them.
            Reading above = of(sentence, head, depth + 1);
            return above.is(Factuality.OCCURRED) ? null : above;
        }
        if (infinitive && (relation.equals("advcl") || relation.startsWith("acl"))) {
            // A purpose: "met to discuss", "a law to ban"; nothing says that it was reached.
            return new Reading(relation.equals("advcl") ? Factuality.PLANNED : Factuality.POSSIBLE, head, "a purpose");
        }
        if (!finite && relation.equals("xcomp")) {
            Reading above = of(sentence, head, depth + 1);
            return above.is(Factuality.OCCURRED) ? null : above;
        }
        return null;
    }

    /** Whether a noun is one of a row: "the first woman", "the third strike", "the last king". */
    private static boolean isRanked(Sentence sentence, int noun) {
        return noun >= 0 && sentence.tree().children(noun).stream().anyMatch(c -> c < noun
                && (RANKS.contains(sentence.lemma(c).toLowerCase(Locale.ROOT))
                        || sentence.token(c).form().matches("\\d+(st|nd|rd|th)")));
    }

    /** "accused of bombing", "charged with killing", "threatened to", "insisted on withdrawing"; not "after bombing", ", bombing". */
    private static boolean isGoverned(String marker) {
        return Set.of("to", "of", "with", "on", "from", "about", "against").contains(marker);
    }

    private Reading combine(Reading given, Sentence sentence, int governor, int depth) {
        Reading above = of(sentence, governor, depth + 1);
        if (given.is(Factuality.ONGOING) && sentence.tag(governor).equals("VBD")) {
            // "began to leave": what had begun then is no longer under way now, as far as the text tells.
            return above;
        }
        return switch (above.value()) {
            case NOT_OCCURRED, DENIED -> given.is(Factuality.DENIED) || given.is(Factuality.NOT_OCCURRED)
                    ? given.as(Factuality.POSSIBLE, "itself denied") : above;
            case PLANNED, DEMANDED, POSSIBLE, CONSIDERED ->
                given.is(Factuality.ANNOUNCED) || given.is(Factuality.ONGOING) ? above : given;
            default -> given;
        };
    }

    private Reading ofNoun(Sentence sentence, int noun, int depth) {
        DependencyTree tree = sentence.tree();
        if (sharesNo(sentence, noun)) {
            return new Reading(Factuality.NOT_OCCURRED, noun, "\"no\" before its partner");
        }
        for (int child : tree.children(noun)) {
            String word = sentence.token(child).form().toLowerCase(Locale.ROOT);
            if (tree.isRelation(child, "det") && (word.equals("no") || word.equals("any"))) {
                return word.equals("no") ? new Reading(Factuality.NOT_OCCURRED, child, "negation")
                        : new Reading(Factuality.POSSIBLE, child, "any such, if there is one");
            }
            if (child < noun && (tree.isRelation(child, "amod") || tree.isRelation(child, "compound"))) {
                Optional<ContextWord> adjective = expressions.context(sentence, child, "FactualityWord");
                if (adjective.isPresent() && adjective.get().part() != org.newsgraph.knowledge.PartOfSpeech.NOUN) {
                    return said(adjective.get(), child);
                }
            }
        }
        int at = Support.climb(sentence, noun, expressions);
        int head = tree.head(at);
        if (head < 0) {
            return Reading.PLAIN;
        }
        Grammar grammar = new Grammar(sentence);
        boolean object = tree.relation(at).equals("obj") || tree.relation(at).equals("nsubj:pass")
                || tree.relation(at).equals("nsubj") && grammar.isPassive(head);
        Optional<ContextWord> word = expressions.context(sentence, head, "FactualityWord");
        if (word.isPresent() && (object || isComplement(sentence, at, word.get(), grammar))) {
            return combine(said(word.get(), head), sentence, head, depth);
        }
        Optional<Support> support = Support.of(sentence, noun, expressions);
        if (support.isPresent()) {
            Reading carried = of(sentence, support.get().verb(), depth + 1);
            boolean begun = expressions.context(sentence, support.get().verb(), "FactualityWord")
                    .filter(w -> w.factuality().equals("Ongoing")).isPresent();
            // "the first summit that was not held in public": a relative clause narrows down and does not deny.
            if (sentence.tree().head(support.get().verb()) == noun && carried.is(Factuality.NOT_OCCURRED)) {
                return carried.as(Factuality.OCCURRED, "but in a relative clause");
            }
            return begun && carried.is(Factuality.OCCURRED)
                    ? new Reading(Factuality.ONGOING, support.get().verb(), "a verb of going on carries it") : carried;
        }
        boolean occasion = tree.relation(at).startsWith("obl") && Set.of("for", "to").contains(grammar.preposition(at));
        if ((tree.relation(at).equals("obj") || occasion) && !isDefinite(sentence, noun)) {
            // "will see sanctions", "may travel for a summit": what is not yet so of the verb is not yet so of its object.
            Reading above = of(sentence, head, depth + 1);
            return above.is(Factuality.PLANNED) || above.is(Factuality.POSSIBLE) || above.is(Factuality.CONSIDERED) ? above
                    : Reading.PLAIN;
        }
        return Reading.PLAIN;
    }

    /** "no injuries or deaths": what denies the first denies the others. */
    private static boolean sharesNo(Sentence sentence, int noun) {
        DependencyTree tree = sentence.tree();
        int head = tree.head(noun);
        return head >= 0 && tree.isRelation(noun, "conj") && !tree.hasChild(noun, "det")
                && tree.children(noun).stream().anyMatch(c -> tree.isRelation(c, "cc")
                        && (sentence.token(c).is("or") || sentence.token(c).is("nor")))
                && tree.children(head).stream().anyMatch(c -> tree.isRelation(c, "det") && sentence.token(c).is("no"));
    }

    private static boolean isDefinite(Sentence sentence, int noun) {
        DependencyTree tree = sentence.tree();
        // "can hold their own talks": none that are known.
        boolean own = tree.children(noun).stream().anyMatch(c -> tree.isRelation(c, "amod") && sentence.token(c).is("own"));
        return tree.hasChild(noun, "nmod:poss") && !own || tree.children(noun).stream().anyMatch(c -> tree.isRelation(c, "det")
                && Set.of("the", "this", "that", "these", "those").contains(sentence.token(c).form().toLowerCase(Locale.ROOT)));
    }

    /** "call for talks", "threat of war", "plans for a visit", "warned of attacks". */
    private static boolean isComplement(Sentence sentence, int noun, ContextWord word, Grammar grammar) {
        String relation = sentence.tree().relation(noun);
        if (!relation.startsWith("nmod") && !relation.startsWith("obl") || relation.equals("nmod:poss")) {
            return false;
        }
        String preposition = grammar.preposition(noun);
        if (word.words().size() > 1) {
            return word.words().get(word.words().size() - 1).equals(preposition);
        }
        return sentence.token(sentence.tree().head(noun)).isNoun()
                ? Set.of("of", "for", "to", "on").contains(preposition)
                : Set.of("of", "for").contains(preposition)
                        && Set.of("Possible", "Demanded", "Planned").contains(word.factuality());
    }
}
