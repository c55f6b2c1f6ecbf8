package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts lines together to paragraphs. A blank line ends a paragraph. Inside a block of lines each line is a paragraph of its own,
 * unless the block shows that an editor has wrapped it: no line is long, some line breaks off inside a sentence, and the next
 * word would not have fitted on the line.
 */
final class Paragraphs {
    private static final int WIDEST = 100;
    private static final int NARROWEST = 40;
    /** A line is taken as full when it and the next word come this near to the widest line. */
    private static final double FULL = 0.8;

    private Paragraphs() {}

    /** The paragraphs of lines without white space at their ends; white space at a line's beginning marks a new paragraph. */
    static List<String> of(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                blocks.add(block);
                block = new ArrayList<>();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        // One wrapped block shows that all are; where some line is too long for that, each block must show it.
        int widest = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean all = blocks.stream().anyMatch(some -> isWrapped(some, widest));
        List<String> paragraphs = new ArrayList<>();
        for (List<String> some : blocks) {
            int width = all ? widest : some.stream().mapToInt(String::length).max().orElse(0);
            add(some, all || isWrapped(some, width), width, paragraphs);
        }
        return paragraphs;
    }

    private static boolean isWrapped(List<String> block, int width) {
        return width <= WIDEST && width >= NARROWEST && breaksOff(block, width);
    }

    private static void add(List<String> block, boolean wrapped, int width, List<String> paragraphs) {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < block.size(); i++) {
            String line = block.get(i);
            if (i > 0) {
                if (wrapped && goesOn(block.get(i - 1), line, width)) {
                    paragraph.append(glue(block.get(i - 1), line));
                } else {
                    paragraphs.add(paragraph.toString());
                    paragraph.setLength(0);
                }
            }
            paragraph.append(line.strip());
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
    }

    private static boolean breaksOff(List<String> block, int width) {
        for (int i = 0; i + 1 < block.size(); i++) {
            if (!Words.endsSentence(block.get(i)) && isFull(block.get(i), block.get(i + 1), width)) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(String line, String next, int width) {
        return isFull(line, next, width) && (!Character.isWhitespace(next.charAt(0)) || !Words.endsSentence(line))
                || !Words.endsSentence(line) && Character.isLowerCase(next.strip().codePointAt(0));
    }

    private static boolean isFull(String line, String next, int width) {
        String start = next.strip();
        int space = start.indexOf(' ');
        return line.length() + 1 + (space < 0 ? start.length() : space) > FULL * width;
    }

    /** What stands between two lines of a paragraph: nothing after a hyphen and between ideographs, else a space. */
    private static String glue(String line, String next) {
        int last = line.codePointBefore(line.length());
        if (last == '-' && line.length() > 1 && Character.isLetterOrDigit(line.charAt(line.length() - 2))) {
            return "";
        }
        return isWide(last) && isWide(next.strip().codePointAt(0)) ? "" : " ";
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x30FF || c >= 0xFF00 && c <= 0xFFEF;
    }
}
