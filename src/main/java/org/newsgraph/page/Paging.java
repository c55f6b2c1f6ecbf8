package org.newsgraph.page;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A page of a long list.
 *
 * @param page which, from 1
 */
record Paging(int page) {
    /** How many entries stand on a page. */
    static final int SIZE = 20;

    /** The entries on this page. */
    <T> List<T> of(List<T> all) {
        long begin = (page - 1L) * SIZE;
        return begin < 0 || begin >= all.size() ? List.of() : all.subList((int) begin, (int) Math.min(all.size(), begin + SIZE));
    }

    /** Whether so many entries reach to this page; the first is always there. */
    boolean exists(int entries) {
        return page == 1 || page > 1 && (page - 1L) * SIZE < entries;
    }

    /** The way to the pages around this one; empty where one page holds all. */
    Optional<ThingView.Pager> pager(int entries, IntFunction<String> href) {
        int pages = Math.max(1, (entries + SIZE - 1) / SIZE);
        if (pages == 1) {
            return Optional.empty();
        }
        return Optional.of(new ThingView.Pager("Page " + page + " of " + pages,
                page > 1 ? Optional.of(href.apply(page - 1)) : Optional.empty(),
                page < pages ? Optional.of(href.apply(page + 1)) : Optional.empty()));
    }
}
