package org.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.article.Article;
import org.newsgraph.knowledge.Authority;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.Lexicon;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.language.Annotator;

/** What events are found in single sentences: the same fact in several wordings, and each way of presenting it. */
class EventsTest {
    private static final LocalDate SATURDAY = LocalDate.of(2022, 2, 26);

    private static final class Tools {
        static final Annotator ANNOTATOR = new Annotator();
        static final EventClasses CLASSES = EventClasses.load(List.of());
        static final Extractor EXTRACTOR = new Extractor(Lexicon.load(List.of(), CLASSES), CLASSES, Authority.load(), false);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rewordings")
    void a_fact_comes_out_the_same_in_other_words(String fact, String sentence) {
        Claims claims = claims(sentence);
        String eventClass = fact.substring(0, fact.indexOf(' '));
        assertThat(claims.events().stream().filter(e -> eventClass.equals(name(e))).map(e -> shown(e, claims)))
                .containsExactly(fact);
    }

    static Stream<Arguments> rewordings() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        String fact = null;
        for (String line : lines("rewordings.txt")) {
            if (line.isBlank()) {
                fact = null;
            } else if (fact == null) {
                fact = line.strip();
            } else {
                cases.add(Arguments.of(fact, line));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("factualities")
    void the_words_around_an_event_tell_how_it_is_meant(String eventClass, String factuality, String sentence) {
        assertThat(claims(sentence).events()).filteredOn(e -> eventClass.equals(name(e)))
                .extracting(e -> e.factuality().term()).containsExactly(factuality);
    }

    static Stream<Arguments> factualities() throws IOException {
        return lines("factuality.txt").stream().filter(line -> !line.isBlank()).map(line -> line.split(" \\| "))
                .map(parts -> Arguments.of(parts[0], parts[1], parts[2]));
    }

    /** Class, participants, factuality and date of an event as the resource files write them. */
    private static String shown(Event event, Claims claims) {
        TreeSet<String> arguments = new TreeSet<>();
        for (Argument argument : event.arguments()) {
            arguments.add(argument.property().replaceFirst(".*:", "") + "=" + name(argument.filler(), claims));
        }
        return (name(event) + " | " + String.join("; ", arguments) + " | " + event.factuality().term() + " | "
                + (event.start() == null ? "" : event.start().value())).strip();
    }

    private static String name(Reference reference, Claims claims) {
        return switch (reference.kind()) {
            case ENTITY -> claims.entities().stream().filter(e -> e.id().equals(reference.id())).findFirst().orElseThrow().name();
            case EVENT -> name(claims.events().stream().filter(e -> e.id().equals(reference.id())).findFirst().orElseThrow());
            case STATEMENT -> "statement";
        };
    }

    private static String name(Event event) {
        return event.eventClass() == null ? "" : Terms.localName(event.eventClass());
    }

    private static Claims claims(String sentence) {
        Article article = new Article("test", "test", List.of(), null, null, null, null, null, null, Optional.empty(),
                Optional.empty(), Optional.of(SATURDAY), List.of(), null, null, List.of(), "en", List.of(), sentence, List.of(),
                "NewsArticle");
        return Tools.EXTRACTOR.extract(article, Tools.ANNOTATOR.annotate(article));
    }

    private static List<String> lines(String name) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(EventsTest.class.getResourceAsStream("/extract/" + name), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
