package org.newsgraph.page;

import java.util.List;
import java.util.Optional;

/**
 * What the template of a search shows.
 *
 * @param words what was looked for
 * @param groups what was found, by kind
 * @param pager to further pages
 */
record SearchView(Frame frame, String words, List<Group> groups, Optional<ThingView.Pager> pager) {
    /** Things of a kind that were found. */
    record Group(String title, String count, List<Found> list) {}

    /** A thing that was found, what it is, and the words around the place. */
    record Found(Ref thing, String type, Optional<Snippet> snippet) {}

    /** A piece of text. */
    record Snippet(List<Piece> pieces) {}
}
