package org.newsgraph.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * When an article was published, as precise as its source says.
 *
 * @param day the day where it was published
 * @param moment the moment with its zone, where the source gives a time and a zone; its date is {@code day}
 */
public record NewsDate(LocalDate day, Optional<OffsetDateTime> moment) {
    public static NewsDate of(LocalDate day) {
        return new NewsDate(day, Optional.empty());
    }

    public static NewsDate of(OffsetDateTime moment) {
        return new NewsDate(moment.toLocalDate(), Optional.of(moment));
    }
}
