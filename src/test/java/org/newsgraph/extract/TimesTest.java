package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.article.Article;
import org.newsgraph.knowledge.Authority;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.Lexicon;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.Annotator;

/** What times are found in short texts, with which values, and which events they belong to. */
class TimesTest {
    /** The day the texts are read as of. */
    private static final LocalDate WEDNESDAY = LocalDate.of(2023, 5, 17);

    private static final class Tools {
        static final Annotator ANNOTATOR = new Annotator();
        static final EventClasses CLASSES = EventClasses.load(List.of());
        static final Extractor EXTRACTOR = new Extractor(Lexicon.load(List.of(), CLASSES), CLASSES, Authority.load(), false);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("expressions")
    void times_have_the_values_their_words_give_and_nothing_else_is_a_time(String place, String text, String times) {
        assertThat(shown(annotated(place, text))).isEqualTo(times);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("events")
    void an_event_gets_the_time_of_its_own_clause_or_of_the_sentences_frame(String place, String text, String events) {
        Article article = article(place, text, Optional.of(WEDNESDAY));
        Claims claims = Tools.EXTRACTOR.extract(article, Tools.ANNOTATOR.annotate(article));
        assertThat(claims.events().stream().filter(e -> e.start() != null || e.end() != null || e.duration() != null)
                .map(TimesTest::shown).collect(Collectors.joining("; "))).isEqualTo(events);
    }

    static Stream<Arguments> expressions() throws IOException {
        return rows("times.txt");
    }

    static Stream<Arguments> events() throws IOException {
        return rows("event-times.txt");
    }

    @org.junit.jupiter.api.Test
    void without_a_day_to_count_from_relative_times_stay_unresolved() {
        Article article = article(null, "The mayor resigned yesterday. She met the council last week and in March 2021.",
                Optional.empty());
        assertThat(Tools.ANNOTATOR.annotate(article).times()).extracting(t -> t.value() == null || t.value().contains("2021"))
                .containsExactly(true, true, true);
    }

    private static AnnotatedText annotated(String place, String text) {
        return Tools.ANNOTATOR.annotate(article(place, text, Optional.of(WEDNESDAY)));
    }

    private static String shown(AnnotatedText text) {
        return text.times().stream()
                .map(t -> "[" + text.words(t.span()) + "] " + t.type() + (t.value() == null ? "" : " " + t.value()))
                .collect(Collectors.joining("; "));
    }

    private static String shown(Event event) {
        String length = event.duration();
        String start = event.start() == null ? "" : event.start().value();
        String dates = event.end() == null ? start : start + " to " + event.end().value();
        return Stream.of(Terms.localName(event.eventClass()), dates.isEmpty() ? null : dates.strip(), length)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static Article article(String place, String body, Optional<LocalDate> day) {
        return new Article("test", "test", List.of(), null, null, null, null, null, place, Optional.empty(), Optional.empty(),
                day,
                List.of(), null, null, List.of(), "en", List.of(), body, List.of(), "NewsArticle");
    }

    /** Rows "text | what is expected"; a text may begin with the dateline's place in brackets. */
    private static Stream<Arguments> rows(String name) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(TimesTest.class.getResourceAsStream("/extract/" + name), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> {
                String[] parts = line.split(" \\|", 2);
                int end = parts[0].startsWith("(") ? parts[0].indexOf(") ") : -1;
                return Arguments.of(end < 0 ? null : parts[0].substring(1, end), parts[0].substring(end < 0 ? 0 : end + 2),
                        parts[1].strip());
            }).toList().stream();
        }
    }
}
