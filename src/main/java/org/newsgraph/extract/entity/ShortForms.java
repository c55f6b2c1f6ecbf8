package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/** Abbreviations that a text explains in brackets, "the Veldt River Authority (VRA)", wherever they stand in the article. */
final class ShortForms {
    private static final int LONGEST = 8;

    private ShortForms() {}

    /** The abbreviation in brackets behind a name, or null. */
    static String behind(NameSpan span) {
        Sentence sentence = span.sentence();
        int at = span.last() + 2;
        if (at + 1 >= sentence.size() || !isOpen(sentence.token(span.last() + 1).form())
                || !isClose(sentence.token(at + 1).form())) {
            return null;
        }
        String word = sentence.token(at).form();
        boolean short_ = word.length() > 1 && word.length() <= LONGEST && Words.isAllCapitals(word);
        return short_ && Character.isLetter(word.charAt(0)) ? word : null;
    }

    private static boolean isOpen(String form) {
        return form.equals("(") || form.equals("[") || form.equals("-LRB-") || form.equals("-LSB-");
    }

    private static boolean isClose(String form) {
        return form.equals(")") || form.equals("]") || form.equals("-RRB-") || form.equals("-RSB-");
    }

    /** The names with all explained abbreviations, each of its full name's kind, in text order. */
    static List<NameSpan> add(List<Sentence> sentences, List<NameSpan> spans) {
        Map<String, NameSpan> explained = new LinkedHashMap<>();
        for (NameSpan span : spans) {
            String word = span.type().isPerson() ? null : behind(span);
            if (word != null) {
                explained.putIfAbsent(word, span);
            }
        }
        if (explained.isEmpty()) {
            return spans;
        }
        List<NameSpan> all = new ArrayList<>();
        for (NameSpan span : spans) {
            if (span.length() > 1 || !explained.containsKey(span.lastWord())) {
                all.add(span);
            }
        }
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                NameSpan full = explained.get(token.form());
                int at = token.index();
                if (full != null && all.stream().noneMatch(s -> s.sentence() == sentence && s.first() <= at && at <= s.last())) {
                    all.add(new NameSpan(sentence, at, at, full.type(), full.entry(), true));
                }
            }
        }
        all.sort(NameSpan.TEXT_ORDER);
        return all;
    }
}
