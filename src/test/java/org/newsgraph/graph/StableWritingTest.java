package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.extract.Claims;
import org.newsgraph.extract.Event;
import org.newsgraph.extract.Mention;

/** The same claims give the same bytes, in whatever order, place, time zone or thread they are written. */
class StableWritingTest {
    private static String all(Claims claims) {
        ArticleGraph graph = Sample.graph(claims, Sample.options());
        StringBuilder out = new StringBuilder();
        for (Format format : Format.values()) {
            out.append(GraphWriter.string(graph, format));
        }
        return out.toString();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Claims shuffled(Claims c, Random random) {
        List<Event> events = c.events().stream().map(e -> new Event(e.id(), e.eventClass(), e.predicate(),
                shuffled(e.triggers(), random), shuffled(e.sentences(), random), shuffled(e.arguments(), random), e.start(),
                e.end(), e.duration(), shuffled(e.times(), random), e.factuality(), e.online(), e.main(),
                e.confidence())).toList();
        List<Mention> mentions = c.mentions().stream().map(m -> new Mention(m.span(), m.sentence(), m.first(), m.last(), m.head(),
                m.kind(), shuffled(m.entities(), random))).toList();
        return new Claims(c.article(), c.text(), shuffled(c.entities(), random), shuffled(mentions, random),
                shuffled(c.roles(), random), shuffled(events, random), shuffled(c.quotations(), random),
                shuffled(c.statements(), random));
    }

    @Test
    void the_order_in_which_claims_come_does_not_matter() {
        String expected = all(Sample.claims());
        for (int seed = 0; seed < 100; seed++) {
            assertThat(all(shuffled(Sample.claims(), new Random(seed)))).as("seed " + seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Istanbul", "ar-SA-u-nu-arab, Asia/Riyadh", "th-TH-u-ca-buddhist, Pacific/Kiritimati",
        "en-US, America/St_Johns"})
    void neither_locale_nor_time_zone_matter(String locale, String zone) {
        String expected = all(Sample.claims());
        Locale formerLocale = Locale.getDefault();
        TimeZone formerZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(all(Sample.claims())).isEqualTo(expected);
        } finally {
            Locale.setDefault(formerLocale);
            TimeZone.setDefault(formerZone);
        }
    }

    @Test
    void one_builder_serves_many_threads() throws Exception {
        GraphBuilder builder = new GraphBuilder(Sample.options(), Sample.terms());
        String expected = GraphWriter.string(Sample.graph(), Format.TURTLE);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                int seed = i;
                results.add(threads.submit(() -> GraphWriter.string(
                        builder.build(shuffled(Sample.claims(), new Random(seed)), Sample.iri()), Format.TURTLE)));
            }
            for (Future<String> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }
}
