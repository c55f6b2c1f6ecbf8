import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newsgraph.cli.Newsgraph;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes the completion script for shells and the source of the man pages, both from the commands' own help. Run by the build, with the
 * folder for the script and the one for the pages as arguments.
 */
public final class Manuals {
    private Manuals() {}

    public static void main(String[] arguments) throws IOException {
        CommandLine commandLine = Newsgraph.commandLine();
        Path script = Path.of(arguments[0], "newsgraph");
        Files.createDirectories(script.getParent());
        Files.writeString(script, AutoComplete.bash("newsgraph", commandLine));
        Path pages = Files.createDirectories(Path.of(arguments[1]));
        int exitCode = ManPageGenerator.generateManPage(new File(pages.toString()), null, new boolean[0], true,
                commandLine.getCommandSpec());
        System.exit(exitCode);
    }
}
