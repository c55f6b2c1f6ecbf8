package org.newsgraph.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.page.StandalonePage;
import org.newsgraph.problem.BadInput;
import org.newsgraph.query.Data;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a page of an article's graph. */
@Command(
        name = "show",
        description = {
            "Writes one self-contained HTML page of an article: its text with people, organisations, places, times, quotations and "
                    + "events marked, a table of the events, a time line, a network.",
            "%nThe page needs no network and no JavaScript, prints, and follows the reader's light or dark theme.%n"
        },
        footer = {
            "%nExamples:",
            "  newsgraph show output/one-article.ttl -o page.html",
            "  newsgraph show archive.nq --article article:2024-03-04-ministers-hold-call -o page.html",
            "  newsgraph export article.txt -o - | newsgraph show - > page.html"
        })
final class ShowCommand implements Callable<Integer> {
    private static final String STANDARD = "-";
    private static final int MOST_LISTED = 10;

    @Parameters(paramLabel = "FILE", description = "RDF file of one or more articles; - for Turtle or TriG from standard input.")
    private String file;

    @Option(
            names = "--article",
            paramLabel = "IRI",
            description = "Which article, where the file has several: its IRI, full or with a prefix of the file.")
    private String article;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the page to this file; it appears only whole. Without it, or with -: standard output.")
    private String output = STANDARD;

    @Override
    public Integer call() {
        Data data = new Data();
        if (file.equals(STANDARD)) {
            data.add(System.in, "standard input");
        } else {
            data = Data.load(List.of(Path.of(file)));
        }
        byte[] page = StandalonePage.of(data.graph(), choose(data)).getBytes(StandardCharsets.UTF_8);
        if (output.equals(STANDARD)) {
            PrintStream out = System.out;
            out.write(page, 0, page.length);
            out.flush();
        } else {
            WholeFile.write(Path.of(output), page);
        }
        return ExitCodes.DONE;
    }

    private String choose(Data data) {
        List<String> articles = StandalonePage.articles(data.graph());
        if (articles.isEmpty()) {
            throw new BadInput(file + ": no article in it; give a file that newsgraph export wrote");
        }
        if (article != null) {
            return data.prefixes().expand(article).filter(articles::contains).orElseThrow(() -> new BadInput(
                    file + ": there is no article " + article + " in it" + listed(data, articles)));
        }
        if (articles.size() > 1) {
            throw new BadInput(file + ": " + articles.size() + " articles; choose one with --article" + listed(data, articles));
        }
        return articles.get(0);
    }

    private static String listed(Data data, List<String> articles) {
        List<String> names = articles.stream().limit(MOST_LISTED).map(data.prefixes()::shorten).toList();
        int more = articles.size() - names.size();
        return "; it has " + String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }
}
