package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One article in, a graph out, beside CoreNLP's own annotation of the same text by the annotators that tell of who does what. */
final class ExportBenchmark {
    private static final String ARTICLE = "src/test/resources/bench/key-bridge-2024-03-27.txt";
    /** CoreNLP and what these annotators need. */
    private static final List<String> CORENLP = List.of("edu.stanford.nlp", "joda-time", "de.jollyday", "javax.", "com.sun.",
            "org.ejml", "org.slf4j");

    private ExportBenchmark() {}

    static Benchmark make() throws IOException {
        int words = Files.readString(Path.of(ARTICLE)).split("\\s+").length;
        return new Benchmark("export",
                "One article of " + words + " words, from text to a validated graph; CoreNLP: to its annotations",
                List.of(new Contender("newsgraph export", ExportBenchmark::ours),
                        new Contender("Stanford CoreNLP " + ClassPath.version("stanford-corenlp"), ExportBenchmark::coreNlp)),
                new Goal.OnIdleCores(4, 6, 1_300_000_000L), ExportBenchmark::check);
    }

    private static List<String> ours(Path folder) {
        return List.of("./newsgraph", "export", ARTICLE, "-o", folder.resolve("graph.ttl").toString());
    }

    /** As its script runs it (5 GB of heap) and with its defaults, but for the annotators. */
    private static List<String> coreNlp(Path folder) {
        return List.of(ClassPath.java(), "-mx5g", "-cp", ClassPath.of(CORENLP), "edu.stanford.nlp.pipeline.StanfordCoreNLP",
                "-annotators", "tokenize,pos,lemma,ner,depparse,coref,quote", "-file", ARTICLE, "-outputDirectory",
                folder.toString());
    }

    private static void check(List<Path> folders) throws IOException {
        String graph = Files.readString(folders.get(0).resolve("graph.ttl"));
        String annotations = Files.readString(folders.get(1).resolve(Path.of(ARTICLE).getFileName() + ".out"));
        if (!graph.contains("news:Event") || !annotations.contains("Coreference set:")) {
            throw new IllegalStateException("one of the two did not do its work; see " + folders.get(0).getParent());
        }
    }
}
