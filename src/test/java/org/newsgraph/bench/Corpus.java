package org.newsgraph.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Exported articles in number: the samples' graphs again and again, each time under other article IRIs.
 *
 * @param quads all of them as N-Quads
 * @param graphs a folder with a file of N-Triples for each
 */
record Corpus(Path quads, Path graphs) {
    private static final String ARTICLES = "https://w3id.org/newsgraph/id/article/";

    /** Makes a corpus of at least so many triples, unless the folder has it already. */
    static Corpus of(Path folder, long triples) {
        Corpus corpus = new Corpus(folder.resolve("corpus-" + triples + ".nq"), folder.resolve("corpus-" + triples));
        try {
            if (!Files.exists(corpus.quads)) {
                corpus.write(triples);
            }
            return corpus;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The IRI of the article whose file this is. */
    static String article(Path file) {
        return ARTICLES + file.getFileName().toString().replace(".nt", "");
    }

    private void write(long wanted) throws IOException {
        Files.createDirectories(graphs);
        Path draft = quads.resolveSibling("corpus.part");
        List<Path> samples;
        try (Stream<Path> files = Files.list(Path.of("output"))) {
            samples = files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
        }
        List<Graph> read = samples.stream().map(sample -> RDFDataMgr.loadGraph(sample.toString())).toList();
        try (PrintWriter all = new PrintWriter(Files.newBufferedWriter(draft))) {
            long written = 0;
            for (int copy = 0; written < wanted; copy++) {
                for (int i = 0; i < samples.size() && written < wanted; i++) {
                    String former = samples.get(i).getFileName().toString().replace(".ttl", "");
                    String name = former + "-" + copy;
                    try (PrintWriter one = new PrintWriter(Files.newBufferedWriter(graphs.resolve(name + ".nt")))) {
                        for (Triple triple : read.get(i).find().toList()) {
                            String line = Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                                    .map(NodeFmtLib::strNT).map(term -> renamed(term, former, name))
                                    .collect(Collectors.joining(" "));
                            one.println(line + " .");
                            all.println(line + " <" + ARTICLES + name + "> .");
                            written++;
                        }
                    }
                }
            }
        }
        Files.move(draft, quads);
    }

    private static String renamed(String term, String former, String name) {
        String before = "<" + ARTICLES + former;
        return term.startsWith(before) ? "<" + ARTICLES + name + term.substring(before.length()) : term;
    }
}
