package org.newsgraph.cli;

import org.newsgraph.graph.ArticleGraph;
import org.newsgraph.problem.BadInput;

/**
 * What came of one article of a batch before it is written.
 *
 * @param input where it was read: a file, with a line or a number where a file holds many
 * @param article its IRI; null where it could not be read; of a duplicate that of the article it repeats
 * @param state what came of it
 * @param graph its graph; null unless it is to be written
 * @param done digest and counts; null where it could not be read and for a duplicate
 * @param milliseconds how long its graph took to make; below 0 where an earlier export has made it
 * @param problem why there is no graph; otherwise null
 * @param trace why its events are as they are; null where nobody asks and where there is no graph
 * @param note what its reader should know of it; null where there is nothing
 */
record ArticleResult(String input, String article, State state, ArticleGraph graph, Done done, long milliseconds,
        Throwable problem, String trace, String note) {
    /** The time of an article that an earlier export has dealt with. */
    private static final long KNOWN = -1;

    /** What comes of articles; small letters in reports. */
    enum State {
        /** Its graph is to be written, or is. */
        WRITTEN,
        /** An earlier export has written it, and it is unchanged. */
        KEPT,
        /** Headline and body are those of an earlier article. */
        DUPLICATE,
        /** It could not be read, or there is no graph of it. */
        FAILED
    }

    static ArticleResult unreadable(String input, BadInput problem) {
        return new ArticleResult(input, null, State.FAILED, null, null, 0, problem, null, null);
    }

    static ArticleResult duplicate(String input, String article) {
        return new ArticleResult(input, article, State.DUPLICATE, null, null, 0, null, null, null);
    }

    static ArticleResult kept(String input, String article, Done done) {
        boolean failed = done.error() != null;
        return new ArticleResult(input, article, failed ? State.FAILED : State.KEPT, null, done, KNOWN,
                failed ? new BadInput(done.error()) : null, null, null);
    }

    static ArticleResult failed(String input, String article, Done done, long milliseconds, Throwable problem) {
        return new ArticleResult(input, article, State.FAILED, null, done, milliseconds, problem, null, null);
    }

    static ArticleResult made(String input, ArticleGraph graph, Done done, long milliseconds, String trace, String note) {
        return new ArticleResult(input, graph.article(), State.WRITTEN, graph, done, milliseconds, null, trace, note);
    }

    /** Whether it was tried now and failed. */
    boolean isNewFailure() {
        return state == State.FAILED && done != null && milliseconds != KNOWN;
    }

    /** The same article, of which it has turned out that its graph can't be written. */
    ArticleResult failed(Throwable why, String error) {
        return failed(input, article, Done.failed(done.digest(), error), milliseconds, why);
    }
}
