package org.newsgraph.knowledge;

import java.util.List;

/**
 * Entries of the authority recognised in a row of tokens.
 *
 * @param entries those that bear the name, the likelier first; at least one
 * @param tokens how many tokens the name takes, at least 1
 * @param kind what of theirs the tokens are
 */
public record AuthorityMatch(List<AuthorityEntry> entries, int tokens, Kind kind) {
    /** What the tokens are to the entries; where they are several at once, the first of these. */
    public enum Kind {
        /** Their name: "Japan", "Group of Seven". */
        NAME,
        /** The adjective or noun for their people: "Japanese". */
        DEMONYM,
        /** A place's name that means them where they act, and that is no entry's own name. */
        METONYM
    }

    public AuthorityMatch {
        entries = List.copyOf(entries);
    }

    /** The likeliest entry. */
    public AuthorityEntry first() {
        return entries.getFirst();
    }
}
