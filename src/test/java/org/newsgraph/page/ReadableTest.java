package org.newsgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2022|2022", "2022-02|February 2022", "2022-02-26|26 February 2022",
        "2022-02-26T15:47:00+09:00|26 February 2022, 15:47 UTC+09:00",
        "2022-02-26T15:47:00Z|26 February 2022, 15:47 UTC", "2022-13|2022-13", "last year|last year"
    })
    void dates_are_as_precise_as_they_are_given(String value, String words) {
        assertThat(Readable.date(value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2022-02-26TMO|26 February 2022, morning", "2024-W28|week 28 of 2024", "2024-Q3|quarter 3 of 2024", "2023-SU|summer 2023",
        "PT25M|25 minutes", "P1Y|1 year", "P1DT2H|1 day 2 hours", "PTXM|PTXM", "PRESENT_REF|now", "XXXX-05|XXXX-05"
    })
    void times_of_the_text_are_told_in_words(String value, String words) {
        assertThat(Readable.timex(value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PhoneCall, Phone call", "G7Summit, G7 summit", "NGO, NGO", "startDate, Start date"})
    void names_of_terms_become_words(String name, String words) {
        assertThat(Readable.title(name)).isEqualTo(words);
    }

    @Test
    void a_date_lasts_as_long_as_it_is_vague() {
        assertThat(Readable.dayAfter("2023")).contains(LocalDate.of(2024, 1, 1));
        assertThat(Readable.dayAfter("2023-12")).contains(LocalDate.of(2024, 1, 1));
        assertThat(Readable.dayAfter("2023-12-31")).contains(LocalDate.of(2024, 1, 1));
        assertThat(Readable.firstDay("2023-02-30")).isEmpty();
        assertThat(Readable.firstDay("soon")).isEmpty();
    }
}
