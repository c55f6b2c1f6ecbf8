package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.page.Links;
import org.newsgraph.page.Pages;

/** The pages that are of no one thing: home and search. */
final class Browsing {
    private final Source source;
    private final Workers workers;
    private final Links links;

    Browsing(Source source, Workers workers, Links links) {
        this.source = source;
        this.workers = workers;
        this.links = links;
    }

    Reply home(HttpServletRequest request) throws Exception {
        int page = page(request);
        return workers.call(() -> source.read(() -> new Pages(source.dataset(), links).home(page)))
                .map(html -> Reply.of(Reply.HTML, html))
                .orElseThrow(() -> new HttpFailure(404, "there are fewer pages"));
    }

    Reply search(HttpServletRequest request) throws Exception {
        int page = page(request);
        String words = Optional.ofNullable(request.getParameter("q")).orElse("");
        return Reply.of(Reply.HTML,
                workers.call(() -> source.read(() -> new Pages(source.dataset(), links).search(words, page))));
    }

    /** The parameter {@code page}, from 1. */
    static int page(HttpServletRequest request) {
        String given = request.getParameter("page");
        try {
            int page = given == null ? 1 : Integer.parseInt(given);
            if (page > 0) {
                return page;
            }
        } catch (NumberFormatException e) {
            throw new HttpFailure(400, "page=" + given + ": no number", Map.of(), e);
        }
        throw new HttpFailure(400, "page=" + given + ": pages are counted from 1");
    }
}
