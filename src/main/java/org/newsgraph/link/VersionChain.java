package org.newsgraph.link;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.article.Article;
import org.newsgraph.article.NewsDate;
import org.newsgraph.text.Fingerprint;

/**
 * The versions of one address, from the earliest to the latest. When each was changed, or published, tells their order, for feeds and
 * archives often have the newest first; where dates are missing or equal, the order of reading does.
 */
final class VersionChain {
    private record Version(Instant time, Fingerprint text, String iri) {}

    private final List<Version> versions = new ArrayList<>(1);

    /** Takes a version in its place, and gives its neighbours there; none where its text is known. */
    Versions enter(Article article, Fingerprint text, String iri) {
        if (versions.stream().anyMatch(v -> v.text().equals(text) || v.iri().equals(iri))) {
            return Versions.NONE;
        }
        int place = versions.size();
        Instant time = time(article).orElse(place == 0 ? Instant.MIN : versions.getLast().time());
        while (place > 0 && versions.get(place - 1).time().isAfter(time)) {
            place--;
        }
        versions.add(place, new Version(time, text, iri));
        return new Versions(place == 0 ? List.of() : List.of(versions.get(place - 1).iri()),
                place == versions.size() - 1 ? List.of() : List.of(versions.get(place + 1).iri()));
    }

    private static Optional<Instant> time(Article article) {
        return article.dateModified().or(article::datePublished).map(VersionChain::instant);
    }

    /** A day without a time begins in Greenwich: which zone it is in is not known. */
    private static Instant instant(NewsDate date) {
        return date.moment().map(m -> m.toInstant()).orElseGet(() -> date.day().atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
