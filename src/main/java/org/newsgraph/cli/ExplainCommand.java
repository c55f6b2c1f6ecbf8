package org.newsgraph.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.query.Explainer;
import org.newsgraph.query.Explanation;
import org.newsgraph.query.Explanation.Evidence;
import org.newsgraph.query.Explanation.Fact;
import org.newsgraph.query.Graphs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what graphs say of a thing and the sentences behind it. */
@Command(
        name = "explain",
        description = {
            "Shows what graphs say of a person, a place, an event, a quotation ..., and the sentences behind it.",
            "%nIn the sentences the words for the thing itself are bold, those for what takes part in it underlined; without a "
                    + "terminal they stand [[so]] and [so]. An arrow marks what is said of another thing with this one as the "
                    + "value.%n"
        },
        footer = {
            "%nExamples:",
            "  newsgraph explain person:antony-blinken --data output/",
            "  newsgraph explain 'Antony Blinken' --data output/",
            "  newsgraph explain this:event-1 --data output/one-article.ttl"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "IRI", description = "The thing: its IRI, full or with a prefix of the data, or its name.")
    private String thing;

    @Override
    public Integer call() {
        Explanation explanation;
        try (Graphs graphs = data.open(this::note)) {
            explanation = new Explainer(graphs).explain(thing);
        }
        PrintWriter out = spec.commandLine().getOut();
        MarkedText marker = new MarkedText(Terminal.isColoured());
        List<String> head = new ArrayList<>(explanation.classes());
        explanation.factuality().ifPresent(head::add);
        out.println(marker.strong(explanation.label()));
        out.println(explanation.iri() + (head.isEmpty() ? "" : ": " + String.join(", ", head)));
        facts(out, explanation.facts());
        if (explanation.evidence().isEmpty()) {
            out.println();
            out.println("No sentence: the data has no spans for this.");
        }
        String source = null;
        for (Evidence evidence : explanation.evidence()) {
            String next = evidence.date().isEmpty() ? evidence.headline() : evidence.headline() + " (" + evidence.date() + ")";
            if (!next.equals(source)) {
                out.println();
                out.println(next.isEmpty() ? "Unknown article" : next);
                source = next;
            }
            out.println("  - " + marker.mark(evidence.text(), evidence.marks()));
        }
        out.flush();
        return ExitCodes.DONE;
    }

    private void note(String text) {
        spec.commandLine().getErr().println("newsgraph: " + text);
        spec.commandLine().getErr().flush();
    }

    private static void facts(PrintWriter out, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        out.println();
        int longest = facts.stream().mapToInt(fact -> fact.property().length()).max().orElse(0);
        String before = "";
        for (Fact fact : facts) {
            String property = fact.property().equals(before) ? "" : fact.property();
            out.println("  " + property + " ".repeat(longest - property.length() + 2) + fact.value());
            before = fact.property();
        }
    }
}
