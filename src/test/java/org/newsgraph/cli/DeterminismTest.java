package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.graph.Format;

/** The same articles give the same bytes, whatever the number of threads, the order, the place, the time zone and the process. */
class DeterminismTest {
    private static final List<String> SEEDS =
            List.of("seeds/ministers-call-2022-02-26.txt", "seeds/noto-earthquake-2024-01-02.txt",
                    "seeds/moon-launch-2023-07-14.txt");
    private static final String IN_EVERY_FORMAT = SEEDS.get(0);

    @TempDir
    private static Path folder;

    private static Map<String, String> expected;

    @BeforeAll
    static void export_once() throws IOException {
        expected = exported(folder.resolve("first"), SEEDS, 1);
    }

    /** Exports articles, and one of them in every other format; file name to text. */
    private static Map<String, String> exported(Path place, List<String> inputs, int threads) throws IOException {
        for (Format format : Format.values()) {
            List<Object> words = new ArrayList<>(List.of("export", "-o", place + "/", "--format", format, "--threads", threads));
            words.addAll(format == Format.TURTLE ? inputs : List.of(IN_EVERY_FORMAT));
            Outcome outcome = Outcome.of(words.toArray());
            assertThat(outcome.code()).as(outcome.errors()).isZero();
        }
        return texts(place);
    }

    private static Map<String, String> texts(Path place) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void there_is_a_file_for_each_article_and_each_format() {
        assertThat(expected).hasSize(SEEDS.size() + Format.values().length - 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, en-US, UTC", "2, 2, tr-TR, Asia/Istanbul", "4, 3, ar-SA-u-nu-arab, America/St_Johns",
        "3, 4, ja-JP-u-ca-japanese, Pacific/Kiritimati"})
    void threads_order_locale_and_time_zone_do_not_matter(int threads, long seed, String locale, String zone) throws IOException {
        Locale formerLocale = Locale.getDefault();
        TimeZone formerZone = TimeZone.getDefault();
        List<String> shuffled = new ArrayList<>(SEEDS);
        Collections.shuffle(shuffled, new Random(seed));
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(exported(folder.resolve("under-" + locale), shuffled, threads)).isEqualTo(expected);
        } finally {
            Locale.setDefault(formerLocale);
            TimeZone.setDefault(formerZone);
        }
    }

    @Test
    void several_articles_in_one_file_stand_in_the_order_given_whatever_the_number_of_threads() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int threads : new int[] {1, 4}) {
            Path file = folder.resolve("all-" + threads + ".nq");
            Outcome outcome = Outcome.of("export", SEEDS.get(2), SEEDS.get(0), SEEDS.get(1), "-o", file, "--threads", threads);
            assertThat(outcome.code()).as(outcome.errors()).isZero();
            texts.add(Files.readString(file));
        }
        assertThat(texts.get(0)).isEqualTo(texts.get(1));
        assertThat(texts.get(0).indexOf("/2023-07-14-")).isLessThan(texts.get(0).indexOf("/2022-02-26-"));
        assertThat(texts.get(0).indexOf("/2022-02-26-")).isLessThan(texts.get(0).indexOf("/2024-01-02-"));
    }

    @Test
    void another_process_in_another_country_writes_the_same_bytes() throws IOException, InterruptedException {
        Path place = folder.resolve("process");
        Outcome outcome = new JavaProcess(folder).run(JavaProcess.java(JavaProcess.classPath(), "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Tokyo", "-Dfile.encoding=ISO-8859-9", EveryFormat.class.getName(), place.toString()));
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        assertThat(texts(place)).isEqualTo(expected);
    }

    /** What the other process runs. */
    static final class EveryFormat {
        private EveryFormat() {}

        public static void main(String[] args) throws IOException {
            exported(Path.of(args[0]), SEEDS.reversed(), 2);
        }
    }
}
