package org.newsgraph.extract.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/**
 * Words that an article uses as names and never in small letters, such as ships ("Discovery docked on Monday"): where they stand
 * without an article they name no happening.
 */
final class BareNames {
    private final Set<String> names = new HashSet<>();

    BareNames(List<Sentence> sentences) {
        Set<String> small = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (Character.isLowerCase(token.form().codePointAt(0))) {
                    small.add(token.form());
                } else if (token.index() > 0 && token.isProper() && !sentence.headline() && isBare(sentence, token.index())
                        && Character.isLetter(sentence.token(token.index() - 1).form().codePointAt(0))) {
                    names.add(token.form());
                }
            }
        }
        names.removeIf(name -> small.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether a noun is one of them here. */
    boolean has(Sentence sentence, int noun) {
        return names.contains(sentence.token(noun).form()) && isBare(sentence, noun);
    }

    /** Neither "the Inquiry" nor "Chilcot Inquiry" nor "its Budget". */
    private static boolean isBare(Sentence sentence, int noun) {
        return sentence.tree().children(noun).stream().noneMatch(c -> c < noun && (sentence.tree().isRelation(c, "det")
                || sentence.tree().isRelation(c, "compound") || sentence.tree().isRelation(c, "amod")
                || sentence.tree().isRelation(c, "nmod:poss")));
    }
}
