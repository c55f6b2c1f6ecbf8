package org.newsgraph.knowledge;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The form under which names are compared. Kinds of apostrophes and dashes, accents, full stops of abbreviations, and blanks
 * around joining marks make no difference, so that a name is found in running text and in tokens joined by blanks; case does.
 */
final class NameKey {
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʻʼ`´]");
    private static final Pattern DASHES = Pattern.compile("[‐‑–—]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern STOPS = Pattern.compile("(?<=\\p{L})\\.");
    private static final Pattern JOINTS = Pattern.compile("\\s*([-'&/+])\\s*");
    private static final Pattern BEFORE_COMMA = Pattern.compile("\\s+,");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Below this many letters a word in capitals is rather an abbreviation than a name. */
    private static final int SHORTEST_IN_CAPITALS = 4;

    private NameKey() {}

    static String of(String name) {
        if (isPlain(name)) {
            return name;
        }
        String key = DASHES.matcher(APOSTROPHES.matcher(name).replaceAll("'")).replaceAll("-");
        key = MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFKD)).replaceAll("")
                .replace('ł', 'l').replace('Ł', 'L').replace('ø', 'o').replace('Ø', 'O').replace('đ', 'd').replace('Đ', 'D')
                .replace('ı', 'i');
        key = STOPS.matcher(key).replaceAll("");
        key = JOINTS.matcher(key).replaceAll("$1");
        key = BEFORE_COMMA.matcher(key).replaceAll(",");
        return BLANKS.matcher(key).replaceAll(" ").strip();
    }

    /** Whether a name is its own key; most are, and thousands are read at every start. */
    private static boolean isPlain(String name) {
        boolean blank = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean now = c == ' ';
            if (now ? blank : !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
            blank = now;
        }
        return !blank;
    }

    /** What a key begins with, up to the first blank or mark: one token always holds that much. */
    static String first(String key) {
        int end = 0;
        while (end < key.length() && Character.isLetterOrDigit(key.charAt(end))) {
            end++;
        }
        return key.substring(0, end);
    }

    /** The largest number of tokens a tokenizer may cut a key into. */
    static int tokens(String key) {
        int tokens = 0;
        boolean inWord = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean word = Character.isLetterOrDigit(c);
            if (word ? !inWord : c != ' ') {
                tokens++;
            }
            inWord = word;
        }
        return tokens;
    }

    /** Whether a key is written in capitals as a headline may be, and long enough not to be an abbreviation. */
    static boolean inCapitals(String key) {
        int letters = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isLetter(c)) {
                letters++;
            }
        }
        return letters >= SHORTEST_IN_CAPITALS;
    }
}
