package org.newsgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.ArticleSink;
import org.newsgraph.article.ReadOptions;
import org.newsgraph.knowledge.SenseExample;
import org.newsgraph.knowledge.SenseExamples;
import org.newsgraph.pipeline.ExampleRun;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the senses that nothing fires. */
@Command(
        name = "unused",
        description = "Lists the senses of the lexicon that no example and no given article fires: words that do not earn their "
                + "place, or lack an example.")
final class LexiconUnusedCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "Articles, as 'newsgraph export' reads them.")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--lexicon", paramLabel = "FILE", description = "Turtle file of further event words, repeatable.")
    private List<Path> lexicons = new ArrayList<>();

    @Option(names = "--no-examples", description = "Count only what the articles fire.")
    private boolean withoutExamples;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD",
            description = "Day of publication of articles that give none themselves.")
    private String date;

    @Override
    public Integer call() {
        Optional<LocalDate> day = day();
        Pipeline pipeline = ExampleBatch.load(lexicons, List.of());
        Set<String> unused = new TreeSet<>(pipeline.senses());
        int all = unused.size();
        if (!withoutExamples) {
            List<SenseExample> examples = new ArrayList<>(SenseExamples.ofProgram(pipeline.senses()));
            examples.addAll(SenseExamples.of(lexicons, pipeline.senses()));
            ExampleBatch.run(pipeline, examples, o -> unused.removeAll(o.fired()));
        }
        if (!inputs.isEmpty()) {
            ArticleReader.read(inputs, new ReadOptions(day, java.nio.charset.StandardCharsets.UTF_8), System.in,
                    new Mined(pipeline, unused));
        }
        PrintWriter out = spec.commandLine().getOut();
        unused.forEach(sense -> out.println(LexiconTestCommand.shortened(sense)));
        out.flush();
        spec.commandLine().getErr().println("newsgraph: " + unused.size() + " of " + all + " senses are never fired");
        return ExitCodes.DONE;
    }

    private Optional<LocalDate> day() {
        try {
            return date == null ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            throw new WrongUsage("--date " + date + ": no day; write it as 2024-03-05", e);
        }
    }

    /** Strikes off what an article fires. */
    private final class Mined implements ArticleSink {
        private final Pipeline pipeline;
        private final Set<String> unused;

        Mined(Pipeline pipeline, Set<String> unused) {
            this.pipeline = pipeline;
            this.unused = unused;
        }

        @Override
        public void accept(Article article) {
            unused.removeAll(ExampleRun.fired(pipeline.trace(article)));
        }

        @Override
        public void failed(String source, BadInput problem) {
            Troubles.report(problem, spec.commandLine().getErr(), Newsgraph.isDebugging(spec.commandLine()));
        }
    }
}
