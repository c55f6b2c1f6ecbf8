package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.newsgraph.knowledge.Version;
import picocli.CommandLine;

class NewsgraphTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void version_is_the_builds_version() {
        assertThat(run(out, "--version")).isZero();
        assertThat(text(out)).isEqualTo("newsgraph " + Version.number() + System.lineSeparator());
        assertThat(Version.number()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void help_shows_examples_and_every_exit_code() {
        assertThat(run(out, "--help")).isZero();
        assertThat(text(out)).contains("Examples:", "newsgraph export seeds/", "Exit codes:");
        ExitCodes.list().keySet().forEach(code -> assertThat(text(out)).containsPattern("(?m)^\\s*" + code.strip() + "\\s+\\S"));
        assertThat(text(err)).isEmpty();
    }

    @Test
    void every_command_has_help_with_exit_codes() {
        for (CommandLine command : Newsgraph.commandLine().getSubcommands().values()) {
            assertThat(command.getUsageMessage()).as(command.getCommandName()).contains("Exit codes:");
        }
    }

    @Test
    void no_command_is_wrong_usage() {
        assertThat(run(out)).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(text(err)).isEqualTo("newsgraph: name a command (see 'newsgraph --help')" + System.lineSeparator());
        assertThat(text(out)).isEmpty();
    }

    @Test
    void a_mistyped_command_is_answered_with_the_one_that_was_meant() {
        assertThat(run(out, "halp")).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(text(err)).startsWith("newsgraph: there is no command 'halp'; did you mean").contains("help").hasLineCount(1);
    }

    @Test
    void a_mistyped_option_is_answered_with_the_one_that_was_meant() {
        assertThat(run(out, "--verzion")).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(text(err)).startsWith("newsgraph: unknown option '--verzion'; did you mean --version").hasLineCount(1);
    }

    @Test
    void a_full_disk_under_standard_output_is_told() {
        assertThat(run(failing("No space left on device"), "--help")).isEqualTo(ExitCodes.FAILED_STORE);
        assertThat(text(err)).startsWith("newsgraph: standard output: cannot be written (No space left on device)")
                .hasLineCount(1);
    }

    @Test
    void a_reader_that_stops_early_is_not_an_error_to_talk_about() {
        assertThat(run(failing("Broken pipe"), "--help")).isEqualTo(ExitCodes.FAILED_STORE);
        assertThat(text(err)).isEmpty();
    }

    @Test
    void help_on_no_terminal_has_no_colour() {
        run(out, "--help");
        assertThat(text(out)).doesNotContain("\u001b");
    }

    private int run(OutputStream stdout, String... args) {
        OutputStream checked = new StandardOutput(stdout);
        return Newsgraph.run(new PrintWriter(checked, false, StandardCharsets.UTF_8),
                new PrintWriter(err, false, StandardCharsets.UTF_8),
                new PrintStream(checked, false, StandardCharsets.UTF_8), args);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
