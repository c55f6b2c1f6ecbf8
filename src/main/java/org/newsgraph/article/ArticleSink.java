package org.newsgraph.article;

import org.newsgraph.problem.BadInput;

/** Takes articles one by one as they are read, and hears of the inputs that could not be read. */
public interface ArticleSink {
    /** The next article, in input order. */
    void accept(Article article);

    /**
     * An input, or a line of one, could not be read; the others go on.
     *
     * @param source the file, with a line number where a file holds many articles
     * @param problem what is wrong; its message names the source
     */
    void failed(String source, BadInput problem);
}
