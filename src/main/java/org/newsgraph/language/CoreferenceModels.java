package org.newsgraph.language;

import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.stats.ClassicCounter;
import edu.stanford.nlp.stats.Counter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.newsgraph.problem.BadInput;

/**
 * The files that coreference reads. Two of CoreNLP's are mostly made of lines that it throws away after reading them, seconds in
 * every start; the build keeps the rest of them ({@link #main}).
 */
final class CoreferenceModels {
    private static final String BASE = "edu/stanford/nlp/models/";
    /** Words that are frequent enough to be a feature. */
    static final String WORDS = "org/newsgraph/language/coreference-words.ser.gz";
    /** Names and phrases that are mostly of one sex, or of a thing. */
    static final String GENDERS = "org/newsgraph/language/coreference-genders.gz";
    private static final List<String> FILES = List.of(WORDS, GENDERS, BASE + "coref/md-model-dep.ser.gz",
            BASE + "coref/statistical/ranking_model.ser.gz", BASE + "dcoref/animate.unigrams.txt",
            BASE + "dcoref/inanimate.unigrams.txt", BASE + "dcoref/demonyms.txt", BASE + "dcoref/countries",
            BASE + "dcoref/statesandprovinces", BASE + "dcoref/state-abbreviations.txt");
    /** What CoreNLP's feature extractor asks of a word. */
    private static final double FEWEST = 20;

    private CoreferenceModels() {}

    /**
     * Looks whether all files are there.
     *
     * @throws BadInput for the first that is missing
     */
    static void check() {
        for (String file : FILES) {
            if (CoreferenceModels.class.getResource("/" + file) == null) {
                throw new BadInput("--coref statistical: model " + file
                        + " is missing from the installation (lib/newsgraph-coref-models.jar holds it); build or install it anew");
            }
        }
    }

    /** Writes the two shortened files under the folder given as the only argument, unless they are there. Part of the build. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Path folder = Path.of(arguments[0]);
        Path words = folder.resolve(WORDS);
        Path genders = folder.resolve(GENDERS);
        Files.createDirectories(words.getParent());
        if (!Files.exists(words)) {
            Path whole = Files.createTempFile(words.getParent(), "words", ".tmp");
            writeWords(whole);
            Files.move(whole, words, StandardCopyOption.ATOMIC_MOVE);
        }
        if (!Files.exists(genders)) {
            Path whole = Files.createTempFile(genders.getParent(), "genders", ".tmp");
            writeGenders(whole);
            Files.move(whole, genders, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void writeWords(Path file) throws IOException, ClassNotFoundException {
        Counter<String> all = IOUtils.readObjectFromURLOrClasspathOrFileSystem(BASE + "coref/statistical/word_counts.ser.gz");
        TreeMap<String, Double> sorted = new TreeMap<>();
        all.entrySet().stream().filter(e -> e.getValue() > FEWEST).forEach(e -> sorted.put(e.getKey(), e.getValue()));
        Counter<String> frequent = new ClassicCounter<>();
        sorted.forEach(frequent::setCount);
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.writeObject(frequent);
        }
    }

    /** A line is a phrase, a tab, and how often it is male, female and neither. */
    private static void writeGenders(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Models.open("/" + BASE + "dcoref/gender.data.gz")), StandardCharsets.UTF_8));
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(
                        Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] counts = line.substring(line.indexOf('\t') + 1).split(" ");
                if (isDecided(counts)) {
                    out.write(line);
                    out.write('\n');
                }
            }
        }
    }

    /** CoreNLP's measure: one count is more than twice the others together, and more than two. */
    private static boolean isDecided(String[] counts) {
        int sum = 0;
        int most = 0;
        for (int i = 0; i < 3; i++) {
            int count = Integer.parseInt(counts[i]);
            sum += count;
            most = Math.max(most, count);
        }
        return most * 0.5 > sum - most && most > 2;
    }
}
