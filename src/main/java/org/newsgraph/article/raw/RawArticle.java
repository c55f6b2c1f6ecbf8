package org.newsgraph.article.raw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader found of one article: texts by field, in the order of how much they are to be trusted, none of them checked yet.
 * Filled by one reader in one thread.
 */
public final class RawArticle {
    /**
     * A picture.
     *
     * @param url its address, or null
     * @param caption its caption, or null
     */
    public record Picture(String url, String caption) {}

    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);
    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private String exactBody;

    /** Adds a value, its white space made single spaces; nothing is added where it is null, blank or there already. */
    public void add(Field field, String value) {
        String text = line(value);
        if (!text.isEmpty()) {
            List<String> all = values.computeIfAbsent(field, any -> new ArrayList<>());
            if (!all.contains(text)) {
                all.add(text);
            }
        }
    }

    /** Adds each value in turn. */
    public void addAll(Field field, List<String> several) {
        several.forEach(value -> add(field, value));
    }

    /** All values of a field; none where it is unknown. */
    public List<String> all(Field field) {
        return List.copyOf(values.getOrDefault(field, List.of()));
    }

    /** The value of a field that is trusted most. */
    public Optional<String> first(Field field) {
        return all(field).stream().findFirst();
    }

    /** Forgets the values of a field. */
    public void clear(Field field) {
        values.remove(field);
    }

    /** Takes a value out of a field again. */
    public void remove(Field field, String value) {
        values.getOrDefault(field, new ArrayList<>()).remove(line(value));
    }

    /** Adds a picture that has an address or a caption. */
    public void addPicture(String url, String caption) {
        String text = line(caption);
        if (url != null || !text.isEmpty()) {
            pictures.add(new Picture(url, text.isEmpty() ? null : text));
        }
    }

    /** The pictures in reading order. */
    public List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    /** Adds a paragraph of the body, its white space made single spaces; nothing where it is blank. */
    public void addParagraph(String paragraph) {
        String text = line(paragraph);
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
    }

    /** The paragraphs of the body in reading order. */
    public List<String> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** Sets a body that has to stay as it is, character by character. */
    public void exactBody(String body) {
        exactBody = body;
    }

    /** A body that has to stay as it is; empty where the paragraphs are the body. */
    public Optional<String> exactBody() {
        return Optional.ofNullable(exactBody);
    }

    /** A text on one line: white space runs, no-break spaces among them, are one space; what has no width goes. */
    public static String line(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (c != '\u200B' && c != '\u00AD' && c != '\u2060' && c != '\uFEFF') {
                line.append(c);
            }
        }
        return line.toString().strip();
    }
}
