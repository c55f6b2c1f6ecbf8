package org.newsgraph.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A date as printed: the year may be missing, and a time may stand without its zone.
 *
 * @param year the year, or null where the text leaves it out
 * @param month 1 to 12
 * @param day 1 to 31
 * @param time the time of day, or null
 * @param zone the zone, or null where there is none or its name has several meanings
 */
record PartialDate(Integer year, int month, int day, LocalTime time, ZoneId zone) {
    /**
     * The whole date.
     *
     * @param near a day in whose neighbourhood a date without a year lies
     * @return empty where the year is known from nowhere, or there is no such day
     */
    Optional<NewsDate> resolve(Optional<LocalDate> near) {
        if (year != null) {
            return dayOf(year).map(this::at);
        }
        return near.flatMap(other -> IntStream.rangeClosed(other.getYear() - 1, other.getYear() + 1).boxed()
                .flatMap(y -> dayOf(y).stream())
                .min((a, b) -> Long.compare(distance(a, other), distance(b, other)))).map(this::at);
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    private Optional<LocalDate> dayOf(int inYear) {
        try {
            return Optional.of(LocalDate.of(inYear, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private NewsDate at(LocalDate date) {
        return time == null || zone == null ? NewsDate.of(date)
                : NewsDate.of(OffsetDateTime.from(date.atTime(time).atZone(zone)));
    }
}
