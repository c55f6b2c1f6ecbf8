package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@link ReadmeIT} stands on. */
@DisabledOnOs(OS.WINDOWS)
class ShellSessionTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path prints;

    private ShellSession session() {
        return new ShellSession(folder, prints, Map.of("NAME", "value"));
    }

    @Test
    void only_sh_fences_hold_commands_and_comments_are_none() {
        List<String> text =
                List.of("```", "a", "```", "```sh", "b  # says b", "# a comment", "", "c \\", "  d", "```", "```turtle", "e",
                        "```", "```sh", "f &", "```");
        assertThat(ShellBlock.in(text)).containsExactly(new ShellBlock(4, List.of("b  # says b", "c d")),
                new ShellBlock(14, List.of("f &")));
    }

    @Test
    void a_command_runs_in_the_folder_with_the_environment() throws Exception {
        try (ShellSession session = session()) {
            session.run("echo $NAME >file   # a comment");
        }
        assertThat(folder.resolve("file")).hasContent("value");
    }

    @Test
    void a_command_that_fails_is_told_with_its_error() throws Exception {
        try (ShellSession session = session()) {
            assertThatThrownBy(() -> session.run("echo bad luck >&2; exit 3")).hasMessageContaining("bad luck");
        }
    }

    @Test
    void a_command_in_the_background_is_ended_with_the_session() throws Exception {
        try (ShellSession session = session()) {
            session.run("/bin/sh -c 'echo $$ >pid; echo ready; exec sleep 100' &");
            session.run("kill -0 $(cat pid)");
        }
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_command_in_the_background_that_ends_at_once_fails() throws Exception {
        ShellSession session = session();
        assertThatThrownBy(() -> session.run("/bin/sh -c 'echo port is taken; exit 4' &")).hasMessageContaining("port is taken");
        assertThatThrownBy(session::close).isInstanceOf(AssertionError.class);
    }
}
