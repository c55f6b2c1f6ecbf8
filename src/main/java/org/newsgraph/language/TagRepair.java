package org.newsgraph.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;

/** Sets right a few tags that the tagger is known to get wrong; each repair has its reason beside it. */
final class TagRepair {
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

    private static boolean isQuoteMark(String word) {
        return word.equals("“") || word.equals("\"") || word.equals("``") || word.equals("‘");
    }

    private static boolean isPeoplesAdjective(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() > 5
                && (lower.endsWith("ian") || lower.endsWith("ese") || lower.endsWith("ish") || lower.endsWith("ean"));
    }
}
