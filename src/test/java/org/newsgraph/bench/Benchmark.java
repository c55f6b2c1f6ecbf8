package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Programs that do the same work, measured in turn.
 *
 * @param name what it is called on the command line
 * @param title what is measured, in a line
 * @param contenders ours first, then its peers
 * @param goal what ours should cost
 * @param check looks at what a run of each left behind, before anything is measured
 */
record Benchmark(String name, String title, List<Contender> contenders, Goal goal, Check check) {
    /** Whether the contenders really did the work: what fails or does something else is quick, and no peer. */
    interface Check {
        /**
         * @param folders what each contender wrote, in their order; standard output is in {@link MeasuredProcess#OUTPUT}
         * @throws IllegalStateException where the work is not done
         */
        void check(List<Path> folders) throws IOException;
    }
}
