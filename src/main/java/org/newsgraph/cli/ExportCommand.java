package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.newsgraph.article.ArticleCount;
import org.newsgraph.article.ReadOptions;
import org.newsgraph.graph.Format;
import org.newsgraph.graph.GraphOptions;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.problem.WrongUsage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles to RDF. */
@Command(
        name = "export",
        description = "Turns articles into RDF: who did what to whom, when, where, how certain, and which words say so.",
        footer = {
            "%nExamples:",
            "  newsgraph export seeds/                               one Turtle file an article, in output/",
            "  newsgraph export article.txt -o - --date 2024-03-05   to standard output",
            "  newsgraph export archive.jsonl -o archive.nq          one file, a named graph an article",
            "  newsgraph export 'news/**.txt' --lexicon words.ttl --shapes rules.ttl",
            "  newsgraph export archive.jsonl -o graphs/ --resume    again after a break: only what is left",
            "%nInputs are plain text, web pages, JSON (schema.org, ninjs, JSON Feed), RSS and Atom, WARC, NewsML-G2 and NITF, also "
                    + "packed as .gz, .zst or .zip; of a folder, the files below it with such endings. The same input gives the "
                    + "same bytes. Only English is mined; an article in another language is written with its metadata. A graph "
                    + "that breaks a rule is not written.",
            "%nA bad article is reported and does not stop the others. An article with the headline and body of an earlier one is "
                    + "left out; one with its address and another text is linked to it as a version, by prov:wasRevisionOf. "
                    + "Ctrl-C finishes the articles in hand."
        })
final class ExportCommand implements Callable<Integer> {
    /** What to look for. */
    enum Events { TYPED, ALL }

    /** What tells whom pronouns and descriptions mean. */
    enum Coref { RULES, STATISTICAL }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "INPUT",
            description = "File, folder, pattern such as 'news/*.html', web address, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PLACE",
            description = "Folder, file, or - for standard output; default ${DEFAULT-VALUE}.",
            defaultValue = "output/")
    private String output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "turtle (default), trig, ntriples, nquads, jsonld, rdfxml; a file's ending tells it as well.")
    private String format;

    @Option(
            names = "--events",
            paramLabel = "WHICH",
            description = "typed (default): events of the ontology's classes; all: other happenings too, as plain events.",
            defaultValue = "typed")
    private Events events;

    @Option(
            names = "--min-confidence",
            paramLabel = "SHARE",
            description = "Leave out events that are less sure, 0 to 1; default 0. Of events at 0.8, about 80 in 100 are right.",
            defaultValue = "0")
    private double minConfidence;

    @Option(
            names = "--spans",
            paramLabel = "WHICH",
            description = "all (default); evidence: only spans that an event, quotation, statement or role points to; none.",
            defaultValue = "all")
    private GraphOptions.Spans spans;

    @Option(names = "--body", paramLabel = "WHICH", description = "full (default) or none: leave the text out.",
            defaultValue = "full")
    private GraphOptions.Body body;

    @Option(names = "--coref", paramLabel = "HOW",
            description = "Whom pronouns and descriptions mean: rules (default), or statistical, which adds CoreNLP's model where the "
                    + "rules see no answer: more found, a little less sure, some seconds more.",
            defaultValue = "rules")
    private Coref coref;

    @Mixin
    private InputOptions reading;

    @Option(names = "--base", paramLabel = "IRI", description = "What the IRIs of data begin with; default ${DEFAULT-VALUE}.",
            defaultValue = Terms.DEFAULT_BASE)
    private String base;

    @Option(names = "--lexicon", paramLabel = "FILE", description = "Turtle file of further event words and classes, repeatable.")
    private List<Path> lexicons = new ArrayList<>();

    @Option(names = "--authority", paramLabel = "FILE", description = "Turtle file of further names, repeatable.")
    private List<Path> authorities = new ArrayList<>();

    @Option(names = "--shapes", paramLabel = "FILE", description = "Turtle file of further SHACL shapes to check, repeatable.")
    private List<Path> shapes = new ArrayList<>();

    @Option(names = "--no-validate", description = "Write graphs unchecked.")
    private boolean unchecked;

    @Option(names = "--stamp", description = "Write the time of the export into the graph; output then differs from run to run.")
    private boolean stamp;

    @Option(names = "--trace", paramLabel = "FILE",
            description = "Write as well why each event is as it is: the lexicon's sense and frame, the rules, the words; - for "
                    + "standard output.")
    private String trace;

    @Option(names = "--fail-empty", description = "Exit with 1 when no event and no quotation was found in any article.")
    private boolean failEmpty;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Articles worked on at once; default the number of cores. The output does not depend on it.")
    private Integer threads;

    @Option(names = "--resume",
            description = "Leave what an earlier export wrote to the same place, if it was broken off or had --resume as well, and as far "
                    + "as article, options and program are the same. In one file: up to the first article that is new or changed.")
    private boolean resume;

    @Option(names = "--keep-duplicates",
            description = "Export articles too whose headline and body are those of an earlier one.")
    private boolean keepDuplicates;

    @Option(names = "--report", paramLabel = "FILE",
            description = "Write what came of every article: JSON Lines with input, outcome (written, kept, duplicate, failed), "
                    + "article, triples, events, quotations, milliseconds, error.")
    private Path report;

    @Option(names = {"-q", "--quiet"}, description = "Say nothing but errors.")
    private boolean quiet;

    @Override
    public Integer call() {
        Format written = written();
        ReadOptions read = reading.reading();
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1) {
            throw new WrongUsage("--threads " + workers + ": give a number from 1 on");
        }
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new WrongUsage("--min-confidence " + minConfidence + ": give a share from 0 to 1");
        }
        if ("-".equals(trace) && output.equals("-")) {
            throw new WrongUsage("--trace - and -o -: both can't go to standard output; name a file for one");
        }
        if (trace != null && resume) {
            throw new WrongUsage("--trace and --resume: what is written already would not be traced; give one of them");
        }
        boolean several = inputs.size() > 1 || inputs.stream().anyMatch(ExportCommand::mayHoldMany);
        ExportPlan plan =
                new ExportPlan(GraphOptions.checkedBase(base), written, spans, body, events == Events.ALL, minConfidence,
                        coref == Coref.STATISTICAL, stamp, lexicons, authorities, shapes, !unchecked, keepDuplicates, resume,
                        trace != null);
        ExportProgress progress = new ExportProgress(spec.commandLine(), quiet, new InputCount(
                () -> quiet ? OptionalLong.empty() : ArticleCount.of(inputs, read)));
        try (GraphOutput place = GraphOutput.open(output, written, several, resume);
                ExportReport told = new ExportReport(report);
                TraceOutput traces = trace == null ? null : new TraceOutput(trace, spec.commandLine().getOut())) {
            ExportRun run = new ExportRun(plan, place, told, traces, progress);
            run.run(inputs, read, workers);
            return run.finish(output, failEmpty);
        }
    }

    private static boolean mayHoldMany(String input) {
        return !input.equals("-") && !input.endsWith(".txt");
    }

    private Format written() {
        if (format != null) {
            return Format.of(format);
        }
        boolean folder = output.endsWith("/") || java.nio.file.Files.isDirectory(Path.of(output));
        return (folder ? Optional.<Format>empty() : Format.ofFile(output)).orElse(Format.TURTLE);
    }
}
