package org.newsgraph.serve;

/** What is mined before the first article comes: as many times as the compiler needs to make the usual paths fast. */
final class WarmUp {
    static final int ROUNDS = 10;
    static final String ARTICLE = """
            Ministers of Norway and Canada hold call on fisheries
            9:30 GMT, March 4, 2024

            Norwegian Foreign Minister Espen Barth Eide on Monday morning held a 20-minute call with his Canadian counterpart, \
            Mélanie Joly. They condemned the attack on a trawler, and Canada announced sanctions on two companies.

            "We will meet next week," Eide told reporters in Oslo. The two are considering a visit to Ottawa on Friday.
            """;

    private WarmUp() {}
}
