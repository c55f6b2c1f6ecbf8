package org.newsgraph.serve;

import java.util.Locale;

/** Names of machines as they stand in addresses. */
public final class Hosts {
    private Hosts() {}

    /** The name in a Host header, without its port. */
    static String name(String header) {
        int colon = header.lastIndexOf(':');
        return colon > header.lastIndexOf(']') && colon >= 0 ? header.substring(0, colon) : header;
    }

    /** Whether a name or address can mean this machine only; no name is looked up. */
    public static boolean isLoopback(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.equals("localhost") || plain.equals("::1") || plain.equals("[::1]")
                || plain.matches("127(\\.\\d{1,3}){3}");
    }
}
