package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports in processes of their own that are killed (SIGKILL) at random moments, or told to stop, and gone on with: in the end there
 * are the bytes of an export that nothing disturbed. {@code -Dbatch.articles=1000 -Dbatch.kills=5 -Dbatch.megabytes=2000} makes it
 * large; the moments follow from {@code -Dbatch.seed}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledExportTest {
    private static final int ARTICLES = Integer.getInteger("batch.articles", 24);
    private static final int KILLS = Integer.getInteger("batch.kills", 2);
    private static final long MEGABYTES = Integer.getInteger("batch.megabytes", 2000);
    private static final boolean LARGE = ARTICLES > 100;

    @TempDir
    private static Path folder;

    private static Path inputs;
    private static Set<String> unreadable;
    /** What an export that nothing disturbs writes into a folder. */
    private static Path undisturbed;

    private final Random random = new Random(Long.getLong("batch.seed", 1L));

    @BeforeAll
    static void export_undisturbed() throws IOException, InterruptedException {
        inputs = Files.createDirectory(folder.resolve("articles"));
        unreadable = MixedArticles.make(inputs, ARTICLES);
        undisturbed = folder.resolve("undisturbed");
        long begin = System.nanoTime();
        ExportProcess export = start(undisturbed, inputs, "--report", folder.resolve("report.jsonl"));
        assertThat(export.await()).as(export.errors()).isEqualTo(ExitCodes.PARTLY_DONE);
        tell("undisturbed", export, begin);
        assertThat(export.peak()).as("bytes of memory").isLessThan(MEGABYTES * 1_000_000);
        assertThat(undisturbed.resolve(".newsgraph-journal")).doesNotExist();
    }

    private static ExportProcess start(Path output, Object... arguments) throws IOException {
        return new ExportProcess(folder, output, LARGE,
                Stream.concat(Stream.of("--date", "2024-03-05"), Stream.of(arguments)).toArray());
    }

    private static void tell(String what, ExportProcess export, long begin) {
        System.out.printf("%s: %d articles, %.1f s, %d MB%n", what, ARTICLES, (System.nanoTime() - begin) / 1e9,
                export.peak() / 1_000_000);
    }

    /** The files of a folder; hidden ones but the journal would be remains. */
    private static Map<String, String> files(Path place) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                if (!file.endsWith(".newsgraph-journal")) {
                    texts.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static List<JsonObject> report(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }

    private static long outcomes(Path file, String outcome) throws IOException {
        return report(file).stream().filter(line -> line.get("outcome").getAsString().equals(outcome)).count();
    }

    @Test
    @Order(1)
    void every_article_is_in_the_report_with_what_came_of_it() throws IOException {
        Path file = folder.resolve("report.jsonl");
        assertThat(outcomes(file, "written")).isEqualTo(files(undisturbed).size());
        assertThat(outcomes(file, "duplicate")).isPositive();
        assertThat(report(file).stream().filter(line -> line.has("error")).map(line -> line.get("input").getAsString()))
                .hasSameSizeAs(unreadable).allMatch(input -> unreadable.stream().anyMatch(input::endsWith));
        assertThat(report(file)).filteredOn(line -> line.get("outcome").getAsString().equals("written"))
                .allMatch(line -> line.get("triples").getAsInt() > 0 && line.has("events") && line.has("milliseconds"))
                .allMatch(line -> files(line, undisturbed));
        assertThat(files(undisturbed).values()).anyMatch(text -> text.contains("prov:wasRevisionOf"));
    }

    private static boolean files(JsonObject line, Path place) {
        String article = line.get("article").getAsString();
        return Files.exists(place.resolve(article.substring(article.lastIndexOf('/') + 1) + ".ttl"));
    }

    @Test
    @Order(2)
    void a_killed_export_into_a_folder_is_gone_on_with_to_the_same_bytes() throws IOException, InterruptedException {
        Path place = folder.resolve("killed");
        resume(place, inputs);
        assertThat(files(place)).isEqualTo(files(undisturbed));
    }

    @Test
    @Order(3)
    void a_killed_export_into_one_file_is_gone_on_with_to_the_same_bytes() throws IOException, InterruptedException {
        Path all = folder.resolve("all.trig");
        ExportProcess whole = start(all, inputs);
        assertThat(whole.await()).as(whole.errors()).isEqualTo(ExitCodes.PARTLY_DONE);
        Path place = Files.createDirectory(folder.resolve("file")).resolve("all.trig");
        resume(place, inputs);
        assertThat(place).hasSameBinaryContentAs(all);
        assertThat(files(place.getParent()).keySet()).containsExactly(".all.trig.newsgraph-journal", "all.trig");
    }

    /** Kills exports into a place, each at a random moment of its work, and lets the last one come to its end. */
    private void resume(Path place, Path input) throws IOException, InterruptedException {
        int all = files(undisturbed).size();
        Path report = folder.resolve(place.getFileName() + "-report.jsonl");
        int written = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long begin = System.nanoTime();
            // The first did not know that it would be gone on with.
            ExportProcess export = kill == 0 ? start(place, input) : start(place, input, "--resume");
            boolean atWork = export.awaitWritten(written + 1 + random.nextInt(Math.max(1, (all - written) / 2)));
            Thread.sleep(random.nextInt(300));
            export.process().destroyForcibly().waitFor();
            tell("killed", export, begin);
            assertThat(atWork).as(export.errors()).isTrue();
            assertThat(export.written()).as("what was written stays written").isGreaterThan(written);
            written = export.written();
        }
        long begin = System.nanoTime();
        ExportProcess last = start(place, input, "--resume", "--report", report);
        assertThat(last.await()).as(last.errors()).isEqualTo(ExitCodes.PARTLY_DONE);
        tell("resumed", last, begin);
        assertThat(last.peak()).as("bytes of memory").isLessThan(MEGABYTES * 1_000_000);
        assertThat(outcomes(report, "kept")).as("articles that were not done again").isEqualTo(written);
        assertThat(outcomes(report, "kept") + outcomes(report, "written")).isEqualTo(all);
    }

    @Test
    @Order(4)
    void ctrl_c_finishes_the_articles_in_hand_and_the_rest_is_left_to_a_repeat() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")) && !isInterruptIgnored(), "only where SIGINT can be sent and heard");
        Path place = folder.resolve("stopped");
        // Nobody will write to its standard input, which it would have to wait for in the end.
        ExportProcess export = start(place, inputs, "-");
        assertThat(export.awaitWritten(3)).as(export.errors()).isTrue();
        new ProcessBuilder("/bin/kill", "-INT", Long.toString(export.process().pid())).start().waitFor();
        assertThat(export.process().waitFor(60, TimeUnit.SECONDS)).as(export.errors()).isTrue();
        assertThat(export.process().exitValue()).as(export.errors()).isEqualTo(ExitCodes.PARTLY_DONE);
        assertThat(export.errors()).contains("newsgraph: stopped after ", "--resume").doesNotContain("Exception");
        Map<String, String> whole = files(undisturbed);
        assertThat(files(place)).hasSizeBetween(3, whole.size() - 1)
                .allSatisfy((name, text) -> assertThat(text).isEqualTo(whole.get(name)));
        ExportProcess rest = start(place, inputs, "--resume");
        assertThat(rest.await()).as(rest.errors()).isEqualTo(ExitCodes.PARTLY_DONE);
        assertThat(files(place)).isEqualTo(whole);
    }

    /** A background process of a shell may have inherited that it does not hear Ctrl-C; so would those it starts. */
    private static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(line.indexOf(':') + 1).strip(), 16) & 2) != 0);
    }
}
