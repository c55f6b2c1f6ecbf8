package org.newsgraph.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Universal Dependencies (basic) of one sentence. Token numbers count from 0; the root's head is -1. A sentence whose co-ordinated
 * clauses were parsed apart may have several roots joined by {@code conj}.
 *
 * @see <a href="https://universaldependencies.org/">Universal Dependencies</a>
 */
public final class DependencyTree {
    private final int[] heads;
    private final String[] relations;
    private final List<List<Integer>> children;

    public DependencyTree(int[] heads, String[] relations) {
        this.heads = heads.clone();
        this.relations = relations.clone();
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] >= 0) {
                lists.get(heads[i]).add(i);
            }
        }
        children = lists.stream().map(List::copyOf).toList();
    }

    public int size() {
        return heads.length;
    }

    /** The head of a token, -1 for a root. */
    public int head(int token) {
        return heads[token];
    }

    /** The relation of a token to its head, such as {@code nsubj}, {@code nsubj:pass}, {@code obl}; {@code root} for a root. */
    public String relation(int token) {
        return relations[token];
    }

    /** Whether a token's relation is the given one or a subtype of it ({@code nsubj} holds for {@code nsubj:pass}). */
    public boolean isRelation(int token, String relation) {
        String own = relations[token];
        return own.equals(relation) || own.length() > relation.length() && own.startsWith(relation)
                && own.charAt(relation.length()) == ':';
    }

    /** The dependents of a token in text order. */
    public List<Integer> children(int token) {
        return children.get(token);
    }

    /** The dependents of a token by a relation or its subtypes, in text order. */
    public List<Integer> children(int token, String relation) {
        return children.get(token).stream().filter(c -> isRelation(c, relation)).toList();
    }

    /** The first dependent by a relation or its subtypes, or -1. */
    public int child(int token, String relation) {
        for (int c : children.get(token)) {
            if (isRelation(c, relation)) {
                return c;
            }
        }
        return -1;
    }

    public boolean hasChild(int token, String relation) {
        return child(token, relation) >= 0;
    }

    /** A token and all that hangs under it. */
    public BitSet subtree(int token) {
        BitSet found = new BitSet(heads.length);
        collect(token, found);
        return found;
    }

    private void collect(int token, BitSet found) {
        if (found.get(token)) {
            return;
        }
        found.set(token);
        for (int c : children.get(token)) {
            collect(c, found);
        }
    }

    /** Whether {@code token} is {@code ancestor} or hangs under it. */
    public boolean isUnder(int token, int ancestor) {
        int at = token;
        for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
            if (at == ancestor) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }

    public int[] heads() {
        return heads.clone();
    }

    public String[] relations() {
        return relations.clone();
    }
}
