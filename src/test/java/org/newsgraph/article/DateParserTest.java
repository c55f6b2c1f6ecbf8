package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
    private static String read(String text) {
        return DateParser.parse(text).flatMap(date -> date.resolve(Optional.empty()))
                .map(date -> date.moment().map(Object::toString).orElse(date.day().toString())).orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "15:47 JST, February 26, 2022 | 2022-02-26T15:47+09:00",
        "2024-03-05 | 2024-03-05",
        "2024-03-05T09:30:15Z | 2024-03-05T09:30:15Z",
        "2024-03-05T09:30:00.123+01:00 | 2024-03-05T09:30+01:00",
        "2024-03-05 09:30 +0100 | 2024-03-05T09:30+01:00",
        "2024-03-05T09:30 | 2024-03-05",
        "March 5, 2024 | 2024-03-05",
        "March 5th, 2024 | 2024-03-05",
        "Mar. 5, 2024 | 2024-03-05",
        "MARCH 5, 2024 | 2024-03-05",
        "5 March 2024 | 2024-03-05",
        "5th of March 2024 | 2024-03-05",
        "05-Mar-2024 | 2024-03-05",
        "Sept. 9, 2023 | 2023-09-09",
        "Tue, 5 Mar 2024 09:30:00 GMT | 2024-03-05T09:30Z",
        "Tue, 5 Mar 2024 09:30:00 -0500 | 2024-03-05T09:30-05:00",
        "Tuesday, March 5, 2024 at 9:30 a.m. EST | 2024-03-05T09:30-05:00",
        "Tuesday 5 March 2024 21.30 GMT | 2024-03-05T21:30Z",
        "9:30 PM PDT on July 5, 2024 | 2024-07-05T21:30-07:00",
        "July 5, 2024 12:05 am CEST | 2024-07-05T00:05+02:00",
        "July 5, 2024 12 p.m. BST | 2024-07-05T12:00+01:00",
        "July 5, 2024, 7 p.m. AEST | 2024-07-05T19:00+10:00",
        "July 5, 2024 0645 GMT | 2024-07-05T06:45Z",
        "July 5, 2024 06:45 GMT+9 | 2024-07-05T06:45+09:00",
        "July 5, 2024 06:45 (UTC+05:30) | 2024-07-05T06:45+05:30",
        "July 5, 2024 2:00 p.m. ET | 2024-07-05T14:00-04:00",
        "January 5, 2024 2:00 p.m. ET | 2024-01-05T14:00-05:00",
        "January 5, 2024 2:00 p.m. ET (1900 GMT) | 2024-01-05T14:00-05:00",
        "14 Jul 2023 18:20 IST | 2023-07-14",
        "14 Jul 2023, 18:20 local time | 2023-07-14",
        "14 Jul 2023 18:20 | 2023-07-14",
        "2024/03/05 | 2024-03-05",
        "2024年3月5日 | 2024-03-05",
        "05.03.2024 | 2024-03-05",
        "25/03/2024 | 2024-03-25",
        "03/25/2024 | 2024-03-25",
    })
    void dates_in_the_forms_that_papers_print(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tokyo", "March", "2024", "15:47 JST", "Rain fell on March 5, 2024", "March 5, 2024 in Tokyo",
        "February 30, 2024", "2024-13-01", "March 5, 2024 25:10 GMT", "05/03/2024", "5 killed in March 2024",
        "March 5, 2024 13:00 p.m. EST", "version 2.10.2024.1"})
    void anything_else_is_no_date(String text) {
        assertThat(read(text)).isEqualTo("none");
    }

    @Test
    void a_date_without_a_year_takes_the_year_nearest_to_a_known_day() {
        PartialDate date = DateParser.parse("Dec. 31").orElseThrow();
        assertThat(date.resolve(Optional.empty())).isEmpty();
        assertThat(date.resolve(Optional.of(LocalDate.of(2024, 1, 2)))).contains(NewsDate.of(LocalDate.of(2023, 12, 31)));
        assertThat(date.resolve(Optional.of(LocalDate.of(2024, 12, 2)))).contains(NewsDate.of(LocalDate.of(2024, 12, 31)));
        assertThat(DateParser.parse("29 February").orElseThrow().resolve(Optional.of(LocalDate.of(2023, 6, 1))))
                .contains(NewsDate.of(LocalDate.of(2024, 2, 29)));
    }

    @Test
    void a_time_alone_is_told_from_a_date() {
        assertThat(DateParser.isTime("15:47 JST")).isTrue();
        assertThat(DateParser.isTime("at 3 p.m.")).isTrue();
        assertThat(DateParser.isTime("15:47 in Tokyo")).isFalse();
        assertThat(DateParser.isTime("99:99")).isFalse();
        assertThat(DateParser.isTime("JST")).isFalse();
    }
}
