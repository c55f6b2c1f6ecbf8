package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample's graph in each format against files that were read by a person; -Dgolden.write=true writes them anew. */
class GraphBuilderTest {
    private static final Path GOLDEN = Path.of("src/test/resources/graph");

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_graph_is_written_as_the_golden_file_of_the_format_has_it(Format format) throws IOException {
        String text = GraphWriter.string(Sample.graph(), format);
        // The context is the ontology's and may grow without changing what the file says.
        String data = format == Format.JSONLD ? text.substring(text.indexOf("  \"@graph\"")) : text;
        equalsGolden("sample." + format.extension(), data);
    }

    @Test
    void evidence_only_leaves_out_the_spans_of_mentions_and_other_times() throws IOException {
        GraphOptions options = Sample.options(GraphOptions.Spans.EVIDENCE, GraphOptions.Body.NONE);
        equalsGolden("evidence.ttl", GraphWriter.string(Sample.graph(Sample.claims(), options), Format.TURTLE));
    }

    @Test
    void no_spans_leave_out_all_properties_that_point_to_them() {
        String turtle = GraphWriter.string(Sample.graph(Sample.claims(),
                Sample.options(GraphOptions.Spans.NONE, GraphOptions.Body.FULL)), Format.TURTLE);
        assertThat(turtle).contains("news:factuality").doesNotContain("nif:", "offset_", "news:trigger", "news:evidence",
                "news:cue", "news:timeExpression", "Where it stands");
    }

    private static void equalsGolden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}
