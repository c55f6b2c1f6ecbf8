package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.problem.BadInput;

/** A sink that keeps what it is given. */
final class Collected implements ArticleSink {
    final List<Article> articles = new ArrayList<>();
    final List<String> failures = new ArrayList<>();

    @Override
    public void accept(Article article) {
        articles.add(article);
    }

    @Override
    public void failed(String source, BadInput problem) {
        assertOneLine(problem.getMessage());
        failures.add(problem.getMessage());
    }

    private static void assertOneLine(String message) {
        if (message.lines().count() != 1) {
            throw new AssertionError("a message of several lines: " + message);
        }
    }
}
