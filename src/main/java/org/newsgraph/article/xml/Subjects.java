package org.newsgraph.article.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;

/** Subjects of the IPTC's vocabularies as keywords: their IRI where there is one, and their name. */
final class Subjects {
    private static final String CODES = "http://cv.iptc.org/newscodes/";
    private static final Pattern ADDRESS =
            Pattern.compile("https?://cv\\.iptc\\.org/newscodes/(mediatopic|subjectcode)/([\\w-]+)");
    private static final Pattern QUALIFIED = Pattern.compile("(medtop|mediatopic|subj|subjectcode|iptc):(\\d{8})");
    private static final Pattern NUMBER = Pattern.compile("\\d{8}");

    private Subjects() {}

    /**
     * Adds a subject.
     *
     * @param code an IRI, a qualified code ({@code medtop:11000000}) or a subject reference number of eight digits
     */
    static void add(String code, String name, RawArticle raw) {
        Matcher address = ADDRESS.matcher(code);
        Matcher qualified = QUALIFIED.matcher(code);
        if (address.matches()) {
            raw.add(Field.KEYWORD, CODES + address.group(1) + "/" + address.group(2));
        } else if (qualified.matches()) {
            raw.add(Field.KEYWORD,
                    CODES + (qualified.group(1).startsWith("med") ? "mediatopic/" : "subjectcode/") + qualified.group(2));
        } else if (NUMBER.matcher(code).matches()) {
            raw.add(Field.KEYWORD, CODES + "subjectcode/" + code);
        }
        raw.add(Field.KEYWORD, name);
    }
}
