package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.NegativeAnswer;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

class TroublesTest {
    private final StringWriter err = new StringWriter();

    @Test
    void each_kind_of_problem_has_its_exit_code() {
        assertThat(report(new NegativeAnswer("no"))).isEqualTo(ExitCodes.NO);
        assertThat(report(new WrongUsage("no"))).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(report(new BadInput("no"))).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(report(new StoreProblem("no"))).isEqualTo(ExitCodes.FAILED_STORE);
    }

    @Test
    void a_problem_is_one_line_even_where_its_message_has_several() {
        report(new BadInput("a.ttl:3: no such prefix\n  news:Event\r\n; declare it"));
        assertThat(err.toString().strip()).isEqualTo("newsgraph: a.ttl:3: no such prefix news:Event ; declare it");
    }

    @Test
    void a_problem_from_another_thread_is_the_problem_itself() {
        Throwable wrapped = new CompletionException(new ExecutionException(new BadInput("a.txt: empty")));
        assertThat(report(wrapped)).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(err.toString().strip()).isEqualTo("newsgraph: a.txt: empty");
    }

    @Test
    void files_that_are_missing_or_forbidden_are_bad_input() {
        assertThat(report(new UncheckedIOException(new NoSuchFileException("a.txt")))).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(report(new AccessDeniedException("b.txt"))).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(err.toString()).contains("a.txt: there is no such file", "b.txt: may not be read");
    }

    @Test
    void other_failures_of_the_disk_have_their_own_code() {
        assertThat(report(new IOException("No space left on device"))).isEqualTo(ExitCodes.FAILED_STORE);
        assertThat(err.toString()).contains("No space left on device");
    }

    @Test
    void too_little_memory_comes_with_advice() {
        assertThat(report(new OutOfMemoryError("Java heap space"))).isEqualTo(ExitCodes.FAILED_STORE);
        assertThat(err.toString()).contains("out of memory", "NEWSGRAPH_OPTS").hasLineCount(1);
    }

    @Test
    void anything_else_is_a_defect_with_its_stack_trace_only_when_asked_for() {
        assertThat(report(new IllegalStateException("odd"))).isEqualTo(ExitCodes.DEFECT);
        assertThat(err.toString()).contains("a defect of Newsgraph: IllegalStateException: odd", "--debug").hasLineCount(1);
        Troubles.report(new IllegalStateException("odd"), new PrintWriter(err), true);
        assertThat(err.toString()).contains("\tat org.newsgraph.cli.TroublesTest");
    }

    @Test
    void debug_is_understood_before_and_after_the_command() {
        assertThat(failing("fail").execute("fail")).isEqualTo(ExitCodes.DEFECT);
        assertThat(err.toString()).doesNotContain("\tat ");
        failing("fail").execute("--debug", "fail");
        assertThat(err.toString()).contains("\tat ");
        err.getBuffer().setLength(0);
        failing("fail").execute("fail", "--debug");
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void a_value_of_the_wrong_type_names_the_option_and_where_to_look() {
        assertThat(failing("fail").execute("fail", "--count", "many")).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(err.toString()).contains("'--count'", "many", "see 'newsgraph fail --help'").hasLineCount(1);
    }

    @Command(name = "fail")
    static final class Failing implements Callable<Integer> {
        @CommandLine.Option(names = "--count")
        private int count;

        @Override
        public Integer call() {
            throw new IllegalStateException("odd " + count);
        }
    }

    private CommandLine failing(String name) {
        CommandLine root = Newsgraph.commandLine();
        CommandSpec spec = CommandSpec.forAnnotatedObject(new Failing());
        root.addSubcommand(name, spec);
        // Inherited options are handed down when a subcommand is added, handlers are not.
        root.setExecutionExceptionHandler(root.getExecutionExceptionHandler());
        root.setParameterExceptionHandler(root.getParameterExceptionHandler());
        return root.setErr(new PrintWriter(err));
    }

    private int report(Throwable thrown) {
        return Troubles.report(thrown, new PrintWriter(err), false);
    }
}
