package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;
    private String example;

    @BeforeEach
    void read_the_example() throws IOException {
        try (InputStream in = ValidateCommandTest.class.getResourceAsStream("/org/newsgraph/validate/example.ttl")) {
            example = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void valid_files_are_told_in_one_line() throws IOException {
        file("a.ttl", example);
        file("below/b.ttl", example);
        assertThat(run("validate", folder.toString())).isZero();
        assertThat(lines(out)).containsExactly("2 files valid");
        assertThat(lines(err)).isEmpty();
    }

    @Test
    void a_violation_is_one_line_with_file_node_and_property_and_ends_with_1() throws IOException {
        Path good = file("a.ttl", example);
        Path bad = file("b.ttl", example.replace("news:factuality news:Planned ;", ""));
        assertThat(run("validate", good.toString(), bad.toString())).isEqualTo(ExitCodes.NO);
        assertThat(lines(out)).hasSize(2).last().isEqualTo("2 files: 1 violation");
        assertThat(lines(out).get(0))
                .startsWith(bad + ": violation article/2025-03-04-lena-okafor-visits-port-amsel#event-2 news:factuality:");
        assertThat(lines(err)).isEmpty();
    }

    @Test
    void every_format_is_read_by_its_ending() throws IOException {
        Path turtle = file("a.ttl", example);
        var dataset = RDFDataMgr.loadDataset(turtle.toUri().toString());
        for (Lang lang : new Lang[] {Lang.NTRIPLES, Lang.NQUADS, Lang.TRIG, Lang.JSONLD, Lang.RDFXML}) {
            Path file = folder.resolve("x." + lang.getFileExtensions().get(0));
            try (var stream = Files.newOutputStream(file)) {
                if (lang == Lang.NTRIPLES || lang == Lang.RDFXML) {
                    RDFDataMgr.write(stream, dataset.getDefaultModel(), lang);
                } else {
                    RDFDataMgr.write(stream, dataset, lang);
                }
            }
            assertThat(run("validate", file.toString())).as(lang.getLabel()).isZero();
        }
    }

    @Test
    void a_broken_file_is_told_with_its_line_and_the_others_are_still_checked() throws IOException {
        file("a.ttl", "<urn:a> <urn:b> .\n");
        file("b.ttl", example.replace("news:factuality news:Planned ;", ""));
        assertThat(run("validate", folder.toString())).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(lines(err)).singleElement().asString()
                .startsWith("newsgraph: " + folder.resolve("a.ttl") + ":1:").contains("broken Turtle");
        assertThat(lines(out)).last().isEqualTo("1 file: 1 violation");
    }

    @Test
    void a_missing_file_and_a_file_that_is_no_rdf_are_bad_input() throws IOException {
        assertThat(run("validate", folder.resolve("none.ttl").toString())).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(lines(err)).singleElement().asString().contains("none.ttl");
        assertThat(run("validate", file("a.docx", "x").toString())).isEqualTo(ExitCodes.BAD_INPUT);
    }

    @Test
    void the_report_can_be_rdf_in_a_file() throws IOException {
        Path bad = file("b.ttl", example.replace("news:confidence 0.9", "news:confidence 2.0"));
        Path report = folder.resolve("report.ttl");
        assertThat(run("validate", bad.toString(), "--format", "turtle", "-o", report.toString())).isEqualTo(ExitCodes.NO);
        assertThat(lines(out)).isEmpty();
        assertThat(Files.readString(report)).contains("sh:ValidationReport", "sh:conforms  false", "news:confidence");
    }

    @Test
    void a_users_shapes_are_checked_and_broken_ones_named() throws IOException {
        Path good = file("a.ttl", example);
        Path shapes = file("shapes/house.ttl", """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix schema: <https://schema.org/> .
                <https://house.example/City> a sh:NodeShape ; sh:targetClass schema:City ;
                    sh:property [ sh:path schema:containedInPlace ; sh:minCount 1 ; sh:message "Say which country it is in" ] .
                """);
        assertThat(run("validate", good.toString(), "--shapes", shapes.toString())).isEqualTo(ExitCodes.NO);
        assertThat(lines(out).get(0)).endsWith("place/port-amsel schema:containedInPlace: Say which country it is in");
        err.reset();
        Path broken = file("shapes/broken.ttl", "a b");
        assertThat(run("validate", good.toString(), "--shapes", broken.toString())).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(lines(err)).singleElement().asString().contains("broken.ttl");
    }

    @Test
    void an_unknown_format_is_wrong_usage() throws IOException {
        assertThat(run("validate", file("a.ttl", example).toString(), "--format", "html")).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(lines(err)).singleElement().asString().contains("html");
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int run(String... args) {
        out.reset();
        return Newsgraph.run(new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err, false, StandardCharsets.UTF_8),
                new PrintStream(out, false, StandardCharsets.UTF_8), args);
    }

    private static List<String> lines(ByteArrayOutputStream stream) {
        String text = stream.toString(StandardCharsets.UTF_8);
        return text.lines().toList();
    }
}
