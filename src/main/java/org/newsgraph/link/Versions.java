package org.newsgraph.link;

import java.util.List;

/**
 * The other versions of an article: those that stand at the same address with another text.
 *
 * @param earlier IRI of the version before it, if there is one
 * @param later IRI of the version after it that was read before, if there is one
 */
public record Versions(List<String> earlier, List<String> later) {
    /** An article of which one version is known. */
    public static final Versions NONE = new Versions(List.of(), List.of());

    public Versions {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }
}
