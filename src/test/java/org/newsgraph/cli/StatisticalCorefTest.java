package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export --coref statistical}. Its models are loaded here and nowhere else in the tests. */
class StatisticalCorefTest {
    private static final String SUMMIT = "seeds/camp-david-summit-2023-08-18.jsonl";
    private static final List<String> SEEDS =
            List.of(SUMMIT, "seeds/moon-launch-2023-07-14.txt", "seeds/noto-earthquake-2024-01-02.txt");
    private static final String THREE = "person:joe-biden, person:fumio-kishida, person:yoon-suk-yeol ;";

    @TempDir
    private Path folder;

    private String exported(String coref) throws IOException {
        Path file = folder.resolve(coref + ".trig");
        Outcome outcome = Outcome.of("export", SUMMIT, "-o", file, "--coref", coref);
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        return Files.readString(file);
    }

    /** What is said of the "They" of "They met at Camp David". */
    private static String pronoun(String graph) {
        return Stream.of(graph.split("\\n\\n")).filter(part -> part.startsWith("this:offset_276_280 a nif:Phrase")).findFirst()
                .orElse("");
    }

    @Test
    void a_pronoun_for_three_people_is_resolved_by_the_model_where_the_rules_have_no_answer() throws IOException {
        assertThat(pronoun(exported("rules"))).isEmpty();
        String graph = exported("statistical");
        assertThat(pronoun(graph)).contains("nif:anchorOf \"They\"", "itsrdf:taIdentRef " + THREE,
                "news:mentionKind news:Pronominal");
        assertThat(graph).contains("schema:attendee " + THREE);
    }

    @Test
    void the_number_of_threads_does_not_matter() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int threads : new int[] {1, 4}) {
            Path file = folder.resolve(threads + ".nq");
            List<Object> words = new ArrayList<>(List.of("export", "-o", file, "--threads", threads, "--coref", "statistical"));
            words.addAll(SEEDS);
            Outcome outcome = Outcome.of(words.toArray());
            assertThat(outcome.code()).as(outcome.errors()).isZero();
            texts.add(Files.readString(file));
        }
        assertThat(texts.get(0)).isEqualTo(texts.get(1));
    }

    @Test
    void an_installation_without_its_models_says_which_file_is_missing() throws IOException, InterruptedException {
        String classPath = Stream.of(JavaProcess.classPath().split(File.pathSeparator))
                .filter(part -> !part.contains("coref-models")).collect(Collectors.joining(File.pathSeparator));
        Outcome outcome =
                new JavaProcess(folder).run(JavaProcess.java(classPath, Newsgraph.class.getName(), "export", SUMMIT, "-o",
                        folder.resolve("out.trig").toString(), "--coref", "statistical"));
        assertThat(outcome.code()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(outcome.err()).singleElement().asString()
                .startsWith("newsgraph: --coref statistical: ").contains("lib/newsgraph-coref-models.jar");
        assertThat(folder.resolve("out.trig")).doesNotExist();
    }
}
