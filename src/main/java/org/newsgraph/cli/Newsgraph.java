package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.newsgraph.knowledge.Version;
import org.newsgraph.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: the command that holds the others, and what is the same for all of them. */
@Command(
        name = "newsgraph",
        description = "Turns news articles into a knowledge graph: who did what to whom, when, where, how certain, "
                + "and which words say so.",
        footer = {
            "%nExamples:",
            "  newsgraph export seeds/                               articles to Turtle, in output/",
            "  newsgraph query --list                                the named questions",
            "  newsgraph query who-met-whom --data output/           a named question over files",
            "  newsgraph query 'SELECT * { ?s ?p ?o } LIMIT 5' --data output/ --format csv",
            "  newsgraph validate output/                            shapes, declared terms, exact spans",
            "  newsgraph load output/ --store tdb2:news              into a store, to be asked with --store tdb2:news",
            "%n'newsgraph help COMMAND' shows a command's options.%n"
        },
        subcommands = {
            // One command a line, in the order of the help.
            ExportCommand.class,
            QueryCommand.class,
            ExplainCommand.class,
            ShowCommand.class,
            ValidateCommand.class,
            LoadCommand.class,
            UnloadCommand.class,
            OntologyCommand.class,
            LexiconCommand.class,
            ServeCommand.class,
            HelpCommand.class
        })
public final class Newsgraph implements Runnable {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of an error.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    Newsgraph() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    public static void main(String[] args) {
        OutputStream stdout = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = utf8(stdout);
        PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
        // A command that writes bytes takes System.out; its errors must not be lost either.
        PrintStream bytes = new PrintStream(new BufferedOutputStream(stdout), false, StandardCharsets.UTF_8);
        System.setOut(bytes);
        Stopping.begin();
        int exitCode = run(out, err, bytes, args);
        Stopping.ended(exitCode);
        System.exit(exitCode);
    }

    /** Runs one command line to its end, output flushed. Answers the exit code. */
    static int run(PrintWriter out, PrintWriter err, PrintStream bytes, String... args) {
        // CoreNLP changes the case of words by the default locale; in Turkey "INVASION" would become another word.
        Locale.setDefault(Locale.ROOT);
        CommandLine commandLine = commandLine().setOut(out).setErr(err);
        int exitCode;
        try {
            exitCode = commandLine.execute(args);
        } catch (Exception | Error e) {
            exitCode = Troubles.report(e, err, isDebugging(commandLine));
        }
        try {
            out.flush();
            bytes.flush();
        } catch (Problem | ClosedOutput e) {
            // The command may have met the same full disk, and said so.
            if (exitCode != ExitCodes.FAILED_STORE) {
                exitCode = Troubles.report(e, err, isDebugging(commandLine));
            }
        }
        err.flush();
        return exitCode;
    }

    /** The command line with all commands, ready to run; its help also makes the man pages and the completion script. */
    public static CommandLine commandLine() {
        Troubles troubles = new Troubles();
        CommandLine root = new CommandLine(new Newsgraph())
                .setExecutionExceptionHandler(troubles)
                .setParameterExceptionHandler(troubles)
                .setExecutionStrategy(Newsgraph::execute)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // An article's or a question's name may begin with '@'.
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100);
        complete(root);
        return root;
    }

    static boolean isDebugging(CommandLine command) {
        CommandLine root = command;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.getCommand() instanceof Newsgraph program && program.debug;
    }

    /** As picocli runs a command, but what fails while help is printed goes the way of all other errors. */
    private static int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (Problem | ClosedOutput e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), "help", e);
        }
    }

    /** Gives a command and those under it the options and help sections that all share. */
    private static void complete(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.versionProvider(new OwnVersion());
        if (!spec.mixinStandardHelpOptions() && !spec.helpCommand()) {
            spec.mixinStandardHelpOptions(true);
        }
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCodes.list());
        if (spec.usageMessage().synopsisSubcommandLabel().equals("[COMMAND]")) {
            spec.usageMessage().synopsisSubcommandLabel("COMMAND");
        }
        command.getSubcommands().values().stream().distinct().forEach(Newsgraph::complete);
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), false);
    }

    private static final class OwnVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"newsgraph " + Version.number()};
        }
    }
}
