package org.newsgraph.article.fetch;

import java.time.Duration;

/**
 * How pages are fetched.
 *
 * @param follow whether the pages are fetched that a feed's items lead to
 * @param delay the least time between two requests to the same host
 * @param timeout the most time that one page may take, from the first byte sent to the last byte read
 * @param mostBytes the largest page, in bytes, after decompression
 */
public record WebOptions(boolean follow, Duration delay, Duration timeout, int mostBytes) {
    /** The least time between two requests to a host where the user says nothing: one second. */
    public static final Duration DELAY = Duration.ofSeconds(1);

    /** The most time for a page: 30 seconds. */
    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** The largest page: 16 MB. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    /** No following of links, one second between requests to a host, 30 seconds and 16 MB for a page. */
    public static WebOptions standard() {
        return new WebOptions(false, DELAY, TIMEOUT, MOST_BYTES);
    }
}
