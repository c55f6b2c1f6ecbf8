package org.newsgraph.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The event lexicon under test. */
@Command(
        name = "lexicon",
        description = "Tests the words that name events: whether their examples come out, and which words nothing fires.",
        subcommands = {LexiconTestCommand.class, LexiconUnusedCommand.class},
        footer = {
            "%nExamples:",
            "  newsgraph lexicon test words.ttl            the examples in a lexicon of yours",
            "  newsgraph lexicon test                      those of the program's own lexicon; some minutes",
            "  newsgraph lexicon unused news/ --date 2024-03-05",
            "%ndocs/lexicon.md teaches how to add an event type with its examples."
        })
final class LexiconCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command: test or unused");
    }
}
