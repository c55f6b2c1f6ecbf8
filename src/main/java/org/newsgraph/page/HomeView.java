package org.newsgraph.page;

import java.util.List;
import java.util.Optional;

/**
 * What the template of the collection shows.
 *
 * @param numbers how many there are of each kind
 * @param classes how many events there are of each class
 * @param articles a page of them, newest first
 * @param latest main events of the newest articles
 * @param pager to further pages
 */
record HomeView(Frame frame, List<Number> numbers, Optional<Classes> classes, List<Article> articles, Optional<Latest> latest,
        Optional<ThingView.Pager> pager) {
    /** How many of a kind. */
    record Number(String count, String label) {}

    /** Classes of events with their numbers. */
    record Classes(List<Number> list) {}

    /** An article with its main events. */
    record Article(Ref article, String date, Optional<String> section, List<Main> events) {}

    /** A main event. */
    record Main(Ref event, Optional<Factuality> factuality) {}

    /** Events. */
    record Latest(List<Main> list) {}
}
