package org.newsgraph.article.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the robots.txt files of hosts allow; each is asked for once. A host without one allows all, one in trouble nothing. */
final class Robots {
    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_REDIRECTS = 5;
    private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(15);
    private static final long LONGEST_DELAY = 60_000;

    private final WebClient client;
    private final Map<String, BaseRobotRules> rules = new HashMap<>();

    Robots(WebClient client) {
        this.client = client;
    }

    boolean allows(URI page) throws FetchFailure {
        return rules(page).isAllowed(page.toString());
    }

    /** The time between two requests: what robots.txt asks for, at most a minute, or the user's where that is longer. */
    Duration delay(URI page, Duration own) {
        BaseRobotRules known = rules.get(host(page));
        long asked = known == null ? 0 : Math.max(0, Math.min(LONGEST_DELAY, known.getCrawlDelay()));
        return asked > own.toMillis() ? Duration.ofMillis(asked) : own;
    }

    private BaseRobotRules rules(URI page) throws FetchFailure {
        String host = host(page);
        BaseRobotRules known = rules.get(host);
        if (known == null) {
            known = fetch(URI.create(host + "/robots.txt"));
            rules.put(host, known);
        }
        return known;
    }

    private BaseRobotRules fetch(URI file) throws FetchFailure {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        URI at = file;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            client.politely(at);
            WebClient.Answer answer = client.get(at, TIMEOUT, MOST_BYTES);
            if (answer.status() == 200) {
                return parser.parseContent(at.toString(), answer.bytes(), "text/plain", List.of(WebClient.PRODUCT));
            }
            if (answer.status() < 300 || answer.status() >= 400 || answer.location().isEmpty()) {
                return new SimpleRobotRules(answer.status() >= 500 ? SimpleRobotRules.RobotRulesMode.ALLOW_NONE
                        : SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
            }
            try {
                at = at.resolve(answer.location().get());
            } catch (IllegalArgumentException e) {
                break;
            }
            if (at.getHost() == null || !at.getScheme().matches("(?i)https?")) {
                break;
            }
        }
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }

    private static String host(URI page) {
        return page.getScheme() + "://" + page.getRawAuthority();
    }
}
