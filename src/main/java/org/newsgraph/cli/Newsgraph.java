package org.newsgraph.cli;

/** The program. */
public final class Newsgraph {
    private Newsgraph() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
