package org.newsgraph.page;

import java.util.List;
import java.util.Optional;
import org.newsgraph.text.Span;

/**
 * A stretch of text to be marked.
 *
 * @param span where, in code points
 * @param rank of stretches of equal extent the one of lower rank lies outside
 * @param classes the style sheet's classes; a sentence has none and is not highlighted
 * @param anchor its id on the page
 * @param icon the sign to stand before it
 * @param link where its words lead, with what describes them
 * @param note a number behind it that leads to more, for what is too long to be a link
 */
record Mark(Span span, int rank, List<String> classes, Optional<String> anchor, Optional<String> icon, Optional<Link> link,
        Optional<Note> note) {
    Mark {
        classes = List.copyOf(classes);
    }

    /**
     * Where words lead.
     *
     * @param href the target
     * @param facts the ids of what describes it
     * @param title the same in a line
     */
    record Link(Optional<String> href, List<String> facts, String title) {}

    /** A number that leads to more. */
    record Note(String text, String href, String title) {}
}
