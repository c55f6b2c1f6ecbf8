package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.knowledge.LexicalEntry;
import org.newsgraph.knowledge.PartOfSpeech;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.TimeExpression;
import org.newsgraph.language.Token;

/** Finds the words that may name events. */
final class TriggerFinder {
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "will", "can", "may", "must", "shall", "let", "'s");

    private final Expressions expressions;
    private final EntityTable entities;
    private final List<TimeExpression> times;
    private final BareNames names;
    private final boolean all;

    /** @param all whether words of no known class are wanted as well */
    TriggerFinder(Expressions expressions, EntityTable entities, AnnotatedText text, boolean all) {
        this.expressions = expressions;
        this.times = text.times();
        this.names = new BareNames(text.sentences());
        this.entities = entities;
        this.all = all;
    }

    /** In text order; no token belongs to two. */
    List<Trigger> find(Sentence sentence) {
        BitSet taken = new BitSet();
        Trigger[] byHead = new Trigger[sentence.size()];
        // Long expressions go first wherever they stand, so that "launch attack" is not lost to "launch".
        for (int least = 2; least >= 1; least--) {
            for (int i = 0; i < sentence.size(); i++) {
                if (taken.get(i)) {
                    continue;
                }
                Trigger trigger = at(sentence, i, least);
                if (trigger != null && trigger.tokens().stream().noneMatch(taken::get)) {
                    trigger.tokens().forEach(taken::set);
                    byHead[trigger.head()] = trigger;
                }
            }
        }
        List<Trigger> found = new ArrayList<>();
        for (int i = 0; i < byHead.length; i++) {
            if (byHead[i] != null) {
                found.add(byHead[i]);
            } else if (all && !taken.get(i) && isPlainEvent(sentence, i)) {
                found.add(new Trigger(sentence, i, List.of(i), null));
            }
        }
        return found;
    }

    private Trigger at(Sentence sentence, int token, int leastWords) {
        Token word = sentence.token(token);
        if (!word.isVerb() && !word.isNoun() && !word.isAdjective() || isAuxiliary(sentence, token) || isOther(sentence, token)) {
            return null;
        }
        for (LexicalEntry entry : expressions.lexicon().startingWith(word.lemma().toLowerCase(java.util.Locale.ROOT))) {
            if (entry.words().size() < leastWords) {
                continue;
            }
            List<Integer> tokens = Expressions.match(sentence, token, entry.words(), entry.part());
            if (tokens.isEmpty() && entry.part() == PartOfSpeech.NOUN && word.isAdjective() && entry.words().size() > 1) {
                tokens = compound(sentence, token, entry.words());
            }
            if (tokens.isEmpty() || entry.words().size() > 1 && (!spansOneStep(tokens) || endsInTimeOrPlace(sentence, tokens))) {
                continue;
            }
            int head = entry.part() == PartOfSpeech.NOUN ? headOf(sentence, tokens) : token;
            if (entry.pluralOnly() && !sentence.tag(head).endsWith("S")) {
                continue;
            }
            if (isUsable(sentence, head, tokens)) {
                return new Trigger(sentence, head, tokens, entry);
            }
        }
        return null;
    }

    /** "took over the bank in 2017", "fired a rocket on Sunday", "gave food in Yangon": no "take in", "fire on", "give in". */
    private boolean endsInTimeOrPlace(Sentence sentence, List<Integer> tokens) {
        int last = tokens.get(tokens.size() - 1);
        if (!sentence.tree().isRelation(last, "case")) {
            return false;
        }
        int governed = sentence.tree().head(last);
        boolean apart = last > tokens.get(tokens.size() - 2) + 1;
        // "asked for 40 years": a length of time may well be what is meant.
        boolean date = times.stream().anyMatch(t -> t.sentence() == sentence.index() && t.type().equals("DATE")
                && t.firstToken() <= governed && governed <= t.lastToken());
        return date || apart && sentence.token(last).is("in") && entities.headed(sentence.index(), governed)
                .filter(m -> m.kind() == MentionKind.NAMED && m.entities().stream()
                        .anyMatch(id -> entities.entity(id).type().isPlace()))
                .isPresent();
    }

    /** "declined to comment", "roll call": phrases that hold an event's word and mean something else. */
    private boolean isOther(Sentence sentence, int token) {
        return expressions.isContext(sentence, token, "OtherPhrase") || sentence.token(token).isNoun() && token > 0
                && sentence.token(token - 1).isNoun()
                && expressions.context(sentence, token - 1, "OtherPhrase").filter(w -> w.words().size() > 1).isPresent();
    }

    private static boolean spansOneStep(List<Integer> tokens) {
        return tokens.get(tokens.size() - 1) - tokens.get(0) < tokens.size() + 6;
    }

    /** "nuclear test": a noun expression that begins with an adjective. */
    private static List<Integer> compound(Sentence sentence, int token, List<String> words) {
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (token + i >= sentence.size() || !sentence.lemma(token + i).equalsIgnoreCase(words.get(i))) {
                return List.of();
            }
            tokens.add(token + i);
        }
        return tokens;
    }

    /** The token of an expression whose head lies outside it. */
    private static int headOf(Sentence sentence, List<Integer> tokens) {
        for (int token : tokens) {
            if (sentence.token(token).isNoun() && !tokens.contains(sentence.tree().head(token))) {
                return token;
            }
        }
        return tokens.get(tokens.size() - 1);
    }

    private boolean isUsable(Sentence sentence, int head, List<Integer> tokens) {
        Token token = sentence.token(head);
        DependencyTree tree = sentence.tree();
        if (insideName(sentence, head) || isTime(sentence, head)) {
            return false;
        }
        if (token.isNoun() && tokens.size() == 1 && names.has(sentence, head)) {
            return false;
        }
        if (token.isNoun()) {
            // "attack helicopter", "election commission": the word only tells what kind of thing is meant.
            boolean modifier = tree.relation(head).equals("compound") && tree.head(head) > head;
            return !modifier && !(token.isProper() && !sentence.headline() && tokens.size() == 1 && head > 0
                    && sentence.token(head - 1).isProper());
        }
        return !tree.relation(head).startsWith("compound") && !tree.relation(head).equals("case")
                && !(tree.relation(head).equals("amod") && !token.tag().equals("VBN"))
                && !(token.isVerb() && tree.isRelation(head, "csubj"));
    }

    /** "in March" is no march. */
    private boolean isTime(Sentence sentence, int token) {
        return times.stream()
                .anyMatch(t -> t.sentence() == sentence.index() && t.firstToken() <= token && token <= t.lastToken());
    }

    private boolean insideName(Sentence sentence, int token) {
        return entities.in(sentence.index()).stream()
                .anyMatch(m -> m.kind() == MentionKind.NAMED && m.first() <= token && token <= m.last() && m.last() > m.first());
    }

    private static boolean isAuxiliary(Sentence sentence, int token) {
        DependencyTree tree = sentence.tree();
        return tree.isRelation(token, "aux") || tree.isRelation(token, "cop");
    }

    private boolean isPlainEvent(Sentence sentence, int i) {
        Token token = sentence.token(i);
        DependencyTree tree = sentence.tree();
        if (insideName(sentence, i) || isTime(sentence, i)) {
            return false;
        }
        if (token.isVerb()) {
            return !isAuxiliary(sentence, i) && !AUXILIARIES.contains(token.lemma()) && !tree.relation(i).equals("amod")
                    && !tree.relation(i).equals("case") && !tree.relation(i).startsWith("compound")
                    && Character.isLetter(token.form().codePointAt(0));
        }
        return token.isNoun() && !token.isProper() && expressions.lexicon().isEventNoun(token.lemma())
                && !(tree.relation(i).equals("compound") && tree.head(i) > i);
    }
}
