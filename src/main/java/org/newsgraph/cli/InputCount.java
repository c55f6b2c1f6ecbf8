package org.newsgraph.cli;

import java.util.OptionalLong;
import java.util.function.Supplier;

/** How many articles a batch has. Counted beside the work, for people who wait; nothing depends on it. */
final class InputCount {
    private volatile OptionalLong total = OptionalLong.empty();

    /** Begins to count, in a thread of its own. */
    InputCount(Supplier<OptionalLong> counting) {
        Thread thread = new Thread(() -> total = counting.get(), "count");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** The number, as soon as it is known; empty as well where it can't be told. */
    OptionalLong total() {
        return total;
    }
}
