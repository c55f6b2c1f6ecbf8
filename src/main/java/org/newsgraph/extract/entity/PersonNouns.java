package org.newsgraph.extract.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.newsgraph.problem.BadInput;

/**
 * Common nouns that mean people and nothing else: WordNet 3.1 has them in its file of persons (noun.person) with all their senses. The
 * build takes them out of WordNet once, as opening that at every start would take longer than reading the article.
 */
final class PersonNouns {
    private static final String FILE = "person-nouns.txt";
    private static final String PERSONS = "noun.person";

    private PersonNouns() {}

    /**
     * The nouns, single words in lower case.
     *
     * @throws BadInput where the installation lacks the list
     */
    static Set<String> load() {
        try (InputStream stream = PersonNouns.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new BadInput("model " + FILE + " is missing from the installation (lib/newsgraph-models.jar holds it); "
                        + "build or install it anew");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Set<String> nouns = new HashSet<>();
            reader.lines().filter(line -> !line.startsWith("#")).forEach(nouns::add);
            return nouns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the list, for the build.
     *
     * @param args the folder of classes to write into
     */
    public static void main(String[] args) throws IOException, JWNLException {
        Path file = Path.of(args[0]).resolve(PersonNouns.class.getPackageName().replace('.', '/')).resolve(FILE);
        if (Files.exists(file)) {
            return;
        }
        Set<String> nouns = new TreeSet<>();
        Iterator<IndexWord> words = Dictionary.getDefaultResourceInstance().getIndexWordIterator(POS.NOUN);
        while (words.hasNext()) {
            IndexWord word = words.next();
            if (word.getLemma().matches("[a-z]{3,}") && !word.getLemma().equals("nobody") && isPerson(word)) {
                nouns.add(word.getLemma());
            }
        }
        List<String> lines =
                new ArrayList<>(List.of("# From WordNet 3.1, Copyright 2011 by Princeton University. All rights reserved."));
        lines.addAll(nouns);
        Files.createDirectories(file.getParent());
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static boolean isPerson(IndexWord word) {
        return word.getSenses().stream()
                .allMatch(sense -> sense.getLexFileName().equals(PERSONS) && isCommon(sense, word.getLemma()));
    }

    /** Whether a sense has the word in small letters: no name of one person. */
    private static boolean isCommon(Synset sense, String lemma) {
        return sense.getWords().stream().map(Word::getLemma).anyMatch(lemma::equals);
    }
}
