package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "By Jane Doe | Jane Doe",
        "by Jane Doe | Jane Doe",
        "BY JANE DOE | Jane Doe",
        "Written by: Jane Doe | Jane Doe",
        "Author: Jane Doe | Jane Doe",
        "By Jane Doe and John Q. Public | Jane Doe;John Q. Public",
        "By Jane Doe, John Roe and Ana de la Cruz | Jane Doe;John Roe;Ana de la Cruz",
        "By Jane Doe & John Roe | Jane Doe;John Roe",
        "By Jane Doe, Staff Writer | Jane Doe",
        "By Jane Doe, Tokyo correspondent | Jane Doe",
        "By Jane Doe in Tokyo and John Roe in Seoul | Jane Doe;John Roe",
        "By Jane Doe, Associated Press | Jane Doe",
        "By The Associated Press | The Associated Press",
        "By Jean-Luc O’Neil | Jean-Luc O’Neil",
        "By Łukasz Żak | Łukasz Żak",
        "By Jane Doe (jane@example.org) | Jane Doe",
    })
    void bylines_name_their_authors(String line, String names) {
        assertThat(Byline.authors(line)).contains(List.of(names.split(";")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Monday, all roads had been cleared.", "By Monday",
        "By the time help came, the house had burned down",
        "Bye Jane Doe", "By far the largest fire", "Jane Doe", "By", "By 2030", "Reported by three witnesses"})
    void other_lines_are_no_bylines(String line) {
        assertThat(Byline.authors(line)).isEmpty();
    }

    @Test
    void a_role_makes_a_byline_without_by() {
        assertThat(Byline.withRole("Jane Doe, Staff Writer")).contains(List.of("Jane Doe"));
        assertThat(Byline.withRole("Jane Doe, a lawyer")).isEmpty();
        assertThat(Byline.withRole("Fire in Tokyo, staff writer says")).isEmpty();
    }
}
