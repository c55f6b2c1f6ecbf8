package org.newsgraph.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.query.Answer;
import org.newsgraph.query.AnswerFormat;
import org.newsgraph.query.AnswerWriter;
import org.newsgraph.query.Data;
import org.newsgraph.query.EmptyAnswer;
import org.newsgraph.query.Graphs;
import org.newsgraph.query.Nearest;
import org.newsgraph.query.Parameter;
import org.newsgraph.query.Prefixes;
import org.newsgraph.query.Question;
import org.newsgraph.query.QuestionRunner;
import org.newsgraph.query.Questions;
import org.newsgraph.query.Sparql;
import org.newsgraph.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks graphs. */
@Command(
        name = "query",
        description = "Asks graphs: a named question, or SPARQL.",
        footer = {
            "%nExamples:",
            "  newsgraph query --list",
            "  newsgraph query who-met-whom --data output/",
            "  newsgraph query quotations-of --param who='prime minister' --format csv",
            "  newsgraph query 'SELECT ?name { ?event a news:Meeting ; schema:name ?name }' --data a.ttl",
            "  newsgraph query -f my.rq --data output/ --format json -o answer.json",
            "  newsgraph query who-met-whom --store tdb2:news",
            "  newsgraph query who-met-whom --store http://localhost:3030/news/sparql",
            "%nPrefixes of the graph model and of the data need no PREFIX line. ASK ends with 0 for yes, 1 for no. "
                    + "Of a store everything is asked, in whatever graph; of a server what its default graph shows. SERVICE in a query "
                    + "calls the server that it names."
        })
final class QueryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "Name of a question (see --list), or SPARQL text.")
    private String question;

    @Option(names = {"-f", "--file"}, paramLabel = "FILE", description = "File with the SPARQL query.")
    private Path file;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "Value for a parameter of the question, repeatable.")
    private Map<String, String> params = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (default), csv, tsv, json, xml, markdown; for CONSTRUCT and DESCRIBE turtle (default), ntriples, "
                    + "jsonld, rdfxml.")
    private String format;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Give up after so long; loading is not counted.")
    private Double timeout;

    @Option(names = "--limit", paramLabel = "N", description = "Give at most so many rows, or triples.")
    private Long limit;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the answer to this file; it appears only whole.")
    private Path output;

    @Option(names = "--update", description = "The text is a SPARQL update; for stores, and with --allow-update only.")
    private boolean update;

    @Option(names = "--allow-update", description = "Let --update change the store.")
    private boolean allowUpdate;

    @Option(names = "--list", description = "List the named questions.")
    private boolean list;

    @Option(names = "--show", paramLabel = "NAME", description = "Print the SPARQL of a named question.")
    private String show;

    @Override
    public Integer call() throws IOException {
        if (list) {
            list();
            return ExitCodes.DONE;
        }
        if (show != null) {
            print(named(show).sparql().getBytes(StandardCharsets.UTF_8));
            return ExitCodes.DONE;
        }
        AnswerFormat wanted = format == null ? null : AnswerFormat.of(format).orElseThrow(() -> new WrongUsage(
                "--format " + format + ": there is no such format; choose table, csv, tsv, json, xml, markdown, or turtle, "
                        + "ntriples, jsonld, rdfxml"));
        Question asked = question();
        if (update) {
            return change(asked);
        }
        // A slip in the query shows before much data is loaded; only a prefix may still turn up there.
        parse(asked, null);
        return ask(asked, wanted);
    }

    private int ask(Question asked, AnswerFormat wanted) throws IOException {
        Graphs opened = asked.onGraphs() || data.isGiven() ? data.open(this::note) : new Data();
        try (Graphs graphs = asked.onOntology() ? opened.withOntology() : opened) {
            return ask(asked, graphs, wanted);
        }
    }

    private int ask(Question asked, Graphs graphs, AnswerFormat wanted) throws IOException {
        Query query = parse(asked, graphs.prefixes());
        Map<String, Node> values = asked.bind(params, graphs.prefixes());
        Answer answer = new QuestionRunner(graphs.service(), duration(), rowLimit()).ask(query, values);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new AnswerWriter(wanted, graphs.prefixes(), output == null ? Terminal.width() : 0).write(answer, bytes);
        if (output == null || output.toString().equals("-")) {
            print(bytes.toByteArray());
        } else {
            WholeFile.write(output, bytes.toByteArray());
        }
        if (answer.isEmpty()) {
            note(new EmptyAnswer(graphs).explain(query, values));
        }
        if (answer instanceof Answer.Rows rows && rows.more()) {
            note("there are more than these " + rows.rows().size() + " rows (--limit)");
        }
        return answer instanceof Answer.Verdict verdict && !verdict.yes() ? ExitCodes.NO : ExitCodes.DONE;
    }

    private int change(Question asked) {
        if (!allowUpdate) {
            throw new WrongUsage("--update changes the store; say that it may, with --allow-update");
        }
        if (!data.store().isGiven() || data.isFiles()) {
            throw new WrongUsage("--update changes a store, not files; name it with --store tdb2:DIR or update:URL");
        }
        if (!params.isEmpty() || format != null || limit != null || timeout != null || output != null) {
            throw new WrongUsage(
                    "--update has no answer and no parameters; leave out --param, --format, --limit, --timeout and -o");
        }
        Stores.update(data.store().address(), Sparql.parseUpdate(asked.sparql(), asked.name(), Prefixes.standard()),
                data.store().http(null, this::note));
        return ExitCodes.DONE;
    }

    private static Query parse(Question asked, Prefixes prefixes) {
        try {
            return Sparql.parse(asked.sparql(), asked.name(), prefixes == null ? Prefixes.standard() : prefixes.namespaces());
        } catch (BadInput e) {
            if (prefixes == null && e.getMessage().contains("Unresolved prefixed name")) {
                return null;
            }
            throw e;
        }
    }

    private Question question() throws IOException {
        if (file != null && question != null) {
            throw new WrongUsage("give a question or -f FILE, not both");
        }
        if (file != null) {
            return Question.read(file.toString(), text(file));
        }
        if (question == null) {
            throw new WrongUsage("what to ask? name a question ('newsgraph query --list'), give SPARQL, or -f FILE");
        }
        boolean sparql = question.chars().anyMatch(c -> c == '{' || Character.isWhitespace(c));
        return sparql ? Question.read("query", question) : named(question);
    }

    private static String text(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        } catch (CharacterCodingException e) {
            throw new BadInput(file + ": not UTF-8 text; save the query as UTF-8", e);
        }
    }

    private static Question named(String name) {
        return Questions.find(name).orElseThrow(() -> new WrongUsage("there is no question '" + name + "'"
                + Nearest.of(name, Questions.names()).map(near -> "; did you mean " + near + "?").orElse("")
                + "; 'newsgraph query --list' shows all"));
    }

    private void list() {
        PrintWriter out = spec.commandLine().getOut();
        int longest = Questions.names().stream().mapToInt(String::length).max().orElse(0);
        for (String name : Questions.names()) {
            Question listed = Questions.find(name).orElseThrow();
            StringBuilder line = new StringBuilder(name).append(" ".repeat(longest + 2 - name.length())).append(listed.title());
            for (Parameter parameter : listed.parameters()) {
                line.append(parameter.standard() == null ? " " : " [").append("--param ").append(parameter.name()).append("=")
                        .append(parameter.type().toString().toUpperCase(Locale.ROOT))
                        .append(parameter.standard() == null ? "" : "]");
            }
            out.println(line);
        }
    }

    private Duration duration() {
        if (timeout == null) {
            return null;
        }
        if (!(timeout > 0 && timeout < Integer.MAX_VALUE)) {
            throw new WrongUsage("--timeout " + timeout + ": must be a number of seconds above 0");
        }
        return Duration.ofMillis(Math.max(1, Math.round(timeout * 1000)));
    }

    private long rowLimit() {
        if (limit != null && limit < 0) {
            throw new WrongUsage("--limit " + limit + ": must be 0 or more");
        }
        return limit == null ? QuestionRunner.ALL : limit;
    }

    private void print(byte[] text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(new String(text, StandardCharsets.UTF_8));
        out.flush();
    }

    private void note(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("newsgraph: " + text);
        err.flush();
    }
}
