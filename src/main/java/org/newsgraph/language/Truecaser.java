package org.newsgraph.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Headlines Are Often Set Like This, and the tagger then takes every word for a name. A word of such a headline that the body writes
 * small is handed to the tagger in small letters.
 */
final class Truecaser {
    private final int headlineEnd;
    private final boolean titleCase;
    private final Set<String> small = new HashSet<>();

    /** @param headlineEnd UTF-16 index where the headline ends; 0 where there is none */
    Truecaser(Annotation document, int headlineEnd) {
        this.headlineEnd = headlineEnd;
        List<CoreLabel> tokens = document.get(CoreAnnotations.TokensAnnotation.class);
        int long_ = 0;
        int capitals = 0;
        for (CoreLabel token : tokens) {
            String word = token.originalText();
            if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
                continue;
            }
            if (token.beginPosition() >= headlineEnd) {
                if (Character.isLowerCase(word.charAt(0))) {
                    small.add(word);
                }
            } else if (word.length() > 3) {
                long_++;
                capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        titleCase = long_ >= 3 && capitals * 10 >= long_ * 8;
    }

    /** The word as the tagger should see it. */
    String word(CoreLabel token) {
        String word = token.word();
        if (!titleCase || token.beginPosition() >= headlineEnd) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean known = small.contains(lower) || small.contains(lower + "d") || small.contains(lower + "ed")
                || small.contains(lower + "s") || lower.endsWith("s") && small.contains(lower.substring(0, lower.length() - 1));
        return known ? lower : word;
    }
}
