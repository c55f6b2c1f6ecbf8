package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.LexicalEntry;
import org.newsgraph.knowledge.Lexicon;
import org.newsgraph.knowledge.Sense;
import org.newsgraph.knowledge.SenseExample;
import org.newsgraph.knowledge.SenseExamples;
import org.newsgraph.knowledge.Terms;

/** The examples of the program's lexicon, all of them. */
class LexiconExamplesTest {
    private static Map<String, Sense> senses;
    private static List<SenseExample> examples;

    @BeforeAll
    static void read() {
        JenaSystem.init();
        Lexicon lexicon = Lexicon.load(List.of(), EventClasses.load(List.of()));
        senses = lexicon.entries().stream().map(LexicalEntry::senses).flatMap(List::stream)
                .collect(Collectors.toMap(Sense::name, Function.identity()));
        examples = SenseExamples.ofProgram(senses.keySet());
    }

    @Test
    void every_sense_has_an_example() {
        Set<String> missing = new TreeSet<>(senses.keySet());
        examples.stream().filter(SenseExample::fires).forEach(e -> missing.remove(e.sense()));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_class_has_two_examples() {
        Map<String, Long> counts = examples.stream().filter(SenseExample::fires)
                .collect(Collectors.groupingBy(e -> senses.get(e.sense()).eventClass(), TreeMap::new, Collectors.counting()));
        assertThat(senses.values()).extracting(Sense::eventClass)
                .allSatisfy(eventClass -> assertThat(counts.getOrDefault(eventClass, 0L)).as(eventClass).isGreaterThan(1));
    }

    @Test
    void no_sense_is_hidden_by_another_of_its_word() {
        Lexicon lexicon = Lexicon.load(List.of(), EventClasses.load(List.of()));
        for (LexicalEntry entry : lexicon.entries()) {
            List<String> frames = entry.senses().stream().map(s -> s.frame().name() + s.ambiguous()).toList();
            assertThat(frames).as(String.join(" ", entry.words())).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_examples_come_out() {
        ExampleRun run = new ExampleRun(Pipeline.load(List.of(), List.of(), false, false));
        List<String> wrong = examples.parallelStream().map(run::run).filter(o -> !o.passed())
                .map(o -> Terms.localName(o.example().sense()) + ": " + o.example().sentence() + " -> " + o.came() + " "
                        + o.others())
                .toList();
        assertThat(wrong).isEmpty();
    }
}
