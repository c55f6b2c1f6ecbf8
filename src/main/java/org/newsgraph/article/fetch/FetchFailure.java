package org.newsgraph.article.fetch;

/** A page could not be fetched. The message says why and what to do, without the address. */
public final class FetchFailure extends Exception {
    private static final long serialVersionUID = 1;

    FetchFailure(String message) {
        super(message);
    }

    FetchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
