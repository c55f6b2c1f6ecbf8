package org.newsgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.newsgraph.knowledge.SenseExample;
import org.newsgraph.knowledge.SenseExamples;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.pipeline.ExampleRun;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.problem.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the examples of a lexicon. */
@Command(
        name = "test",
        description = "Runs the examples (news:example) of a lexicon's senses and shows what came instead where one fails; exits "
                + "with 1 then.",
        footer = {
            "%nAn example is a sentence and what is to be found in it, parted by | :",
            "  my:lie-in-protest news:example \"Students held a lie-in in Bergen. | agent=Students; location=Bergen | Occurred\" .",
            "%nParticipants are role=name, all of a role that is named at all; a factuality; a date. What is left out may be "
                    + "anything; none says that the sense is not meant. Each is read as an article of Saturday, 26 February 2022."
        })
final class LexiconTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE",
            description = "Turtle file of event words, classes and examples; without one, the program's own examples.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--lexicon", paramLabel = "FILE",
            description = "Turtle file of further event words and classes whose examples are not run, repeatable.")
    private List<Path> lexicons = new ArrayList<>();

    @Option(names = "--authority", paramLabel = "FILE", description = "Turtle file of further names, repeatable.")
    private List<Path> authorities = new ArrayList<>();

    private int failed;

    @Override
    public Integer call() {
        List<Path> words = new ArrayList<>(lexicons);
        files.stream().filter(f -> !words.contains(f)).forEach(words::add);
        Pipeline pipeline = ExampleBatch.load(words, authorities);
        Set<String> senses = pipeline.senses();
        List<SenseExample> examples = files.isEmpty() ? SenseExamples.ofProgram(senses) : SenseExamples.of(files, senses);
        if (examples.isEmpty()) {
            throw new BadInput(files.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ": holds no news:example; add one to a sense ('newsgraph lexicon test --help' shows how)");
        }
        PrintWriter out = spec.commandLine().getOut();
        ExampleBatch.run(pipeline, examples, outcome -> show(outcome, out));
        long tested = examples.stream().map(SenseExample::sense).distinct().count();
        out.println(examples.size() + (examples.size() == 1 ? " example" : " examples") + " of " + tested
                + (tested == 1 ? " sense: " : " senses: ") + (examples.size() - failed) + " right, " + failed + " wrong");
        out.flush();
        return failed == 0 ? ExitCodes.DONE : ExitCodes.NO;
    }

    private void show(ExampleRun.Outcome outcome, PrintWriter out) {
        if (outcome.passed()) {
            return;
        }
        failed++;
        SenseExample example = outcome.example();
        out.println("<" + example.sense() + ">");
        out.println("  sentence  " + example.sentence());
        out.println("  expected  " + expected(example));
        out.println("  came      " + (outcome.came().isEmpty() ? "nothing of this sense" : outcome.came().get(0)));
        outcome.came().stream().skip(1).forEach(c -> out.println("            " + c));
        outcome.others().forEach(o -> out.println("  besides   " + o));
        out.flush();
    }

    private static String expected(SenseExample example) {
        if (!example.fires()) {
            return "none";
        }
        List<String> parts = new ArrayList<>();
        if (!example.roles().isEmpty()) {
            parts.add(example.roles().entrySet().stream().map(LexiconTestCommand::pairs).collect(Collectors.joining("; ")));
        }
        if (example.factuality() != null) {
            parts.add(example.factuality());
        }
        if (example.start() != null) {
            parts.add(example.start());
        }
        return parts.isEmpty() ? "an event of this sense" : String.join(" | ", parts);
    }

    private static String pairs(Map.Entry<String, List<String>> role) {
        return role.getValue().isEmpty() ? role.getKey() + "=" : role.getValue().stream().map(n -> role.getKey() + "=" + n)
                .collect(Collectors.joining("; "));
    }

    /** How a sense is written in the program's own files. */
    static String shortened(String iri) {
        return iri.startsWith(Terms.LEXICON) ? "lex:" + iri.substring(Terms.LEXICON.length()) : "<" + iri + ">";
    }
}
