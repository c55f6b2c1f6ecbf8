package org.newsgraph.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sets right a few tags that the tagger is known to get wrong; each repair has its reason beside it. */
final class TagRepair {
    /** Nouns of news that are newer than the text the tagger was made from, where they are verbs. */
    private static final Set<String> NEWER_NOUNS = Set.of("drone");

    private TagRepair() {}

    static void repair(List<CoreLabel> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            CoreLabel token = tokens.get(i);
            String word = token.word();
            String tag = token.tag();
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).tag() : "";
            String after = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
            if (word.indexOf('-') > 0 && word.endsWith("ed") && tag.startsWith("VB") && next.startsWith("N")) {
                // "state-owned banks": a compound participle before a noun is an adjective.
                token.setTag("JJ");
            } else if (tag.equals("VBG") && i > 0 && isNoun(tokens.get(i - 1).tag(), after, next)) {
                // "the shelling of the town", "Russian shelling killed": what has an article or adjective and acts is a noun.
                token.setTag("NN");
            } else if (tag.equals("VB") && NEWER_NOUNS.contains(word.toLowerCase(Locale.ROOT))) {
                token.setTag("NN");
            } else if (word.equalsIgnoreCase("that") && tag.equals("WDT") && isQuoteMark(after)) {
                // "an understanding that “the impact …”": what is quoted is a clause of its own, so this is no relative pronoun.
                token.setTag("IN");
            } else if (i == 0 && tag.equals("NNPS") && !next.startsWith("NNP")) {
                // "Sanctions against": the capital at the beginning of a sentence makes no name.
                token.setTag("NNS");
            } else if (tag.startsWith("NNP") && next.matches("JJ.*|NNS?") && isPeoplesAdjective(word)) {
                // "Belarusian state-owned banks": a capital letter alone makes no name of an adjective.
                token.setTag("JJ");
            }
        }
    }

    /** As the above with what the parser has seen: "that the state end curbs" has a verb where the tagger saw a noun. */
    static void repair(List<CoreLabel> tokens, DependencyTree tree) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).tag().equals("NN") && tree.isRelation(i, "ccomp") && tree.hasChild(i, "nsubj")
                    && tree.hasChild(i, "obj")
                    && !tree.hasChild(i, "det") && !tree.hasChild(i, "cop")) {
                tokens.get(i).setTag("VB");
            } else if (tokens.get(i).tag().equals("JJ") && tree.isRelation(i, "nsubj") && !tree.hasChild(i, "cop")
                    && tree.children(i).stream().anyMatch(c -> tokens.get(c).word().matches("(?i)an?"))) {
                // "a Christian missionary was": what has an article and does something is a noun.
                tokens.get(i).setTag("NN");
            }
        }
    }

    /** Whether what stands between these is no verb: not "the sinking ship", "busy working in". */
    private static boolean isNoun(String before, String after, String next) {
        boolean acts = next.equals("VBD") || next.equals("VBZ") || next.equals("MD") || after.equals("of") || after.equals("by");
        return before.equals("JJ") && acts
                || before.matches("DT|PRP\\$|POS") && (acts || next.equals("IN") || next.equals("CC") || after.matches("[.,]"));
    }

    private static boolean isQuoteMark(String word) {
        return word.equals("“") || word.equals("\"") || word.equals("``") || word.equals("‘");
    }

    private static boolean isPeoplesAdjective(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() > 5
                && (lower.endsWith("ian") || lower.endsWith("ese") || lower.endsWith("ish") || lower.endsWith("ean"));
    }
}
