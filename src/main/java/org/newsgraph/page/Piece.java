package org.newsgraph.page;

import java.util.Optional;

/**
 * A piece of marked text as the template writes it, one after the other: a mark begins, some words stand, a mark ends, a note follows.
 *
 * @param open where a mark begins
 * @param words where words stand
 * @param close where a mark ends: the element's name
 * @param note where a note stands
 */
record Piece(Optional<Open> open, Optional<Run> words, Optional<String> close, Optional<Mark.Note> note) {
    /**
     * The beginning of a mark.
     *
     * @param element mark or span
     * @param classes of the style sheet
     * @param anchor its id; empty for the later parts of one that is cut
     * @param offsets begin and end of the whole span
     * @param icon the sign before it
     */
    record Open(String element, String classes, Optional<String> anchor, String offsets, Optional<String> icon) {}

    /** Words that lie in the same marks. */
    record Run(String text, Optional<Anchor> anchored) {}

    /** The link that words are. */
    record Anchor(String href, String facts, String title) {}

    static Piece open(Open open) {
        return new Piece(Optional.of(open), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Piece words(Run run) {
        return new Piece(Optional.empty(), Optional.of(run), Optional.empty(), Optional.empty());
    }

    static Piece close(String element) {
        return new Piece(Optional.empty(), Optional.empty(), Optional.of(element), Optional.empty());
    }

    static Piece note(Mark.Note note) {
        return new Piece(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(note));
    }
}
