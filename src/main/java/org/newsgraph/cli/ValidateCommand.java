package org.newsgraph.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.graph.Format;
import org.newsgraph.problem.BadInput;
import org.newsgraph.query.DataFiles;
import org.newsgraph.validate.GraphFile;
import org.newsgraph.validate.Report;
import org.newsgraph.validate.ReportWriter;
import org.newsgraph.validate.Severity;
import org.newsgraph.validate.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks graphs. */
@Command(
        name = "validate",
        description = "Checks graphs: SHACL shapes, declared terms, exact spans.",
        footer = {
            "%nExamples:",
            "  newsgraph validate output/",
            "  newsgraph validate a.ttl b.trig --shapes house-rules.ttl",
            "  newsgraph validate output/ --format turtle -o report.ttl",
            "%nA line of the report: file, severity, node, property, what is wrong and what to do. Only",
            "violations make graphs invalid. A graph that newsgraph exported may use no term that the ontology",
            "does not list; in others that is a warning."
        })
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "RDF file or folder; a folder with all below it. Each named graph is checked by itself.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--shapes",
            paramLabel = "FILE",
            description = "Turtle file of SHACL shapes to check besides, repeatable.")
    private List<Path> shapes = new ArrayList<>();

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "Turtle file of event words whose classes count as declared, repeatable.")
    private List<Path> lexicons = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default), or a SHACL validation report as turtle, trig, ntriples, nquads, jsonld, rdfxml.")
    private String format = "text";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report to this file; it appears only whole.")
    private Path output;

    @Override
    public Integer call() {
        Format rdf = format.equalsIgnoreCase("text") ? null : Format.of(format);
        Validator validator = new Validator(shapes, lexicons);
        Report all = new Report(List.of());
        StringBuilder text = new StringBuilder();
        int unreadable = 0;
        List<Path> files = DataFiles.find(paths);
        for (Path file : files) {
            try {
                Report report = validator.validate(GraphFile.read(file));
                report.lines().forEach(line -> text.append(file).append(": ").append(line).append(System.lineSeparator()));
                all = all.and(report);
            } catch (BadInput e) {
                // The other files are still worth checking.
                Troubles.report(e, spec.commandLine().getErr(), Newsgraph.isDebugging(spec.commandLine()));
                unreadable++;
            }
        }
        text.append(summary(all, files.size() - unreadable)).append(System.lineSeparator());
        print(rdf == null ? text.toString() : rdf(all, rdf));
        return unreadable > 0 ? ExitCodes.BAD_INPUT : all.conforms() ? ExitCodes.DONE : ExitCodes.NO;
    }

    private static String summary(Report report, int files) {
        long warnings = report.findings().stream().filter(f -> f.severity() == Severity.WARNING).count();
        return count(files, "file") + (report.conforms() ? " valid" : ": " + count(report.violations(), "violation"))
                + (warnings > 0 ? ", " + count(warnings, "warning") : "");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String rdf(Report report, Format format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReportWriter.write(report, format, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void print(String text) {
        if (output == null || output.toString().equals("-")) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
        } else {
            WholeFile.write(output, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
