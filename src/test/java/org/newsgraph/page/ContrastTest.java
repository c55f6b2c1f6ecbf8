package org.newsgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of both themes meet WCAG 2.2's level AA: 4.5 for text, 3 for lines that mean something. */
class ContrastTest {
    private static final List<String> KINDS =
            List.of("person", "organization", "place", "time", "event", "quotation", "statement");
    private static final String CSS = new String(Assets.bytes(Assets.STYLE), StandardCharsets.UTF_8);

    @Test
    void text_is_legible_in_both_themes() {
        for (Map<String, String> theme : themes()) {
            for (String ground : List.of("page", "panel", "highlight")) {
                assertContrast(theme, "text", ground, 4.5);
            }
            for (String ground : List.of("page", "panel")) {
                for (String ink : List.of("quiet", "link")) {
                    assertContrast(theme, ink, ground, 4.5);
                }
            }
            for (String kind : KINDS) {
                assertContrast(theme, "text", kind, 4.5);
                assertContrast(theme, kind + "-ink", kind, 4.5);
                assertContrast(theme, kind + "-ink", "page", 4.5);
                assertContrast(theme, kind + "-ink", "panel", 4.5);
            }
            assertContrast(theme, "focus", "page", 3);
        }
    }

    @Test
    void the_dark_theme_has_every_colour_of_the_light_one_that_is_not_the_same() {
        List<Map<String, String>> themes = themes();
        assertThat(themes.get(1).keySet()).isEqualTo(themes.get(0).keySet());
        assertThat(themes.get(1).get("page")).isNotEqualTo(themes.get(0).get("page"));
    }

    private static void assertContrast(Map<String, String> theme, String ink, String ground, double least) {
        double a = luminance(theme.get(ink));
        double b = luminance(theme.get(ground));
        assertThat((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).as(ink + " on " + ground + " " + theme.get(ink) + " "
                + theme.get(ground)).isGreaterThanOrEqualTo(least);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static List<Map<String, String>> themes() {
        Matcher roots = Pattern.compile(":root \\{([^}]*)}").matcher(CSS);
        assertThat(roots.find()).isTrue();
        Map<String, String> light = colours(roots.group(1));
        assertThat(roots.find()).isTrue();
        return List.of(light, colours(roots.group(1)));
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> colours = new TreeMap<>();
        Matcher colour = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6});").matcher(block);
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(2));
        }
        return colours;
    }
}
