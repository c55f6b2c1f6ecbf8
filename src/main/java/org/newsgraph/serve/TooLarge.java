package org.newsgraph.serve;

import java.io.IOException;

/** A request's body is larger than the limit. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(long limit) {
        super("the request is larger than " + limit + " bytes, the limit here; send less");
    }
}
