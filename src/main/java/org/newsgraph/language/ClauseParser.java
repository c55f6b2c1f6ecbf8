package org.newsgraph.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Parses a sentence clause by clause. The parser goes astray in long sentences, so that quoted speech is taken out first, with a
 * two-word clause standing in for it, and co-ordinated clauses are parsed each by itself; the trees are then put together.
 */
final class ClauseParser {
    /** Below this many tokens the parser does well with co-ordinated clauses by itself. */
    private static final int SHORT = 14;
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> PHRASE =
            Set.of("DT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "PRP",
                    "VBG", "PDT", "EX");
    private static final Set<String> SUBORDINATORS = Set.of("that", "if", "because", "whether", "although", "though", "unless",
            "after", "before", "until", "since", "as", "when", "where", "which", "who", "what", "why", "how", "while");

    private static final Set<String> PREPOSITIONS = Set.of("after", "before", "until", "since", "as");
    private static final Set<String> CIRCUMSTANCE =
            Set.of("NN", "NNP", "NNPS", "NNS", "RB", "IN", "CD", "PRP", "DT", "JJ", "PRP$");
    private static final int LONGEST_CIRCUMSTANCE = 6;

    private final DependencyParser parser;
    private final List<CoreLabel> tokens;
    private final int[] heads;
    private final String[] relations;

    private ClauseParser(DependencyParser parser, List<CoreLabel> tokens) {
        this.parser = parser;
        this.tokens = tokens;
        heads = new int[tokens.size()];
        relations = new String[tokens.size()];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "dep");
    }

    /**
     * @param tokens tagged tokens of one sentence
     * @param quotes first and last token (inclusive, with the marks) of each stretch of quoted speech inside the sentence
     */
    static DependencyTree parse(DependencyParser parser, List<CoreLabel> tokens, List<int[]> quotes) {
        ClauseParser clauses = new ClauseParser(parser, tokens);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            int[] quote = quotes.stream().filter(q -> q[0] == at).findFirst().orElse(null);
            if (quote != null && (quote[0] > 0 || quote[1] < tokens.size() - 1)) {
                slots.add(new Slot(-1, label("this", "DT"), null));
                slots.add(new Slot(-1, label("happened", "VBD"), quote));
                i = quote[1];
                // The comma before a closing mark belongs to the sentence around it.
                int comma = quote[1] - 1;
                if (comma > quote[0] && tokens.get(comma).word().equals(",")) {
                    slots.add(new Slot(comma, tokens.get(comma), null));
                }
            } else {
                slots.add(new Slot(i, tokens.get(i), null));
            }
        }
        int tail = attribution(slots);
        int root = clauses.coordination(slots.subList(0, tail));
        if (tail < slots.size()) {
            int saying = clauses.clause(slots.subList(tail, slots.size()), root);
            clauses.relations[saying] = "parataxis";
        }
        return new DependencyTree(clauses.heads, clauses.relations);
    }

    /** A token of the sentence, or a stand-in for quoted speech (then {@code token} is -1). */
    private record Slot(int token, CoreLabel label, int[] quote) {}

    private static CoreLabel label(String word, String tag) {
        CoreLabel label = new CoreLabel();
        label.setWord(word);
        label.setValue(word);
        label.setTag(tag);
        return label;
    }

    /**
     * Where the comma of a closing "…, officials said on Monday." stands; the number of slots where there is none. The parser often
     * takes it for the main clause and what is said for its subject.
     */
    private static int attribution(List<Slot> slots) {
        int last = slots.size() - 1;
        while (last > 0 && !Character.isLetterOrDigit(slots.get(last).label().word().codePointAt(0))) {
            last--;
        }
        int comma = last;
        while (comma > 0 && !slots.get(comma).label().tag().equals(",")) {
            comma--;
        }
        boolean said = comma > 2 && isSaid(slots, comma + 1, last);
        boolean subordinate = SUBORDINATORS.contains(slots.get(0).label().word().toLowerCase(java.util.Locale.ROOT));
        boolean clause = slots.subList(0, Math.max(0, comma)).stream().anyMatch(s -> FINITE.contains(s.label().tag()))
                && slots.subList(0, Math.max(0, comma)).stream().noneMatch(s -> s.quote() != null);
        return said && clause && !subordinate ? comma : slots.size();
    }

    /** A noun phrase, one finite verb, and after it no more than the time, the place or the hearer. */
    private static boolean isSaid(List<Slot> slots, int first, int last) {
        int verb = -1;
        boolean noun = false;
        for (int i = first; i <= last; i++) {
            String tag = slots.get(i).label().tag();
            if (verb < 0 && FINITE.contains(tag) && !tag.equals("MD")) {
                verb = i;
            } else if (verb < 0) {
                noun |= tag.startsWith("NN") || tag.equals("PRP");
                if (i == first && (tag.equals("CC") || tag.equals("IN") || tag.startsWith("W") || tag.startsWith("V")
                        || tag.equals("TO"))) {
                    return false;
                }
            } else if (i == verb + 1 && tag.equals("VBN")) {
                verb = i;
            } else if (!CIRCUMSTANCE.contains(tag)) {
                return false;
            }
        }
        return noun && verb > first && last - verb <= LONGEST_CIRCUMSTANCE;
    }

    /** Parses the co-ordinated clauses of some slots and joins them; gives the root's token. */
    private int coordination(List<Slot> slots) {
        int root = -1;
        int begin = 0;
        for (int i = 1; i <= slots.size(); i++) {
            if (i == slots.size() || slots.size() > SHORT && isBoundary(slots, begin, i)) {
                int own = clause(slots.subList(begin, i), root);
                root = root < 0 ? own : root;
                begin = i;
            }
        }
        return root;
    }

    /** Whether a new clause with a subject and a finite verb of its own begins at a conjunction or semicolon. */
    private static boolean isBoundary(List<Slot> slots, int begin, int at) {
        CoreLabel joint = slots.get(at).label();
        boolean semicolon = joint.word().equals(";");
        if (!semicolon && !joint.tag().equals("CC") || at - begin < 3) {
            return false;
        }
        boolean finite = false;
        boolean subordinate = false;
        for (int i = begin; i < at; i++) {
            CoreLabel label = slots.get(i).label();
            if (FINITE.contains(label.tag()) && subordinate) {
                return false;
            } else if (FINITE.contains(label.tag())) {
                finite = true;
            } else if (finite && !semicolon && (SUBORDINATORS.contains(label.word().toLowerCase(java.util.Locale.ROOT))
                    || label.tag().startsWith("W"))) {
                if (!PREPOSITIONS.contains(label.word().toLowerCase(java.util.Locale.ROOT))) {
                    return false;
                }
                // "after the talks" is no clause, "after they talked" is one.
                subordinate = true;
            }
            if (!semicolon && finite && label.tag().startsWith("VB") && isSaying(slots, i)) {
                return false;
            }
        }
        if (!finite) {
            return false;
        }
        int i = at + 1;
        boolean noun = false;
        while (i < slots.size() && (PHRASE.contains(slots.get(i).label().tag())
                || slots.get(i).label().tag().equals("IN") && noun && slots.get(i).label().word().equals("of"))) {
            String tag = slots.get(i).label().tag();
            noun |= tag.startsWith("N") || tag.equals("PRP") || tag.equals("EX");
            i++;
        }
        while (i < slots.size() && slots.get(i).label().tag().equals("RB")) {
            i++;
        }
        return noun && i < slots.size() && FINITE.contains(slots.get(i).label().tag());
    }

    /** "said the plan … and the minister will": what follows may still be said, so the clause must stay whole. */
    private static boolean isSaying(List<Slot> slots, int at) {
        if (at + 1 >= slots.size()) {
            return false;
        }
        String next = slots.get(at + 1).label().tag();
        String word = slots.get(at).label().word().toLowerCase(java.util.Locale.ROOT);
        return (word.startsWith("said") || word.startsWith("say") || word.equals("told") || word.startsWith("believe")
                || word.startsWith("claim")) && !next.equals(",") && !next.equals(".");
    }

    /** Parses one clause and hangs it under {@code above} as a conjunct, or makes it the root; gives its root's token. */
    private int clause(List<Slot> slots, int above) {
        int lead = 0;
        while (above >= 0 && lead < slots.size() - 1
                && (slots.get(lead).label().tag().equals("CC") || slots.get(lead).label().word().equals(";")
                        || slots.get(lead).label().word().equals(","))) {
            lead++;
        }
        List<Slot> own = slots.subList(lead, slots.size());
        int[] ownHeads = new int[own.size()];
        String[] ownRelations = new String[own.size()];
        Arrays.fill(ownRelations, "dep");
        for (TypedDependency d : parser.predict(own.stream().map(Slot::label).toList()).typedDependencies()) {
            ownHeads[d.dep().index() - 1] = d.gov().index() - 1;
            ownRelations[d.dep().index() - 1] = d.reln().toString();
        }
        int[] target = new int[own.size()];
        for (int i = 0; i < own.size(); i++) {
            Slot slot = own.get(i);
            target[i] = slot.quote() != null ? quoted(slot.quote()) : slot.token();
        }
        int root = -1;
        for (int i = 0; i < own.size(); i++) {
            if (target[i] < 0) {
                continue;
            }
            int head = ownHeads[i];
            while (head >= 0 && target[head] < 0) {
                head = ownHeads[head];
            }
            if (head < 0) {
                root = target[i];
                heads[root] = above;
                relations[root] = above < 0 ? "root" : "conj";
            } else {
                heads[target[i]] = target[head];
                relations[target[i]] = ownRelations[i];
            }
        }
        for (Slot slot : slots.subList(0, lead)) {
            heads[slot.token()] = root;
            relations[slot.token()] = slot.label().tag().equals("CC") ? "cc" : "punct";
        }
        return root;
    }

    /** Parses quoted speech by itself; gives its root's token. The marks hang under it. */
    private int quoted(int[] quote) {
        List<Slot> slots = new ArrayList<>();
        List<Integer> marks = new ArrayList<>();
        for (int i = quote[0]; i <= quote[1]; i++) {
            if (i == quote[1] - 1 && i > quote[0] && tokens.get(i).word().equals(",")) {
                continue;
            }
            if ((i == quote[0] || i == quote[1]) && !Character.isLetterOrDigit(tokens.get(i).word().codePointAt(0))) {
                marks.add(i);
            } else {
                slots.add(new Slot(i, tokens.get(i), null));
            }
        }
        if (slots.isEmpty()) {
            slots.add(new Slot(marks.remove(0), tokens.get(quote[0]), null));
        }
        int root = coordination(slots);
        for (int mark : marks) {
            heads[mark] = root;
            relations[mark] = "punct";
        }
        return root;
    }
}
