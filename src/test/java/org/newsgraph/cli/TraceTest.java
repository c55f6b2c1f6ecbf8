package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.ArticleSink;
import org.newsgraph.article.ReadOptions;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.Claims;
import org.newsgraph.extract.Event;
import org.newsgraph.extract.EventTrace;
import org.newsgraph.extract.Step;
import org.newsgraph.extract.TracedClaims;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.problem.BadInput;
import org.newsgraph.text.Span;

/** Why events are as they are: {@code export --trace}. What it looks like stands in docs/lexicon.md and is tested there. */
class TraceTest {
    private static final List<String> SEEDS =
            List.of("seeds/ministers-call-2022-02-26.txt", "seeds/noto-earthquake-2024-01-02.txt",
                    "seeds/georgia-protest-2024-05-14.txt");

    @TempDir
    private Path folder;

    @Test
    void every_fact_of_every_event_has_its_step() {
        org.apache.jena.sys.JenaSystem.init();
        Pipeline pipeline = Pipeline.load(List.of(), List.of(), false, false);
        ArticleReader.read(SEEDS, new ReadOptions(Optional.empty(), java.nio.charset.StandardCharsets.UTF_8),
                System.in,
                new ArticleSink() {
                    @Override
                    public void accept(Article article) {
                        check(pipeline.trace(article), pipeline.claims(article));
                    }

                    @Override
                    public void failed(String source, BadInput problem) {
                        throw problem;
                    }
                });
    }

    private static void check(TracedClaims traced, Claims plain) {
        assertThat(traced.claims().events()).as("a trace changes nothing").isEqualTo(plain.events());
        assertThat(traced.traces()).extracting(EventTrace::event)
                .containsExactlyElementsOf(plain.events().stream().map(Event::id).toList());
        for (int i = 0; i < plain.events().size(); i++) {
            Event event = plain.events().get(i);
            List<Step> steps = traced.traces().get(i).steps();
            assertThat(steps).filteredOn(s -> s.kind() == Step.Kind.MEANING).extracting(Step::words)
                    .containsAll(event.triggers()).allSatisfy(w -> assertThat(w).isInstanceOf(Span.class));
            for (Argument argument : event.arguments()) {
                assertThat(steps).as(event.id() + " " + argument)
                        .anyMatch(s -> s.kind() == Step.Kind.ARGUMENT && s.term().equals(argument.property())
                                && s.filler().equals(argument.filler()));
            }
            assertThat(steps).as(event.id()).anyMatch(s -> s.kind() == Step.Kind.FACTUALITY
                    && s.term().equals(event.factuality().term()));
            assertThat(steps).filteredOn(s -> s.kind() == Step.Kind.TIME).extracting(Step::words).containsAll(event.times());
            assertThat(steps).allSatisfy(s -> assertThat(s.words() == null || plain.text().sentences().get(s.sentence()).span()
                    .contains(s.words()) || s.kind() == Step.Kind.TIME).isTrue());
        }
    }

    @Test
    void the_trace_is_the_same_on_one_thread_and_on_several() throws IOException {
        Path one = folder.resolve("one.txt");
        Path many = folder.resolve("many.txt");
        assertThat(trace(one, "1").code()).isZero();
        assertThat(trace(many, "4").code()).isZero();
        assertThat(Files.readString(one)).isEqualTo(Files.readString(many)).startsWith("<https://w3id.org/newsgraph/id/article/")
                .endsWith("\n\n");
    }

    private Outcome trace(Path file, String threads) {
        return Outcome.of("export", SEEDS.get(0), SEEDS.get(1), SEEDS.get(2), "-o", folder.resolve("graphs.trig"), "--trace",
                file,
                "--threads", threads);
    }

    @Test
    void trace_and_graph_do_not_both_go_to_standard_output() {
        Outcome outcome = Outcome.of("export", "examples/recall.txt", "-o", "-", "--trace", "-");
        assertThat(outcome.code()).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(outcome.errors()).contains("name a file for one");
    }

    @Test
    void a_trace_that_cannot_be_written_is_told_with_its_name() {
        Outcome outcome = Outcome.of("export", "examples/recall.txt", "-o", folder.resolve("g.ttl"), "--trace",
                Path.of("examples", "recall.txt", "trace.txt"));
        assertThat(outcome.code()).isEqualTo(ExitCodes.FAILED_STORE);
        assertThat(outcome.errors()).contains("recall.txt/trace.txt: cannot be written");
    }
}
