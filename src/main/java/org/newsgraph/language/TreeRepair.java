package org.newsgraph.language;

import java.util.List;

/** Mends what the parser is known to get wrong; each repair has its reason beside it. */
final class TreeRepair {
    private TreeRepair() {}

    static DependencyTree repair(List<String> tags, List<String> words, DependencyTree tree) {
        int[] heads = tree.heads();
        String[] relations = tree.relations();
        for (int i = 0; i < heads.length; i++) {
