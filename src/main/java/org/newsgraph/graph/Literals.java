package org.newsgraph.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.knowledge.Terms;

/** Literals of the graph model. */
final class Literals {
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

    private Literals() {}

    static Node plain(String text) {
        return NodeFactory.createLiteralString(wellFormed(text));
    }

    /** A text in a language, or a plain one where the language is null or no language tag. */
    static Node text(String text, String language) {
        String tag = languageTag(language);
        return tag == null ? plain(text) : NodeFactory.createLiteralLang(wellFormed(text), tag);
    }

    /** @param type local name of an XML Schema datatype */
    static Node typed(String lexical, String type) {
        return NodeFactory.createLiteralDT(lexical, TypeMapper.getInstance().getSafeTypeByName(Terms.XSD + type));
    }

    static Node integer(int number) {
        return typed(Integer.toString(number), "integer");
    }

    static Node offset(int number) {
        return typed(Integer.toString(number), "nonNegativeInteger");
    }

    /** A share from 0 to 1 with two digits. */
    static Node share(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalStateException("not between 0 and 1: " + value);
        }
        return typed(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString(), "decimal");
    }

    /** A language tag as RDF wants it, or null where the text is none. */
    static String languageTag(String language) {
        if (language == null) {
            return null;
        }
        String tag = language.strip().replace('_', '-');
        if (!LANGUAGE_TAG.matcher(tag).matches()) {
            return null;
        }
        int hyphen = tag.indexOf('-');
        String first = hyphen < 0 ? tag : tag.substring(0, hyphen);
        return first.toLowerCase(Locale.ROOT) + tag.substring(first.length());
    }

    /**
     * A text that can be written in UTF-8: half a surrogate pair, which is no character, becomes U+FFFD. The number of code
     * points stays the same, and so do all offsets.
     */
    static String wellFormed(String text) {
        if (text.codePoints().noneMatch(Literals::isSurrogate)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> out.appendCodePoint(isSurrogate(point) ? 0xFFFD : point));
        return out.toString();
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
