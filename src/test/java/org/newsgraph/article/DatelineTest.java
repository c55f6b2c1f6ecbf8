package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", value = {
        "TOKYO, Feb. 26 (Reuters) — Rain fell. | TOKYO, Feb. 26 (Reuters) | Tokyo",
        "TOKYO, Feb 26 (Reuters) - Rain fell. | TOKYO, Feb 26 (Reuters) | Tokyo",
        "TOKYO (AP) - Rain fell. | TOKYO (AP) | Tokyo",
        "TOKYO (AP) — Rain fell. | TOKYO (AP) | Tokyo",
        "TOKYO (AP) -- Rain fell. | TOKYO (AP) | Tokyo",
        "TOKYO—Rain fell. | TOKYO | Tokyo",
        "NEW YORK – Rain fell. | NEW YORK | New York",
        "RIO DE JANEIRO — Rain fell. | RIO DE JANEIRO | Rio de Janeiro",
        "ST. PETERSBURG, Russia — Rain fell. | ST. PETERSBURG, Russia | St. Petersburg, Russia",
        "WASHINGTON, D.C. — Rain fell. | WASHINGTON, D.C. | Washington, D.C.",
        "PORT-AU-PRINCE, Haiti — Rain fell. | PORT-AU-PRINCE, Haiti | Port-Au-Prince, Haiti",
        "LONDON/PARIS, July 5 (AFP) - Rain fell. | LONDON/PARIS, July 5 (AFP) | London/Paris",
        "Geneva, 5 March 2024 – Rain fell. | Geneva, 5 March 2024 | Geneva",
        "BEIJING, March 5 (Xinhua) -- Rain fell. | BEIJING, March 5 (Xinhua) | Beijing",
        "Addis Ababa (AFP) – Rain fell. | Addis Ababa (AFP) | Addis Ababa",
        "(Reuters) - Rain fell. | (Reuters) | null",
    })
    void datelines_at_the_start_of_a_text(String text, String printed, String place) {
        Dateline found = Dateline.opening(text).orElseThrow();
        assertThat(found.printed()).isEqualTo(printed);
        assertThat(found.place()).isEqualTo(place);
        assertThat(text.substring(found.length())).isEqualTo("Rain fell.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rain fell.", "Rain — a lot of it — fell.", "The minister - a lawyer - resigned.",
        "BREAKING — Rain fell.", "UPDATE - Rain fell.", "World Health Organization (WHO) – the agency in Geneva – met.",
        "U.S.-Japan talks begin - again.", "A — B", "— Rain fell.", "JR — the railway — stopped.", ""})
    void other_beginnings_are_no_datelines(String text) {
        assertThat(Dateline.opening(text)).isEmpty();
    }

    @Test
    void the_date_in_a_dateline_is_read() {
        Optional<NewsDate> day = Dateline.opening("TOKYO, Feb. 26, 2022 (Reuters) — Rain fell.").orElseThrow().date()
                .orElseThrow()
                .resolve(Optional.empty());
        assertThat(day).contains(NewsDate.of(LocalDate.of(2022, 2, 26)));
    }

    @Test
    void a_line_of_its_own_needs_a_date_or_an_agency() {
        assertThat(Dateline.line("GENEVA, 5 March 2024")).map(Dateline::place).contains("Geneva");
        assertThat(Dateline.line("TOKYO (Kyodo) —")).map(Dateline::place).contains("Tokyo");
        assertThat(Dateline.line("TOKYO")).isEmpty();
        assertThat(Dateline.line("FIRE IN TOKYO")).isEmpty();
    }
}
